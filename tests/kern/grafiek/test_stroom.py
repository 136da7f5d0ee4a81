"""A flow: every box balances, arrows are as thick as their numbers, and those out are hatched."""

from dataclasses import replace

import pytest

from kern.grafiek.stroom import Stap, stroom
from tests.kern.grafiek.lezen import controleer, lijnen, vlakken, woorden
from tests.kern.grafiek.voorbeelden import DOOR, STROOM


def teken(stappen: list[Stap] = STROOM, door: list[int] = DOOR) -> str:
    return stroom("x", stappen, door, van="geopend", naar="afgerond")


def dikten(svg: str) -> list[float]:
    return [round(pijl[-1][1] - pijl[0][1], 1) for pijl in lijnen(svg, "pijl", "polygon")]


def test_arrows_are_as_thick_as_the_flow() -> None:
    svg = teken()
    assert dikten(svg) == pytest.approx([n * 56 / 74 for n in DOOR], abs=0.11)
    (eerste, *_) = vlakken(svg, "eruit")
    assert eerste.breedte == pytest.approx(10 * 56 / 74, abs=0.06)
    assert woorden(svg, "door") == ["74", "65", "55", "47", "17", "11"]
    controleer(svg, 620)


def test_a_box_says_its_stock_now_and_then_and_who_left() -> None:
    svg = teken()
    assert woorden(svg, "stap") == ["Taxeren", "Vormgeven", "Plaatsen", "Volgen", "Afronden"]
    assert woorden(svg, "nu") == ["43", "27", "18", "51", "6"]
    assert woorden(svg, "was") == ["was 44", "was 21", "was 11", "was 28", "was 0"]
    # Nobody left from Afronden, so there is no arrow.
    assert woorden(svg, "eruit") == ["10 eruit", "4 eruit", "1 eruit", "7 eruit"]
    assert woorden(svg, "eind") == ["geopend", "afgerond"]


def test_a_wide_arrow_out_is_hatched_and_a_thin_one_is_ink() -> None:
    svg = teken()
    assert len(vlakken(svg, "lijnen")) == 2
    assert len(lijnen(svg, "eruit")) == 2


def test_a_box_that_does_not_balance_is_refused() -> None:
    with pytest.raises(ValueError, match="Taxeren does not balance"):
        teken([replace(STROOM[0], eind=44), *STROOM[1:]])
    with pytest.raises(ValueError, match="every step"):
        teken(STROOM, DOOR[:-1])


def test_more_back_than_on_is_an_arrow_to_the_left_with_its_word() -> None:
    stappen = [Stap(naam="Taxeren", begin=0, eind=8), Stap(naam="Vormgeven", begin=9, eind=3, eruit=3)]
    svg = teken(stappen, [5, -3, 0])
    heen, terug = lijnen(svg, "pijl", "polygon")
    assert max(x for x, _ in heen) == heen[3][0]
    assert min(x for x, _ in terug) == terug[3][0]
    assert woorden(svg, "door") == ["5", "3 terug", "0"]
    controleer(svg, 620)


@pytest.mark.parametrize("aantal", [0, 1, 10_000])
@pytest.mark.parametrize("naam", ["Volgen", "Vormgeven en plaatsen bij buurtbewonersorganisaties"])
def test_extremes_stay_within_the_sheet(aantal: int, naam: str) -> None:
    stappen = [Stap(naam=naam, begin=0, eind=aantal, eruit=aantal) for _ in range(5)]
    door = [2 * aantal * (5 - n) for n in range(6)]
    controleer(teken(stappen, door), 620)
