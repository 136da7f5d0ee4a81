"""Every way out of a traject, and of an approach without one, taken on a phone by who guides."""

import re
from html import unescape

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from participatie import referentie
from tests.e2e.conftest import TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten import referentie as soorten
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.lopend import start_traject
from trajecten.traject.models import Traject
from trajecten.traject.workflow import UITGANGEN, ZONDER_TRAJECT
from wijken.models import Wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

VOOR_START = [u for u, weg in UITGANGEN.items() if weg.voor_start]
NA_START = [u for u, weg in UITGANGEN.items() if weg.na_start]


@pytest.fixture
def wijk() -> Wijk:
    """Return a wijk, with the reference data that closing asks."""
    referentie.laad()
    soorten.laad()
    return maak_wijk("Donderberg", pilot=True)


@pytest.fixture
def sanne(wijk: Wijk) -> Gebruiker:
    """Return a coordinator who can sign in."""
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", wachtwoord=WACHTWOORD)


def _in_traject(wijk: Wijk, sanne: Gebruiker, uitkomst: Uitkomst, *, gestart: bool) -> Inburgeraar:
    """Make somebody called after how it will end, as far as that end asks."""
    persoon = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam=f"Proef-{uitkomst.name.capitalize()}")
    maak_huisbezoek(persoon, sanne)
    if gestart:
        start_traject(inburgeraar_id=persoon.pk, op=vandaag())
    if uitkomst.afgerond:
        Traject.objects.filter(inburgeraar=persoon).update(stap=Stap.AFRONDEN)
    return persoon


def _bevestig(page: Page, knop: str) -> None:
    """Press the button of the form that is on screen: a phone has it at the bottom."""
    page.get_by_role("button", name=re.compile(f"^{knop}")).and_(page.locator(":visible")).last.click()


def _sluit(page: Page, persoon: Inburgeraar, uitkomst: Uitkomst) -> None:
    page.goto(reverse("trajecten:dossier", args=[persoon.pk]))
    page.get_by_role("link", name=re.compile("^Afsluiten")).and_(page.locator(":visible")).first.click()
    page.get_by_text(str(uitkomst.label).capitalize(), exact=True).click()
    if uitkomst.afgerond:
        page.get_by_label("Wat leverde het op?").select_option(index=1)
        page.get_by_label("Welk niveau?").select_option(value="A2")
        page.get_by_text("Ja, met het eigen netwerk", exact=True).click()
    if uitkomst == Uitkomst.OVERLEDEN:
        page.locator("input[name=overleden]").check()
    page.get_by_label("Toelichting").fill("Zo is het gegaan.")
    _bevestig(page, "Afsluiten")
    expect(page.get_by_text(f"Het traject van {persoon.naam} is afgesloten.")).to_be_visible()


def _dossier(page: Page, persoon: Inburgeraar) -> str:
    """Return what the dossier says by now; not drawn, for it is drawn at the start of each way."""
    antwoord = page.request.get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert antwoord.ok
    return unescape(antwoord.text())


def _klopt(page: Page, persoon: Inburgeraar, uitkomst: Uitkomst) -> None:
    """Hold what everybody of the team reads of it, and that it is over."""
    dossier = _dossier(page, persoon)
    assert f"Traject gesloten: {uitkomst.label}" in dossier
    assert "Zo is het gegaan." in dossier
    assert ("nazorg tot en met" in dossier) == uitkomst.afgerond
    assert (">Heropenen<" in dossier) == (uitkomst != Uitkomst.OVERLEDEN)
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ
    assert (persoon.overleden_op is not None) == (uitkomst == Uitkomst.OVERLEDEN)


@pytest.mark.parametrize("gestart", [False, True], ids=["voor de start", "na de start"])
def test_every_way_out_of_a_traject(
    gast: Gast, wijk: Wijk, sanne: Gebruiker, subtests: pytest.Subtests, *, gestart: bool
) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    for uitkomst in NA_START if gestart else VOOR_START:
        with subtests.test(uitkomst.value):
            persoon = _in_traject(wijk, sanne, uitkomst, gestart=gestart)
            _sluit(page, persoon, uitkomst)
            _klopt(page, persoon, uitkomst)
    assert page.fouten == []  # type: ignore[attr-defined]


def test_every_end_of_an_approach_without_a_traject(
    gast: Gast, wijk: Wijk, sanne: Gebruiker, subtests: pytest.Subtests
) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    for uitkomst in (None, *ZONDER_TRAJECT):
        with subtests.test(uitkomst.value if uitkomst else "een ander kan verder"):
            persoon = maak_persoon(
                wijk, voornamen="Omar", geslachtsnaam=f"Proef-{uitkomst or 'vrij'}".title()
            )
            claim_persoon(inburgeraar_id=persoon.pk, door=sanne)
            page.goto(reverse("trajecten:dossier", args=[persoon.pk]))
            page.locator("summary", has_text="Meer acties").click()
            page.get_by_role("link", name="Vrijgeven").click()
            if uitkomst:
                page.get_by_text(str(uitkomst.label).capitalize(), exact=True).click()
            if uitkomst == Uitkomst.OVERLEDEN:
                page.locator("input[name=overleden]").check()
            page.get_by_label("Toelichting").fill("Zei de buurvrouw.")
            _bevestig(page, "Vrijgeven")
            woord = "uit je caseload" if uitkomst else "weer vrij"
            expect(page.get_by_text(f"{persoon.naam} is {woord}.")).to_be_visible()
            waarom = uitkomst.label if uitkomst else "vrijgegeven"
            assert f"{waarom} op " in _dossier(page, persoon)
    assert page.fouten == []  # type: ignore[attr-defined]
