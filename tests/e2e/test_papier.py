"""On paper: the pages that people print show what they say, and nothing to tap; all of it fits on an A4."""

import io

import pikepdf
import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from tests.e2e.conftest import SCHERM, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.terugblik import maak_afgerond
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.verslagen import PER_KEER

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

LANG = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe"
STAAND, LIGGEND = (210, 297), (297, 210)
MARGE = 32
"""Millimetres of an A4 that the two side margins take."""

TE_TIKKEN = """() => [...document.querySelectorAll('nav:not(.paginering), nav a, input, select, textarea, button, summary, .knop')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length)
    .map(e => e.outerHTML.slice(0, 90))"""
TE_BREED = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && !e.closest('.verborgen, thead')
        && e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => e.outerHTML.slice(0, 90))"""


def _bekijk(page: Page, adres: str, maat: tuple[int, int] = STAAND) -> None:
    """Open a page as its paper is wide, and hold that it is fit to be printed."""
    breed = int((maat[0] - MARGE) / 25.4 * 96)
    page.set_viewport_size({"width": breed, "height": 900})
    page.goto(adres)
    page.emulate_media(media="print")
    assert page.evaluate(TE_TIKKEN) == []
    assert page.evaluate(TE_BREED) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        vel = [float(n) / 72 * 25.4 for n in pdf.pages[0].mediabox]
    assert (round(vel[2]), round(vel[3])) == maat


def test_what_people_print_fits_a_sheet_and_holds_nothing_to_tap(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Sanne")
    leider = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD, voornaam="Marloes")
    persoon = maak_persoon(wijk, voornamen=LANG, geslachtsnaam=f"{LANG}-Yildiz")
    for _ in range(PER_KEER + 1):
        maak_huisbezoek(persoon, sanne, tekst=f"{LANG} zei dat het goed gaat.")
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="06 00 00 00 12")
    GeplandBezoek.objects.create(inburgeraar=persoon, door=sanne, datum=vandaag())
    maak_persoon(wijk, voornamen="Vrije", geslachtsnaam="Iemand")
    dossier = reverse("trajecten:dossier", args=[persoon.pk])

    page = gast.meld_aan(sanne, SCHERM)
    _bekijk(page, dossier)
    expect(page.get_by_text(f"Afgedrukt door {sanne.naam}.")).to_be_visible()
    expect(page.get_by_text("Oudere gebeurtenissen staan niet op dit papier")).to_be_visible()
    expect(page.get_by_text("Verbeteren").first).to_be_hidden()
    _bekijk(page, reverse("trajecten:kaartje", args=[persoon.pk]))
    expect(page.locator(".kaartje").first).to_contain_text(f"Dag {LANG},")
    expect(page.locator("header").first).to_be_hidden()
    _bekijk(page, reverse("trajecten:personen"))
    expect(page.get_by_role("columnheader", name="Laatste gesprek")).to_be_visible()
    _bekijk(page, reverse("trajecten:mijn_dag"))
    # On paper there is no button to call.
    expect(page.locator(".agendakaart").get_by_text("06 00 00 00 12").filter(visible=True)).to_have_count(1)

    page = gast.meld_aan(leider, SCHERM)
    _bekijk(page, dossier)
    _bekijk(page, reverse("trajecten:personen"))
    _bekijk(page, reverse("trajecten:caseload"), LIGGEND)


def test_looking_back_takes_one_sheet(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Sanne")
    traject = maak_afgerond(maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz"), sanne)
    page = gast.meld_aan(sanne, SCHERM)
    _bekijk(page, reverse("trajecten:terugblik", args=[traject.pk]))
    expect(page.get_by_text("Van score 2 naar score 9.")).to_be_visible()
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) == 1
