"""Shares from 50, means from 100, medians from 10: thresholds on published numbers."""

from fractions import Fraction

import pytest

from rapportage.bescherming.afgeleid import Aandeel, aandeel, gemiddelde, mediaan_in_weken


def test_a_share_has_the_room_that_rounding_leaves() -> None:
    assert aandeel(35, 84, precies=True) == Aandeel(
        waarde=Fraction(35, 84), laag=Fraction(31, 84), hoog=Fraction(39, 84)
    )


@pytest.mark.parametrize("deel", range(86))
def test_the_true_share_lies_within_its_room_also_of_a_rounded_whole(deel: int) -> None:
    figuur, geheel = deel // 5 * 5 + (5 if deel % 5 > 1 else 0), 85 + (5 if deel % 2 else 0)
    uit = aandeel(figuur, geheel, precies=False)
    assert uit is not None
    assert all(uit.laag <= Fraction(deel, n) <= uit.hoog for n in range(geheel - 4, geheel + 5) if n >= deel)
    assert 0 <= uit.laag <= uit.waarde <= uit.hoog <= 1


@pytest.mark.parametrize(("geheel", "getoond"), [(49, False), (50, True)])
def test_under_fifty_there_is_no_share(geheel: int, getoond: bool) -> None:
    assert (aandeel(10, geheel, precies=True) is not None) is getoond


def test_a_mean_is_that_of_the_published_division_from_a_hundred() -> None:
    assert gemiddelde({1: 40, 6: 60}) == 4
    assert gemiddelde({1: 40, 6: 55}) is None


@pytest.mark.parametrize(
    ("dagen", "personen", "weken"), [(100.0, 10, 14), (102.0, 10, 15), (100.0, 9, None), (None, 50, None)]
)
def test_a_median_is_in_whole_weeks_from_ten(dagen: float | None, personen: int, weken: int | None) -> None:
    assert mediaan_in_weken(dagen, personen) == weken
