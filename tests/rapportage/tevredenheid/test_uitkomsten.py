"""Results in vijftallen, made once; and words that two must read before they are cited."""

import datetime as dt
from http import HTTPStatus
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import Niemand, als
from kern.klok import nu, vandaag
from rapportage.tevredenheid.enums import Lijststand
from rapportage.tevredenheid.models import Antwoord, Onderzoek, Tevredenheidsuitgave, Wachtantwoord
from rapportage.tevredenheid.services.antwoorden import give_answer, mix_answers
from rapportage.tevredenheid.services.onderzoeken import close_onderzoek
from rapportage.tevredenheid.services.uitkomsten import keep_results
from rapportage.tevredenheid.uitkomst import tevredenheid_in
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.tevredenheid import (
    codes_van,
    maak_gestarten,
    maak_onderzoek,
    maak_vragenlijst,
    volledig,
)
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.queries import tel

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def geteld(beleid: Gebruiker, *, kaarten: int, ja: int, nee: int) -> Onderzoek:
    """Hold a round to its end: so many say yes, so many no, each with words."""
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    maak_gestarten(kaarten, maak_wijk())
    onderzoek = maak_onderzoek(lijst, beleid)
    codes = iter(codes_van(onderzoek))
    for keuze, aantal in ((0, ja), (2, nee)):
        for nummer in range(aantal):
            assert give_answer(
                code=next(codes), antwoorden=volledig(lijst, keuze=keuze, woorden=f"Woord {keuze} {nummer}")
            )
    close_onderzoek(pk=onderzoek.pk, door=None)
    mix_answers(onderzoek_id=onderzoek.pk)
    keep_results()
    onderzoek.refresh_from_db()
    return onderzoek


def _uitkomst(onderzoek: Onderzoek) -> dict[str, Any]:
    uit: dict[str, Any] = Tevredenheidsuitgave.objects.get(onderzoek=onderzoek).uitkomst
    return uit


def test_results_are_multiples_of_five_beside_the_exact_response(beleid: Gebruiker) -> None:
    onderzoek = geteld(beleid, kaarten=30, ja=13, nee=8)
    uit = _uitkomst(onderzoek)
    assert (uit["uitgenodigd"], uit["beantwoord"], uit["respons"]) == (30, 21, "21 van 30")
    eerste = uit["vragen"][0]
    aantallen = {a["antwoord"]: a["mensen"] for a in eerste["antwoorden"]}
    assert aantallen["Ja"] in {10, 15}
    assert aantallen["Nee"] in {5, 10}
    assert aantallen["Een beetje"] == 0
    assert all(a["mensen"] % 5 == 0 for vraag in uit["vragen"] for a in vraag["antwoorden"]), (
        "an exact number got out"
    )
    assert len(uit["vragen"]) == 7, "words are no figure"
    keep_results()
    assert Tevredenheidsuitgave.objects.filter(onderzoek=onderzoek).count() == 1
    pagina = als_klant(beleid).get(reverse("rapportage:onderzoek", args=[onderzoek.pk])).content.decode()
    assert "Begrijpt u uw vaste contactpersoon?" in pagina
    assert "21 van 30" in pagina


def test_nine_people_are_not_divided_and_not_read(beleid: Gebruiker) -> None:
    onderzoek = geteld(beleid, kaarten=20, ja=5, nee=4)
    assert all(vraag["antwoorden"] == [] for vraag in _uitkomst(onderzoek)["vragen"])
    klant = als_klant(beleid)
    assert (
        "Niet verdeeld." in klant.get(reverse("rapportage:onderzoek", args=[onderzoek.pk])).content.decode()
    )
    woorden = klant.get(reverse("rapportage:onderzoek_woorden", args=[onderzoek.pk]))
    assert woorden.status_code == HTTPStatus.NOT_FOUND
    with als(beleid):
        assert not Antwoord.objects.filter(onderzoek=onderzoek).only("pk").exists(), (
            "nor by who has the tables as `cijfers`"
        )


def test_cijfers_reads_words_alone_and_visitors_read_nothing_of_codes(beleid: Gebruiker) -> None:
    onderzoek = geteld(beleid, kaarten=20, ja=6, nee=6)
    with als(beleid):
        assert Antwoord.objects.filter(onderzoek=onderzoek).only("pk", "tekst").count() == 12
        assert not Antwoord.objects.filter(onderzoek=onderzoek, keuze__isnull=False).exists()
    for wat in (
        lambda: list(Antwoord.objects.values_list("maand")),
        lambda: list(Wachtantwoord.objects.values_list("pk")),
        lambda: Antwoord.objects.all().delete(),
    ):
        for wie in (beleid, Niemand()):
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic(), als(wie):
                wat()


def _met(*rollen: Rol) -> Gebruiker:
    wie = maak_gebruiker()
    for rol in rollen:
        maak_aanstelling(wie, rol)
    return wie


