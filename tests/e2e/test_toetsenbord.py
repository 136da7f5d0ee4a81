"""Three walks without a mouse: a visit with an error in it, a component of a plan, and a report to its end."""

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern import opdracht
from rapportage.models import Rapportuitgave
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.e2e.toetsenbord import Toetsenbord
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_taalroute
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from tests.rapportage.laden import laad
from tests.werker import Werker, maak_wachtrij_leeg
from trajecten.contact.models import Verslag
from trajecten.plan.models import Component
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator with somebody in its caseload."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", wachtwoord=WACHTWOORD)
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    claim_persoon(inburgeraar_id=fatma.pk, door=sanne)
    return sanne


def _fatma() -> Inburgeraar:
    return Inburgeraar.objects.get(voornamen="Fatma")


def _gemeld(page: Page, tekst: str) -> None:
    """Hold that the focus is on the message that says so."""
    expect(page.locator(":focus")).to_have_role("status")
    expect(page.locator(":focus")).to_contain_text(tekst)


@pytest.mark.parametrize("maat", [SCHERM, TELEFOON], ids=["scherm", "telefoon"])
def test_visit_with_an_error_is_logged_and_corrected(
    gast: Gast, sanne: Gebruiker, maat: dict[str, int]
) -> None:
    page = gast.meld_aan(sanne, maat)
    page.goto(reverse("trajecten:huisbezoek_nieuw", args=[_fatma().pk]))
    toetsen = Toetsenbord(page)

    # The first stop passes the header.
    assert toetsen.naar("link", "Naar de inhoud") == 1
    toetsen.druk("Enter")
    toetsen.naar("radio", "Gesproken")
    toetsen.druk("Space")
    toetsen.naar("textbox", "Wat is besproken?")
    toetsen.typ("Zij wil koken voor groepen.")
    toetsen.naar("button", "Bezoek opslaan")
    toetsen.druk("Enter")

    # It is not saved: the summary has the focus, the title says so, and its link leads to the field.
    fouten = page.get_by_role("alert", name="Er klopt 1 punt niet")
    expect(fouten).to_be_focused()
    assert page.title().startswith("Fout:")
    assert not Verslag.objects.exists()
    assert toetsen.naar("link", "Kies hoe lang het duurde") == 1
    toetsen.druk("Enter")
    assert toetsen.hier()[0] == "radio"
    toetsen.druk("ArrowRight")
    rol, naam = toetsen.hier()
    assert (rol, naam) == ("radio", "45")
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)
    assert page.get_by_label("Wat is besproken?", exact=True).input_value() == "Zij wil koken voor groepen."

    toetsen.naar("button", "Bezoek opslaan")
    toetsen.druk("Enter")
    page.wait_for_url(f"**{reverse('trajecten:dossier', args=[_fatma().pk])}**")
    _gemeld(page, "opgeslagen")
    assert list(Verslag.objects.values_list("minuten", flat=True)) == [45]
    assert page.fouten == []  # type: ignore[attr-defined]


def test_component_is_planned(gast: Gast, sanne: Gebruiker) -> None:
    maak_huisbezoek(_fatma(), sanne)
    Traject.objects.update(stap=Stap.VORMGEVEN)
    maak_taalroute("web")
    maak_organisatie("Gilde Opleidingen")
    page = gast.meld_aan(sanne, SCHERM)
    page.goto(reverse("trajecten:plan", args=[_fatma().pk]))
    toetsen = Toetsenbord(page)

    toetsen.naar("link", "Voeg een onderdeel toe")
    toetsen.druk("Enter")
    page.wait_for_url("**/onderdelen/nieuw/**")
    toetsen.naar("radio", "taal")
    toetsen.druk("Space")
    toetsen.naar("button", "Onderdeel toevoegen")
    toetsen.druk("Enter")
    fouten = page.locator("[data-fouten]")
    expect(fouten).to_be_focused()
    toetsen.naar("link", "Kies ")
    toetsen.druk("Enter")
    assert toetsen.hier() == ("combobox", "Taalroute")
    toetsen.typ("WEB")
    toetsen.naar("combobox", "Organisatie")
    toetsen.typ("Gilde")
    toetsen.naar("button", "Onderdeel toevoegen")
    toetsen.druk("Enter")
    page.wait_for_url("**/plan/")
    _gemeld(page, "onderdeel")
    component = Component.objects.get()
    assert component.organisatie is not None
    assert (component.soort, component.organisatie.naam) == ("taal", "Gilde Opleidingen")
    assert page.fouten == []  # type: ignore[attr-defined]


def test_report_is_asked_for_and_found_done(
    gast: Gast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maak_wachtrij_leeg()
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    laad()
    page = gast.meld_aan(maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD, voornaam="Eva"), SCHERM)
    toetsen = Toetsenbord(page)
    _vraagt_rapport(page, toetsen)
    _hoort_een_andere_stap(page)
    with Werker(tmp_path):
        klaar = page.get_by_text("Het rapport is klaar.").locator("xpath=ancestor-or-self::*[@data-uitkomst]")
        expect(klaar).to_be_focused(timeout=60_000)
    assert page.title().startswith("Klaar: ")
    # The text of the report can be written from here: that button comes first.
    assert toetsen.naar("link", "Pdf downloaden") == 2
    assert page.fouten == []  # type: ignore[attr-defined]
    maak_wachtrij_leeg()


def _vraagt_rapport(page: Page, toetsen: Toetsenbord) -> None:
    """Ask for a year of no pilot, and correct it."""
    toetsen.naar("link", "Rapport maken")
    toetsen.druk("Enter")
    page.wait_for_url("**/nieuw/")
    toetsen.naar("textbox", "Jaar")
    toetsen.druk("Control+a")
    toetsen.typ("2024")
    toetsen.druk("Enter")
    expect(page.locator("[data-fouten]")).to_be_focused()
    toetsen.naar("link", "In 2024 was er geen pilot")
    toetsen.druk("Enter")
    assert toetsen.hier() == ("textbox", "Jaar")
    toetsen.druk("Control+a")
    toetsen.typ("2025")
    toetsen.druk("Enter")


def _hoort_een_andere_stap(page: Page) -> None:
    """Hold that how far it is can be asked, and that a step is told when it changes, not each percent."""
    balk = page.get_by_role("progressbar", name="Het rapport wordt gemaakt")
    expect(balk).to_have_attribute("aria-valuenow", "0")
    assert (balk.get_attribute("aria-valuemin"), balk.get_attribute("aria-valuemax")) == ("0", "100")
    assert page.title().startswith("Bezig: ")
    stem = page.locator("[data-stem]")
    expect(stem).to_have_text("")
    page.evaluate(
        """() => {
          window.gezegd = [];
          const stem = document.querySelector('[data-stem]');
          new MutationObserver(() => window.gezegd.push(stem.textContent)).observe(stem, { childList: true });
        }"""
    )
    Rapportuitgave.objects.update(stap="tellen", voortgang=30)
    expect(stem).to_have_text("Telt", timeout=10_000)
    Rapportuitgave.objects.update(voortgang=40)
    expect(balk).to_have_attribute("aria-valuenow", "40", timeout=10_000)
    assert page.evaluate("window.gezegd") == ["Telt"]
