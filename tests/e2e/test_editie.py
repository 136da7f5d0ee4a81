"""The edition made by beat on its date: its concept first, then found, approved and read, by each who may and by nobody else."""

import datetime as dt
import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from devtools.processes import wait_until
from gebruikers.enums import Rol
from gebruikers.models import Bericht, Gebruiker, Taakplanning
from kern.opdracht import Stand
from rapportage.models import Rapportplanning
from rapportage.product.editiemodel import Producteditie
from rapportage.product.opmaak import als_html
from rapportage.services.planning import fill_planning
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.product import geef_recht, maak_goedgekeurd
from tests.mailserver import Mailserver
from tests.rapportage.narekenen import HIER
from tests.rapportage.test_planning_werker import SAMEN, Vooruit, omgeving
from tests.werker import Werker

__all__ = ["omgeving"]
pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

VAN = dt.date(2024, 1, 1)
EDITIES = "/rapportages/productbeschrijving/editie/"
CONCEPT_OP = dt.datetime(2026, 12, 18, 6, 11, tzinfo=HIER)
EDITIE_OP = dt.datetime(2027, 1, 15, 6, 11, tzinfo=HIER)
KIJK = os.environ.get("PRODUCT_KIJK", "")


def _wie(rol: Rol, voornaam: str) -> Gebruiker:
    return maak_gebruiker(rol, van=VAN, wachtwoord=WACHTWOORD, voornaam=voornaam, achternaam="Test")


def _goed(page: Page, naam: str) -> None:
    """No violation of axe, no error of the browser; a picture for who asks for one."""
    assert [v["id"] for v in overtredingen(page)] == []
    assert page.fouten == []  # type: ignore[attr-defined]
    if KIJK:
        page.screenshot(path=str(Path(KIJK) / f"{naam}.png"), full_page=True)


def test_the_edition_is_made_by_beat_on_its_date_and_approved(
    gast: Gast, omgeving: tuple[dict[str, str], Mailserver], tmp_path: Path
) -> None:
    coord, lezer, leider = (
        _wie(rol, naam)
        for rol, naam in ((Rol.TRAJECTCOORDINATOR, "Jo"), (Rol.PROJECTLEIDER, "Piet"), (Rol.TEAMLEIDER, "An"))
    )
    hoofd, adviseur, partner = (
        _wie(rol, naam)
        for rol, naam in ((Rol.AFDELINGSHOOFD, "Frans"), (Rol.ADVISEUR, "Marijke"), (Rol.PARTNER, "Mieke"))
    )
    geef_recht(3, partner, lezer)
    maak_goedgekeurd(3, schrijver=coord, lezer=lezer, keurder=leider)
    _laat_beat_maken(omgeving, tmp_path)
    concept, editie = Producteditie.objects.order_by("pk")
    assert [(e.concept, e.dag, e.gevraagd_door) for e in (concept, editie)] == [
        (True, dt.date(2026, 12, 31), None),
        (False, dt.date(2026, 12, 31), None),
    ]
    _lees_het_concept(gast.meld_aan(coord, SCHERM), concept)
    _lees_eigen_onderdeel(gast.meld_aan(partner, TELEFOON), concept, editie)
    adviserend = gast.meld_aan(adviseur, SCHERM)
    assert adviserend.request.get(f"{EDITIES}{editie.pk}/").status == 404
    _stel_vast(gast.meld_aan(hoofd, SCHERM), editie)
    editie.refresh_from_db()
    assert (editie.vastgesteld_door, editie.is_in_kracht) == (hoofd, True)
    _lees_als_adviseur(adviserend, concept, editie)
    assert (
        gast.meld_aan(_wie(Rol.CONSULENT, "Petra"), SCHERM).request.get(f"{EDITIES}{editie.pk}/").status
        == 404
    )
    _trek_in(gast.meld_aan(lezer, TELEFOON), editie)