@pytest.mark.parametrize(
    ("rollen", "databaserol"),
    [
        ((Rol.BELEIDSMEDEWERKER,), "cijfers"),
        ((Rol.AFDELINGSHOOFD,), "cijfers"),
        ((Rol.PROJECTLEIDER,), "cijfers"),
        # The other two never have a rol that opens people.
        ((Rol.PROJECTLEIDER, Rol.TEAMLEIDER), "web"),
    ],
)
def test_words_are_read_by_rol_and_no_more_with_one_that_opens_people(
    beleid: Gebruiker, rollen: tuple[Rol, ...], databaserol: str
) -> None:
    onderzoek = geteld(beleid, kaarten=20, ja=6, nee=6)
    wie = _met(*rollen)
    assert wie.databaserol == databaserol
    with als(wie):
        assert Antwoord.objects.filter(onderzoek=onderzoek).only("pk", "tekst").count() == 12
        assert not Antwoord.objects.filter(onderzoek=onderzoek, keuze__isnull=False).exists()
    adres = reverse("rapportage:onderzoek_woorden", args=[onderzoek.pk])
    assert "Woord 0 0" in als_klant(wie).get(adres).text
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic(), als(wie):
        list(Antwoord.objects.values_list("maand"))


@pytest.mark.parametrize(
    "rol", [Rol.TEAMLEIDER, Rol.CONSULENT, Rol.ADVISEUR, Rol.WIJKCOORDINATOR, Rol.BEHEERDER]
)
def test_no_other_rol_reads_an_answer(beleid: Gebruiker, rol: Rol) -> None:
    geteld(beleid, kaarten=20, ja=6, nee=6)
    assert Antwoord.objects.filter(onderzoek__soort="proef").exists()
    with als(_met(rol)):
        assert not Antwoord.objects.only("pk").exists()
    with als(Niemand()):
        assert not Antwoord.objects.only("pk").exists()


def test_words_are_cited_after_two_said_yes_and_none_no(beleid: Gebruiker) -> None:
    onderzoek = geteld(beleid, kaarten=20, ja=6, nee=6)
    hoofd, project = maak_gebruiker(Rol.AFDELINGSHOOFD), maak_gebruiker(Rol.PROJECTLEIDER)
    adres = reverse("rapportage:onderzoek_woorden", args=[onderzoek.pk])
    antwoord = Antwoord.objects.filter(onderzoek=onderzoek, tekst__isnull=False).first()
    assert antwoord is not None
    citaat = reverse("rapportage:citaat", args=[antwoord.pk])
    klanten = {wie: als_klant(wie) for wie in (beleid, hoofd, project)}

    def zegt(wie: Gebruiker, oordeel: str) -> str:
        klanten[wie].post(citaat, {"oordeel": oordeel})
        return str(klanten[wie].get(adres).content.decode())

    assert "mag worden geciteerd" not in zegt(beleid, "ja")
    assert "mag worden geciteerd" not in zegt(beleid, "ja"), "one who says it twice is one"
    assert "mag worden geciteerd" in zegt(hoofd, "ja")
    assert "mag worden geciteerd" not in zegt(project, "nee")
    assert "mag worden geciteerd" in zegt(project, "terug")
    assert "Jij zei: mag" in zegt(project, "ja")


def test_five_thousand_answers_in_words_are_read_fifty_a_page_in_an_order_that_stays(
    beleid: Gebruiker,
) -> None:
    onderzoek = geteld(beleid, kaarten=20, ja=6, nee=6)
    adres, klant = reverse("rapportage:onderzoek_woorden", args=[onderzoek.pk]), als_klant(beleid)
    klant.get(adres)
    weinig = tel(klant, adres)
    vraag = Antwoord.objects.filter(onderzoek=onderzoek, tekst__isnull=False).latest("pk").vraag
    maand = vandaag().replace(day=1)
    Antwoord.objects.bulk_create(
        Antwoord(onderzoek=onderzoek, vraag=vraag, tekst="w" * 67, maand=maand) for _ in range(4_988)
    )
    assert tel(klant, adres) == weinig
    bladen = [klant.get(adres, {"pagina": nummer}) for nummer in ("1", "2", "3", "3")]
    een, twee, drie, weer = ([rij.pk for rij in blad.context["pagina"]] for blad in bladen)
    assert (len(een), len({*een, *twee, *drie}), drie) == (50, 150, weer)
    assert "101 tot en met 150" in " ".join(bladen[2].text.split())
    citaat = reverse("rapportage:citaat", args=[drie[0]])
    assert klant.post(citaat, {"oordeel": "ja", "pagina": "3"})["Location"] == f"{adres}?pagina=3"
    assert klant.post(citaat, {"oordeel": "terug", "pagina": "x"})["Location"] == adres


def test_report_tells_rounds_of_its_year_known_by_then_and_no_try_out(beleid: Gebruiker) -> None:
    onderzoek = geteld(beleid, kaarten=20, ja=6, nee=6)
    Onderzoek.objects.filter(pk=onderzoek.pk).update(tot=vandaag())
    einde = dt.date(vandaag().year, 12, 31)
    assert [r["naam"] for r in tevredenheid_in(dt.date(einde.year, 1, 1), einde, nu())] == [str(onderzoek)]
    assert tevredenheid_in(dt.date(einde.year, 1, 1), einde, nu() - dt.timedelta(days=1)) == []
    assert tevredenheid_in(dt.date(einde.year - 1, 1, 1), einde.replace(year=einde.year - 1), nu()) == []
