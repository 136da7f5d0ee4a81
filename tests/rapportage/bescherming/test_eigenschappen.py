"""What holds of every edition, whatever is counted."""

import datetime as dt
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from rapportage.bescherming.afronden import exact, plafond, rond_af
from rapportage.bescherming.ladder import bescherm
from rapportage.bescherming.rooster import Rooster, Vorm
from rapportage.bescherming.vormen import Cel, Eerder, Telling
from tests.rapportage.bescherming import klein, pilot

RIJ = st.lists(st.integers(0, 22), min_size=3, max_size=3)
TABEL = st.tuples(RIJ, RIJ)


def rooster(telling: Telling) -> Rooster:
    return Rooster.van(telling, [Vorm.begin(telling, tabel) for tabel in telling.tabellen])


def afgerond(telling: Telling, zout: bytes = klein.ZOUT) -> dict[Cel, int] | None:
    return rond_af(rooster(telling), [], zout)


@settings(max_examples=120, deadline=None)
@given(TABEL, st.binary(max_size=4))
def test_each_figure_is_a_neighbour_nought_stays_nought_and_tables_add_up(
    rijen: tuple[list[int], list[int]], zout: bytes
) -> None:
    telling = klein.telling(rijen)
    cijfers = afgerond(telling, zout)
    if cijfers is None:
        return
    for cel, figuur in cijfers.items():
        aantal = exact(telling, cel)
        assert figuur % 5 == 0
        assert abs(figuur - aantal) <= 4
        assert aantal or not figuur
        assert figuur <= plafond(telling, cel)
    sommen = rooster(telling).sommen
    assert all(cijfers[geheel] == sum(cijfers[deel] for deel in delen) for geheel, delen in sommen)


@settings(max_examples=60, deadline=None)
@given(TABEL)
def test_no_class_stands_above_the_exact_size_of_its_group(rijen: tuple[list[int], list[int]]) -> None:
    telling = klein.telling(rijen)
    for cel, figuur in (afgerond(telling) or {}).items():
        if "soort" in dict(cel):
            assert figuur <= telling.groepen[telling.groep(cel)]


def test_a_table_on_its_preferred_sides_is_left_there() -> None:
    """22 and 13 and 35: whatever the sides, a table whose sides add up has them."""
    telling = klein.stad({"a": 20, "b": 15, "c": 5})
    assert afgerond(telling) == {
        klein.cel(): 40,
        klein.cel(soort="a"): 20,
        klein.cel(soort="b"): 15,
        klein.cel(soort="c"): 5,
    }


def test_linked_tables_show_one_figure_for_one_cell() -> None:
    telling = pilot.telling(pilot.POPULATIES[1], pilot.mensen(3, hoeveel=200), 20)
    uitgave = bescherm(telling, eerder=(), zout=klein.ZOUT)
    gezien: dict[Cel, int] = {}
    for tabel in uitgave.tabellen:
        for cel, figuur in tabel.cijfers.items():
            assert gezien.setdefault(cel, figuur) == figuur
    assert len(uitgave.tabellen) == 7
    assert len(gezien) == 94


@settings(max_examples=40, deadline=None)
@given(st.lists(TABEL, min_size=2, max_size=4))
def test_a_cumulative_figure_falls_only_when_its_count_did(groei: list[tuple[list[int], list[int]]]) -> None:
    stand = [[0] * 3, [0] * 3]
    eerder: list[Eerder] = []
    vorige: tuple[Telling, dict[Cel, int]] | None = None
    for maand, erbij in enumerate(groei):
        stand = [[a + b // 2 for a, b in zip(*rij, strict=True)] for rij in zip(stand, erbij, strict=True)]
        telling = klein.telling(stand, dag=klein.DAG + dt.timedelta(days=maand), cumulatief=True)
        uitgave = bescherm(telling, eerder=eerder, zout=klein.ZOUT)
        cijfers = dict(uitgave.tabellen[0].cijfers)
        if vorige:
            for cel in cijfers.keys() & vorige[1].keys():
                assert cijfers[cel] >= vorige[1][cel]
        eerder.append(klein.was(telling, uitgave, 10))
        vorige = telling, cijfers


def test_an_equal_count_keeps_its_figure_over_the_editions() -> None:
    """A standing class among ones that change: of 40 classes and 6 editions none changes sides."""
    gewisseld = 0
    for i, aantal in itertools.product(range(10), (11, 12, 13, 14)):
        eerder: list[Eerder] = []
        figuren = set()
        for maand in range(6):
            anderen = {"b": 30 + 7 * maand + i, "c": 20 + (5 * maand + i) % 9}
            telling = klein.stad({"a": aantal} | anderen, dag=klein.DAG + dt.timedelta(days=maand))
            cijfers = rond_af(rooster(telling), eerder, bytes([i]))
            assert cijfers is not None
            uitgave = bescherm(telling, eerder=eerder, zout=bytes([i]))
            eerder.append(klein.was(telling, uitgave, 10))
            figuren.add(cijfers[klein.cel(soort="a")])
        gewisseld += len(figuren) > 1
    assert gewisseld == 0
