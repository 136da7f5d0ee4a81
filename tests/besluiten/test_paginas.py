"""Pages of besluiten: the list by meeting, what is still to do, a besluit, its forms and the paper."""

import datetime as dt
import io
from uuid import uuid4

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse

from besluiten.enums import Onderwerp
from besluiten.gevolgen import Gevolg
from besluiten.models import Besluit
from besluiten.services.besluiten import finish_besluit, withdraw_besluit
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from tests.fabrieken.besluiten import maak_besluit
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.pdf import elementen
from tests.queries import tel

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)
LIJST = "/besluiten/"


@pytest.fixture
def lotte(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")
    client.force_login(gebruiker)
    return gebruiker


@pytest.fixture
def gerda() -> Gebruiker:
    return maak_gebruiker(Rol.WIJKCOORDINATOR, voornaam="Gerda", achternaam="Slangen")


def _werkgroepen(client: Client, **vraag: str) -> list[tuple[str, str]]:
    """Return heading and note of the meetings that stand open."""
    lijst = client.get(LIJST, vraag).context["lijst"]
    return [(w.titel, w.noot) for w in lijst.werkgroepen]


def _gevouwen(client: Client, **vraag: str) -> list[str]:
    return [w.noot for w in client.get(LIJST, vraag).context["lijst"].gevouwen]


def test_list_is_by_meeting_newest_first_and_folds_what_was_done(client: Client, lotte: Gebruiker) -> None:
    vroeger, eerder, nieuw = (dt.date(2026, 9, 29), dt.date(2026, 10, 27), dt.date(2026, 11, 24))
    for datum in (eerder, vroeger, nieuw):
        for _ in range(2):
            maak_besluit(lotte, datum=datum, uiterlijk=datum)
    for besluit in Besluit.objects.exclude(datum=eerder):
        finish_besluit(besluit_id=besluit.pk, door=lotte)
    maak_besluit(lotte, datum=eerder, uiterlijk=vandaag() + DAG)
    assert _werkgroepen(client) == [
        ("Werkgroep 24 november 2026", "2 besluiten, allemaal gedaan"),
        ("Werkgroep 27 oktober 2026", "3 besluiten, 1 open, 2 te laat"),
    ]
    assert _gevouwen(client) == ["2 besluiten, allemaal gedaan"]


def test_within_a_meeting_what_is_to_do_comes_first(client: Client, lotte: Gebruiker) -> None:
    eerste, tweede, derde = (maak_besluit(lotte) for _ in range(3))
    finish_besluit(besluit_id=eerste.pk, door=lotte)
    withdraw_besluit(besluit_id=tweede.pk, door=lotte, waarom="Dubbel.")
    (werkgroep,) = client.get(LIJST).context["lijst"].werkgroepen
    assert [rij.besluit.pk for rij in werkgroep.rijen] == [derde.pk, eerste.pk, tweede.pk]
    assert werkgroep.noot == "3 besluiten, 1 open"
    finish_besluit(besluit_id=derde.pk, door=lotte)
    assert _werkgroepen(client)[0][1] == "3 besluiten, niets meer open"


def test_list_narrows_by_subject_by_what_is_open_and_by_words(client: Client, lotte: Gebruiker) -> None:
    gerda = maak_gebruiker(Rol.WIJKCOORDINATOR, voornaam="Gérda", achternaam="Slangen")
    maak_besluit(lotte, besluit="Een avond", onderwerp=Onderwerp.INHOUD, datum=vandaag() - 9 * DAG)
    klaar = maak_besluit(lotte, besluit="Kaartje", reden="Coördinatoren vertalen het nu zelf.")
    maak_besluit(lotte, besluit="Vindplaatsen", onderwerp=Onderwerp.NETWERK, eigenaar=gerda)
    finish_besluit(besluit_id=klaar.pk, door=lotte)

    def gevonden(**vraag: str) -> list[str]:
        lijst = client.get(LIJST, vraag).context["lijst"]
        return [rij.besluit.besluit for w in lijst.werkgroepen for rij in w.rijen]

    assert gevonden() == ["Vindplaatsen", "Kaartje", "Een avond"]
    assert gevonden(toon="open") == ["Vindplaatsen", "Een avond"]
    assert gevonden(toon="inhoud") == ["Een avond"]
    assert gevonden(toon="proces", zoek="coordinatoren") == ["Kaartje"]
    assert gevonden(zoek="gerda slangen") == ["Vindplaatsen"]
    assert gevonden(zoek="avond kaartje") == []
    assert gevonden(toon="onzin") == gevonden()
    assert "Geen besluit gevonden met deze keuze." in client.get(LIJST, {"zoek": "zzz"}).text


def test_chips_count_all_and_open_and_keep_the_search_term(client: Client, lotte: Gebruiker) -> None:
    maak_besluit(lotte)
    finish_besluit(besluit_id=maak_besluit(lotte).pk, door=lotte)
    chips = client.get(LIJST, {"toon": "open", "zoek": "a b"}).context["lijst"].chips
    assert [(c["naam"], c["url"], c["actief"]) for c in chips[:3]] == [
        ("Alles 2", "?zoek=a+b", False),
        ("Open 1", "?toon=open&zoek=a+b", True),
        ("Proces", "?toon=proces&zoek=a+b", False),
    ]


def test_a_choice_unfolds_what_it_finds(client: Client, lotte: Gebruiker) -> None:
    for dagen in (30, 60):
        datum = vandaag() - dagen * DAG
        finish_besluit(besluit_id=maak_besluit(lotte, datum=datum).pk, door=lotte)
    assert (len(_werkgroepen(client)), len(_gevouwen(client))) == (1, 1)
    assert (len(_werkgroepen(client, toon="proces")), _gevouwen(client, toon="proces")) == (2, [])


def test_twelve_meetings_a_page(client: Client, lotte: Gebruiker) -> None:
    for nummer in range(13):
        datum = vandaag() - nummer * 30 * DAG
        finish_besluit(besluit_id=maak_besluit(lotte, datum=datum).pk, door=lotte)
    assert (len(_werkgroepen(client)), len(_gevouwen(client))) == (1, 11)
    assert (len(_werkgroepen(client, pagina="2")), len(_gevouwen(client, pagina="2"))) == (0, 1)


def test_still_to_do_has_what_is_late_first_with_the_act_of_who_looks(
    client: Client, lotte: Gebruiker, gerda: Gebruiker
) -> None:
    datum = vandaag() - 30 * DAG
    maak_besluit(lotte, besluit="Later", uiterlijk=vandaag() + 30 * DAG)
    maak_besluit(lotte, besluit="Te laat", datum=datum, uiterlijk=vandaag() - 10 * DAG, eigenaar=gerda)
    maak_besluit(lotte, besluit="Van mij", uiterlijk=vandaag() + DAG)
    antwoord = client.get(LIJST)
    rijen = antwoord.context["lijst"].nog_te_doen
    assert [rij.besluit.besluit for rij in rijen] == ["Te laat", "Van mij", "Later"]
    assert (rijen[0].te_doen, rijen[0].te_herinneren, rijen[0].wie_en_wanneer) == (
        "10 dagen te laat",
        True,
        "Gerda Slangen",
    )
    assert antwoord.text.count(reverse("besluiten:herinneren", args=[rijen[0].besluit.pk])) == 1
    assert antwoord.text.count(reverse("besluiten:gedaan", args=[rijen[1].besluit.pk])) == 1
    client.force_login(gerda)
    tekst = client.get(LIJST).text
    assert reverse("besluiten:gedaan", args=[rijen[0].besluit.pk]) in tekst
    assert reverse("besluiten:gedaan", args=[rijen[1].besluit.pk]) not in tekst
    assert "/herinneren/" not in tekst


def test_empty_list_says_what_to_do_first(client: Client, lotte: Gebruiker) -> None:
    assert "Er is nog geen besluit vastgelegd." in client.get(LIJST).text
    assert "Voeg het eerste besluit toe" in client.get(LIJST).text
    client.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    assert "Voeg het eerste besluit toe" not in client.get(LIJST).text


def test_when_all_is_done_it_says_so(client: Client, lotte: Gebruiker) -> None:
    finish_besluit(besluit_id=maak_besluit(lotte).pk, door=lotte)
    assert "Alles wat de werkgroep heeft besloten, is gedaan." in client.get(LIJST).text


def test_form_adds_once_however_often_it_is_sent(client: Client, lotte: Gebruiker, gerda: Gebruiker) -> None:
    adres = reverse("besluiten:nieuw")
    assert client.get(adres).context["form"]["eigenaar"].value() == lotte.pk
    velden = {
        "sleutel": uuid4(),
        "datum": vandaag().isoformat(),
        "onderwerp": "netwerk",
        "besluit": "Twee nieuwe vindplaatsen",
        "reden": "We lopen achter.\nVier mensen.",
        "eigenaar": gerda.pk,
        "uiterlijk": vandaag().isoformat(),
    }
    naar = {client.post(adres, velden)["Location"] for _ in range(2)}
    besluit = Besluit.objects.get()
    assert naar == {reverse("besluiten:besluit", args=[besluit.pk])}
    assert "Het besluit is toegevoegd." in client.get(naar.pop()).text


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("datum", "", "Vul de dag van de werkgroep in"),
        (
            "datum",
            "2999-01-01",
            "Deze dag is nog niet geweest. Kies de dag waarop de werkgroep bij elkaar kwam",
        ),
        ("onderwerp", "", "Kies waar het besluit over gaat"),
        ("besluit", "", "Vul in wat er is besloten"),
        ("besluit", "x" * 201, "Gebruik hoogstens 200 tekens, nu zijn het er 201"),
        ("reden", "", "Vul in waarom dit is besloten"),
        ("eigenaar", "", "Kies wie het doet"),
        ("eigenaar", "999999", "Kies een van de antwoorden die er staan"),
        ("uiterlijk", "", "Vul in wanneer het klaar moet zijn"),
        (
            "uiterlijk",
            "2001-01-01",
            "Deze dag ligt vóór de werkgroep. Kies de dag van de werkgroep of een latere dag",
        ),
    ],
)
def test_wrong_field_says_what_to_do(
    client: Client, lotte: Gebruiker, veld: str, waarde: str, melding: str
) -> None:
    velden = {
        "sleutel": uuid4(),
        "datum": vandaag().isoformat(),
        "onderwerp": "proces",
        "besluit": "Iets",
        "reden": "Daarom",
        "eigenaar": lotte.pk,
        "uiterlijk": "2998-01-01",
    }
    antwoord = client.post(reverse("besluiten:nieuw"), velden | {veld: waarde})
    assert antwoord.context["form"].errors == {veld: [melding]}
    assert not Besluit.objects.exists()


