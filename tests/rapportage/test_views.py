"""The pages of reports: what each shows, what a form says, and that following one keeps no session alive."""

import datetime as dt
import json
import re
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from gebruikers.enums import Rol
from kern.beleid import beleid_van
from kern.klok import nu
from kern.opdracht import Stand
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from rapportage.models import Rapportuitgave
from rapportage.parameters import OnmogelijkRapport, Parameters
from rapportage.services.maken import verslag_van
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.views import uitgaven as views
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.queries import tel
from tests.rapportage.laden import laad
from tests.rapportage.narekenen import HIER

pytestmark = pytest.mark.django_db


@pytest.fixture
def eva(client: Client) -> Client:
    client.force_login(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    return client


def vraag(klant: Client, **velden: str) -> object:
    return klant.post(
        reverse("rapportage:uitgave_nieuw"), {"sleutel": str(uuid4()), "jaar": "2025", **velden}
    )


def test_an_empty_list_says_what_to_do_first(eva: Client) -> None:
    tekst = eva.get(reverse("rapportage:uitgaven")).text
    assert "Er is nog geen rapport." in tekst
    assert "Maak de eerste jaarrapportage" in tekst


def test_who_only_reads_is_not_offered_to_make_one(client: Client) -> None:
    client.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    tekst = client.get(reverse("rapportage:uitgaven")).text
    assert "De beleidsmedewerker maakt rapporten." in tekst
    assert reverse("rapportage:uitgave_nieuw") not in tekst


def test_the_list_shows_what_is_made_what_is_done_and_what_failed(eva: Client) -> None:
    laad()
    klaar, mislukt, bezig = maak_uitgave(), maak_uitgave(Stand.MISLUKT), maak_uitgave(Stand.BEZIG)
    tekst = eva.get(reverse("rapportage:uitgaven")).text
    for uitgave in (klaar, mislukt, bezig):
        assert reverse("rapportage:uitgave", args=[uitgave.pk]) in tekst
    assert reverse("rapportage:uitgave_pdf", args=[klaar.pk]) in tekst
    assert "mislukt" in tekst
    assert "peildatum 31 december 2025 · 5 bladzijden" in tekst


def test_asking_leads_to_the_edition_and_asking_twice_to_the_same(eva: Client) -> None:
    sleutel = str(uuid4())
    een = eva.post(reverse("rapportage:uitgave_nieuw"), {"sleutel": sleutel, "jaar": "2025"})
    twee = eva.post(reverse("rapportage:uitgave_nieuw"), {"sleutel": sleutel, "jaar": "2025"})
    uitgave = Rapportuitgave.objects.get()
    assert (
        een.headers["Location"]
        == twee.headers["Location"]
        == reverse("rapportage:uitgave", args=[uitgave.pk])
    )
    assert uitgave.peildatum == dt.date(2025, 12, 31)


def test_of_a_year_that_runs_it_is_of_the_last_quarter_that_is_over(
    eva: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not the clock itself: who writes the logboek is held to that of the database.
    monkeypatch.setattr("rapportage.parameters.nu", lambda: dt.datetime(2026, 11, 24, 9, tzinfo=HIER))
    monkeypatch.setattr("rapportage.parameters.vandaag", lambda: dt.date(2026, 11, 24))
    eva.post(reverse("rapportage:uitgave_nieuw"), {"sleutel": str(uuid4()), "jaar": "2026"})
    uitgave = Rapportuitgave.objects.get()
    assert uitgave.peildatum == dt.date(2026, 9, 30)
    assert "tussenstand van 30 september 2026" in eva.get(reverse("rapportage:uitgaven")).text


@pytest.mark.parametrize("dag", [dt.date(2025, 12, 30), dt.date(2026, 12, 31)])
def test_the_service_itself_refuses_a_day_that_is_free_or_to_come(
    dag: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not the clock itself: who writes the logboek is held to that of the database.
    monkeypatch.setattr("rapportage.parameters.nu", lambda: dt.datetime(2026, 11, 24, 9, tzinfo=HIER))
    monkeypatch.setattr("rapportage.parameters.vandaag", lambda: dt.date(2026, 11, 24))
    moment = nu() - dt.timedelta(hours=1)
    with pytest.raises(OnmogelijkRapport, match=f"{dag.day} december"):
        vraag_uitgave(gevraagd=Parameters(dag.year, dag, moment), door=None)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"jaar": ""}, "Vul ‘Jaar’ in"),
        ({"jaar": "vorig"}, "Vul een getal in, zonder letters"),
        ({"jaar": "2024"}, "In 2024 was er geen pilot. Kies een jaar van 2025 tot en met 2027."),
        ({"jaar": "2027"}, "2027 moet nog beginnen."),
        (
            {"jaar": "2026", "peildatum": "12-31"},
            "De cijfers tot en met 31 december 2026 liggen vast op 1 maart 2027, 0.10 uur. Kies 30 september 2026",
        ),
        ({"peildatum": "12-30"}, "Kies een van de antwoorden die er staan"),
    ],
)
def test_what_cannot_be_made_is_said_at_the_field(
    eva: Client, velden: dict[str, str], zin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not the clock itself: who writes the logboek is held to that of the database.
    monkeypatch.setattr("rapportage.parameters.nu", lambda: dt.datetime(2026, 11, 24, 9, tzinfo=HIER))
    monkeypatch.setattr("rapportage.parameters.vandaag", lambda: dt.date(2026, 11, 24))
    antwoord = eva.post(
        reverse("rapportage:uitgave_nieuw"), {"sleutel": str(uuid4()), "jaar": "2025", **velden}
    )
    assert antwoord.status_code == 200
    assert zin in antwoord.text
    assert "<title>Fout:" in antwoord.text
    assert not Rapportuitgave.objects.exists()


def test_an_edition_under_way_says_how_far_it_is_and_follows_itself(eva: Client) -> None:
    uitgave = maak_uitgave(Stand.BEZIG)
    Rapportuitgave.objects.update(stap="tellen", voortgang=30)
    adres = reverse("rapportage:uitgave_stand", args=[uitgave.pk])
    tekst = eva.get(reverse("rapportage:uitgave", args=[uitgave.pk])).text
    assert f'hx-get="{adres}"' in tekst
    assert "telt" in tekst
    assert "<title>Bezig: Jaarrapportage" in " ".join(tekst.split()).replace("<title> ", "<title>")
    # Without JavaScript one looks again.
    assert "Pagina vernieuwen" in tekst
    deel = eva.get(adres)
    assert "telt" in deel.text
    assert "HX-Refresh" not in deel.headers
    Rapportuitgave.objects.update(stand=Stand.MISLUKT, fout="x")
    assert eva.get(adres).headers["HX-Refresh"] == "true"


def test_following_keeps_no_session_alive() -> None:
    beleid = beleid_van(views.stand)
    assert beleid is not None
    assert beleid.achtergrond


def test_a_failed_edition_gives_the_reason_and_another_try(eva: Client, client: Client) -> None:
    uitgave = maak_uitgave(Stand.MISLUKT)
    pagina = eva.get(reverse("rapportage:uitgave", args=[uitgave.pk])).text
    assert "De bibliotheken ontbreken." in pagina
    assert "Opnieuw proberen" in pagina
    eva.post(reverse("rapportage:uitgave_opnieuw", args=[uitgave.pk]))
    assert Rapportuitgave.objects.get().stand == Stand.WACHT


def test_a_made_edition_shows_its_figures_and_how_they_are_counted(eva: Client) -> None:
    laad()
    uitgave = maak_uitgave()
    tekst = eva.get(reverse("rapportage:uitgave", args=[uitgave.pk])).text
    assert "Mensen gevonden" in tekst
    assert "Hoe zijn deze cijfers geteld?" in tekst
    assert uitgave.pdf_sha256 in tekst


def test_a_made_edition_tells_each_chapter_with_its_findings_and_its_words(eva: Client) -> None:
    laad()
    uitgave = maak_uitgave()
    tekst = _plat(unescape(strip_tags(_pagina(eva, uitgave))))
    delen = verslag_van(uitgave.cijfers).hoofdstukken  # type: ignore[arg-type]  # it is made
    assert len(delen) > 15
    for deel in delen:
        assert _plat(f"{deel.onderwerp} {deel.bevinding}") in tekst
        zinnen = [
            *(blok.kop for blok in deel.blokken),
            *(w for paar in deel.uitleg for w in paar),
            *deel.alineas,
        ]
        assert [zin for zin in zinnen if _plat(zin) not in tekst] == [], deel.sleutel
    assert any(deel.uitleg for deel in delen)


def test_contents_of_a_made_edition_lead_to_what_stands_there_once(eva: Client) -> None:
    laad()
    html = _pagina(eva, maak_uitgave())
    inhoud = html.split('class="inhoudsopgave')[1].split("</nav>")[0]
    doelen = re.findall(r'href="#([^"]+)"', inhoud)
    assert len(doelen) == len(set(doelen)) > 15
    assert {doel: len(re.findall(rf'id="{doel}"', html)) for doel in doelen} == dict.fromkeys(doelen, 1)


def _plat(tekst: str) -> str:
    """Return a text with single blanks, also where it may not break."""
    return " ".join(tekst.split())


def _pagina(klant: Client, uitgave: Rapportuitgave) -> str:
    return str(klant.get(reverse("rapportage:uitgave", args=[uitgave.pk])).text)


@pytest.mark.parametrize(
    ("naam", "soort", "onderdeel"),
    [("pdf", "application/pdf", "pdf"), ("cijfers", "application/json", "cijfers")],
)
def test_downloads_are_attachments_and_logged(eva: Client, naam: str, soort: str, onderdeel: str) -> None:
    laad()
    uitgave = maak_uitgave()
    antwoord = eva.get(reverse(f"rapportage:uitgave_{naam}", args=[uitgave.pk]))
    assert antwoord.headers["Content-Type"] == soort
    assert re.fullmatch(
        r'attachment; filename="jaarrapportage-2025-peildatum-2025-12-31\.(pdf|json)"',
        antwoord.headers["Content-Disposition"],
    )
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
    assert antwoord.headers["Content-Security-Policy"] == "sandbox"
    regel = Logregel.objects.get(handeling=Handeling.RAPPORT_GEDOWNLOAD)
    assert regel.onderdeel == onderdeel
    assert Logonderwerp.objects.get(logregel=regel).object_id == uitgave.pk
    if naam == "cijfers":
        assert json.loads(antwoord.content)["jaar"] == 2025


def test_the_list_takes_as_many_queries_for_one_as_for_a_page(eva: Client) -> None:
    laad()
    maak_uitgave()
    een = tel(eva, reverse("rapportage:uitgaven"))
    for _ in range(24):
        maak_uitgave(door=maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    vol = tel(eva, reverse("rapportage:uitgaven"))
    assert een == vol
