"""The trede, on a phone: three taps from a saved visit, and the way on the ladder after it."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from participatie import referentie
from participatie.models import Meting
from tests.e2e.conftest import TELEFOON, Gast, Tikker
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator with somebody in its caseload."""
    referentie.laad()
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", wachtwoord=WACHTWOORD)
    claim_persoon(inburgeraar_id=maak_persoon(wijk, voornamen="Fatma").pk, door=sanne)
    return sanne


def _bezoek(page: Page) -> None:
    page.goto(reverse("trajecten:huisbezoek_nieuw", args=[Inburgeraar.objects.get().pk]))
    page.get_by_text("Gesproken", exact=True).click()
    page.get_by_text("45", exact=True).click()
    page.get_by_label("Wat is besproken?").fill("We spraken over koken.")
    page.get_by_role("button", name="Bezoek opslaan").and_(page.locator(":visible")).click()


def test_trede_in_three_taps_from_a_saved_visit(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    _bezoek(page)
    duim = Tikker(page)
    duim.tik(page.get_by_role("link", name="Welke trede nu?"))
    duim.tik(page.get_by_text("Trede 3: Komt elke week in een vaste groep"))
    expect(page.get_by_label("Waarom? In één zin")).to_be_focused()
    page.keyboard.type("Zij kookt elke dinsdag in het moedercentrum.")
    duim.tik(page.get_by_role("button", name="Meting opslaan").and_(page.locator(":visible")))
    expect(page.get_by_text("De meting is opgeslagen.")).to_be_visible()
    assert duim.tikken == 3
    expect(page.get_by_text("Score 3", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name="Trede 3: Komt elke week in een vaste groep")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="Zij kookt elke dinsdag")).to_be_visible()
    assert Meting.objects.get().trede == 3


def test_keyboard_stays_with_the_treden(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    _bezoek(page)
    page.get_by_role("link", name="Welke trede nu?").click()
    page.keyboard.press("Tab")
    page.get_by_role("radio", name="Trede 1").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Trede 2")).to_be_focused()
    expect(page.get_by_role("radio", name="Trede 2")).to_be_checked()
