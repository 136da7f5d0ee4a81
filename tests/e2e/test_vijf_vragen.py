"""A question from silence to an answer in the report: written, cited, found out by a colleague on the phone, and taken over."""

import datetime as dt
import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from rapportage.ervaringen.enums import Vraag
from rapportage.schrijven.models import Hoofdstuktekst, Rapporttekst
from rapportage.vragen.models import Uitzoekpunt, Vraagantwoord
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.rapportage_planning import maak_kwartaal
from tests.fabrieken.schrijven import maak_tekst
from tests.rapportage.laden import laad

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

EEN = "/rapportages/vragen/1/"
WAT = "Hoe lang levert een vindplaats nieuwe mensen op?"
KIJK = os.environ.get("VRAGEN_KIJK", "")


def _wie(rol: Rol, voornaam: str) -> Gebruiker:
    return maak_gebruiker(rol, wachtwoord=WACHTWOORD, voornaam=voornaam, achternaam="Test")


def _goed(page: Page, naam: str) -> None:
    """No violation of axe, no error of the browser; a picture for who asks for one."""
    assert [v["id"] for v in overtredingen(page)] == []
    assert page.fouten == []  # type: ignore[attr-defined]
    if KIJK:
        page.screenshot(path=str(Path(KIJK) / f"{naam}.png"), full_page=True)


def test_a_question_is_answered_found_out_and_taken_over_by_the_report(gast: Gast) -> None:
    laad()
    uitgave = maak_uitgave()
    maak_kwartaal()
    beleid, coord = _wie(Rol.BELEIDSMEDEWERKER, "Lot"), _wie(Rol.TRAJECTCOORDINATOR, "Jo")
    maak_ervaring(
        coord, vraag=Vraag.VINDPLAATSEN, tekst="Op het schoolplein gaat het sneller dan aan de deur."
    )
    rapport = maak_tekst(beleid, uitgave=uitgave)
    scherm = gast.meld_aan(beleid, SCHERM)
    _schrijf(scherm)
    _citeer(scherm)
    _vraag_uit(scherm)
    # Its day passes.
    Uitzoekpunt.objects.update(uiterlijk=vandaag() - dt.timedelta(days=2))
    _beantwoord(gast.meld_aan(coord, TELEFOON))
    _neem_over(gast.meld_aan(beleid, SCHERM), rapport)


def _schrijf(page: Page) -> None:
    """The beleidsmedewerker writes an answer and places a figure in it, which is filled in on the page."""
    page.goto("/rapportages/vragen/")
    _goed(page, "overzicht-1280")
    page.get_by_role("link", name="1. Welke vindplaatsen").click()
    expect(page.get_by_text("Er is nog geen antwoord.")).to_be_visible()
    page.get_by_role("link", name="Antwoord schrijven").click()
    # The field is found before the editor takes its place, and would be waited for in vain.
    expect(page.locator("trix-editor").first).to_be_visible()
    page.get_by_role("textbox", name="Wat is het antwoord tot nu toe?").click()
    page.keyboard.type("Zes plekken per wijk. Zo vonden we mensen: ")
    page.get_by_role("button", name="Invoegen van Gevonden").first.click()
    _goed(page, "schrijven-1280")
    page.get_by_role("button", name="Antwoord opslaan").first.click()
    expect(page.get_by_text("Het antwoord is opgeslagen.")).to_be_visible()
    waarde = Vraagantwoord.objects.get().waarden["gevonden:pilot"]
    expect(page.get_by_role("region", name="Het antwoord tot nu toe")).to_contain_text(
        f"Zo vonden we mensen: {waarde}"
    )


def _citeer(page: Page) -> None:
    page.get_by_role("region", name="Ervaringen").get_by_role("button", name="Citeren").first.click()
    expect(page.get_by_role("region", name="Geciteerd bij dit antwoord")).to_contain_text(
        "Op het schoolplein"
    )
    _goed(page, "vraag-1280")


def _vraag_uit(page: Page) -> None:
    """What is not known yet is given to a colleague, with its day."""
    page.get_by_role("link", name="Uitzoekpunt toevoegen").click()
    page.get_by_label("Wat weten we nog niet?").fill(WAT)
    page.get_by_label("Wie zoekt het uit?").select_option(label="Jo Test")
    page.get_by_label("Uiterlijk op").fill((vandaag() + dt.timedelta(days=5)).isoformat())
    _goed(page, "uitzoekpunt-nieuw-1280")
    page.get_by_role("button", name="Uitzoekpunt opslaan").first.click()
    expect(page.get_by_role("link", name=f"{WAT} (uitzoekpunt ")).to_be_visible()


def _beantwoord(page: Page) -> None:
    """The trajectcoördinator finds it late where the day begins, says what came of it, takes that back and says it again."""
    page.get_by_role("link", name="1 uitzoekpunt van jou bij de vijf vragen is te laat").click()
    expect(page.get_by_text("2 dagen te laat")).to_be_visible()
    _goed(page, "uitzoekpunt-390")
    _zeg(page)
    page.get_by_role("button", name="Toch niet").click()
    expect(page.get_by_text("Dit is nog niet beantwoord.")).to_be_visible()
    _zeg(page)
    page.goto(EEN)
    expect(page.get_by_text("Er staat niets open om uit te zoeken.")).to_be_visible()
    assert page.get_by_role("link", name="Antwoord schrijven").count() == 0
    _goed(page, "vraag-390")


def _zeg(page: Page) -> None:
    page.get_by_role("link", name="Beantwoorden").click()
    page.get_by_label("Wat kwam eruit?").fill("Ongeveer een half jaar.")
    page.get_by_role("button", name="Beantwoorden").first.click()
    expect(page.get_by_role("region", name="Wat kwam eruit?")).to_contain_text("Ongeveer een half jaar.")


def _neem_over(page: Page, rapport: Rapporttekst) -> None:
    """In the chapter of the year the answer stands as a proposal; saved it is the chapter's own, with the citation."""
    page.goto(f"/rapportages/schrijven/{rapport.pk}/hoofdstuk/vraag-1/")
    expect(page.get_by_text("Voorstel: het antwoord op deze vraag")).to_be_visible()
    _goed(page, "hoofdstuk-1280")
    expect(page.locator("trix-editor").first).to_contain_text("Zes plekken per wijk.")
    page.get_by_role("button", name="Tekst opslaan").first.click()
    expect(page.get_by_role("region", name="Geciteerd in dit hoofdstuk")).to_contain_text(
        "Op het schoolplein"
    )
    assert "Zes plekken per wijk." in Hoofdstuktekst.objects.get().inleiding
