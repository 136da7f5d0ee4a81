"""Finding people: the search box, the state of the list, and whom one meets who is known already."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar, Vindgegevens
from inburgeraars.services.benaderingen import claim_persoon
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.wijken import maak_wijk
from vinden.models import Navraag

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def test_slash_searches_and_the_list_keeps_its_state(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    maak_persoon(wijk, voornamen="Şükrü", geslachtsnaam="Özdemir")
    maak_persoon(wijk, voornamen="Anna", geslachtsnaam="Nowak")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, wachtwoord=WACHTWOORD)
    page = gast.meld_aan(sanne, SCHERM)
    page.keyboard.press("/")
    page.keyboard.type("ozdemir sukr")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Şükrü Özdemir")).to_be_visible()

    page.goto(reverse("trajecten:personen"))
    page.get_by_text("Filters en volgorde").click()
    page.get_by_label("Route").select_option(label="vrij")
    page.get_by_label("Naam, adres, telefoon of geboortedatum").last.fill("anna")
    page.get_by_role("button", name="Tonen").click()
    expect(page.get_by_role("link", name="Route: vrij weghalen")).to_be_visible()
    page.get_by_label("Kies alle vrije mensen op deze pagina").check()
    expect(page.get_by_label("Kies Anna Nowak")).to_be_checked()
    expect(page.get_by_text("1 gekozen")).to_be_visible()
    page.get_by_role("link", name="Anna Nowak").click()
    page.go_back()
    expect(page.get_by_role("link", name="zoekt: anna weghalen")).to_be_visible()
    expect(page.get_by_role("link", name="Şükrü Özdemir")).to_have_count(0)
    page.get_by_role("button", name="Reservering vragen").click()
    expect(page.get_by_text("Anna Nowak")).to_be_visible()
    assert not page.fouten  # type: ignore[attr-defined]


def test_who_is_met_turns_out_to_be_known(gast: Gast) -> None:
    wijk, elders = maak_wijk("Donderberg"), maak_wijk("Roermondse Veld")
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yılmaz")
    omar = maak_persoon(elders, voornamen="Omar", geslachtsnaam="Haddadi")
    joris = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=elders, voornaam="Joris")
    claim_persoon(inburgeraar_id=omar.pk, door=joris)
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, wachtwoord=WACHTWOORD)
    maak_gebruiker(Rol.TEAMLEIDER)
    maak_vindplaats(wijk, naam="De Ster")

    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("trajecten:persoon_nieuw"))
    page.get_by_label("Voornaam").press_sequentially("Omar")
    page.get_by_label("Achternaam").press_sequentially("Hadadi")
    page.get_by_label("Geboortedatum of jaar").press_sequentially("1980")
    expect(page.get_by_text("Lijkt op iemand in Roermondse Veld")).to_be_visible()
    expect(page.get_by_text("Haddadi")).to_have_count(0)
    page.get_by_role("button", name="Vraag de teamleider").click()
    expect(page.get_by_text("Je vraag staat bij de teamleider")).to_be_visible()
    expect(page.get_by_label("Achternaam")).to_have_value("Hadadi")
    assert Navraag.objects.get().inburgeraar == omar

    for veld in ("Voornaam", "Achternaam", "Geboortedatum of jaar"):
        page.get_by_label(veld).fill("")
    page.get_by_label("Voornaam").press_sequentially("fatm")
    knop = page.get_by_role("button", name="Deze is het Fatma Yılmaz")
    expect(knop).to_be_visible()
    # Enter saves the form, and claims nobody.
    page.get_by_label("Voornaam").press("Enter")
    expect(page.get_by_text("Kies waar je deze persoon vond").first).to_be_visible()
    fatma.refresh_from_db()
    assert fatma.route == "vrij"
    page.get_by_label("Waar vond je deze persoon?").select_option(label="De Ster")
    knop.click()
    expect(page.get_by_text("Fatma Yılmaz is toegevoegd aan jouw caseload.")).to_be_visible()
    assert Vindgegevens.objects.get(inburgeraar=fatma).vindroute == "wijknetwerk"
    assert Inburgeraar.objects.count() == 2
    assert not page.fouten  # type: ignore[attr-defined]