def _laat_beat_maken(omgeving: tuple[dict[str, str], Mailserver], map_: Path) -> None:
    """Let the clock of the worker pass both days: the concept is told to four owners, the edition to the afdelingshoofd."""
    variabelen, _server = omgeving
    fill_planning()
    Rapportplanning.objects.update(actief=False)
    Taakplanning.objects.exclude(taak__in=SAMEN).update(actief=False)
    vooruit = Vooruit(map_)
    with Werker(map_, beat=True, omgeving=variabelen):
        for moment, concept, mails in ((CONCEPT_OP, True, 4), (EDITIE_OP, False, 5)):
            vooruit.zet(moment)
            klaar = Producteditie.objects.filter(concept=concept, stand=Stand.KLAAR, gemeld_op__isnull=False)
            assert wait_until(klaar.exists, seconds=90), list(
                Producteditie.objects.values_list("stand", "fout")
            )
            assert Bericht.objects.filter(onderwerp__contains="staat klaar").count() == mails


def _lees_het_concept(page: Page, concept: Producteditie) -> None:
    """An owner finds the concept among notices, and reads it."""
    page.goto("/meldingen/")
    page.get_by_role("link", name="Het concept van de productbeschrijving van 31 december 2026").click()
    page.wait_for_url(f"**{EDITIES}{concept.pk}/")
    expect(page.get_by_text("Dit is een concept.")).to_be_visible()
    assert page.get_by_role("button", name="Editie vaststellen").count() == 0
    assert page.request.post(f"{EDITIES}{concept.pk}/vaststellen/").status == 403
    _goed(page, "concept-1280")


def _lees_eigen_onderdeel(page: Page, concept: Producteditie, editie: Producteditie) -> None:
    """The welzijnsorganisatie is led to its own part, and reads no edition, in no form."""
    page.goto("/meldingen/")
    page.get_by_role("link", name="De productbeschrijving van 31 december 2026 wordt gemaakt").click()
    expect(page.locator(".onderdeel")).to_have_count(1)
    for welke in (concept, editie):
        for vorm in ("", "pdf/", "tekst/", "html/"):
            assert page.request.get(f"{EDITIES}{welke.pk}/{vorm}").status in {403, 404}


def _stel_vast(page: Page, editie: Producteditie) -> None:
    """The afdelingshoofd finds it on the page where one lands, reads and approves it."""
    wacht = page.get_by_role("link", name="Editie van 31 december 2026", exact=True)
    expect(wacht).to_be_visible()
    wacht.click()
    page.wait_for_url(f"**{EDITIES}{editie.pk}/")
    expect(page.get_by_role("heading", name="Wat je als eerste overneemt")).to_be_visible()
    _goed(page, "editie-1280")
    page.get_by_role("button", name="Editie vaststellen").click()
    expect(page.get_by_text("De editie is vastgesteld.")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("link", name="Editie van 31 december 2026", exact=True)).to_have_count(0)


def _lees_als_adviseur(page: Page, concept: Producteditie, editie: Producteditie) -> None:
    """The adviseur reads what was approved, in every form, and no concept."""
    page.goto(f"{EDITIES}{editie.pk}/")
    expect(page.get_by_role("heading", name="3 Werkmethoden trajectcoördinatoren")).to_be_visible()
    for vorm, begin in (("pdf/", b"%PDF"), ("tekst/", b"PK"), ("html/", b"<!doctype html>")):
        assert page.request.get(f"{EDITIES}{editie.pk}/{vorm}").body().startswith(begin)
    assert page.request.get(f"{EDITIES}{concept.pk}/").status == 404
    assert page.request.get(f"{EDITIES}{editie.pk}/intrekken/").status == 403
    # The file opens outside of the product, so without its rules.
    los = page.context.new_page()
    los.fouten = page.fouten  # type: ignore[attr-defined]
    los.set_viewport_size({"width": 390, "height": 844})
    los.set_content(als_html(editie).decode())
    assert los.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    _goed(los, "los-390")


def _trek_in(page: Page, editie: Producteditie) -> None:
    """The way back: withdrawn with a reason, and still read."""
    page.goto(f"{EDITIES}{editie.pk}/")
    _goed(page, "editie-390")
    page.get_by_role("link", name="Editie intrekken").click()
    page.get_by_label("Waarom trek je de editie in?").fill("Onderdeel 3 klopt niet.")
    page.get_by_role("button", name="Editie intrekken").last.click()
    expect(page.get_by_text("Deze editie is ingetrokken.")).to_be_visible()
    expect(page.get_by_text("Onderdeel 3 klopt niet.")).to_be_visible()
