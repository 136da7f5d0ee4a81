"""The sheets of real reports keep to the grid of the book."""

import datetime as dt
from typing import Any

import pytest
from django.template.loader import render_to_string

from rapportage.services.maken import MAAKWIJZEN, maak_rapport, verslag_van
from tests.bladen import houdt_zich_aan_het_boek, lees_bladen, met
from tests.rapportage.test_maken import LATER, TUSSEN
from tests.rapportage.test_monitoring import JUNI, KWARTAAL_2

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geladen")]


@pytest.mark.parametrize(
    "parameters", [LATER, TUSSEN, JUNI, KWARTAAL_2], ids=["jaar", "tussenstand", "maand", "kwartaal"]
)
def test_sheets_of_a_report_keep_to_the_book(parameters: Any) -> None:
    verslag = verslag_van(maak_rapport(parameters).cijfers)
    html = render_to_string(
        MAAKWIJZEN[parameters.soort].sjabloon,
        {"verslag": verslag, "titel": "x", "moment": dt.datetime(2026, 11, 24, tzinfo=dt.UTC), "demo": False},
    )
    bladen = lees_bladen(html)
    for blad in bladen:
        houdt_zich_aan_het_boek(blad)
    assert sum(len(met(blad, "kantlijn")) for blad in bladen) > 8
