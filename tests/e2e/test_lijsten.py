"""A list without a mouse: filtered, ordered, walked and ticked by keys alone, and no stop is a trap."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.services.benaderingen import claim_persoon
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.e2e.toetsenbord import Toetsenbord
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator with one person in its caseload, between two that are free."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", wachtwoord=WACHTWOORD)
    mensen = [maak_persoon(wijk, voornamen=naam, geslachtsnaam=naam) for naam in ("Asha", "Bilal", "Chen")]
    claim_persoon(inburgeraar_id=mensen[1].pk, door=sanne)
    return sanne


@pytest.mark.parametrize("maat", [SCHERM, TELEFOON], ids=["scherm", "telefoon"])
def test_list_is_walked_and_opened_by_arrows_and_enter(
    gast: Gast, sanne: Gebruiker, maat: dict[str, int]
) -> None:
    page = gast.meld_aan(sanne, maat)
    page.goto(reverse("trajecten:personen"))
    toetsen = Toetsenbord(page)
    toetsen.naar("link", "Naar de lijst")
    toetsen.druk("Enter")
    toetsen.naar("link", "Asha")
    toetsen.druk("ArrowDown", "ArrowDown")
    assert toetsen.hier() == ("link", "Chen Chen")
    # At the end of the list the arrow is the browser's again.
    toetsen.druk("ArrowDown")
    assert toetsen.hier() == ("link", "Chen Chen")
    toetsen.druk("ArrowUp")
    assert toetsen.hier() == ("link", "Bilal Bilal")
    toetsen.druk("Enter")
    page.wait_for_url("**/inburgeraars/*/**")
    assert page.fouten == []  # type: ignore[attr-defined]


def test_ticks_are_walked_past_who_cannot_be_ticked(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, SCHERM)
    page.goto(reverse("trajecten:personen"))
    toetsen = Toetsenbord(page)
    toetsen.naar("checkbox", "Kies Asha")
    toetsen.druk("Space", "ArrowDown", "Space")
    assert toetsen.hier() == ("checkbox", "Kies Chen Chen")
    expect(page.locator("[data-kies-telling]")).to_have_text("2 gekozen")


def test_list_is_filtered_ordered_and_kept_by_keys(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, SCHERM)
    page.goto(reverse("trajecten:personen"))
    toetsen = Toetsenbord(page)
    toetsen.naar("link", "Mijn mensen")
    toetsen.druk("Enter")
    page.wait_for_url("**contact=**")
    expect(page.locator("tbody tr")).to_have_count(1)
    toetsen.naar("link", "Laatste gesprek")
    toetsen.druk("Enter")
    page.wait_for_url("**sorteer=contact**")
    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Laatste gesprek")
    toetsen.naar("link", "Weergave opslaan")
    toetsen.druk("Enter")
    page.wait_for_url("**/weergaven/personen/nieuw/**")
    toetsen.naar("textbox", "Hoe heet deze weergave?")
    toetsen.typ("Lang niet gesproken")
    toetsen.druk("Enter")
    page.wait_for_url("**/inburgeraars/?**")
    chip = page.get_by_role("link", name="Lang niet gesproken")
    expect(chip).to_have_attribute("aria-current", "true")
    assert page.fouten == []  # type: ignore[attr-defined]


def test_view_with_a_long_name_stays_within_a_phone(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(f"{reverse('gebruikers:weergave_nieuw', args=['personen'])}?contact={sanne.pk}")
    page.get_by_label("Hoe heet deze weergave?").fill("W" * 60)
    page.get_by_label("Hoe heet deze weergave?").press("Enter")
    page.wait_for_url("**/inburgeraars/?**")
    expect(page.get_by_role("link", name="W" * 60)).to_be_visible()
    for adres in ("trajecten:personen", "gebruikers:weergaven"):
        page.goto(reverse(adres))
        assert page.evaluate("document.documentElement.scrollWidth") == TELEFOON["width"]
