"""Labels moved apart by rule: none touches, the order stays, and none goes further than it must."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kern.grafiek.plaatsen import eerste_vrije, langs, ronde_stap, uit_elkaar
from kern.grafiek.tekening import Vak


def test_labels_that_do_not_touch_stay() -> None:
    assert uit_elkaar([10, 30, 60], [10, 10, 10], 0, 100) == [10, 30, 60]


def test_two_that_touch_move_equally_and_three_around_their_middle() -> None:
    assert uit_elkaar([50, 52], [10, 10], 0, 100) == [46, 56]
    assert uit_elkaar([50, 50, 50], [10, 10, 10], 0, 100) == [40, 50, 60]
    assert uit_elkaar([52, 50], [10, 10], 0, 100) == [56, 46]


def test_at_the_edge_they_move_inwards() -> None:
    assert uit_elkaar([0, 1], [10, 10], 0, 100) == [5, 15]
    assert uit_elkaar([99, 98], [10, 20], 0, 100) == [95, 80]
    assert uit_elkaar([], [], 0, 100) == []


@given(
    st.lists(st.tuples(st.floats(0, 300), st.floats(1, 20)), min_size=1, max_size=12),
)
def test_none_touch_and_all_stay_within_whatever_the_places(labels: list[tuple[float, float]]) -> None:
    middens, maten = [m for m, _ in labels], [b for _, b in labels]
    plaatsen = uit_elkaar(middens, maten, 0, 300)
    op_rij = sorted(range(len(labels)), key=lambda n: plaatsen[n])
    for a, b in pairwise(op_rij):
        assert plaatsen[b] - plaatsen[a] >= (maten[a] + maten[b]) / 2 - 1e-6
        assert middens[a] <= middens[b]
    for plaats, maat in zip(plaatsen, maten, strict=True):
        assert maat / 2 - 1e-6 <= plaats <= 300 - maat / 2 + 1e-6


def test_a_place_off_words_and_lines_goes_first() -> None:
    blad, lijn = Vak(0, 0, 100, 100), langs([(0, 50), (100, 50)])
    buiten, op_lijn, op_woord, vrij = Vak(-5, 5, 9, 9), Vak(20, 45, 9, 9), Vak(5, 5, 9, 9), Vak(50, 5, 9, 9)
    woord = [Vak(0, 0, 20, 20)]
    assert eerste_vrije([buiten, op_lijn, op_woord, vrij], woord, lijn, blad) == 3
    assert eerste_vrije([buiten, op_lijn, op_woord], woord, lijn, blad) == 1
    assert eerste_vrije([buiten, op_woord], woord, lijn, blad) == 1


@pytest.mark.parametrize(
    ("hoogste", "stap"), [(0, 1), (1, 1), (5, 2), (25, 10), (60, 20), (150, 50), (10_000, 5000)]
)
def test_ticks_are_at_round_numbers(hoogste: float, stap: float) -> None:
    assert ronde_stap(hoogste) == stap
