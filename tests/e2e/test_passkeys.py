"""A passkey in a real browser, with an authenticator that Chromium plays: added, signed in with, refused."""

import pytest
from playwright.sync_api import CDPSession, Page, expect

from gebruikers.enums import Rol
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def zet_apparaat_aan(cdp: CDPSession, *, herkent: bool) -> str:
    """Give the browser a phone with a finger reader that does, or does not, know the finger."""
    opties = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": herkent,
        "automaticPresenceSimulation": True,
    }
    return str(cdp.send("WebAuthn.addVirtualAuthenticator", {"options": opties})["authenticatorId"])


def meld_af(page: Page) -> None:
    page.goto("/account/afmelden/")
    page.get_by_role("main").get_by_role("button", name="Afmelden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")


def geen_bezwaren(page: Page) -> None:
    assert [v["id"] for v in overtredingen(page)] == []


def test_passkey_from_adding_to_signing_in(gast: Gast) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    page = gast.meld_aan(gebruiker, TELEFOON)
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    apparaat = zet_apparaat_aan(cdp, herkent=True)

    page.goto("/account/passkeys/toevoegen/")
    geen_bezwaren(page)
    page.get_by_label("Naam van deze passkey").fill("Mijn telefoon")
    page.get_by_role("button", name="Passkey toevoegen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    geen_bezwaren(page)
    page.goto("/account/")
    expect(page.get_by_text("Mijn telefoon", exact=True)).to_be_visible()
    geen_bezwaren(page)

    meld_af(page)
    page.get_by_role("button", name="Aanmelden met een passkey").click()
    page.wait_for_url("**/mijn-dag/")

    meld_af(page)
    page.get_by_label("E-mailadres").fill(gebruiker.email)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Aanmelden", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tweede stap")
    geen_bezwaren(page)
    page.get_by_role("button", name="Met een passkey").click()
    page.wait_for_url("**/mijn-dag/")

    meld_af(page)
    cdp.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": apparaat})
    zet_apparaat_aan(cdp, herkent=False)
    page.get_by_role("button", name="Aanmelden met een passkey").click()
    expect(page.get_by_text("De passkey is niet gebruikt.")).to_be_visible()
    geen_bezwaren(page)
    assert page.fouten == []  # type: ignore[attr-defined]
