"""axe finds nothing on any URL of the access table: filled, empty, with errors, with dialogs open; no rule is off."""

from dataclasses import dataclass

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from tests.e2e.axe import met_axe, overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON
from tests.toegang.tabel import KOLOMMEN, Regel, regels
from tests.toegang.test_toegangstabel import Stad

# Every URL in a browser: minutes on a busy machine, where another test that takes as long hangs.
pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True), pytest.mark.timeout(1200)]

TELEFOON_LICHT = pytest.param(TELEFOON, "light", id="telefoon-licht")
ALLE = [
    TELEFOON_LICHT,
    pytest.param(TELEFOON, "dark", id="telefoon-donker", marks=pytest.mark.langzaam),
    pytest.param(SCHERM, "light", id="scherm-licht", marks=pytest.mark.langzaam),
    pytest.param(SCHERM, "dark", id="scherm-donker", marks=pytest.mark.langzaam),
]


VERSTUREN = ("account_login", "account_reset_password", "account_change_password", "account_reauthenticate")
"""Forms of the library, which are sent empty as well as looked at."""

ZONDER_PAGINA = (
    *("trajecten:agenda", "trajecten:bezoek_brief", "trajecten:kaartje_pdf", "trajecten:plan_pdf"),
    "trajecten:document_bestand",
    *("gezond", "gebruikers:sessie", "gebruikers:sessie_blijf", "gebruikers:concept"),
    "inburgeraars:inlezing_stand",
    *("rapportage:uitgave_stand", "rapportage:uitgave_pdf", "rapportage:uitgave_cijfers"),
)
"""URLs that answer with data, not with a page."""

FOUTEN = ("400", "403", "403_csrf", "404", "413", "429", "500", "503")

LEEG_VERSTUREN = """f => {
    f.noValidate = true
    f.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea')
        .forEach(veld => { veld.value = '' })
    f.querySelectorAll('select').forEach(veld => { veld.selectedIndex = 0 })
    f.requestSubmit()
}"""


@dataclass
class Loper:
    """Opens pages as whoever may, and lets axe look at each."""

    stad: Stad
    browser: Browser
    basis: str
    scherm: dict[str, int]
    schema: str

    def __post_init__(self) -> None:
        """Begin with no browser open and nothing found."""
        self.contexten: dict[str, BrowserContext] = {}
        self.gevonden: list[str] = []
        self.bekeken = 0

    def pagina(self, wie: str) -> Page:
        """Return a page signed in as somebody."""
        if wie not in self.contexten:
            context = self.browser.new_context(
                viewport=self.scherm,  # type: ignore[arg-type]
                color_scheme=self.schema,  # type: ignore[arg-type]
                reduced_motion="reduce",
                locale="nl-NL",
            )
            koekje = self.stad.klanten[wie].cookies.get(settings.SESSION_COOKIE_NAME)
            if koekje is not None:
                context.add_cookies(
                    [{"name": settings.SESSION_COOKIE_NAME, "value": koekje.value, "url": self.basis}]
                )
            self.contexten[wie] = met_axe(context)
        context = self.contexten[wie]
        return context.pages[0] if context.pages else context.new_page()

    def kijk(self, page: Page, wat: str) -> None:
        """Let axe look, and measure whether the page scrolls sideways."""
        self.bekeken += 1
        self.gevonden += [
            f"{wat}: {v['id']} ({len(v['nodes'])}x) {v['nodes'][0]['html'][:160]}"
            for v in overtredingen(page)
        ]
        breedte = page.evaluate("document.documentElement.scrollWidth")
        if breedte > self.scherm["width"]:
            self.gevonden.append(f"{wat}: {breedte} px wide on a screen of {self.scherm['width']}")

    def loop(self, regel: Regel) -> None:
        """Look at the page of a line: as it opens and with its dialogs open, or with its form sent empty."""
        wie = next(
            (w for w, status in zip(KOLOMMEN, regel.uitkomst, strict=True) if status == 200 and w != "geen"),
            None,
        )
        if wie is None or regel.naam in ZONDER_PAGINA or regel.object.endswith("elders"):
            # Who lives elsewhere is filled as `eigen` is, line by line.
            return
        page, adres = self.pagina(wie), self.basis + self.stad.adres(regel)
        antwoord = page.goto(adres)
        if regel.methode == "POST":
            if antwoord is not None and antwoord.ok:
                self._verstuur_leeg(page, f"{regel} as {wie}, sent empty")
            return
        self.kijk(page, f"{regel} as {wie}")
        if regel.naam in VERSTUREN:
            self._verstuur_leeg(page, f"{regel} as {wie}, sent empty")
            page.goto(adres)
        # A locator first loads its own script into the page: a third of what axe takes.
        heeft_dialoog = page.evaluate("document.querySelector('[data-dialoog]') !== null")
        openers = page.locator("[data-dialoog]:visible").count() if heeft_dialoog else 0
        for nummer in range(openers):
            page.locator("[data-dialoog]:visible").nth(nummer).click()
            self.kijk(page, f"{regel} as {wie}, dialog {nummer}")
            page.goto(adres)

    def _verstuur_leeg(self, page: Page, wat: str) -> None:
        formulieren = page.locator("main form[method=post]:not([data-passkey])")
        if not formulieren.count():
            return
        with page.expect_navigation():
            formulieren.first.evaluate(LEEG_VERSTUREN)
        self.kijk(page, wat)

    def foutpagina(self, page: Page, naam: str) -> None:
        """Look at an error page as the product makes it, without database or context."""
        page.goto(self.basis + "/account/aanmelden/")
        page.set_content(render_to_string(f"fouten/{naam}"))
        self.kijk(page, f"error page {naam}")


