"""A line of 44 pixels: between its lowest and its highest, with a gap, and passed over by a screen reader."""

import pytest

from kern.grafiek.verloopje import verloopje
from tests.kern.grafiek.lezen import lees, lijnen, stippen


def test_it_runs_between_its_lowest_and_its_highest_and_ends_in_a_dot() -> None:
    svg = verloopje([20, 22, 24])
    (lijn,) = lijnen(svg, "verloop")
    assert lijn == [(3, 11), (22, 7), (41, 3)]
    assert stippen(svg, "nu") == [(41, 3)]
    assert (lees(svg).attrib["width"], lees(svg).attrib["height"]) == ("44", "14")


def test_it_is_decoration() -> None:
    svg = verloopje([1, 2])
    assert "<title>" not in svg
    assert lees(svg).attrib["aria-hidden"] == "true"


def test_what_is_not_known_is_a_gap_and_the_last_known_has_the_dot() -> None:
    svg = verloopje([-3, None, 5, 10_000, None])
    assert [len(stuk) for stuk in lijnen(svg, "verloop")] == [2]
    assert stippen(svg, "nu") == [(31.5, 3)]


def test_one_value_is_a_dot_in_the_middle() -> None:
    assert stippen(verloopje([7]), "nu") == [(3, 7)]
    assert lijnen(verloopje([7]), "verloop") == []


def test_nothing_known_is_refused() -> None:
    with pytest.raises(ValueError, match="number"):
        verloopje([None])
