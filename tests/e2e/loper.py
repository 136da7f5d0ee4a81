"""Walks pages in a browser and looks at each: with axe, no rule off, and for what axe does not see (`blikken`)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from playwright.sync_api import Browser, BrowserContext, Page

from tests.e2e.axe import met_axe, overtredingen
from tests.e2e.blikken import bezwaren, bezwaren_groot
from tests.e2e.conftest import SCHERM, TELEFOON
from tests.toegang.stad import Stad
from tests.toegang.tabel import KOLOMMEN, Regel

type Beeld = tuple[dict[str, int], str]
"""The size of a screen, and its colour scheme."""

ALLE = [
    pytest.param((TELEFOON, "light"), id="telefoon-licht"),
    pytest.param((TELEFOON, "dark"), id="telefoon-donker", marks=pytest.mark.langzaam),
    pytest.param((SCHERM, "light"), id="scherm-licht", marks=pytest.mark.langzaam),
    pytest.param((SCHERM, "dark"), id="scherm-donker", marks=pytest.mark.langzaam),
]


VERSTUREN = ("account_login", "account_reset_password", "account_change_password", "account_reauthenticate")
"""Forms of the library, which are sent empty as well as looked at."""

ZONDER_PAGINA = (
    *("trajecten:agenda", "trajecten:bezoek_brief", "trajecten:kaartje_pdf", "trajecten:plan_pdf"),
    *("trajecten:document_bestand", "trajecten:overdracht_kaartje_pdf", "trajecten:signaallijst_xlsx"),
    "trajecten:caseload_xlsx",
    *("trajecten:personen_xlsx", "gebruikers:lijstbestand_xlsx", "gebruikers:lijstbestand_stand"),
    *("besluiten:werkgroep_pdf", "besluiten:stuk_bestand", "trajecten:brieftekst_pdf"),
    *("trajecten:regulier_brieven_pdf", "trajecten:regulier_brieven_adressen", "trajecten:regulier_brief"),
    *("gezond", "gebruikers:sessie", "gebruikers:sessie_blijf", "gebruikers:concept"),
    *("inburgeraars:inlezing_stand", "trajecten:inlezing_stand"),
    *("trajecten:inlezen_sjabloon", "trajecten:inlezing_fouten"),
    *(
        "rapportage:producteditie_pdf",
        "rapportage:producteditie_tekst",
        "rapportage:producteditie_html",
        "rapportage:producteditie_foto",
        "rapportage:uitgave_stand",
        "rapportage:uitgave_pdf",
        "rapportage:uitgave_cijfers",
        "rapportage:uitgave_rekenblad",
        "rapportage:uitgave_csv",
        "rapportage:uitgave_tekst",
        "rapportage:uitgave_grafieken",
        "rapportage:uitgave_grafiek_svg",
        "rapportage:uitgave_grafiek_png",
        "rapportage:schema",
        "rapportage:ervaringfoto",
        "rapportage:publicatie_pdf",
        "rapportage:publicatie_stand",
        "rapportage:publicatie_tekst",
        "rapportage:onderzoek_proefkaarten",
        "rapportage:onderzoek_papier",
        "rapportage:vragenkaart_pdf",
    ),
)
"""URLs that answer with data, not with a page."""

LEEG_VERSTUREN = """f => {
    f.noValidate = true
    f.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea')
        .forEach(veld => { veld.value = '' })
    f.querySelectorAll('select').forEach(veld => { veld.selectedIndex = 0 })
    f.requestSubmit()
}"""


def wie_opent(regel: Regel) -> str | None:
    """Return as whom the page of a line is looked at, if at all."""
    if regel.naam in ZONDER_PAGINA or regel.object.endswith("elders"):
        # Who lives elsewhere is filled as `eigen` is, line by line.
        return None
    return next((wie for wie in KOLOMMEN if regel.krijgt(wie) == 200 and wie != "geen"), None)


@dataclass
class Loper:
    """Opens pages as whoever may, and looks at each."""

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
        """Look at a page as it stands: axe, names and stops, whether it scrolls sideways; on a phone large text too."""
        self.bekeken += 1
        self.gevonden += [
            f"{wat}: {v['id']} ({len(v['nodes'])}x) {v['nodes'][0]['html'][:160]}"
            for v in overtredingen(page)
        ]
        breedte = page.evaluate("document.documentElement.scrollWidth")
        if breedte > self.scherm["width"]:
            self.gevonden.append(f"{wat}: {breedte} px wide on a screen of {self.scherm['width']}")
        self.gevonden += [f"{wat}: {bezwaar}" for bezwaar in bezwaren(page, wat)]
        if (self.scherm, self.schema) == (TELEFOON, "light") and not page.locator("dialog:modal").count():
            self.gevonden += [f"{wat}: {bezwaar}" for bezwaar in bezwaren_groot(page)]

    def loop(self, regel: Regel) -> None:
        """Look at the page of a line: as it opens and with its dialogs open, or with its form sent empty."""
        wie = wie_opent(regel)
        if wie is None:
            return
        page, adres = self.pagina(wie), self.basis + self.stad.adres(regel)
        antwoord = page.goto(adres)
        open_ = antwoord is not None and antwoord.ok
        if regel.methode == "POST":
            if open_:
                self._verstuur_leeg(page, f"{regel} as {wie}, sent empty")
            return
        if not open_:
            # Else an error page is looked at, on which all is well.
            self.gevonden.append(f"{regel} as {wie} does not open")
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
        """Look at an error page as the product makes it, without database."""
        page.goto(self.basis + "/account/aanmelden/")
        page.set_content(render_to_string(f"fouten/{naam}", {"basis": "fouten/kaal.html", "seconden": 60}))
        self.kijk(page, f"error page {naam}")


@contextmanager
def loper(stad: Stad, browser: Browser, basis: str, beeld: Beeld) -> Iterator[Loper]:
    """Give who looks, and close the browser; nothing may be found."""
    wie = Loper(stad, browser, basis, *beeld)
    yield wie
    for context in wie.contexten.values():
        context.close()
    assert not wie.gevonden, "\n" + "\n".join(wie.gevonden)
