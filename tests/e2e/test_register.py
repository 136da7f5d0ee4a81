"""A teamleider reads both sample deliveries in the browser: a real worker, the counts as expected, a notice to who guides."""

import csv
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from inburgeraars.models import BpiLevering, Inburgeraar, Registergegevens
from inburgeraars.services.benaderingen import claim_persoon
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.register.bestanden import EERSTE, MAP, TWEEDE, csv_tekst, wijk_bij_postcode
from tests.werker import Werker, maak_wachtrij_leeg
from wijken.models import Wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

VERWACHT = json.loads((MAP / "verwacht.json").read_text("utf-8"))
WOORDEN = {
    "regels": "regels in het bestand",
    "nieuw": "nieuw",
    "bijgewerkt": "gewijzigd",
    "verhuisd": "waarvan verhuisd",
    "verhuisd_naar_andere_wijk": "waarvan naar een andere wijk",
    "naam_gewijzigd": "waarvan met een andere naam",
    "ongewijzigd": "ongewijzigd",
    "vervallen": "niet meer in het register",
    "dubbel_in_bestand": "dubbel in het bestand",
    "mogelijk_dubbel": "wacht op een oordeel",
    "fout": "fout",
}
LANG = 30_000


def _naar_register(page: Page) -> None:
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Register").click()


def _upload(page: Page, bestand: Path) -> None:
    _naar_register(page)
    page.get_by_role("link", name="Levering inlezen").and_(page.locator(":visible")).click()
    page.locator("#id_bestand").set_input_files(bestand)
    page.get_by_role("button", name="Inlezen").and_(page.locator(":visible")).click()
    page.wait_for_url("**/register/inlezingen/*/")


def _getallen(page: Page, titel: str) -> dict[str, int]:
    """Return what a table of counts says, by its words."""
    rijen = page.get_by_role("table", name=titel).locator("tbody tr").all()
    return {rij.locator("th").inner_text(): int(rij.locator("td").inner_text()) for rij in rijen}


def _klopt(getallen: dict[str, int], bestand: Path) -> None:
    verwacht = VERWACHT[bestand.name]
    for sleutel, woorden in WOORDEN.items():
        if verwacht.get(sleutel):
            assert getallen[woorden] == verwacht[sleutel], woorden


def _verwerk(page: Page) -> None:
    page.get_by_role("button", name="Verwerken").and_(page.locator(":visible")).click()
    page.wait_for_url("**/register/leveringen/*/", timeout=LANG)


def _verhuist_naar_andere_wijk() -> Inburgeraar:
    """Return somebody whom the second delivery moves from a pilot wijk to another wijk."""
    wijken = wijk_bij_postcode()
    with (
        EERSTE.open(encoding="cp1252", newline="") as oud,
        TWEEDE.open(encoding="utf-8-sig", newline="") as nieuw,
    ):
        was = {r["BSN"]: r for r in csv.DictReader(oud, delimiter=";") if r["BSN"]}
        for rij in csv.DictReader(nieuw, delimiter=";"):
            postcodes = [r["Postcode"].replace(" ", "") for r in (was.get(rij["BSN"], rij), rij)]
            van, naar = (wijken.get(postcode, "OVE") for postcode in postcodes)
            if van not in {naar, "OVE"}:
                return Inburgeraar.objects.get(
                    adres_set__postcode=postcodes[0],
                    geslachtsnaam=was[rij["BSN"]]["Geslachtsnaam"],
                    voornamen=was[rij["BSN"]]["Voornamen"],
                )
    pytest.fail("nobody moves to another wijk")


def test_teamleider_reads_both_deliveries(gast: Gast, tmp_path: Path) -> None:
    call_command("laad_referentie")
    maak_wachtrij_leeg()
    leider = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD, voornaam="Marloes")
    page = gast.meld_aan(leider, SCHERM)
    _upload(page, EERSTE)
    expect(page.get_by_role("progressbar", name="Het bestand wordt gelezen en vergeleken")).to_be_visible()
    assert page.title().startswith("Bezig: ")
    with Werker(tmp_path):
        expect(page.get_by_role("heading", name="Verwerken?")).to_be_visible(timeout=LANG)
        # The page was followed to its end: what came of it has the focus, and so is heard.
        expect(page.get_by_text("Het bestand is gelezen. Er is nog niets veranderd.")).to_be_focused()
        assert page.title().startswith("Voorbeeld van ")
        _klopt(_getallen(page, "In getallen"), EERSTE)
        assert sum(_getallen(page, "Nieuw per wijk").values()) == VERWACHT[EERSTE.name]["nieuw"]
        expect(page.get_by_role("row", name="regel 94")).to_contain_text("geboortedatum in de toekomst")
        assert Inburgeraar.objects.count() == 0
        _verwerk(page)
        _klopt(_getallen(page, "Wat er veranderde"), EERSTE)

        verhuist = _verhuist_naar_andere_wijk()
        coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=verhuist.wijk, wachtwoord=WACHTWOORD)
        claim_persoon(inburgeraar_id=verhuist.pk, door=coordinator)

        _upload(page, TWEEDE)
        # Left and found again: the work goes on.
        page.goto(reverse("trajecten:personen"))
        _naar_register(page)
        page.get_by_role("link", name=TWEEDE.name).first.click()
        expect(page.get_by_role("heading", name="Verwerken?")).to_be_visible(timeout=LANG)
        _klopt(_getallen(page, "In getallen"), TWEEDE)
        page.get_by_role("link", name="Naar een andere wijk (10)").click()
        expect(page.get_by_role("row", name=verhuist.naam).first).to_contain_text("blijft het vaste contact")
        _verwerk(page)
        _klopt(_getallen(page, "Wat er veranderde"), TWEEDE)
    assert Registergegevens.objects.exclude(vervallen_op=None).count() == 15
    assert BpiLevering.objects.count() == 2
    assert page.fouten == []  # type: ignore[attr-defined]

    telefoon = gast.meld_aan(coordinator, TELEFOON)
    telefoon.goto(reverse("gebruikers:meldingen"))
    telefoon.get_by_role("link", name=verhuist.naam).click()
    expect(telefoon.get_by_role("heading", level=1)).to_contain_text(verhuist.naam)


def test_a_partial_delivery_asks_on_a_phone_and_is_dropped(gast: Gast, tmp_path: Path) -> None:
    call_command("laad_referentie")
    maak_wachtrij_leeg()
    leeg = tmp_path / "leeg.csv"
    leeg.write_text(csv_tekst([]), encoding="utf-8")
    Wijk.objects.get(code="OVE")
    leider = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    with Werker(tmp_path):
        call_command("importeer_bpi", str(EERSTE), verbosity=0)
        page = gast.meld_aan(leider, TELEFOON)
        page.goto(reverse("inburgeraars:levering_nieuw"))
        page.locator("#id_bestand").set_input_files(leeg)
        page.get_by_role("button", name="Inlezen").and_(page.locator(":visible")).click()
        expect(page.get_by_text("677 van de 677 mensen")).to_be_visible(timeout=LANG)
        page.get_by_role("button", name="Verwerken").and_(page.locator(":visible")).click()
        expect(page.get_by_role("link", name="Vink aan dat dit klopt")).to_be_visible()
        page.get_by_role("button", name="Weggooien").and_(page.locator(":visible")).click()
        expect(page.get_by_text("De levering is weggegooid. Er is niets veranderd.")).to_be_visible()
    assert not Registergegevens.objects.exclude(vervallen_op=None).exists()
