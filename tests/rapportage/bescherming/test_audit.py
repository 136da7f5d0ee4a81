"""The audit: figures that give something away, each made so by hand."""

import datetime as dt
from collections.abc import Mapping

import pytest

from rapportage.bescherming.audit import Gepubliceerd, toets
from rapportage.bescherming.ladder import bescherm
from rapportage.bescherming.vormen import Cel, Telling
from tests.rapportage.bescherming import pilot
from tests.rapportage.bescherming.klein import DAG, ZOUT, cel, stad, telling


def gepubliceerd(van: Telling, cijfers: Mapping[str, int]) -> Gepubliceerd:
    return Gepubliceerd(telling=van, cijfers={cel(soort=k): n for k, n in cijfers.items()})


def onveilig(*reeks: Gepubliceerd) -> set[tuple[int, Cel]]:
    return set(toets(reeks).onveilig)


def test_a_row_beside_its_exact_total_is_safe() -> None:
    assert onveilig(gepubliceerd(stad({"a": 12, "b": 7, "c": 1}), {"a": 10, "b": 5, "c": 5})) == set()


def test_a_class_above_its_group_is_seen_to_be_all_of_it() -> None:
    gezien = onveilig(gepubliceerd(stad({"a": 11, "b": 0, "c": 0}), {"a": 15, "b": 0, "c": 0}))
    assert gezien == {(0, cel(soort=k)) for k in "abc"}


def test_all_figures_on_one_side_give_the_counts_away() -> None:
    """Three classes of together 32 shown as 10, 5 and 5: each must be four above its figure."""
    gezien = onveilig(gepubliceerd(stad({"a": 14, "b": 9, "c": 9}), {"a": 10, "b": 5, "c": 5}))
    assert gezien == {(0, cel(soort=k)) for k in "abc"}


def test_a_margin_gives_away_what_its_rows_leave_open() -> None:
    """Of 25 people two classes are at most 13, so the third 12; under its column it is at most 13."""
    van = telling(([12, 9, 4], [16, 7, 3]))
    rij = {cel(soort="a", route="bpi"): 15, cel(soort="b", route="bpi"): 5, cel(soort="c", route="bpi"): 0}
    kolom = {cel(soort="a", route="wijk"): 20, cel(soort="a"): 25}
    assert onveilig(Gepubliceerd(telling=van, cijfers=rij)) == set()
    assert (0, cel(soort="a", route="bpi")) in onveilig(Gepubliceerd(telling=van, cijfers=rij | kolom))


def test_quarters_and_their_year_are_read_together() -> None:
    """Four quarters shown as 10 each, and their year as 60: each quarter must have been 14."""
    dagen = [DAG - dt.timedelta(days=92 * n) for n in (3, 2, 1, 0)]
    kwartalen = [
        gepubliceerd(stad({"a": 14, "b": 20}, dag=d, naam="kwartaal"), {"a": 10, "b": 20}) for d in dagen
    ]
    los = stad({"a": 56, "b": 80}, naam="jaar")
    samen = Telling(
        populatie="jaar",
        dag=DAG,
        assen=los.assen,
        tabellen=los.tabellen,
        werk=los.werk,
        som_van=tuple(("kwartaal", d) for d in dagen),
    )
    assert onveilig(*kwartalen, gepubliceerd(los, {"a": 60, "b": 80})) == set()
    assert onveilig(*kwartalen, gepubliceerd(samen, {"a": 60, "b": 80})) >= {
        (n, cel(soort="a")) for n in range(5)
    }


@pytest.mark.parametrize(("cumulatief", "aantal"), [(False, 0), (True, 6)])
def test_two_figures_that_rise_when_one_person_joined_prove_nothing_safe(
    cumulatief: bool, aantal: int
) -> None:
    """A higher figure of a cell means a higher count, and people who only join can raise one count by one."""
    eerst = stad({"a": 22, "b": 20, "c": 7}, cumulatief=cumulatief)
    later = stad({"a": 22, "b": 20, "c": 8}, dag=DAG + dt.timedelta(days=91), cumulatief=cumulatief)
    reeks = (
        gepubliceerd(eerst, {"a": 20, "b": 20, "c": 5}),
        gepubliceerd(later, {"a": 25, "b": 20, "c": 10}),
    )
    assert len(onveilig(*reeks)) == aantal


@pytest.mark.parametrize("zaad", range(3))
def test_what_a_definition_fixes_is_neither_capped_nor_asked_about(zaad: int) -> None:
    """Everybody found through the BPI is in it: that cell is the group, whatever the figures."""
    wie = [
        {"vindroute": r, "wijk": "de Kemp", "al in BPI": k}
        for r, k, n in (("BPI", "ja", 42), ("wijknetwerk", "ja", 13), ("wijknetwerk", "nee", 16))
        for _ in range(n)
    ]
    van = pilot.tel(
        "gevonden", wie, DAG, [("al in BPI", "vindroute")], assen=pilot.ASSEN, leeg=pilot.GEEN_BPI
    )
    uitgave = bescherm(van, eerder=(), zout=ZOUT + bytes([zaad]))
    cijfers = uitgave.tabellen[0].cijfers
    assert uitgave.stappen == ()
    ja = frozenset([("vindroute", "BPI"), ("al in BPI", "ja")])
    assert cijfers[ja] == cijfers[frozenset([("vindroute", "BPI")])]
    assert van.ligt_vast(ja)
    assert not van.ligt_vast(frozenset([("al in BPI", "ja")]))
