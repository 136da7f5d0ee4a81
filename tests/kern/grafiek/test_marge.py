"""Groups with their intervals: to scale from 0, filled against open, and none for a group that is too small."""

from dataclasses import replace

import pytest

from kern.grafiek.marge import Marge, marges
from tests.kern.grafiek.lezen import controleer, kleuren, lijnen, stippen, teksten, woorden
from tests.kern.grafiek.voorbeelden import GROEPEN

KOPPEN = ["aandeel", "mensen"]


def test_dot_and_ends_lie_to_scale_from_nought() -> None:
    svg = marges("x", GROEPEN, KOPPEN)
    nul, twintig = (raster[0][0] for raster in lijnen(svg, "raster")[:2])
    schaal = (twintig - nul) / 20
    (links, rechts), _ = lijnen(svg, "marge")
    assert [links[0], rechts[0]] == pytest.approx([nul + 26 * schaal, nul + 40.5 * schaal], abs=0.11)
    ((x, y),) = stippen(svg, "vol")
    assert (x, y) == pytest.approx((nul + 33 * schaal, links[1]), abs=0.11)
    assert [dop[0][0] for dop in lijnen(svg, "dop")[:2]] == [links[0], rechts[0]]
    controleer(svg)


def test_groups_differ_in_their_dot_and_the_count_stands_beside_the_share() -> None:
    svg = marges("x", GROEPEN, KOPPEN)
    assert (len(stippen(svg, "vol")), len(stippen(svg, "open"))) == (1, 1)
    assert (kleuren(svg, "vol"), kleuren(svg, "open")) == ({"#185287"}, {"#FFFFFF"})
    assert woorden(svg, "cel") == ["33\u00a0%", "52 van 158", "27\u00a0%", "49 van 184"]
    assert woorden(svg, "kop") == KOPPEN
    assert woorden(svg, "tik") == [f"{n}\u00a0%" for n in (0, 20, 40, 60)]
    rechts = [t.vak.x + t.vak.breedte for t in teksten(svg, "cel")[1::2]]
    assert rechts == pytest.approx([476, 476])


def test_a_group_that_is_too_small_has_words_and_no_dot() -> None:
    klein = Marge(naam="regulier", cellen=["–", "te weinig om te vergelijken"], punt=None)
    svg = marges("x", [GROEPEN[0], klein], KOPPEN)
    assert len(lijnen(svg, "marge")) == 1
    assert "te weinig om te vergelijken" in woorden(svg, "cel")
    controleer(svg)


def test_an_axis_of_days_counts_from_nought() -> None:
    svg = marges("x", [Marge(naam="a", cellen=["96"], punt=(84, 96, 112))], ["dagen"], in_procenten=False)
    assert woorden(svg, "tik") == ["0", "50", "100", "150"]
    controleer(svg)


@pytest.mark.parametrize("punt", [(0, 0, 0), (0, 0, 3), (97, 100, 100), (0, 50, 100), (0.2, 0.4, 0.5)])
@pytest.mark.parametrize("naam", ["a", "vindroute wijknetwerk, doelgroep behoeftig, opleiding onbekend"])
def test_extremes_stay_within_the_sheet(punt: tuple[float, float, float], naam: str) -> None:
    controleer(marges("x", [replace(GROEPEN[0], naam=naam, punt=punt)] * 6, KOPPEN))


def test_what_is_no_interval_is_refused() -> None:
    for punt in ((30, 20, 40), (10, 50, 40), (-1, 0, 1)):
        with pytest.raises(ValueError, match="interval"):
            marges("x", [replace(GROEPEN[0], punt=punt)], KOPPEN)
    with pytest.raises(ValueError, match="each head"):
        marges("x", GROEPEN, KOPPEN[:1])
