"""The load: a dot where its number lies, all ticks in line, a wijk that is not judged without a dot."""

from dataclasses import replace

import pytest

from kern.grafiek.last import Lastrij, Norm, last
from tests.kern.grafiek.lezen import controleer, lijnen, stippen, woorden
from tests.kern.grafiek.voorbeelden import NORMEN


def een(waarde: float | None, norm: float = 50, naam: str = "Donderberg") -> Norm:
    rij = Lastrij(naam=naam, waarde=waarde, woord="48", oordeel="2 onder")
    return Norm(naam="Begeleid", norm=norm, woord=f"norm: {norm:g}", rijen=[rij])


def test_dots_lie_to_scale_between_nought_and_the_norm() -> None:
    svg = last("x", [een(25)])
    ((x, y),) = stippen(svg, "stip")
    begin, streep = lijnen(svg, "as")[0][0][0], lijnen(svg, "streep")[0][0][0]
    assert x == pytest.approx((begin + streep) / 2, abs=0.11)
    assert y == lijnen(svg, "spoor")[0][0][1]
    controleer(svg)


def test_the_ticks_of_all_norms_stand_in_line() -> None:
    svg = last("x", NORMEN)
    assert len({streep[0][0] for streep in lijnen(svg, "streep")}) == 1
    assert woorden(svg, "streepwoord") == ["norm: 50", "norm: 27", "norm: 1.350"]
    assert woorden(svg, "hoofd") == ["Begeleid in 2026", "Uren per persoon", "Uren"]
    controleer(svg)


def test_who_is_not_judged_has_words_and_no_dot() -> None:
    svg = last("x", NORMEN)
    assert len(stippen(svg, "stip")) == 8
    assert "nog geen jaar" in woorden(svg, "oordeel")
    assert len(woorden(svg, "getal")) == 9


@pytest.mark.parametrize("waarde", [0, 1, 50, 10_000, None])
@pytest.mark.parametrize("naam", ["Donderberg", "Kemp-Kitskensberg/Heide en de dorpen eromheen"])
def test_extremes_stay_within_the_sheet(waarde: float | None, naam: str) -> None:
    norm = replace(een(waarde, naam=naam), naam="Begeleid door een trajectcoördinator in 2026")
    controleer(last("x", [norm, *NORMEN]))


@pytest.mark.parametrize("norm", [een(1, norm=0), een(-1)])
def test_a_norm_of_nought_and_a_load_below_it_are_refused(norm: Norm) -> None:
    with pytest.raises(ValueError, match="from 0"):
        last("x", [norm])
