"""First against last: slopes to scale, names 25 pixels apart with a leader, nothing left out."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kern.grafiek.helling import BPI_PLICHTIG, Helling, Samen, hellingen
from tests.kern.grafiek.lezen import controleer, kleuren, lijnen, stippen, teksten, woorden
from tests.kern.grafiek.voorbeelden import HELLINGEN

KOPPEN = ["winst", "waarvan trede", "n"]


def een(eerste: float, laatste: float, naam: str = "BPI") -> Helling:
    return Helling(
        naam=naam, eerste=eerste, laatste=laatste, cellen=["+1,0", "0,0", "20"], soort=BPI_PLICHTIG
    )


def test_slopes_run_from_the_first_to_the_last_to_scale() -> None:
    svg = hellingen("x", [een(1, 6)], KOPPEN)
    (helling,) = lijnen(svg, "helling")
    assert helling == [(62, 24 + 180), (146, 24)]
    assert stippen(svg, "vol") == helling
    controleer(svg)


def test_names_at_the_end_stand_apart_each_with_a_leader() -> None:
    svg = hellingen("x", HELLINGEN, KOPPEN, drempel=5)
    hoogten = [t.vak.y for t in teksten(svg, "laatste")]
    assert all(b - a >= 25 - 0.11 for a, b in pairwise(hoogten))
    einden, leiders = [h[1] for h in lijnen(svg, "helling")], lijnen(svg, "leider")
    assert [leider[0][1] for leider in leiders] == [y for _, y in einden]
    assert [
        round(leider[1][1] - t.vak.y, 1) for leider, t in zip(leiders, teksten(svg, "laatste"), strict=True)
    ] == [5.0] * 5
    assert woorden(svg, "laatste")[0] == "5,4 wijknetwerk, plichtig"
    controleer(svg)


def test_numbers_at_the_beginning_stand_apart_by_a_line() -> None:
    svg = hellingen("x", HELLINGEN, KOPPEN)
    hoogten = sorted(t.vak.y for t in teksten(svg, "eerste"))
    assert all(b - a >= 12.5 - 0.11 for a, b in pairwise(hoogten))
    assert sorted(woorden(svg, "eerste")) == ["1,6", "1,8", "1,8", "2,1", "2,4"]


def test_columns_and_the_row_of_all_together_stand_at_the_right() -> None:
    svg = hellingen("x", HELLINGEN, KOPPEN, samen=Samen(laatste=4.9, cellen=["+2,9", "+0,7", "130"]))
    assert woorden(svg, "cel")[:3] == ["+3,0", "+0,6", "20"]
    assert woorden(svg, "samen") == ["4,9 samen", "+2,9", "+0,7", "130"]
    assert lijnen(svg, "totaal")[0][0][1] > max(t.vak.y for t in teksten(svg, "laatste"))
    controleer(svg)


def test_line_and_dot_tell_two_things() -> None:
    svg = hellingen("x", HELLINGEN, KOPPEN)
    assert svg.count('stroke-dasharray="6 4"') == 2
    assert svg.count('stroke-dasharray="2 3"') == 1
    assert (len(stippen(svg, "vol")), len(stippen(svg, "open"))) == (6, 4)
    assert (kleuren(svg, "vol"), kleuren(svg, "open")) == ({"#185287", "#595146"}, {"#FFFFFF"})


@pytest.mark.parametrize("waarden", [(0, 0), (-3, -1), (1, 14), (14, 1), (5, 5), (1, 10_000)])
@pytest.mark.parametrize("aantal", [1, 2, 9])
@pytest.mark.parametrize("naam", ["BPI", "wijknetwerk, niet te bepalen, met een meting van een tweede lezer"])
def test_extremes_stay_within_the_sheet(waarden: tuple[float, float], aantal: int, naam: str) -> None:
    samen = Samen(laatste=waarden[1], cellen=["+1,0", "0,0", "10.000"])
    controleer(hellingen("x", [een(*waarden, naam=naam)] * aantal, KOPPEN, samen=samen))


def test_no_groups_and_other_columns_are_refused() -> None:
    for groepen in ([], [replace(een(1, 2), cellen=["1"])]):
        with pytest.raises(ValueError, match="each head"):
            hellingen("x", groepen, KOPPEN)
