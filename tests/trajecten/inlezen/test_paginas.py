"""The pages of reading in: uploading, following the work, judging, deciding, and undoing."""

import io
import re
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from kern.werkboek import SOORT
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.trajecten.inlezen.inlezen import werk
from tests.trajecten.inlezen.werkboek import Boek, dag, gesprek, meting, plan
from trajecten.inlezen.enums import Fase
from trajecten.inlezen.models import Trajectinlezing
from trajecten.traject.models import Traject
from wijken.models import Wijk

pytestmark = pytest.mark.django_db(transaction=True)

LIJST = reverse("trajecten:inlezen")


@pytest.fixture
def klant(leider: Gebruiker) -> Client:
    return als_klant(leider)


@pytest.fixture
def boek(contact: Gebruiker, wijk: Wijk) -> Boek:
    """One traject in Taxeren and one in Volgen."""
    uit = Boek()
    uit.traject(1, contact, wijk)
    gesprek(uit, 1, geleden=100)
    verder = {"Vormgeven_sinds": dag(80), "Plaatsen_sinds": dag(60), "Volgen_sinds": dag(40)}
    uit.traject(2, contact, wijk, Voornaam="Omar", **verder)
    gesprek(uit, 2, geleden=100)
    meting(uit, 2, geleden=90)
    plan(uit, 2, geleden=50)
    return uit


def verstuur(klant: Client, inhoud: bytes, *, naam: str = "trajecten.xlsx") -> HttpResponse:
    """Upload a file through the form."""
    bestand = SimpleUploadedFile(naam, inhoud, SOORT)
    return klant.post(LIJST, {"bestand": bestand, "sleutel": str(uuid4())})  # type: ignore[return-value]


def adres(naam: str, rij: Trajectinlezing) -> str:
    return reverse(f"trajecten:{naam}", args=[rij.pk])


def lees(klant: Client, boek: Boek) -> Trajectinlezing:
    """Upload a workbook and let the worker read it."""
    assert verstuur(klant, boek.xlsx()).status_code == 302
    return werk(Trajectinlezing.objects.latest("pk"))


