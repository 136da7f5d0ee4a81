"""From concept to council: one writes and places a figure, a second reads, the afdelingshoofd approves, it is published."""

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern import opdracht
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.models import Hoofdstuktekst, Rapportpublicatie, Rapporttekst
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.schrijven import maak_tekst
from tests.rapportage.laden import laad
from tests.werker import Werker, maak_wachtrij_leeg

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

VAN_EEN_PERSOON = ("/inburgeraars/{pk}/", "/inburgeraars/{pk}/wijzigen/")


def _wie(rol: Rol, voornaam: str) -> Gebruiker:
    return maak_gebruiker(rol, wachtwoord=WACHTWOORD, voornaam=voornaam, achternaam="Test")


def _opent_niemand(page: Page) -> None:
    """Nobody on this way can open a person, whatever address is typed."""
    pk = Inburgeraar.objects.values_list("pk", flat=True).first()
    for adres in VAN_EEN_PERSOON:
        antwoord = page.request.get(adres.format(pk=pk))
        assert antwoord.status in {403, 404}, adres


def _geen_fouten(page: Page) -> None:
    assert [v["id"] for v in overtredingen(page)] == []
    assert page.fouten == []  # type: ignore[attr-defined]


def test_from_concept_to_council(gast: Gast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maak_wachtrij_leeg()
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    laad()
    uitgave = maak_uitgave()
    werk = (uitgave.cijfers or {})["werk"]["gevonden"]
    zin = f"Dat is veel: {sum(n for deel in werk.values() for n in deel.values())} mensen."
    page = gast.meld_aan(_wie(Rol.BELEIDSMEDEWERKER, "Eva"), SCHERM)
    _schrijf(page, uitgave.pk, zin)
    _lees(gast.meld_aan(_wie(Rol.PROJECTLEIDER, "Piet"), TELEFOON), zin)
    _stel_vast(gast.meld_aan(_wie(Rol.AFDELINGSHOOFD, "Frans"), SCHERM))
    _publiceer(page, tmp_path)
    _download(gast.meld_aan(_wie(Rol.ADVISEUR, "Marijke"), TELEFOON))
    maak_wachtrij_leeg()


def _tekst() -> str:
    return f"/rapportages/schrijven/{Rapporttekst.objects.get().pk}/"


def _schrijf(page: Page, uitgave: int, zin: str) -> None:
    """The beleidsmedewerker writes, and places a figure."""
    page.goto(f"/rapportages/{uitgave}/")
    page.get_by_role("button", name="Tekst schrijven").click()
    page.get_by_role("link", name="Wie we vonden").click()
    expect(page.get_by_text("Automatisch gemaakt, nog van niemand.")).to_be_visible()
    # The field is found before the editor takes its place, and would be waited for in vain.
    expect(page.locator("trix-editor").first).to_be_visible()
    page.get_by_role("textbox", name="Duiding").click()
    page.keyboard.type("Dat is veel: ")
    page.get_by_role("button", name="Invoegen van Gevonden").first.click()
    page.keyboard.type(" mensen.")
    _geen_fouten(page)
    page.get_by_role("button", name="Tekst opslaan").first.click()
    expect(page.get_by_role("region", name="Zo staat het in het rapport")).to_contain_text(zin)
    assert Hoofdstuktekst.objects.get().duiding == "<p>Dat is veel: {{cijfer:gevonden}} mensen.</p>"
    _opent_niemand(page)


def _lees(page: Page, zin: str) -> None:
    """A second reads the whole text."""
    page.goto("/rapportages/")
    page.get_by_role("link", name="Tekst bekijken van Jaarrapportage 2025").click()
    page.get_by_role("link", name="Hele tekst lezen").click()
    expect(page.get_by_text(zin)).to_be_visible()
    _geen_fouten(page)
    page.get_by_role("button", name="Ik heb alles gelezen").click()
    expect(page.get_by_text("Vastgelegd dat jij de tekst hebt gelezen.")).to_be_visible()
    _opent_niemand(page)


def _stel_vast(page: Page) -> None:
    """The afdelingshoofd approves what was read."""
    page.goto(f"{_tekst()}lezen/")
    _geen_fouten(page)
    page.get_by_role("button", name="Tekst vaststellen").click()
    expect(page.get_by_text("De tekst is vastgesteld.")).to_be_visible()
    _opent_niemand(page)


def _publiceer(page: Page, map_: Path) -> None:
    """The beleidsmedewerker publishes, and the worker makes the PDF."""
    page.goto(_tekst())
    page.get_by_role("link", name="Rapport publiceren").click()
    expect(page.get_by_text("Deze hoofdstukken heeft niemand geschreven.")).to_be_visible()
    _geen_fouten(page)
    page.get_by_role("button", name="Rapport publiceren").click()
    with Werker(map_):
        expect(page.get_by_text("gepubliceerd en in kracht")).to_be_visible(timeout=60_000)
    assert Rapporttekst.objects.get().stand == Tekststand.GEPUBLICEERD
    _geen_fouten(page)


def _download(page: Page) -> None:
    """The adviseur reads what is published."""
    page.goto("/rapportages/")
    page.get_by_role("link", name="Jaarrapportage 2025, uitgave 1").click()
    _geen_fouten(page)
    with page.expect_download() as gedownload:
        page.get_by_role("link", name="Pdf downloaden").click()
    inhoud = gedownload.value.path().read_bytes()
    assert hashlib.sha256(inhoud).hexdigest() == Rapportpublicatie.objects.get().pdf_sha256
    _opent_niemand(page)


def test_without_script_a_chapter_is_plain_text(gast: Gast) -> None:
    eva = _wie(Rol.BELEIDSMEDEWERKER, "Eva")
    rapport = maak_tekst(eva)
    page = gast.meld_aan(eva, TELEFOON)
    koekjes = page.context.cookies()
    context = gast.browser.new_context(
        viewport=TELEFOON,  # type: ignore[arg-type]
        java_script_enabled=False,
        base_url=gast.basis,
    )
    context.add_cookies(koekjes)  # type: ignore[arg-type]
    kaal = context.new_page()
    kaal.goto(f"/rapportages/schrijven/{rapport.pk}/hoofdstuk/doel/")
    kaal.get_by_label("Inleiding").fill("Een **vet** woord.\n\n- een\n- twee {{cijfer:gevonden}}")
    kaal.get_by_role("button", name="Tekst opslaan").locator("visible=true").click()
    expect(kaal.get_by_label("Inleiding")).to_have_value(
        "Een **vet** woord.\n\n- een\n- twee {{cijfer:gevonden}}"
    )
    assert Hoofdstuktekst.objects.get().inleiding == (
        "<p>Een <strong>vet</strong> woord.</p><ul><li>een</li><li>twee {{cijfer:gevonden}}</li></ul>"
    )


def test_what_is_typed_is_kept_and_comes_back(gast: Gast) -> None:
    eva = _wie(Rol.BELEIDSMEDEWERKER, "Eva")
    rapport = maak_tekst(eva)
    page = gast.meld_aan(eva, SCHERM)
    adres = f"/rapportages/schrijven/{rapport.pk}/hoofdstuk/doel/"
    page.goto(adres)
    # The field is found before the editor takes its place, and would be waited for in vain.
    expect(page.locator("trix-editor").first).to_be_visible()
    page.get_by_role("textbox", name="Inleiding").click()
    page.keyboard.type("Halverwege een zin")
    expect(page.get_by_text("Concept bewaard")).to_be_visible(timeout=10_000)
    page.goto("/rapportages/")
    page.goto(adres)
    expect(page.get_by_text("Hier was je aan begonnen")).to_be_visible()
    expect(page.get_by_role("textbox", name="Inleiding")).to_have_text("Halverwege een zin")
    _geen_fouten(page)
