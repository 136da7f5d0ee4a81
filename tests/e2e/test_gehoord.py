"""What somebody who does not look at the screen hears, and where the keyboard then is."""

import datetime as dt
from typing import Literal

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.e2e.toetsenbord import Toetsenbord
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.rapportage_planning import vul_rapportage
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten.taken.models import Taak
from wijken.models import Wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def wijk() -> Wijk:
    """Return the wijk in which they work."""
    return maak_wijk("Donderberg")


@pytest.fixture
def sanne(wijk: Wijk) -> Gebruiker:
    """Return a coordinator with a task for each of four people."""
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Sanne")
    for nummer in range(1, 5):
        fatma = maak_persoon(wijk, voornamen=f"Fatma {nummer}", geslachtsnaam="Yildiz")
        maak_huisbezoek(fatma, sanne)
        Taak.objects.create(
            inburgeraar=fatma, wat=f"Taak {nummer:02}", voor=sanne, door=sanne, uiterlijk=vandaag()
        )
    return sanne


def _hoort(page: Page) -> list[str]:
    """Return what the status of the page said since this was first asked."""
    gezegd: list[str] = page.evaluate(
        """() => {
          if (!window.gezegd) {
            window.gezegd = [];
            const stem = document.querySelector('[data-stem]');
            new MutationObserver(() => window.gezegd.push(stem.textContent)).observe(stem, { childList: true });
          }
          return window.gezegd;
        }"""
    )
    return gezegd


def test_after_a_tap_one_hears_what_was_done_and_goes_on_to_the_next(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, SCHERM)
    page.goto(reverse("trajecten:mijn_dag"))
    page.get_by_role("button", name="Gedaan: Taak 02, Fatma 2 Yildiz").focus()
    toetsen = Toetsenbord(page)
    toetsen.druk("Enter")
    melding = page.get_by_role("status").filter(has_text="De taak ‘Taak 02’ van Fatma 2 Yildiz is gedaan.")
    expect(melding).to_be_focused()
    assert toetsen.naar("button", "Toch niet") == 1
    assert toetsen.naar("button", "Verder waar je was") == 1
    toetsen.druk("Enter")
    assert toetsen.hier() == ("button", "Gedaan: Taak 03, Fatma 3 Yildiz")
    assert page.fouten == []  # type: ignore[attr-defined]


def test_message_on_another_page_has_the_focus_and_no_way_back_to_where_one_was_not(
    gast: Gast, sanne: Gebruiker
) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("gebruikers:account"))
    page.get_by_role("button", name="Uitzetten van de dagelijkse mail").click()
    # The address leads to the card, and the message comes along.
    melding = page.get_by_role("status").filter(has_text="Je krijgt geen dagelijkse mail meer.")
    expect(melding).to_be_focused()
    expect(melding).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Mail", exact=True)).to_be_in_viewport()


def test_slash_goes_to_search_unless_it_is_switched_off(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, SCHERM)
    page.goto(reverse("gebruikers:account"))
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("button", name="Uitzetten van de toets").click()
    expect(page.get_by_text("De toets / doet niets meer.")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()


def test_likeness_is_told_as_a_count_and_the_list_is_read_at_will(
    gast: Gast, wijk: Wijk, sanne: Gebruiker
) -> None:
    maak_vindplaats(wijk, naam="De Ster")
    maak_huisbezoek(maak_persoon(wijk, voornamen="Omar", geslachtsnaam="Haddadi"), sanne)
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("trajecten:persoon_nieuw"))
    assert _hoort(page) == []
    page.get_by_label("Voornaam").press_sequentially("omar")
    knop = page.get_by_role("link", name="Open dossier Omar Haddadi")
    expect(knop).to_be_visible()
    assert _hoort(page) == ["Lijkt op 1 persoon die we al kennen. Kijk of het die persoon is."]
    assert not knop.evaluate("deel => deel.closest('[role=status], [aria-live]') !== null")
    # The same again is not said again.
    page.get_by_label("Achternaam").press_sequentially("haddadi")
    page.wait_for_timeout(1500)
    assert len(_hoort(page)) == 1


def test_rows_that_are_shown_get_the_focus(gast: Gast, sanne: Gebruiker) -> None:
    maak_gebruiker(Rol.BEHEERDER)
    page = gast.meld_aan(maak_gebruiker(Rol.BEHEERDER, wachtwoord=WACHTWOORD), SCHERM)
    page.goto("/componenten/")
    page.locator("details.meer > summary").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('details.meer') !== null")
    assert page.evaluate("document.activeElement.tagName") != "SUMMARY"


def test_end_of_a_session_is_described_and_told_when_it_was_too_late(
    gast: Gast, sanne: Gebruiker, settings: Settings
) -> None:
    settings.INACTIEF_NA = dt.timedelta(seconds=122)
    page = gast.meld_aan(sanne, TELEFOON)
    vraag = page.get_by_role("dialog", name="Ben je er nog?")
    expect(vraag).to_be_visible(timeout=15_000)
    expect(vraag).to_have_accessible_description(
        "Je hebt een tijd niets opgeslagen of geopend. Binnen 2 minuten word je afgemeld."
    )
    # It is too late: the page asks, as it does by itself when the time is over.
    page.context.clear_cookies()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    te_laat = vraag.get_by_role("alert")
    expect(te_laat).to_contain_text("Je bent afgemeld.")
    expect(vraag).to_have_accessible_description(te_laat.inner_text())
    expect(vraag.get_by_role("button", name="Blijf aangemeld")).to_be_hidden()


@pytest.mark.parametrize("schema", ["light", "dark"])
def test_forced_colours_keep_the_legend_the_chart_and_the_menu(
    gast: Gast, schema: Literal["light", "dark"]
) -> None:
    (pk,) = vul_rapportage()["monitoring"]
    page = gast.meld_aan(maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD), SCHERM)
    page.emulate_media(forced_colors="active", color_scheme=schema)
    page.goto(reverse("rapportage:uitgave", args=[pk]))

    def stijl(wat: str, eigenschap: str) -> list[str]:
        gevonden: list[str] = page.locator(wat).evaluate_all(
            "(delen, eigenschap) => delen.map((deel) => getComputedStyle(deel)[eigenschap])", eigenschap
        )
        return gevonden

    (grond,) = stijl(".kaart", "backgroundColor")[:1]
    legenda = (
        page.locator(".legenda").first.locator("svg").evaluate_all("(delen) => delen.map((d) => d.innerHTML)")
    )
    assert len(set(legenda)) == len(legenda) > 1, "each look of the legend is its own"
    assert set(stijl(".legenda svg", "forcedColorAdjust")) == {"none"}
    assert set(stijl(".grafiek", "forcedColorAdjust")) == {"none"}
    assert "rgba(0, 0, 0, 0)" not in stijl(".grafiek", "backgroundColor")
    lijnen = dict(
        zip(
            stijl(".kop__rij > li > a", "borderBottomColor"),
            stijl(".kop__rij > li > a", "fontWeight"),
            strict=True,
        )
    )
    assert lijnen[grond] == "400"
    assert [lijnen[kleur] for kleur in lijnen if kleur != grond] == ["700"], (
        "only the page one is on has a line"
    )
    page.locator(".kop__eind details.menu > summary").click()
    expect(page.locator(".kop__eind .menu__vel")).to_be_visible()
    assert stijl(".kop__eind .menu__vel", "borderTopColor") != [grond]
