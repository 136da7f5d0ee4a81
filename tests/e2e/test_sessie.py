"""Before a session ends the page asks, and one can stay."""

import datetime as dt

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from pytest_django import Settings

from gebruikers.enums import Rol
from tests.e2e.conftest import TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def test_page_asks_before_the_session_ends(gast: Gast, settings: Settings) -> None:
    settings.INACTIEF_NA = dt.timedelta(seconds=122)
    page = gast.meld_aan(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD), TELEFOON)
    assert page.locator("[data-over]").get_attribute("data-over") == "122"
    vraag = page.get_by_role("dialog", name="Ben je er nog?")
    expect(vraag).to_be_visible(timeout=15_000)
    assert [v["id"] for v in Axe().run(page).response["violations"]] == []
    settings.INACTIEF_NA = dt.timedelta(minutes=30)
    vraag.get_by_role("button", name="Blijf aangemeld").click()
    expect(vraag).to_be_hidden()
    assert page.fouten == []  # type: ignore[attr-defined]
