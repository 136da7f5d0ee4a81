"""A caseload talk in a browser, at both widths: begun, one person by keyboard, one skipped, stopped, gone on and ended."""

import pytest
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from inburgeraars.services.benaderingen import claim_persoon
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.taken.models import Taak

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def open_weer(page: Page) -> None:
    """Read who was not discussed, and go on with the talk by the one button for it."""
    expect(page.get_by_text("2 van 3 besproken, 1 niet")).to_be_visible()
    page.get_by_text("1 persoon is niet besproken").first.click()
    expect(page.get_by_role("link", name="Bilal")).to_be_visible()
    # One button goes back.
    expect(page.get_by_role("button", name="Toch niet")).to_have_count(0)
    page.get_by_role("button", name="Weer openen").click()
    expect(page.get_by_text("loopt weer")).to_be_visible()


@pytest.mark.parametrize("scherm", [TELEFOON, SCHERM], ids=["390", "1280"])
def test_caseload_is_discussed_person_by_person(gast: Gast, scherm: dict[str, int]) -> None:
    wijk = maak_wijk("Donderberg")
    ilse = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Ilse")
    leider = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD, voornaam="Annemiek")
    for naam in ("Asha", "Bilal", "Celia"):
        claim_persoon(inburgeraar_id=maak_persoon(wijk, voornamen=naam, geslachtsnaam=naam).pk, door=ilse)

    page = gast.meld_aan(leider, scherm)
    page.locator("summary", has_text="over de caseload").click()
    page.get_by_role("link", name="Besprekingen").click()
    page.get_by_role("link", name="Bespreken met Ilse").click()
    page.get_by_role("button", name="Bespreking nu beginnen").click()
    expect(page.get_by_text("0 van 3 besproken")).to_be_visible()
    page.get_by_role("link", name="Verder met Asha").click()
    page.get_by_label("Wat is er besproken?").focus()
    page.keyboard.type("Ze wil naar de kookgroep.")
    page.keyboard.press("Tab")
    page.keyboard.type("De kookgroep bellen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Bilal")).to_be_visible()
    page.get_by_role("link", name="Overslaan").click()
    expect(page.get_by_role("heading", name="Celia")).to_be_visible()
    page.get_by_label("Wat is er besproken?").fill("Loopt goed.")
    page.get_by_role("button", name="Opslaan en volgende").locator("visible=true").click()
    expect(page.get_by_role("heading", name="Bilal")).to_be_visible()
    expect(page.get_by_text("2 van 3 besproken").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == scherm["width"]

    # She stops here, and goes on later.
    page.get_by_role("link", name="Ilse").first.click()
    page.get_by_role("button", name="Bespreking afsluiten").click()
    expect(page.get_by_text("Ze wil naar de kookgroep.")).to_be_visible()
    open_weer(page)
    assert Bespreking.objects.get().stand == "loopt"
    assert Bespreekpunt.objects.filter(besproken=True).count() == 2
    taak = Taak.objects.get()
    assert (taak.wat, taak.voor) == ("De kookgroep bellen", ilse)

    page = gast.meld_aan(ilse, TELEFOON)
    page.get_by_text("Later: 1 persoon tonen").click()
    expect(page.get_by_text("uit de caseloadbespreking van").first).to_be_visible()
    page.get_by_role("link", name="Besprekingen van je caseload").click()
    page.get_by_role("link", name="loopt nog").click()
    expect(page.get_by_text("Loopt goed.")).to_be_visible()
