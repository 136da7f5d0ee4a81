"""A real browser: Debian's Chromium, on a phone-sized or desktop screen, that counts taps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.staticfiles import handlers
from django.db import connection
from django.http import FileResponse, HttpRequest, HttpResponse
from playwright.sync_api import Browser, Locator, Page, Playwright
from pytest_django.live_server_helper import LiveServer

from devtools.system_packages import find_browser
from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import WACHTWOORD

TELEFOON = {"width": 390, "height": 844}
SCHERM = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start the Chromium that is installed, without its calls to the outside."""
    return {
        "executable_path": str(find_browser()),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--enable-blink-features=ComputedAccessibilityInfo",
        ],
    }


class _Houdbaar(handlers.StaticFilesHandler):
    """Style sheets and scripts that a browser may keep, as those of production; else each page asks for all of them."""

    def serve(self, request: HttpRequest) -> HttpResponse | FileResponse:
        """Return a file."""
        antwoord = super().serve(request)
        antwoord["Cache-Control"] = "max-age=3600"
        return antwoord


@pytest.fixture(scope="session")
def server(playwright: Playwright, django_db_setup: None) -> Iterator[LiveServer]:
    """Return the server of the product, for a test that empties the database itself; it stops before that goes."""
    with pytest.MonkeyPatch.context() as vervang:
        vervang.setattr(handlers, "StaticFilesHandler", _Houdbaar)
        server = LiveServer("localhost")
    yield server
    server.stop()
    # While Playwright runs its loop here, Django has another connection than when it makes and removes the database.
    connection.close()


@pytest.fixture(scope="session")
def live_server(server: LiveServer) -> LiveServer:
    """Return the server of the product; by this name the database is emptied after each test."""
    return server


@dataclass
class Tikker:
    """Somebody with a thumb: every tap is counted, typing is not."""

    page: Page
    tikken: int = 0

    def tik(self, doel: Locator) -> None:
        """Tap something that is on screen."""
        doel.scroll_into_view_if_needed()
        doel.click()
        self.tikken += 1

    def typ(self, doel: Locator, tekst: str) -> None:
        """Tap a field and type in it: the tap counts."""
        self.tik(doel)
        doel.press_sequentially(tekst)


@dataclass
class Gast:
    """Opens the product as one user after another, each in a browser of its own."""

    browser: Browser
    basis: str

    def meld_aan(self, gebruiker: Gebruiker, scherm: dict[str, int]) -> Page:
        """Sign in through the form, and return the page one lands on."""
        context = self.browser.new_context(viewport=scherm, locale="nl-NL", base_url=self.basis)  # type: ignore[arg-type]
        page = context.new_page()
        fouten: list[str] = []
        page.on("console", lambda m: fouten.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda f: fouten.append(str(f)))
        page.fouten = fouten  # type: ignore[attr-defined]
        page.goto("/")
        page.get_by_label("E-mailadres").fill(gebruiker.email)
        page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
        page.get_by_role("button", name="Aanmelden", exact=True).click()
        page.wait_for_url(lambda url: "/account/" not in url)
        return page


@pytest.fixture
def gast(browser: Browser, live_server: LiveServer) -> Iterator[Gast]:
    """Return who opens the product."""
    yield Gast(browser, live_server.url.replace("127.0.0.1", "localhost"))
    for context in browser.contexts:
        context.close()
