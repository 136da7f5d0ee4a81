"""The stairs of the cover: the height is the trede, and there are as many dots as people."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kern.grafiek.omslag import mensen_per_stip, trap_van_mensen
from tests.kern.grafiek.lezen import controleer, stippen, vlakken, woorden
from tests.kern.grafiek.voorbeelden import TRAPPEN


def test_every_trede_lies_higher_than_the_one_before() -> None:
    blokken = vlakken(trap_van_mensen("x", TRAPPEN), "blok")
    assert len(blokken) == 12
    assert [round(a.y - b.y) for a, b in pairwise(blokken)] == [15] * 11
    assert len({round(blok.y + blok.hoogte, 1) for blok in blokken}) == 1


def test_a_dot_stands_for_five_people_on_its_own_trede() -> None:
    svg = trap_van_mensen("x", TRAPPEN)
    blokken, mensen = vlakken(svg, "blok"), stippen(svg, "mensen")
    per_trede = [sum(blok.x < x < blok.x + blok.breedte for x, _ in mensen) for blok in blokken]
    assert per_trede == [4, 7, 5, 3, 2, 4, 4, 2, 0, 1, 1, 0]
    assert woorden(svg, "aantal") == ["20", "35", "25", "15", "10", "20", "20", "10", "0", "5", "5", "0"]
    assert woorden(svg, "pijler") == ["voor het traject: 95 mensen", "tijdens: 60 mensen", "na: 10 mensen"]
    controleer(svg, 620)


def test_where_there_are_many_people_a_dot_stands_for_more() -> None:
    assert mensen_per_stip(TRAPPEN) == 5
    assert mensen_per_stip([replace(TRAPPEN[0], aantallen=[71, 0, 0, 0])]) == 10
    veel = [replace(trap, aantallen=[10_000] * 4) for trap in TRAPPEN]
    assert mensen_per_stip(veel) == 1000
    controleer(trap_van_mensen("x", veel), 620)


@pytest.mark.parametrize("aantal", [0, 1, 5, 70])
def test_extremes_stay_within_the_sheet(aantal: int) -> None:
    trappen = [replace(trap, aantallen=[aantal] * 4) for trap in TRAPPEN]
    svg = trap_van_mensen("x", trappen)
    controleer(svg, 620)
    assert len(stippen(svg, "mensen")) == 12 * -(-aantal // 5)


def test_one_person_is_told_of_in_the_singular() -> None:
    trappen = [replace(trap, aantallen=[1, 0, 0, 0]) for trap in TRAPPEN]
    assert woorden(trap_van_mensen("x", trappen), "pijler")[1] == "tijdens: 1 persoon"


def test_what_is_no_ladder_is_refused() -> None:
    with pytest.raises(ValueError, match="three pijlers"):
        trap_van_mensen("x", TRAPPEN[:2])
    with pytest.raises(ValueError, match="from 0"):
        trap_van_mensen("x", [replace(TRAPPEN[0], aantallen=[-1, 0, 0, 0]), *TRAPPEN[1:]])
