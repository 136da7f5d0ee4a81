"""The dossier on a phone: what stays on screen, what opens on a tap, where the focus goes; large text and long names."""

import datetime as dt
import re
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Veiligheidsnotitie
from kern.klok import vandaag
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_afspraak, maak_taalroute
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

KOP = 93
"""The height of the line on top with the tabs, in pixels (ONTWERP)."""
LAAG = {"width": 844, "height": 390}
SPATIE = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-block-end:2em!important}"""
"""Text spacing of WCAG 1.4.12."""
TE_BREED = """() => [...document.querySelectorAll('main *')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > document.documentElement.clientWidth
        && !e.closest('.verborgen, [tabindex="0"]'))
    .map(e => e.outerHTML.slice(0, 120))"""
"""What sticks out at the side, but for what scrolls by itself."""


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator with Fatma in Vormgeven, of whom much is known."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", achternaam="de Wit", wachtwoord=WACHTWOORD
    )
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(fatma, sanne, vervolg_op=vandaag(), vervolg_wat="Kijken of opvang kan")
    _schrijf(fatma, sanne, 20)
    Traject.objects.update(stap=Stap.VORMGEVEN)
    maak_afspraak(fatma, sanne, wat="Opvang vragen")
    tot = vandaag() + dt.timedelta(days=30)
    Veiligheidsnotitie.objects.create(inburgeraar=fatma, reden="Boze broer", tot=tot, door=sanne)
    maak_taalroute("web")
    maak_organisatie("Gilde Opleidingen")
    return sanne


def _schrijf(persoon: Inburgeraar, door: Gebruiker, aantal: int) -> None:
    """Add reports of visits, a day each."""
    for n in range(1, aantal + 1):
        velden: dict[str, Any] = {"datum": vandaag() - dt.timedelta(days=n), "minuten": 30}
        contact = Contactmoment.objects.create(sleutel=uuid4(), soort="huisbezoek", door=door, **velden)
        Verslag.objects.create(
            inburgeraar=persoon,
            contactmoment=contact,
            resultaat="gesproken",
            tekst=f"Gesprek {n}",
            **velden,
        )


def _fatma() -> Inburgeraar:
    return Inburgeraar.objects.get(geslachtsnaam="Yildiz")


def _adres(naam: str = "dossier") -> str:
    return reverse(f"trajecten:{naam}", args=[_fatma().pk])


def _boven(page: Page, wat: str) -> float:
    plek: float = page.locator(wat).first.evaluate("e => e.getBoundingClientRect().top")
    return plek


def test_name_and_tabs_stay_and_a_tab_shows_something_at_once(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_adres())
    hoog = page.locator(".dossierkop").evaluate("e => e.offsetHeight")
    assert hoog == KOP
    kop = page.locator(".dossierkop")
    expect(kop.get_by_role("heading", level=1)).to_have_text("Fatma Yildiz")
    expect(kop.get_by_text("· Vormgeven")).to_be_visible()
    expect(kop.get_by_role("link", name="Ga samen")).to_be_visible()
    expect(page.get_by_role("navigation", name="Kruimelpad")).to_be_hidden()
    assert [t.inner_text() for t in kop.locator(".tabs__rij > li > :visible").all()] == [
        *("Overzicht", "Tijdlijn", "Plan", "Meer")
    ]
    page.evaluate("window.scrollTo(0, 900)")
    assert _boven(page, ".dossierkop") == 0
    # What a tab leads to begins in the first half of the screen.
    for naam, wat in (("tijdlijn", "#tijdlijn"), ("plan", ".sectie, .kaart"), ("ladder", "#ladder")):
        page.goto(_adres(naam))
        assert _boven(page, f"main :is({wat})") < TELEFOON["height"] / 2, naam
    page.set_viewport_size(LAAG)  # type: ignore[arg-type]
    page.goto(_adres())
    page.evaluate("window.scrollTo(0, 900)")
    assert _boven(page, ".dossierkop") < 0
    assert page.fouten == []  # type: ignore[attr-defined]


def test_focus_is_never_under_the_head_or_the_bar(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_adres())
    zichtbaar = """() => {
        const e = document.activeElement;
        if (e.closest('.dossierkop, .actiebalk') || !e.closest('main')) return [];
        const vak = e.getBoundingClientRect(), onder = document.querySelector('.actiebalk').getBoundingClientRect();
        return [[Math.round(vak.bottom), Math.round(vak.top), Math.round(onder.top), e.outerHTML.slice(0, 80)]];
    }"""
    gezien = []
    for toets in ["Tab"] * 45 + ["Shift+Tab"] * 40:
        page.keyboard.press(toets)
        gezien += page.evaluate(zichtbaar)
    assert len(gezien) > 40
    assert [plek for plek in gezien if plek[1] < KOP or plek[0] > plek[2]] == []


def test_meer_is_a_disclosure_that_the_keyboard_opens_and_closes(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_adres())
    meer = page.locator(".dossierkop .tabs__meer > summary")
    meer.focus()
    ladder = page.get_by_role("navigation", name="Dossier").get_by_role("link", name="Ladder")
    expect(ladder).to_be_hidden()
    page.keyboard.press("Enter")
    expect(ladder).to_be_visible()
    page.keyboard.press("Escape")
    expect(ladder).to_be_hidden()
    expect(meer).to_be_focused()


def test_what_follows_the_timeline_opens_on_a_tap_and_stands_open_on_a_desktop(
    gast: Gast, sanne: Gebruiker
) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_adres())
    assert page.evaluate("document.documentElement.scrollHeight") < 2_800
    knop = page.get_by_role("button", name="Gegevens")
    expect(knop).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_text("Uren tot nu toe").and_(page.locator(":visible"))).to_have_count(0)
    knop.focus()
    page.keyboard.press("Enter")
    expect(knop).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_text("Uren tot nu toe").and_(page.locator(":visible"))).to_be_visible()
    koppen = page.get_by_role("heading").evaluate_all(
        "rij => rij.filter(e => e.checkVisibility()).map(e => +e.tagName[1])"
    )
    assert koppen[0] == 1
    assert all(na - voor <= 1 for voor, na in pairwise(koppen))
    page.set_viewport_size(SCHERM)  # type: ignore[arg-type]
    page.reload()
    expect(page.get_by_role("heading", name="Gegevens")).to_be_visible()
    expect(page.get_by_text("Gevonden via", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Gegevens")).to_be_hidden()
    onder = page.locator(".dossierkolommen > .stapel").evaluate_all(
        "rij => rij.map(e => e.lastElementChild.getBoundingClientRect().bottom)"
    )
    # No half page stays empty beside the longer column.
    assert abs(onder[0] - onder[1]) < SCHERM["height"] / 2


def test_filters_and_older_entries_take_the_focus_along(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_adres())
    momenten = page.locator(".moment")
    expect(momenten).to_have_count(5)
    rij = page.locator("#tijdlijn-vak .chip").evaluate_all("c => c.map(e => e.getBoundingClientRect().top)")
    assert len(rij) == 4
    assert len(set(rij)) == 1
    page.get_by_role("link", name=re.compile("^Oudere gebeurtenissen tonen")).click()
    expect(momenten).to_have_count(15)
    expect(momenten.nth(5)).to_be_focused()
    assert _boven(page, ".moment:focus") >= KOP
    chips = page.get_by_role("navigation", name="Toon in de tijdlijn")
    chips.get_by_role("link", name="Stap").click()
    expect(chips.get_by_role("link", name="Stap")).to_have_attribute("aria-current", "true")
    expect(page.locator("#tijdlijn-vak")).to_be_focused()
    expect(momenten).to_have_count(1)
    expect(momenten).to_contain_text("Traject geopend in Taxeren")
    assert page.fouten == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("breedte", "stijl"),
    [(390, "html{font-size:200%!important}"), (320, SPATIE), (320, "")],
    ids=["text at 200 %", "text spacing at 320", "reflow at 320"],
)
def test_large_and_spaced_text_scrolls_nothing_sideways(
    gast: Gast, sanne: Gebruiker, breedte: int, stijl: str
) -> None:
    Inburgeraar.objects.filter(pk=_fatma().pk).update(
        voornamen="Wilhelmina-Alexandra van der Bovenkamp-Hoogenboom"
    )
    page = gast.meld_aan(sanne, {"width": breedte, "height": 844})
    for naam in ("dossier", "tijdlijn", "plan", "ladder", "documenten"):
        page.goto(_adres(naam))
        if stijl:
            # A style sheet of the page is refused by its own policy; a constructed one is not.
            page.evaluate(
                "s => { const b = new CSSStyleSheet(); b.replaceSync(s); document.adoptedStyleSheets = [b]; }",
                stijl,
            )
        for knop in page.locator("[data-vouw]:visible").all():
            knop.click()
        # Of the header and the bar another test asks it, on every page.
        assert page.evaluate(TE_BREED) == [], naam


def test_very_long_name_stays_whole_and_leaves_room(gast: Gast, sanne: Gebruiker) -> None:
    lang = "Wilhelmina-Alexandra van der Bovenkamp-Hoogenboom Yildiz"
    Inburgeraar.objects.filter(pk=_fatma().pk).update(voornamen=lang.removesuffix(" Yildiz"))
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_adres())
    kop = page.get_by_role("heading", level=1)
    expect(kop).to_have_text(lang)
    afgekapt = kop.evaluate("e => e.scrollWidth > e.clientWidth")
    assert not afgekapt
    assert page.locator(".dossierkop").evaluate("e => e.offsetHeight") <= 144