def test_besluit_shows_why_who_and_its_versions(client: Client, lotte: Gebruiker, gerda: Gebruiker) -> None:
    besluit = maak_besluit(gerda, besluit="Een avond", reden="Zij zien groei.", eigenaar=lotte)
    adres = reverse("besluiten:besluit", args=[besluit.pk])
    assert "Eerdere versies" not in client.get(adres).text
    form = client.get(reverse("besluiten:wijzigen", args=[besluit.pk])).context["form"]
    assert "gedaan_op" not in form.fields
    velden = {naam: form[naam].value() for naam in form.fields}
    velden |= {"reden": "Taalcoaches zien groei.", "waarom": "Het was niet duidelijk.", "sleutel": uuid4()}
    antwoord = client.post(reverse("besluiten:wijzigen", args=[besluit.pk]), velden)
    assert antwoord["Location"] == adres
    tekst = client.get(adres).text
    for zin in ("Eerdere versies", "was: Zij zien groei.", "Het was niet duidelijk.", "Gerda Slangen"):
        assert zin in tekst


def test_second_who_changes_sees_what_the_other_wrote(
    client: Client, lotte: Gebruiker, gerda: Gebruiker
) -> None:
    besluit = maak_besluit(gerda, reden="Eerst.")
    adres = reverse("besluiten:wijzigen", args=[besluit.pk])
    form = client.get(adres).context["form"]
    velden = {naam: form[naam].value() for naam in form.fields} | {"waarom": "Beter."}
    ander = Client()
    ander.force_login(gerda)
    ander.post(adres, velden | {"reden": "Van Gerda.", "sleutel": uuid4()})
    antwoord = client.post(adres, velden | {"reden": "Van Lotte.", "sleutel": uuid4()})
    assert antwoord.status_code == 200
    assert "Ondertussen gewijzigd door Gerda Slangen" in antwoord.text
    assert "Van Lotte." in antwoord.text
    besluit.refresh_from_db()
    assert besluit.reden == "Van Gerda."


