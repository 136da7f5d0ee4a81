"""The twelve treden, now and then: heights to scale, a number on all thirty bars, and the total for the legend."""

from dataclasses import replace

import pytest

from kern.grafiek.treden import Pijlerstand, Stand, twaalf_treden
from tests.kern.grafiek.lezen import controleer, lijnen, teksten, vlakken, woorden
from tests.kern.grafiek.voorbeelden import PIJLERS


def gelijk(nu: int, toen: int | None = None) -> list[Pijlerstand]:
    stand = Stand(nu=nu, toen=toen)
    return [replace(pijler, treden=[stand] * 4, nog_niet=stand) for pijler in PIJLERS]


def test_bars_stand_on_the_ground_as_high_as_their_numbers() -> None:
    svg = twaalf_treden("x", PIJLERS, hoogte=150)
    (grond,) = {lijn[0][1] for lijn in lijnen(svg, "as")}
    nu, toen = vlakken(svg, "nu"), vlakken(svg, "om")
    assert [v.hoogte for v in nu[:5]] == pytest.approx([n * 150 / 35 for n in (20, 35, 25, 10, 15)], abs=0.06)
    assert [v.hoogte for v in toen[:5]] == pytest.approx(
        [n * 150 / 35 for n in (30, 25, 10, 5, 10)], abs=0.06
    )
    assert {round(v.y + v.hoogte - grond, 1) for v in nu + toen} <= {-0.1, 0, 0.1}


def test_then_is_dashed_beside_now_and_who_has_no_meting_is_dotted() -> None:
    svg = twaalf_treden("x", PIJLERS)
    (toen, *_), (nu, *_) = vlakken(svg, "toen"), vlakken(svg, "trede-1")
    assert nu.x == pytest.approx(toen.x + toen.breedte, abs=0.11)
    assert len(vlakken(svg, "stippen")) == 3
    assert len(vlakken(svg, "toen")) == 9
    assert woorden(svg, "nog-niet") == ["nog", "niet"] * 3
    assert woorden(svg, "score") == [str(s) for s in (1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14)]
    assert woorden(svg, "pijler") == ["Pijler 1, voor het traject", "Pijler 2, tijdens", "Pijler 3, na"]


def test_all_thirty_bars_have_their_number_also_those_of_nought() -> None:
    svg = twaalf_treden("x", PIJLERS)
    assert len(woorden(svg, "getal")) == 30
    assert woorden(svg, "getal")[:4] == ["30", "20", "25", "35"]
    assert woorden(svg, "getal")[-10:] == ["0", "0", "0", "5", "0", "0", "0", "0", "0", "5"]
    controleer(svg)


def test_without_a_then_the_bar_stands_over_its_score() -> None:
    svg = twaalf_treden("x", gelijk(5))
    staaf, score = vlakken(svg, "trede-1")[0], teksten(svg, "score")[0]
    assert staaf.x + staaf.breedte / 2 == pytest.approx(score.vak.x + score.vak.breedte / 2, abs=0.11)
    assert vlakken(svg, "om") == []
    controleer(svg)


def test_numbers_wider_than_their_bars_move_up_and_none_is_left_out() -> None:
    svg = twaalf_treden("x", gelijk(120, 115))
    controleer(svg)
    assert len(woorden(svg, "getal")) == 30
    # Each next to one of the same height stands a line higher.
    assert len({t.vak.y for t in teksten(svg, "getal")}) == 2


@pytest.mark.parametrize("nu", [0, 1, 10_000])
@pytest.mark.parametrize("toen", [None, 0, 10_000])
def test_extremes_stay_within_the_sheet(nu: int, toen: int | None) -> None:
    controleer(twaalf_treden("x", gelijk(nu, toen), hoogte=160))


def test_what_is_no_ladder_is_refused() -> None:
    with pytest.raises(ValueError, match="three pijlers"):
        twaalf_treden("x", PIJLERS[:2])
    with pytest.raises(ValueError, match="from 0"):
        twaalf_treden("x", gelijk(-1))
