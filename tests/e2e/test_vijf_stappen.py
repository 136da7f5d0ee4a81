"""One person through all five steps on a phone, from the first talk to nazorg; the teamleider and a consulent look on."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Fase, Inburgeraar, Toegang
from participatie import referentie
from roermond_inburgering.kern.ladder import Score
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten import referentie as soorten
from trajecten.enums import Afspraakstand, Componentsoort
from trajecten.models import Traject
from trajecten.services.plan import settle_afspraak

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator who spoke with Fatma today, in a wijk with a teamleider and a consulent."""
    referentie.laad()
    soorten.laad()
    wijk = maak_wijk("Donderberg", pilot=True)
    sanne = maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", achternaam="de Wit", wachtwoord=WACHTWOORD
    )
    maak_huisbezoek(maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz"), sanne)
    return sanne


def _fatma() -> Inburgeraar:
    return Inburgeraar.objects.get(voornamen="Fatma")


def _dossier() -> str:
    return reverse("trajecten:dossier", args=[_fatma().pk])


def _nodig(page: Page) -> str:
    return page.locator(".kaart", has=page.locator("#nodig")).inner_text()


def _klik(page: Page, naam: str) -> None:
    """Press a button or link that is on screen."""
    woord = re.compile(f"^{naam}")
    rol = page.get_by_role("button", name=woord).or_(page.get_by_role("link", name=woord))
    rol.and_(page.locator(":visible")).first.click()


def _zet_stap(page: Page, naar: str, *, reden: str = "") -> None:
    page.goto(_dossier())
    _klik(page, f"Naar {naar}")
    if reden:
        page.get_by_label("Waarom?").fill(reden)
    _klik(page, "Stap zetten")
    expect(page.get_by_text(re.compile(f"Stap \\d van 5: {naar}"))).to_be_visible()


def _taxeer(page: Page) -> None:
    page.goto(_dossier())
    _klik(page, "Beoordelen")
    page.get_by_text("Inburgeringsplichtig", exact=True).click()
    _klik(page, "Opslaan")
    page.locator(".nodig").get_by_role("link", name="Kiezen").click()
    page.get_by_label("Waar werken jullie naartoe?").select_option(label="werk")
    page.get_by_label("In eigen woorden").fill("Naaien, samen met anderen.")
    _klik(page, "Opslaan")
    expect(page.get_by_text("Naaien, samen met anderen.")).to_be_visible()
    page.locator(".nodig").get_by_role("link", name="Meten").click()
    page.locator('input[name="trede"][value="2"]').check(force=True)
    page.get_by_label("Waarom? In één zin").fill("Ze kent haar buren en komt op school.")
    _klik(page, "Meting opslaan")


def _rond_af(page: Page) -> None:
    page.goto(_dossier())
    _klik(page, "Afsluiten")
    page.get_by_text("Afgerond met diploma", exact=True).click()
    page.get_by_label("Wat leverde het op?").select_option(label="Inburgeringsexamen")
    page.get_by_label("Welk niveau?").select_option(value="A2")
    page.get_by_text("Ja, op eigen netwerk", exact=True).click()
    _klik(page, "Afsluiten")
    expect(page.get_by_text("Het traject van Fatma Yildiz is afgesloten.")).to_be_visible()


def test_from_the_first_talk_to_nazorg(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    _taxeer(page)
    page.goto(_dossier())
    assert "4 van 4 in orde" in _nodig(page)
    _zet_stap(page, "Vormgeven")

    taal = maak_component(_fatma(), sanne, Componentsoort.TAAL)
    activiteit = maak_component(_fatma(), sanne)
    page.goto(_dossier())
    assert "Naar Plaatsen" not in _nodig(page)
    afspraak = maak_afspraak(_fatma(), sanne, score=Score.ZEVEN)
    _zet_stap(page, "Plaatsen", reden="De overeenkomst komt later.")

    for component in (taal, activiteit):
        start_component(component)
    assert Traject.objects.get().gestart_op is not None
    _zet_stap(page, "Volgen")

    settle_afspraak(afspraak_id=afspraak.pk, door=sanne, versie=None, stand=Afspraakstand.NAGEKOMEN)
    _zet_stap(page, "Afronden")

    _rond_af(page)
    page.goto(_dossier())
    expect(page.get_by_text("Traject gesloten: afgerond met diploma")).to_be_visible()
    assert page.get_by_text("Meting van de nazorg").count() >= 3
    expect(page.get_by_text("Resultaat: Inburgeringsexamen")).to_be_visible()
    expect(page.get_by_text("nazorg tot en met")).to_be_visible()
    assert [f.pijler for f in Fase.objects.order_by("van", "pk")][-1] == 3
    assert Toegang.objects.get(grond="caseload").tot is not None
    assert page.fouten == []  # type: ignore[attr-defined]

    page = gast.meld_aan(maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD), SCHERM)
    page.goto(_dossier())
    expect(page.get_by_text("Traject gesloten: afgerond met diploma")).to_be_visible()
    expect(page.get_by_text("Naaien, samen met anderen.")).to_be_visible()
    assert page.get_by_role("link", name="Heropenen").count() == 0

    page = gast.meld_aan(maak_gebruiker(Rol.CONSULENT, wachtwoord=WACHTWOORD), SCHERM)
    antwoord = page.goto(_dossier())
    assert antwoord is not None
    assert antwoord.status == 404