def test_done_with_one_tap_and_taken_back(client: Client, lotte: Gebruiker) -> None:
    besluit = maak_besluit(lotte, besluit="Kaartje")
    client.defaults["HTTP_REFERER"] = f"http://testserver{LIJST}?toon=open"
    antwoord = client.post(reverse("besluiten:gedaan", args=[besluit.pk]))
    assert antwoord["Location"] == f"{LIJST}?toon=open"
    terug = reverse("besluiten:gedaan_ongedaan", args=[besluit.pk])
    tekst = client.get(LIJST).text
    assert "‘Kaartje’ is gedaan." in tekst
    assert f'action="{terug}"' in tekst
    client.post(terug)
    assert "‘Kaartje’ staat weer open." in client.get(LIJST).text
    besluit.refresh_from_db()
    assert besluit.gedaan_op is None


def test_withdrawn_says_why_and_is_taken_back_from_its_page(client: Client, lotte: Gebruiker) -> None:
    besluit = maak_besluit(lotte)
    adres = reverse("besluiten:besluit", args=[besluit.pk])
    client.post(
        reverse("besluiten:intrekken", args=[besluit.pk]), {"sleutel": uuid4(), "waarom": "Het is dubbel."}
    )
    tekst = client.get(adres).text
    assert "Dit besluit is ingetrokken op" in tekst
    assert "Het is dubbel." in tekst
    assert reverse("besluiten:wijzigen", args=[besluit.pk]) not in tekst
    terug = reverse("besluiten:intrekken_ongedaan", args=[besluit.pk])
    assert f'action="{terug}"' in tekst
    client.post(terug)
    assert "Dit besluit is ingetrokken op" not in client.get(adres).text


