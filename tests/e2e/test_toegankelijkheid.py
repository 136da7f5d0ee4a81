"""Nothing is found on any URL of the access table: filled, with errors, with dialogs open.

By axe, no rule off; nor of names out of context, fields called wrong, needless tab stops, and large or spaced text.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from tests.e2e.loper import ALLE, Beeld, loper, wie_opent
from tests.eens import vastgelegd
from tests.toegang.stad import Stad
from tests.toegang.tabel import KAMERS, TABEL, Regel

pytestmark = [pytest.mark.e2e, pytest.mark.django_db]

FOUTEN = ("400", "400_tekens", "403", "403_csrf", "404", "413", "429", "429_geremd", "500", "503")

TE_ZIEN = {
    kamer: [regel for regel in lijnen if regel.methode == "GET" and wie_opent(regel)]
    for kamer, lijnen in TABEL.items()
}
"""Lines whose page is looked at, by room."""


@pytest.fixture(scope="module")
def stad(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Stad]:
    """Make the town for all rooms that a process looks at, where a server sees it; empty the database afterwards."""
    with vastgelegd(django_db_blocker):
        yield Stad()


def test_there_is_much_to_look_at() -> None:
    assert sum(map(len, TE_ZIEN.values())) > 60


@pytest.mark.parametrize("beeld", ALLE)
@pytest.mark.parametrize("kamer", [kamer for kamer in KAMERS if any(map(wie_opent, TABEL[kamer]))])
def test_nothing_is_found_on_any_url(
    stad: Stad, browser: Browser, server: LiveServer, kamer: str, beeld: Beeld
) -> None:
    with loper(stad, browser, server.url, beeld) as wie:
        for regel in TABEL[kamer]:
            wie.loop(regel)
    assert wie.bekeken >= len(TE_ZIEN[kamer])


@pytest.mark.parametrize("beeld", ALLE)
def test_nothing_is_found_on_error_pages(
    stad: Stad, browser: Browser, server: LiveServer, beeld: Beeld
) -> None:
    with loper(stad, browser, server.url, beeld) as wie:
        page = wie.pagina("coord")
        for adres in ("/bestaat-niet/", stad.adres(Regel("beheer:overzicht", "GET", "-", ()))):
            page.goto(server.url + adres)
            wie.kijk(page, f"error page {adres}")
        for fout in FOUTEN:
            wie.foutpagina(page, f"{fout}.html")
