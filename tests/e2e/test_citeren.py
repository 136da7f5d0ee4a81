"""What somebody wrote, from two who read it to a citation: on the phone and at a desk, with a name that is asked about."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.tevredenheid.models import Antwoord, Antwoordcitaat
from rapportage.tevredenheid.services.citeren import cite_answer, judge_quote
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.rapportage.tevredenheid.test_uitkomsten import geteld

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

TEKSTEN = ("Fatima van de balie helpt goed.", "w" * 120, "مزيد من الدروس في الأسبوع")
KIJK = os.environ.get("CITEREN_KIJK", "")


def _wie(rol: Rol) -> Gebruiker:
    return maak_gebruiker(rol, wachtwoord=WACHTWOORD, voornaam="Lot", achternaam="Test")


def _goed(page: Page, naam: str) -> None:
    """No violation of axe, no error of the browser, nothing wider than the screen; a picture for who asks for one."""
    assert [v["id"] for v in overtredingen(page)] == []
    assert page.fouten == []  # type: ignore[attr-defined]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if KIJK:
        page.screenshot(path=str(Path(KIJK) / f"{naam}.png"), full_page=True)


def test_two_read_and_one_cites(gast: Gast) -> None:
    beleid, project = _wie(Rol.BELEIDSMEDEWERKER), _wie(Rol.PROJECTLEIDER)
    ronde = geteld(beleid, kaarten=20, ja=6, nee=6)
    rijen = list(Antwoord.objects.filter(onderzoek=ronde, tekst__isnull=False).order_by("pk"))
    for rij, tekst in zip(rijen, TEKSTEN, strict=False):
        rij.tekst = tekst
        rij.save(update_fields=["tekst"])
    judge_quote(antwoord_id=rijen[0].pk, mag=True, door=beleid)
    judge_quote(antwoord_id=rijen[3].pk, mag=False, door=beleid)
    for rij in rijen[1:3]:
        for lezer in (beleid, project):
            judge_quote(antwoord_id=rij.pk, mag=True, door=lezer)
        cite_answer(antwoord_id=rij.pk, laten_staan=(), door=beleid)
    telefoon = gast.meld_aan(project, TELEFOON)
    adres = f"{gast.basis}/rapportages/tevredenheid/{ronde.pk}/"
    telefoon.goto(f"{adres}woorden/")
    eerste = telefoon.locator("li.rij").first
    eerste.get_by_role("button", name="Mag geciteerd").click()
    _goed(telefoon, "woorden-390")
    eerste.get_by_role("button", name="Citeren", exact=False).first.click()
    expect(telefoon.get_by_text("Staat hier de naam van een persoon in?")).to_be_visible()
    _goed(telefoon, "naam-390")
    telefoon.get_by_role("button", name="Geen persoon, citeren").click()
    expect(telefoon.get_by_text("Nu zijn 3 antwoorden geciteerd. Er is plaats voor 5.")).to_be_visible()
    telefoon.get_by_role("button", name="Toch niet").first.click()
    expect(telefoon.get_by_text("Nu zijn 2 antwoorden geciteerd.")).to_be_visible()
    scherm = gast.meld_aan(beleid, SCHERM)
    scherm.goto(f"{adres}woorden/")
    _goed(scherm, "woorden-1280")
    scherm.goto(adres)
    expect(scherm.get_by_role("heading", name="In eigen woorden")).to_be_visible()
    _goed(scherm, "uitkomst-1280")
    telefoon.goto(adres)
    _goed(telefoon, "uitkomst-390")
    assert Antwoordcitaat.objects.count() == 2
