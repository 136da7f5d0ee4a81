"""The figures of 20 persons equal those of a script that imports nothing of ours (narekenen.py)."""

import datetime as dt
from typing import Any

import pytest
from pytest_django import Settings

from inburgeraars.models import Vindgegevens
from rapportage.cijfers.jaar import jaarcijfers
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.stand import Tijdvak
from rapportage.cijfers.werk import werkcijfers
from rapportage.services.kenmerken import Reeks, van_de_dag
from tests.rapportage.narekenen import HIER, reken
from trajecten.contact.models import Contactmoment, Verslag

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geladen")]

GEVALLEN = [
    (2025, dt.date(2025, 12, 31), dt.datetime(2026, 11, 24, 9, tzinfo=HIER)),
    (2025, dt.date(2025, 12, 31), dt.datetime(2026, 1, 10, 9, tzinfo=HIER)),
    (2025, dt.date(2025, 12, 31), dt.datetime(2026, 5, 5, 12, tzinfo=HIER)),
    (2025, dt.date(2025, 6, 30), dt.datetime(2026, 11, 24, 9, tzinfo=HIER)),
    (2025, dt.date(2025, 6, 30), dt.datetime(2025, 7, 1, 9, tzinfo=HIER)),
    (2026, dt.date(2026, 12, 31), dt.datetime(2026, 11, 24, 9, tzinfo=HIER)),
    (2026, dt.date(2026, 2, 28), dt.datetime(2026, 3, 1, 9, tzinfo=HIER)),
]


@pytest.mark.parametrize(("jaar", "peildatum", "bekend_op"), GEVALLEN)
def test_figures_equal_those_of_the_script(
    jaar: int, peildatum: dt.date, bekend_op: dt.datetime, settings: Settings, geladen: dict[str, Any]
) -> None:
    settings.PILOT_VAN = dt.date(2024, 1, 1)
    verwacht = reken(geladen, jaar, peildatum, bekend_op)
    cijfers = jaarcijfers(jaar=jaar, peildatum=peildatum, bekend_op=bekend_op)
    for deel in filter(None, (cijfers["werk"], cijfers["werk_jaar_ervoor"])):
        # The script counts work; norms and what they make of hours have tests of their own.
        for naam in ("kosten", "norm_uren", "uurtarief"):
            deel.pop(naam)
    assert zonder_nullen(woorden(cijfers["werk"])) == zonder_nullen(verwacht["jaar"])
    assert zonder_nullen(woorden(cijfers["werk_jaar_ervoor"])) == zonder_nullen(verwacht["jaar ervoor"])
    for naam, aantallen in (verwacht["kenmerken"] or {}).items():
        assert tabellen(peildatum)[naam] == aantallen, naam


def woorden(cijfers: dict[str, Any]) -> dict[str, Any]:
    """The figures in the words of the script."""
    namen = {
        "geopend_overgenomen": "geopend overgenomen",
        "mensen_bezocht": "mensen bezocht",
        "uren_per_wijk": "uren per wijk",
    }
    return {namen.get(naam, naam): waarde for naam, waarde in cijfers.items()}


def zonder_nullen(waarde: Any) -> Any:
    """Leave out what is 0, for that need not be named."""
    if not isinstance(waarde, dict):
        return waarde
    schoon = {sleutel: zonder_nullen(deel) for sleutel, deel in waarde.items()}
    return {sleutel: deel for sleutel, deel in schoon.items() if deel not in (0, {})}


def tabellen(dag: dt.date) -> dict[str, Any]:
    """The exact tables of traits of a day, by name."""
    reeks = Reeks(lees_stand)
    return {
        tabel.naam: tabel.aantallen
        for populatie in van_de_dag(dag)
        for tabel in reeks.telling(populatie, dag).tabellen
    }


def test_the_figures_of_2025_by_hand() -> None:
    """A few of them counted on paper, so that script and figures cannot be wrong together."""
    stand = lees_stand(dt.datetime(2026, 11, 24, 9, tzinfo=HIER))
    jaar = werkcijfers(stand, Tijdvak(dt.date(2025, 1, 1), dt.date(2025, 12, 31)))
    assert jaar.gevonden == {
        "BPI": {"Noord": 3, "Oost": 3, "Zuid": 3},
        "wijknetwerk": {"Noord": 1, "Oost": 2, "Zuid": 2},
    }
    # On 1 March nobody knew yet that two of those found in Noord were one.
    assert tabellen(dt.date(2025, 12, 31))["gevonden: al_in_bpi x vindroute"] == {
        ("ja", "BPI"): 9,
        ("ja", "wijknetwerk"): 2,
        ("nee", "wijknetwerk"): 4,
    }
    assert sum(jaar.huisbezoeken.values()) == 19
    # 19 visits, of which one of 61 minutes to two people counts once.
    assert jaar.contacten["huisbezoek"].minuten == 546
    assert jaar.urenregels == {"overleg": 180, "schrijven": 330, "netwerk": 200, "reistijd": 95}


def test_two_who_were_one_count_twice_until_that_was_known() -> None:
    vak = Tijdvak(dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    voor = werkcijfers(lees_stand(dt.datetime(2026, 5, 6, 9, tzinfo=HIER)), vak)
    na = werkcijfers(lees_stand(dt.datetime(2026, 5, 6, 11, tzinfo=HIER)), vak)
    assert (voor.gevonden["wijknetwerk"]["Noord"], na.gevonden["wijknetwerk"]["Noord"]) == (2, 1)
    assert (voor.mensen_bezocht["Noord"], na.mensen_bezocht["Noord"]) == (7, 6)
    # The work that was done with the one that went up is still work.
    assert voor.huisbezoeken == na.huisbezoeken


def test_what_is_recorded_later_does_not_change_what_was_known() -> None:
    moment = dt.datetime(2026, 1, 10, 9, tzinfo=HIER)
    vak = Tijdvak(dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    voor = werkcijfers(lees_stand(moment), vak)
    Verslag.objects.all().delete()
    Contactmoment.objects.update(minuten=1)
    Vindgegevens.objects.update(al_in_bpi=True)
    assert werkcijfers(lees_stand(moment), vak) == voor


@pytest.mark.parametrize(
    ("vak", "eerder"),
    [
        (
            Tijdvak(dt.date(2028, 1, 1), dt.date(2028, 2, 29)),
            Tijdvak(dt.date(2027, 1, 1), dt.date(2027, 2, 28)),
        ),
        (
            Tijdvak(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
            Tijdvak(dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ),
    ],
)
def test_the_year_before_ends_on_the_same_day(vak: Tijdvak, eerder: Tijdvak) -> None:
    assert vak.jaar_eerder() == eerder
