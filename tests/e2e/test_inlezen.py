"""The teamleider reads in running trajecten in the browser, with a real worker: faults, a pair, the norm, and back."""

import datetime as dt
import os
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from participatie import referentie as ladder
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_taalroute
from tests.fabrieken.wijken import maak_wijk
from tests.trajecten.inlezen.werkboek import Boek, dag, gesprek, meting, plan
from tests.werker import Werker, maak_wachtrij_leeg
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.traject.models import Traject

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

LANG = 60_000


def _upload(page: Page, bestand: Path) -> None:
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Register").click()
    page.get_by_role("link", name="Lopende trajecten inlezen").click()
    page.locator("#id_bestand").set_input_files(bestand)
    page.get_by_role("button", name="Bestand lezen").and_(page.locator(":visible")).click()


def _kijk(page: Page, naam: str) -> None:
    """Keep what the page looks like, where somebody asks for it."""
    if waar := os.environ.get("KIJK"):
        page.screenshot(path=f"{waar}/{naam}.png", full_page=True)


def _begin(tmp_path: Path) -> tuple[Gebruiker, Path, Path]:
    """Return a teamleider, and two workbooks of three people: one with a fourth who has faults, one without."""
    ladder.laad()
    maak_taalroute()
    maak_wachtrij_leeg()
    wijk = maak_wijk("Donderberg", code="DON")
    leider = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD, voornaam="Marloes", achternaam="Janssen")
    contact = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Naima", achternaam="El Amrani")
    maak_persoon(wijk, voornamen="Omar", geslachtsnaam="Yildiz")
    Norm.objects.create(soort=Normsoort.BEGELEID_PER_JAAR, waarde=1, van=dt.date(2020, 1, 1))
    boek = Boek()
    for nummer, naam in enumerate(("Fatma", "Omar", "Ewa")):
        verder = {"Vormgeven_sinds": dag(80), "Plaatsen_sinds": dag(60), "Volgen_sinds": dag(40)}
        boek.traject(nummer, contact, wijk, Voornaam=naam, Geboren=f"{1979 + nummer}", **verder)
        gesprek(boek, nummer, geleden=100)
        meting(boek, nummer, geleden=90)
        plan(boek, nummer, geleden=50)
    fout, goed = tmp_path / "met-fouten.xlsx", tmp_path / "lopende-trajecten-donderberg.xlsx"
    goed.write_bytes(boek.xlsx())
    boek.traject(9, contact, wijk, Voornaam="", Geboren="gisteren", Achternaam="Nowak")
    fout.write_bytes(boek.xlsx())
    return leider, fout, goed


@pytest.mark.parametrize("scherm", [SCHERM, TELEFOON], ids=["1280", "390"])
def test_running_trajecten_are_read_in_and_undone(gast: Gast, tmp_path: Path, scherm: dict[str, int]) -> None:
    maat = str(scherm["width"])
    leider, fout, goed = _begin(tmp_path)
    page = gast.meld_aan(leider, scherm)
    if scherm is TELEFOON:
        page.goto(reverse("trajecten:inlezen"))
        page.locator("#id_bestand").set_input_files(fout)
        page.get_by_role("button", name="Bestand lezen").and_(page.locator(":visible")).click()
    else:
        _upload(page, fout)
    expect(page.get_by_role("progressbar", name="Het bestand wordt gelezen en vergeleken")).to_be_visible()
    with Werker(tmp_path):
        expect(page.get_by_text("Er kloppen 2 cellen niet.")).to_be_visible(timeout=LANG)
        _kijk(page, f"fouten-{maat}")
        page.get_by_role("button", name="Weggooien").and_(page.locator(":visible")).click()
        expect(page.get_by_text("Het bestand is weggegooid. Er is niets veranderd.")).to_be_visible()
        _kijk(page, f"lijst-{maat}")
        page.locator("#id_bestand").set_input_files(goed)
        page.get_by_role("button", name="Bestand lezen").and_(page.locator(":visible")).click()
        knop = page.get_by_role("button", name="Iemand anders")
        expect(knop).to_be_visible(timeout=LANG)
        _kijk(page, f"dubbel-{maat}")
        knop.click()
        expect(page.get_by_text("Alles klopt. Je kunt inlezen.")).to_be_visible(timeout=LANG)
        expect(page.get_by_text("Naima El Amrani: nu 0, straks 3, norm 1")).to_be_visible()
        _kijk(page, f"norm-{maat}")
        page.get_by_role("button", name="Inlezen").and_(page.locator(":visible")).click()
        expect(
            page.get_by_role("link", name="Vul in waarom zij meer mensen mogen begeleiden")
        ).to_be_visible()
        page.get_by_label("Waarom mogen zij meer mensen begeleiden").fill("Zij begeleidde hen al.")
        page.get_by_role("button", name="Inlezen").and_(page.locator(":visible")).click()
        expect(page.get_by_text("De trajecten zijn ingelezen.")).to_be_visible(timeout=LANG)
        _kijk(page, f"klaar-{maat}")
        assert Traject.objects.count() == 3
        page.get_by_role("link", name="Inlezen terugdraaien").click()
        _kijk(page, f"terugdraaien-{maat}")
        page.get_by_role("button", name="Terugdraaien").and_(page.locator(":visible")).click()
        expect(page.get_by_text("3 trajecten zijn weggehaald")).to_be_visible(timeout=LANG)
        _kijk(page, f"teruggedraaid-{maat}")
    assert not Traject.objects.exists()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.fouten == []  # type: ignore[attr-defined]