def test_reminding_says_who_gets_a_notice(client: Client, lotte: Gebruiker, gerda: Gebruiker) -> None:
    besluit = maak_besluit(lotte, datum=vandaag() - 9 * DAG, uiterlijk=vandaag() - DAG, eigenaar=gerda)
    adres = reverse("besluiten:herinneren", args=[besluit.pk])
    client.post(adres)
    assert "Gerda Slangen krijgt een melding." in client.get(LIJST).text
    client.post(adres)
    assert "Gerda Slangen is vandaag al herinnerd. Morgen kan het weer." in client.get(LIJST).text


def test_what_it_changed_is_a_link(client: Client, lotte: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    besluit = maak_besluit(lotte)
    gevolg = Gevolg("past een norm aan, vanaf 1 januari", "/normen/")
    monkeypatch.setattr("besluiten.gevolgen._VERTELLERS", [lambda pks: {pk: [gevolg] for pk in pks}])
    for adres in (LIJST, reverse("besluiten:besluit", args=[besluit.pk])):
        assert '<a href="/normen/">past een norm aan, vanaf 1 januari</a>' in client.get(adres).text


def test_paper_holds_the_meeting_and_what_is_open_elsewhere(client: Client, lotte: Gebruiker) -> None:
    nieuw, oud = dt.date(2026, 11, 24), dt.date(2026, 10, 27)
    maak_besluit(lotte, besluit="Van deze keer", datum=nieuw)
    maak_besluit(lotte, besluit="Nog van de vorige keer", datum=oud)
    finish_besluit(besluit_id=maak_besluit(lotte, besluit="Klaar", datum=oud).pk, door=lotte)
    antwoord = client.get(reverse("besluiten:werkgroep_pdf", args=["2026-11-24"]))
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == 'attachment; filename="werkgroep-2026-11-24.pdf"'
    with pikepdf.open(io.BytesIO(antwoord.content)) as pdf:
        assert pdf.docinfo["/Title"] == "Besluiten van de werkgroep van 24 november 2026"
        soorten = [str(e.S) for e in elementen(pdf.Root.StructTreeRoot)]
    assert soorten.count("/Table") == 2
    assert soorten.count("/TR") == 4, "of each table its head, and one besluit"


@pytest.mark.parametrize("dag", ["2026-11-23", "2026-02-31", "morgen"])
def test_paper_of_a_day_without_a_meeting_is_not_there(client: Client, lotte: Gebruiker, dag: str) -> None:
    maak_besluit(lotte, datum=dt.date(2026, 11, 24))
    assert client.get(reverse("besluiten:werkgroep_pdf", args=[dag])).status_code == 404


def test_list_takes_as_many_statements_with_one_as_with_many(client: Client, lotte: Gebruiker) -> None:
    maak_besluit(lotte)
    een = tel(client, LIJST)
    for nummer in range(40):
        maak_besluit(lotte, datum=vandaag() - nummer // 4 * DAG)
    assert tel(client, LIJST) == een
