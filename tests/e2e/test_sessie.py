"""Before a session ends the page asks, and one can stay; what was typed too late comes back."""

import datetime as dt

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings as django_settings
from django.db.models import F
from playwright.sync_api import expect
from pytest_django import Settings

from gebruikers.enums import Rol
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def test_page_asks_before_the_session_ends(gast: Gast, settings: Settings) -> None:
    settings.INACTIEF_NA = dt.timedelta(seconds=122)
    page = gast.meld_aan(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD), TELEFOON)
    assert page.locator("[data-over]").get_attribute("data-over") == "122"
    vraag = page.get_by_role("dialog", name="Ben je er nog?")
    expect(vraag).to_be_visible(timeout=15_000)
    assert [v["id"] for v in overtredingen(page)] == []
    settings.INACTIEF_NA = dt.timedelta(minutes=30)
    vraag.get_by_role("button", name="Blijf aangemeld").click()
    expect(vraag).to_be_hidden()
    assert page.fouten == []  # type: ignore[attr-defined]


def test_late_form_comes_back_after_signing_in(gast: Gast) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    page = gast.meld_aan(gebruiker, TELEFOON)
    page.goto("/inburgeraars/nieuw/")
    page.get_by_label("Voornaam").fill("Amina")
    UserSession.objects.update(last_seen_at=F("last_seen_at") - dt.timedelta(minutes=31))
    page.get_by_label("Telefoon of adres").fill("06 12345678")
    page.get_by_role("button", name="Opslaan en gesprek vastleggen").and_(page.locator(":visible")).click()
    expect(page.get_by_text("Wat je invulde is bewaard.")).to_be_visible()
    page.get_by_label("E-mailadres").fill(gebruiker.email)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Aanmelden", exact=True).click()
    page.wait_for_url("**/inburgeraars/nieuw/")
    expect(page.get_by_label("Voornaam")).to_have_value("Amina")
    expect(page.get_by_label("Telefoon of adres")).to_have_value("06 12345678")
    expect(page.get_by_role("heading", name="Hier was je aan begonnen")).to_be_visible()
    page.get_by_role("button", name="Concept weggooien").click()
    expect(page.get_by_label("Voornaam")).to_have_value("")


def test_session_that_is_gone_is_told_before_anything_is_lost(gast: Gast) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    page = gast.meld_aan(gebruiker, TELEFOON)
    page.goto("/inburgeraars/nieuw/")
    page.get_by_label("Voornaam").fill("Amina")
    expect(page.get_by_text("Concept bewaard").first).to_be_visible(timeout=10_000)
    page.context.clear_cookies(name=django_settings.SESSION_COOKIE_NAME)
    page.get_by_label("Telefoon of adres").fill("06 12345678")
    melding = page.get_by_role("alert").filter(has_text="Je bent afgemeld of opnieuw aangemeld.")
    expect(melding).to_be_visible(timeout=10_000)
    knop = page.get_by_role("button", name="Opslaan en gesprek vastleggen").and_(page.locator(":visible"))
    knop.click()
    expect(melding).to_be_in_viewport()
    expect(knop).not_to_have_attribute("aria-busy", "true")
    expect(page.get_by_label("Telefoon of adres")).to_have_value("06 12345678")
    assert [v["id"] for v in overtredingen(page)] == []
    melding.get_by_role("link", name="Opnieuw openen").click()
    page.get_by_label("E-mailadres").fill(gebruiker.email)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Aanmelden", exact=True).click()
    page.wait_for_url("**/inburgeraars/nieuw/")
    expect(page.get_by_label("Voornaam")).to_have_value("Amina")
