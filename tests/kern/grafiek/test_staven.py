"""Horizontal bars: as long as their numbers, and a number at every one."""

import pytest

from kern.grafiek.staven import Deelrij, Staaf, delen_van, staven
from tests.kern.grafiek.lezen import controleer, lees, vlakken, woorden


def test_bars_are_as_long_as_their_numbers() -> None:
    svg = staven("x", [Staaf(naam="a", delen=[30]), Staaf(naam="b", delen=[15]), Staaf(naam="c", delen=[0])])
    lang, half = (v.breedte for v in vlakken(svg, "deel"))
    assert lang == pytest.approx(2 * half, abs=0.11)
    assert woorden(svg) == ["a", "30", "b", "15", "c", "0"]
    controleer(svg)


def test_parts_add_up_and_a_number_that_does_not_fit_stands_above() -> None:
    rijen = [Staaf(naam="a", delen=[80, 20]), Staaf(naam="b", delen=[1, 2])]
    svg = staven("x", rijen, ("donker", "licht"))
    donker, licht = vlakken(svg, "donker"), vlakken(svg, "licht")
    assert donker[0].breedte == pytest.approx(4 * licht[0].breedte, abs=0.25)
    assert licht[0].x == pytest.approx(donker[0].x + donker[0].breedte, abs=0.11)
    assert woorden(svg) == ["a", "80", "20", "100", "b", "1", "2", "3"]
    controleer(svg)


def test_then_is_a_dashed_outline_around_and_sets_the_scale() -> None:
    svg = staven("x", [Staaf(naam="a", delen=[5], toen=10)])
    (toen,), (nu,) = vlakken(svg, "om"), vlakken(svg, "deel")
    assert toen.breedte == pytest.approx(2 * nu.breedte, abs=0.11)
    assert (toen.y, toen.hoogte) == (nu.y - 3.5, nu.hoogte + 7)
    assert 'stroke-dasharray="3 2"' in svg
    assert woorden(svg, "einde") == ["5 (was 10)"]
    controleer(svg)


def test_a_part_lies_narrow_and_dark_in_the_middle_of_its_whole() -> None:
    svg = delen_van(
        "x", [Deelrij(naam="Moedercentra", deel=12, geheel=24), Deelrij(naam="Overig", deel=0, geheel=3)]
    )
    geheel, (deel,) = vlakken(svg, "licht"), vlakken(svg, "donker")
    assert (deel.x, deel.breedte) == pytest.approx((geheel[0].x, geheel[0].breedte / 2), abs=0.11)
    assert deel.y + deel.hoogte / 2 == geheel[0].y + geheel[0].hoogte / 2
    assert deel.hoogte == geheel[0].hoogte / 2
    assert woorden(svg, "einde") == ["12 van 24", "0 van 3"]
    controleer(svg)


@pytest.mark.parametrize(
    "naam", ["Aan de deur", "Buurthuizen, wijkaccommodaties en bewonersorganisaties in de wijk"]
)
@pytest.mark.parametrize("aantal", [0, 1, 10_000])
def test_extremes_stay_within_the_sheet(naam: str, aantal: int) -> None:
    controleer(
        staven("x", [Staaf(naam=naam, delen=[aantal], toen=3), Staaf(naam="b", delen=[1], toen=aantal)])
    )
    controleer(staven("x", [Staaf(naam=naam, delen=[aantal, 1])] * 2, ("donker", "licht")))
    controleer(delen_van("x", [Deelrij(naam=naam, deel=min(1, aantal), geheel=aantal)]))


def test_a_part_of_nought_has_no_number() -> None:
    svg = staven("x", [Staaf(naam="a", delen=[0, 20])], ("donker", "licht"))
    assert woorden(svg) == ["a", "20", "20"]


def test_no_rows_are_a_chart_of_nothing() -> None:
    svg = staven("Niets", [])
    assert (vlakken(svg, "deel"), lees(svg)[0].text) == ([], "Niets")


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="series"):
        staven("x", [Staaf(naam="a", delen=[1, 2])])
    with pytest.raises(ValueError, match="from 0"):
        staven("x", [Staaf(naam="a", delen=[-1])])
    with pytest.raises(ValueError, match="whole"):
        delen_van("x", [Deelrij(naam="a", deel=2, geheel=1)])
