"""axe finds nothing on pages that have nothing to show yet."""

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from tests.e2e.loper import ALLE, Beeld, loper
from tests.toegang.stad import Stad
from tests.toegang.tabel import Regel

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

LEEG: dict[str, tuple[str, ...]] = {
    "coord": (
        "trajecten:mijn_dag",
        "trajecten:personen",
        "trajecten:huisbezoek_kies",
        "trajecten:vinden",
        "trajecten:selecties",
        "trajecten:navragen",
        "trajecten:overnames",
        "trajecten:overdrachten",
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
        "trajecten:toewijzen",
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


@pytest.mark.parametrize("beeld", ALLE)
def test_axe_finds_nothing_on_empty_pages(browser: Browser, live_server: LiveServer, beeld: Beeld) -> None:
    stad = Stad(leeg=True)
    with loper(stad, browser, live_server.url, beeld) as wie:
        for naam, adressen in LEEG.items():
            for adres in adressen:
                page = wie.pagina(naam)
                page.goto(live_server.url + stad.adres(Regel(adres, "GET", "-", ())))
                wie.kijk(page, f"{adres} as {naam}, empty")