LEEG: dict[str, tuple[str, ...]] = {
    "coord": (
        "trajecten:mijn_dag",
        "trajecten:personen",
        "trajecten:huisbezoek_kies",
        "trajecten:vinden",
        "trajecten:selecties",
        "trajecten:navragen",
        "trajecten:overnames",
        "trajecten:mijn_agenda",
        "trajecten:uren",
        "netwerk:vindplaatsen",
    ),
    "leider": (
        "trajecten:personen",
        "trajecten:caseload",
        "trajecten:vinden",
        "trajecten:selecties",
        "trajecten:navragen",
        "trajecten:dubbelen",
        "netwerk:activiteiten",
        "netwerk:organisaties",
        "gebruikers:meldingen",
        "inburgeraars:leveringen",
    ),
    "consul": (
        "trajecten:regulier",
        "trajecten:regulier_opgeroepen",
        "trajecten:overnames",
        "trajecten:zoeken",
    ),
    "beleid": ("rapportage:uitgaven",),
    "beheer": ("beheer:taken", "netwerk:wijken", "inburgeraars:leveringen"),
}
"""Pages that can have nothing to show, by who opens them."""


@pytest.fixture
def stad() -> Stad:
    """Return the town."""
    return Stad()


@pytest.mark.parametrize(("scherm", "schema"), ALLE)
def test_axe_finds_nothing_on_any_url(
    stad: Stad, browser: Browser, live_server: LiveServer, scherm: dict[str, int], schema: str
) -> None:
    loper = Loper(stad, browser, live_server.url, scherm, schema)
    for regel in regels():
        loper.loop(regel)
    page = loper.pagina("coord")
    for adres in ("/bestaat-niet/", stad.adres(Regel("beheer:overzicht", "GET", "-", ()))):
        page.goto(live_server.url + adres)
        loper.kijk(page, f"error page {adres}")
    for fout in FOUTEN:
        loper.foutpagina(page, f"{fout}.html")
    for context in loper.contexten.values():
        context.close()
    assert loper.bekeken > 60
    assert not loper.gevonden, "\n" + "\n".join(loper.gevonden)


@pytest.mark.parametrize(("scherm", "schema"), ALLE)
def test_axe_finds_nothing_on_empty_pages(
    browser: Browser, live_server: LiveServer, scherm: dict[str, int], schema: str
) -> None:
    stad = Stad(leeg=True)
    loper = Loper(stad, browser, live_server.url, scherm, schema)
    for wie, namen in LEEG.items():
        for naam in namen:
            page = loper.pagina(wie)
            page.goto(live_server.url + stad.adres(Regel(naam, "GET", "-", ())))
            loper.kijk(page, f"{naam} as {wie}, empty")
    for context in loper.contexten.values():
        context.close()
    assert not loper.gevonden, "\n" + "\n".join(loper.gevonden)