def tekst(antwoord: Any) -> str:
    """Return the words of a page, on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", antwoord.content.decode()).split())


def test_a_workbook_is_uploaded_followed_read_in_and_undone(
    klant: Client, boek: Boek, leider: Gebruiker
) -> None:
    assert "Sjabloon downloaden" in klant.get(LIJST).text
    verstuur(klant, boek.xlsx())
    rij = Trajectinlezing.objects.get()
    bezig = klant.get(adres("inlezing", rij)).text
    assert f'hx-get="{adres("inlezing_stand", rij)}"' in bezig
    assert "HX-Refresh" not in klant.get(adres("inlezing_stand", rij)).headers
    werk(rij)
    assert klant.get(adres("inlezing_stand", rij)).headers["HX-Refresh"] == "true"
    voorbeeld = tekst(klant.get(adres("inlezing", rij)))
    for zin in (
        "Alles klopt. Je kunt inlezen.",
        "trajecten 2 waarvan van iemand die nog niet bekend is 2 waarvan van iemand die al bekend is 0 waarvan gestart 1",
        "onderdelen van een plan 2 afspraken 1 metingen 1 contacten 2",
        "In het bestand staan 2 mensen.",
        "Donderberg 2 1 0 0 1 0 1",
    ):
        assert zin in voorbeeld
    assert klant.post(adres("inlezing_inlezen", rij)).headers["Location"] == adres("inlezing", rij)
    assert "De trajecten worden ingelezen" in klant.get(adres("inlezing", rij)).text
    werk(rij)
    klaar = tekst(klant.get(adres("inlezing", rij)))
    assert f"door {leider.naam}. In elk dossier staat dat het traject is overgenomen." in klaar
    omar = Inburgeraar.objects.get(voornamen="Omar")
    dossier = tekst(klant.get(reverse("trajecten:dossier", args=[omar.pk])))
    assert re.search(r"nu \d weken, overgenomen", dossier)
    terug = tekst(klant.get(adres("inlezing_terugdraaien", rij)))
    assert "Dit haalt 2 trajecten weer weg, met alles wat erbij is ingelezen." in terug
    klant.post(adres("inlezing_terugdraaien", rij))
    werk(rij)
    assert "2 trajecten zijn weggehaald op" in tekst(klant.get(adres("inlezing", rij)))
    assert not Traject.objects.exists()
    assert "teruggedraaid" in klant.get(LIJST).text


def test_faults_are_shown_by_cell_and_downloaded_without_what_is_in_it(
    klant: Client, boek: Boek, contact: Gebruiker, wijk: Wijk
) -> None:
    boek.traject(3, contact, wijk, Voornaam="", Achternaam="Geheim")
    rij = lees(klant, boek)
    pagina = klant.get(adres("inlezing", rij))
    assert "Er klopt 1 cel niet. Verbeter die in het bestand en upload het opnieuw." in tekst(pagina)
    assert "Blad Trajecten, cel B4 Voornaam Deze cel is leeg. Vul de cel in." in tekst(pagina)
    assert adres("inlezing_inlezen", rij) not in pagina.text
    blad = load_workbook(io.BytesIO(klant.get(adres("inlezing_fouten", rij)).content)).active
    assert blad is not None
    assert list(blad.values) == [
        ("Blad", "Cel", "Kolom", "Wat er niet klopt"),
        ("Trajecten", "B4", "Voornaam", "Deze cel is leeg. Vul de cel in."),
    ]


def test_pairs_are_judged_one_by_one(klant: Client, boek: Boek, wijk: Wijk) -> None:
    bekende = maak_persoon(wijk, voornamen="Omar", geslachtsnaam="Yildiz")
    boek.bladen["Trajecten"][1]["Geboren"] = "1980"
    rij = lees(klant, boek)
    pagina = tekst(klant.get(adres("inlezing", rij)))
    assert (
        "Van 1 rij weten we niet zeker of het iemand is die er al staat. Oordeel daar eerst over." in pagina
    )
    assert (
        f"Omar Yildiz rij 3 van het bestand · geboren 1980 Omar Yildiz geboren mei 1980 · {_straat(bekende)} · Donderberg · vrij"
        in pagina
    )
    sleutel = f"2:{bekende.pk}"
    antwoord = klant.post(
        adres("inlezing_oordeel", rij), {"sleutel": sleutel, "oordeel": "zelfde persoon"}, follow=True
    )
    assert "Je oordeel is opgeslagen." in antwoord.text
    werk(rij)
    pagina = tekst(klant.get(adres("inlezing", rij)))
    assert "dezelfde persoon" in pagina
    assert "Alles klopt. Je kunt inlezen." in pagina
    verkeerd = klant.post(
        adres("inlezing_oordeel", rij), {"sleutel": "9:9", "oordeel": "iemand anders"}, follow=True
    )
    assert "Deze twee staan niet meer bij de mogelijke dubbelen." in verkeerd.text


def _straat(persoon: Inburgeraar) -> str:
    return str(persoon.adres_set.get().kort)


def test_who_stays_is_listed_with_what_was_done(klant: Client, boek: Boek, contact: Gebruiker) -> None:
    rij = lees(klant, boek)
    klant.post(adres("inlezing_inlezen", rij))
    rij = werk(rij)
    maak_huisbezoek(Inburgeraar.objects.get(voornamen="Omar"), contact, datum=vandaag())
    blijft = f"Omar Yildiz contact vastgelegd · {contact.naam}"
    vraag = tekst(klant.get(adres("inlezing_terugdraaien", rij)))
    assert f"Deze mensen blijven: bij hen is intussen iets vastgelegd {blijft}" in vraag
    assert "Dit haalt 1 traject weer weg" in vraag
    klant.post(adres("inlezing_terugdraaien", rij))
    werk(rij)
    assert f"Deze mensen zijn gebleven {blijft}" in tekst(klant.get(adres("inlezing", rij)))


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg. Kies een ander bestand."),
        (b"a;b\r\n", "Dit is geen Excel-bestand,"),
        (b"%PDF-1.7", "Dit is geen Excel-bestand,"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "of het is beveiligd met een wachtwoord."),
    ],
)
def test_another_kind_of_file_is_refused_at_the_field(klant: Client, inhoud: bytes, zin: str) -> None:
    antwoord = verstuur(klant, inhoud)
    assert antwoord.status_code == 200
    assert zin.casefold() in antwoord.content.decode().casefold()
    assert not Trajectinlezing.objects.exists()


def test_a_file_that_was_read_in_is_refused_at_the_field(klant: Client, boek: Boek) -> None:
    inhoud = boek.xlsx()
    verstuur(klant, inhoud)
    rij = werk(Trajectinlezing.objects.get())
    klant.post(adres("inlezing_inlezen", rij))
    assert werk(rij).fase == Fase.INGELEZEN
    antwoord = verstuur(klant, inhoud)
    assert "Dit bestand is al ingelezen, op " in antwoord.content.decode()


def test_the_started_of_a_wijk_say_how_many_ran_already(klant: Client, boek: Boek) -> None:
    klant.post(adres("inlezing_inlezen", rij := lees(klant, boek)))
    werk(rij)
    assert "waarvan 1 overgenomen" in tekst(klant.get(reverse("trajecten:caseload")))
