"""nginx in front, as an installation has it, before the real web server."""

import contextlib
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from devtools.demo import health
from devtools.nginx import Proxy
from devtools.postgres import free_port
from devtools.preparation import collect_static
from devtools.processes import Child, wait_until
from devtools.programs import web_program
from gebruikers.enums import Rol
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.storing.browser import Browser, Druppel
from tests.werker import op_testdatabase

pytestmark = [pytest.mark.langzaam, pytest.mark.timeout(300), pytest.mark.django_db(transaction=True)]

SLOW = 100
SIGN_IN = "/account/aanmelden/"


@dataclass
class Site:
    """The web server, and the proxy before it."""

    port: int
    proxy: Proxy

    def browser(self) -> Browser:
        """Give a browser before the proxy."""
        return Browser(self.proxy.url, self.proxy.trust())


@pytest.fixture
def site(tmp_path: Path, transactional_db: None) -> Iterator[Site]:
    port = free_port()
    proxy = Proxy(tmp_path / "proxy", tmp_path, port)
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "roermond_inburgering.settings.productie",
        "DATABASE_URL": op_testdatabase(os.environ["DATABASE_URL"]),
        "BASIS_URL": proxy.url,
        "TOEGESTANE_HOSTS": "localhost,127.0.0.1",
        "STATIC_ROOT": str(tmp_path / "static"),
    }
    collect_static(tmp_path, environment)
    web = Child(web_program(port, tmp_path, environment))
    try:
        assert wait_until(lambda: health(port) == 200, seconds=60), (tmp_path / "web.log").read_text()
        proxy.start()
        yield Site(port, proxy)
    finally:
        proxy.stop()
        web.stop()


@contextlib.contextmanager
def slow_clients(drips: list[Druppel]) -> Iterator[None]:
    """Let clients send a byte now and then as long as the block lasts."""
    done = threading.Event()

    def keep_on() -> None:
        while not done.wait(2):
            for drip in drips:
                with contextlib.suppress(OSError):
                    drip.drup()

    thread = threading.Thread(target=keep_on, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        for drip in drips:
            drip.socket.close()


def test_user_works_while_a_hundred_slow_clients_send(site: Site) -> None:
    browser = site.browser()
    browser.koekjes["sessionid"] = (
        als_klant(maak_gebruiker(Rol.TRAJECTCOORDINATOR)).cookies["sessionid"].value
    )
    with slow_clients([Druppel(site.proxy.url, site.proxy.trust(), SIGN_IN) for _ in range(SLOW)]):
        time.sleep(3)
        longest = 0.0
        for _ in range(20):
            begun = time.monotonic()
            assert browser.haal("/mijn-dag/").status == 200
            longest = max(longest, time.monotonic() - begun)
        print(f"longest page {longest:.2f} s")  # noqa: T201 - shown with -s
        assert health(site.port) == 200


def test_negative_control_without_the_proxy_a_dozen_stop_the_site(site: Site) -> None:
    with slow_clients([Druppel(f"http://localhost:{site.port}", None, SIGN_IN) for _ in range(12)]):
        time.sleep(3)
        assert health(site.port) is None
    assert wait_until(lambda: health(site.port) == 200, seconds=60)


def test_without_a_web_server_the_proxy_says_so_in_dutch_and_denies_nothing(site: Site) -> None:
    site.proxy.stop()
    (site.proxy.directory / "web.conf").write_text(f"server 127.0.0.1:{free_port()} max_fails=0;\n")
    site.proxy.start()
    answer = site.browser().haal("/")
    assert answer.status == 502
    assert "<h1>Het systeem is even niet bereikbaar</h1>" in answer.tekst
    assert "dan komt het er geen tweede keer bij" in answer.tekst


def test_when_it_cannot_be_reached_no_line_holds_the_code_of_a_card(site: Site) -> None:
    site.proxy.stop()
    (site.proxy.directory / "web.conf").write_text(f"server 127.0.0.1:{free_port()} max_fails=0;\n")
    site.proxy.start()
    assert site.browser().haal("/mening/abcdefghijklmnop/").status == 502
    assert site.browser().haal("/elders/abcdefghijklmnop/").status == 502
    lines = site.proxy.log.read_text(encoding="utf-8")
    assert "/mening/" not in lines
    assert "/elders/abcdefghijklmnop/" in lines, "elsewhere it says what could not be reached"


def test_product_knows_that_it_is_reached_by_tls(site: Site) -> None:
    browser = site.browser()
    page = browser.haal(SIGN_IN)
    assert page.status == 200
    assert "csrftoken" in browser.koekjes
    plain = Browser(f"http://localhost:{site.port}", None).haal(SIGN_IN)
    assert (plain.status, plain.naar) == (301, f"https://localhost:{site.port}{SIGN_IN}")
