"""The beleidsmedewerker: lands on reports, asks for a year, leaves, finds it done, and downloads a PDF."""

import hashlib
import io
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from kern import opdracht
from logboek.enums import Handeling
from logboek.models import Logregel
from rapportage.models import Rapportuitgave
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.rapportage.laden import laad
from tests.werker import Werker, maak_wachtrij_leeg

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def test_from_the_landing_page_to_a_downloaded_pdf(
    gast: Gast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a screen and on a phone, of one user: what the one asked for, the other follows."""
    maak_wachtrij_leeg()
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    laad()
    eva = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD, voornaam="Eva")
    paginas = [gast.meld_aan(eva, maat) for maat in (TELEFOON, SCHERM)]
    for page in paginas:
        expect(page.get_by_role("heading", level=1)).to_have_text("Vandaag")
        page.get_by_role("link", name="Rapport maken").and_(page.locator(":visible")).first.click()
        _vul_jaar(page, "2024")
        expect(page.get_by_role("alert")).to_contain_text("In 2024 was er geen pilot")
    _vul_jaar(paginas[0], "2025")
    expect(paginas[0].get_by_text("Je kunt deze pagina sluiten")).to_be_visible()

    # It waits for a worker; one leaves, and finds it again.
    for page in paginas:
        page.goto("/rapportages/")
        page.get_by_role("link", name="Voortgang bekijken van Jaarrapportage 2025").click()
        expect(page.get_by_text("Je kunt deze pagina sluiten")).to_be_visible()
        assert [v["id"] for v in overtredingen(page)] == []
    with Werker(tmp_path):
        for page in paginas:
            # The page follows the work by itself.
            expect(page.get_by_role("link", name="PDF downloaden")).to_be_visible(timeout=60_000)
    uitgave = Rapportuitgave.objects.get()
    for page in paginas:
        assert [v["id"] for v in overtredingen(page)] == []
        with page.expect_download() as gedownload:
            page.get_by_role("link", name="PDF downloaden").click()
        inhoud = gedownload.value.path().read_bytes()
        assert gedownload.value.suggested_filename == "jaarrapportage-2025-peildatum-2025-12-31.pdf"
        assert hashlib.sha256(inhoud).hexdigest() == uitgave.pdf_sha256
        assert page.fouten == []  # type: ignore[attr-defined]
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        assert len(pdf.pages) == uitgave.bladzijden
    assert Logregel.objects.filter(handeling=Handeling.RAPPORT_GEDOWNLOAD, actor_id=eva.pk).count() == 2
    maak_wachtrij_leeg()


def test_chapters_are_folded_on_a_phone_and_whole_on_paper_and_without_a_script(gast: Gast) -> None:
    laad()
    uitgave = maak_uitgave()
    eva = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD, voornaam="Eva")
    page = gast.meld_aan(eva, TELEFOON)
    page.goto(f"/rapportages/{uitgave.pk}/")
    delen = page.locator(".rapportdeel")
    inhoud = page.locator(".rapportdeel__inhoud")
    assert delen.count() > 15
    expect(inhoud.locator("visible=true")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollHeight") < 6000
    # By the keyboard, and from the contents, which open what they lead to.
    delen.first.locator("summary").press("Enter")
    expect(inhoud.first).to_be_visible()
    page.get_by_role("navigation", name="In dit rapport").get_by_role("link", name="Doelbereik").click()
    expect(page.locator("#deel-doelbereik")).to_be_visible()
    expect(inhoud.locator("visible=true")).to_have_count(2)
    assert [v["id"] for v in overtredingen(page)] == []
    page.emulate_media(media="print")
    expect(inhoud.last).to_be_visible()
    browser = page.context.browser
    assert browser
    kaal = browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    zonder = kaal.new_page()
    zonder.goto(page.url)
    expect(zonder.locator(".rapportdeel__inhoud").last).to_be_visible()
    kaal.close()


def _vul_jaar(page: Page, jaar: str) -> None:
    """Ask for the report of a year, on the form."""
    page.get_by_label("Jaar", exact=True).fill(jaar)
    page.get_by_role("button", name="Rapport maken").and_(page.locator(":visible")).click()
