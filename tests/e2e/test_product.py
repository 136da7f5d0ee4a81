"""A part from prompt to approved by four hands, each seeing what it may; and the late one noticed."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.product.models import Aspecttekst, Producttekst
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.ervaringen import TEKST, maak_ervaring
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.product import onderdeel, schrijf_alles
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.fabrieken.wijken import maak_organisatie
from tests.rapportage.laden import laad

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

PRODUCT = "/rapportages/productbeschrijving/"
KIJK = os.environ.get("PRODUCT_KIJK", "")


def _wie(rol: Rol, voornaam: str) -> Gebruiker:
    organisatie = maak_organisatie("Wel.kom") if rol == Rol.PARTNER else None
    return maak_gebruiker(
        rol, wachtwoord=WACHTWOORD, voornaam=voornaam, achternaam="Test", organisatie=organisatie
    )


def _goed(page: Page, naam: str) -> None:
    """No violation of axe, no error of the browser; a picture for who asks for one."""
    assert [v["id"] for v in overtredingen(page)] == []
    assert page.fouten == []  # type: ignore[attr-defined]
    if KIJK:
        page.screenshot(path=str(Path(KIJK) / f"{naam}.png"), full_page=True)


def test_a_part_from_prompt_to_approved_by_four_hands(gast: Gast) -> None:
    laad()
    maak_gepubliceerd()
    coord, welzijn = _wie(Rol.TRAJECTCOORDINATOR, "Jo"), _wie(Rol.PARTNER, "Mieke")
    lezer, leider = _wie(Rol.PROJECTLEIDER, "Piet"), _wie(Rol.TEAMLEIDER, "An")
    nummer = onderdeel(3).pk
    _geef_recht(gast.meld_aan(lezer, SCHERM), nummer, welzijn)
    _begin(gast.meld_aan(coord, SCHERM), nummer)
    tekst = Producttekst.objects.get()
    maak_ervaring(coord, aspect=onderdeel(3).aspecten.get(naam="Nieuwe vindplaatsen"))
    maak_ervaring(coord, aspect=onderdeel(4).aspecten.get(naam="Aanpak"), tekst="Van een ander onderdeel.")
    _schrijf_mee(gast.meld_aan(welzijn, TELEFOON), tekst)
    _bied_aan(gast.meld_aan(coord, TELEFOON), tekst, coord, lezer)
    _lees(gast.meld_aan(lezer, SCHERM), tekst)
    _keur_goed(gast.meld_aan(leider, SCHERM), tekst)
    tekst.refresh_from_db()
    assert (tekst.stand, tekst.lezer, tekst.goedgekeurd_door) == ("goedgekeurd", lezer, leider)


def _geef_recht(page: Page, nummer: int, welzijn: Gebruiker) -> None:
    """The projectleider lets the welzijnsorganisatie write on one part, and sees that it is late."""
    page.goto(PRODUCT)
    _goed(page, "overzicht-1280")
    expect(page.locator("#onderdeel-3")).to_contain_text("te laat")
    page.get_by_role("link", name="Werkmethoden trajectcoördinatoren").click()
    page.get_by_role("link", name="Redactierecht geven").click()
    page.get_by_role("radio", name="Mieke Test").check()
    _goed(page, "redactierecht-1280")
    page.get_by_role("button", name="Redactierecht geven").click()
    expect(page.get_by_role("region", name="Redactierecht")).to_contain_text("Mieke Test")
    _goed(page, "onderdeel-1280")


def _begin(page: Page, nummer: int) -> None:
    """The trajectcoördinator finds it late on Mijn dag, begins, places a figure and saves."""
    expect(page.get_by_text("van de productbeschrijving zijn te laat")).to_be_visible()
    page.goto(f"{PRODUCT}onderdeel/{nummer}/")
    page.get_by_role("button", name="Tekst beginnen").click()
    page.get_by_role("link", name="Tekst schrijven Bekende vindplaatsen").click()
    # The field is found before the editor takes its place, and would be waited for in vain.
    expect(page.locator("trix-editor").first).to_be_visible()
    page.get_by_role("textbox", name="Hoe is het nu?").click()
    page.keyboard.type("We vonden ")
    page.get_by_text("Alle cijfers").click()
    page.get_by_text("Gevonden", exact=True).first.click()
    page.get_by_role("button", name="Invoegen van Gevonden").first.click()
    page.keyboard.type(" mensen.")
    page.get_by_role("textbox", name="Waarom kiezen jullie dit?").click()
    page.keyboard.type("Omdat mensen daar al komen.")
    _goed(page, "aspect-1280")
    page.get_by_role("button", name="Tekst opslaan").first.click()
    expect(page.get_by_text("De tekst is opgeslagen.")).to_be_visible()
    assert Aspecttekst.objects.get().situatie == "<p>We vonden {{cijfer:gevonden}} mensen.</p>"


def _schrijf_mee(page: Page, tekst: Producttekst) -> None:
    """The welzijnsorganisatie sees its part alone, and writes on the phone."""
    page.goto(PRODUCT)
    assert page.locator(".onderdeel").count() == 1
    _goed(page, "overzicht-welzijn-390")
    andere = page.request.get(f"{PRODUCT}onderdeel/{onderdeel(4).pk}/")
    assert andere.status == 404
    assert page.request.get("/rapportages/").status == 403
    page.goto(f"{PRODUCT}tekst/{tekst.pk}/")
    _goed(page, "tekst-390")
    page.get_by_role("link", name="Tekst schrijven Nieuwe vindplaatsen").click()
    # The field is found before the editor takes its place, and would be waited for in vain.
    expect(page.locator("trix-editor").first).to_be_visible()
    page.get_by_role("textbox", name="Hoe is het nu?").click()
    page.keyboard.type("Wel.kom kent de moedercentra.")
    expect(page.get_by_text("Concept bewaard")).to_be_visible()
    _goed(page, "aspect-390")
    _citeer(page)
    page.get_by_role("button", name="Tekst opslaan").last.click()
    expect(page.get_by_text("De tekst is opgeslagen.")).to_be_visible()
    assert Aspecttekst.objects.filter(als="welzijnsorganisatie").count() == 1


def _citeer(page: Page) -> None:
    """It cites the ervaring of its part with one click; what it typed stays, and no other part shows."""
    expect(page.get_by_text("Van een ander onderdeel.")).to_have_count(0)
    page.get_by_role("button", name="Citeren").click()
    expect(page.get_by_text("De ervaring is geciteerd.")).to_be_visible()
    expect(page.locator("blockquote")).to_contain_text(TEKST)
    expect(page.locator("trix-editor").first).to_contain_text("Wel.kom kent de moedercentra.")
    _goed(page, "geciteerd-390")


def _bied_aan(page: Page, tekst: Producttekst, coord: Gebruiker, lezer: Gebruiker) -> None:
    """With every aspect written it goes to a second reader of another owner."""
    schrijf_alles(tekst, coord)
    page.goto(f"{PRODUCT}tekst/{tekst.pk}/")
    page.get_by_role("link", name="Naar tweede lezer").click()
    # Piet and An, and the projectleider who read the jaarrapportage.
    expect(page.get_by_role("radio")).to_have_count(3)
    page.get_by_role("radio", name=lezer.naam).check()
    _goed(page, "tweede-lezer-390")
    page.get_by_role("button", name="Naar tweede lezer").last.click()
    expect(page.get_by_text("De tekst is bij de tweede lezer.")).to_be_visible()


def _lees(page: Page, tekst: Producttekst) -> None:
    """The second reader finds it on the page it begins on, and reads, with what it cites."""
    page.get_by_role("link", name="Tekst lezen").click()
    expect(page.get_by_text(f"“{TEKST}”")).to_be_visible()
    _goed(page, "lezen-1280")
    page.get_by_role("button", name="Ik heb alles gelezen").click()
    expect(page.get_by_text("Vastgelegd dat jij de tekst hebt gelezen.")).to_be_visible()
    expect(page.get_by_role("button", name="Tekst goedkeuren")).to_have_count(0)


def _keur_goed(page: Page, tekst: Producttekst) -> None:
    """The teamleider neither wrote nor read, and approves."""
    page.get_by_role("link", name="is gelezen, en wacht op jouw goedkeuring").click()
    page.get_by_role("button", name="Tekst goedkeuren").click()
    expect(page.get_by_text("De tekst is goedgekeurd.")).to_be_visible()
    page.goto(PRODUCT)
    expect(page.locator("#onderdeel-3")).to_contain_text("binnen een maand")
    _goed(page, "overzicht-na-1280")
