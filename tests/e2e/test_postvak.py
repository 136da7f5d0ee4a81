"""The mailbox of the demo: a forgotten password is walked to its end, and the page is accessible."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.db import connection
from playwright.sync_api import Browser, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from gebruikers.models import Bericht
from kern.opdracht import Stand
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, TELEFOON
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def demo(settings: Settings, transactional_db: None) -> Iterator[None]:
    """Be a demo, which alone lets pages read the text of a mail."""
    settings.DEMO = True
    settings.ROOT_URLCONF = "tests.gebruikers.urls_demo"
    settings.MAILERS = {"default": {"BACKEND": "gebruikers.mail.BerichtBackend"}}
    with connection.cursor() as cursor:
        cursor.execute("GRANT SELECT (tekst) ON gebruikers_bericht TO web, cijfers")
        yield
        cursor.execute("REVOKE SELECT (tekst) ON gebruikers_bericht FROM web, cijfers")


@pytest.fixture
def adres(live_server: LiveServer, settings: Settings) -> str:
    settings.BASIS_URL = live_server.url.replace("127.0.0.1", "localhost")
    return str(settings.BASIS_URL)


def test_forgotten_password_is_walked(browser: Browser, adres: str) -> None:
    page = browser.new_page(viewport=TELEFOON, locale="nl-NL")  # type: ignore[arg-type]
    gebruiker = maak_gebruiker(wachtwoord=WACHTWOORD)
    nieuw = f"nieuw-{WACHTWOORD}"
    page.goto(f"{adres}/postvak/")
    page.get_by_role("link", name="Vraag een nieuw wachtwoord").click()
    page.get_by_label("E-mailadres").fill(gebruiker.email)
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{adres}/postvak/")
    expect(page.get_by_text(f"Aan {gebruiker.email}")).to_be_visible()
    page.locator(".tekst a").first.click()
    for veld in page.locator("input[type=password]").all():
        veld.fill(nieuw)
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()
    gebruiker.refresh_from_db()
    assert gebruiker.check_password(nieuw)
    page.close()


_ANDERE = [
    pytest.param(kleuren, scherm, aantal, marks=pytest.mark.langzaam)
    for kleuren in ("light", "dark")
    for scherm in (TELEFOON, SCHERM)
    for aantal in (0, 12)
]


@pytest.mark.parametrize(
    ("kleuren", "scherm", "aantal"), [("light", TELEFOON, 12), ("dark", SCHERM, 0), *_ANDERE]
)
def test_axe_finds_nothing(
    browser: Browser, adres: str, kleuren: str, scherm: dict[str, int], aantal: int
) -> None:
    for nummer in range(aantal):
        Bericht.objects.create(
            kenmerk=UUID(int=nummer + 1),
            aan="sanne.de.wit@roermond.test",
            onderwerp="Je account voor Wijkgericht inburgeren",
            tekst=f"Dag Sanne,\n\nKies een wachtwoord:\n{adres}/account/wachtwoord/{'x' * 70}/\n\nGroet",
            stand=Stand.KLAAR if nummer % 3 else Stand.WACHT,
        )
    context = browser.new_context(viewport=scherm, color_scheme=kleuren, locale="nl-NL")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{adres}/postvak/")
    assert [v["id"] for v in overtredingen(page)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= scherm["width"]
    context.close()
