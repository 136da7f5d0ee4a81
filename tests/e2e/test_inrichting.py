"""What is asked of a part, changed on the phone and looked back at: an aspect from a day on, and what nobody can change."""

import datetime as dt
import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from kern.klok import vandaag
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.product import laad_onderdelen

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

KIJK = os.environ.get("PRODUCT_KIJK", "")


def _goed(page: Page, naam: str) -> None:
    """No violation of axe, no error of the browser; a picture for who asks for one."""
    assert [v["id"] for v in overtredingen(page)] == []
    assert page.fouten == []  # type: ignore[attr-defined]
    if KIJK:
        page.screenshot(path=str(Path(KIJK) / f"{naam}.png"), full_page=True)


def test_an_aspect_from_a_day_on_and_an_owner_that_stays(gast: Gast) -> None:
    laad_onderdelen()
    wie = maak_gebruiker(
        Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD, voornaam="Lotte", achternaam="Rademakers"
    )
    page = gast.meld_aan(wie, TELEFOON)
    page.goto("/rapportages/productbeschrijving/")
    page.get_by_role("link", name="Onderdelen en opleveringen").click()
    expect(page.get_by_role("heading", name="Onderdelen en opleveringen", level=1)).to_be_visible()
    _goed(page, "inrichting-390")
    page.get_by_role("link", name="Inkoop", exact=True).click()
    _goed(page, "inrichting-deel-390")
    page.get_by_role("link", name="Aspect toevoegen").click()
    page.get_by_label("Naam").fill("Wat een traject kost")
    page.get_by_label("Vanaf welke dag?").fill((vandaag() + dt.timedelta(days=1)).isoformat())
    _goed(page, "inrichting-nieuw-390")
    page.get_by_role("button", name="Aspect toevoegen").last.click()
    expect(page.get_by_text("Dit is toegevoegd.")).to_be_visible()
    expect(page.get_by_role("row", name="Wat een traject kost").first).to_contain_text("geldt straks")
    page.get_by_role("link", name="Beëindigen eigenaar beleidsmedewerker").click()
    page.get_by_label("Waarom?").fill("Een ander neemt het over.")
    page.get_by_role("button", name="Beëindigen").last.click()
    expect(page.get_by_text("geen eigenaar binnen de gemeente meer").first).to_be_visible()
    _goed(page, "inrichting-geweigerd-390")
    breed = gast.meld_aan(wie, SCHERM)
    for naam, adres in (("alle", ""), ("deel", "9/"), ("edities", "edities/")):
        breed.goto(f"/rapportages/productbeschrijving/onderdelen/{adres}")
        _goed(breed, f"inrichting-{naam}-1280")
    expect(breed.get_by_role("row", name="Elk jaar").first).to_contain_text("31 december 2027")
