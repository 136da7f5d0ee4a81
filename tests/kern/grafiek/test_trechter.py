"""A funnel: parts to one scale, and each stage begins with who went on from the one before."""

from dataclasses import replace

import pytest

from kern.grafiek.trechter import Fase, Trechterbalk, trechter
from tests.kern.grafiek.lezen import controleer, teksten, vlakken, woorden
from tests.kern.grafiek.voorbeelden import TRECHTER


def fase(door: int, nog: int, eruit: int, naam: str = "Geopend") -> Fase:
    return Fase(
        naam=naam, door="door: gestart", balken=[Trechterbalk(naam="BPI", door=door, nog=nog, eruit=eruit)]
    )


def test_parts_lie_side_by_side_on_one_scale_and_add_up() -> None:
    svg = trechter("x", TRECHTER)
    donker, licht, eruit = (vlakken(svg, soort) for soort in ("donker", "licht", "lijnen"))
    schaal = donker[0].breedte / 113
    assert [v.breedte for v in donker] == pytest.approx(
        [n * schaal for n in (113, 83, 52, 39, 8, 7)], abs=0.1
    )
    assert [v.breedte for v in eruit] == pytest.approx([n * schaal for n in (15, 9, 5, 4)], abs=0.1)
    assert licht[0].x == pytest.approx(donker[2].x + donker[2].breedte, abs=0.11)
    # The second stage is as long as the first was dark.
    assert eruit[0].x + eruit[0].breedte == pytest.approx(donker[0].x + donker[0].breedte, abs=0.2)
    controleer(svg)


def test_every_part_has_its_number_and_every_bar_its_sum() -> None:
    svg = trechter("x", TRECHTER)
    assert woorden(svg, "einde") == ["113", "98", "113", "83", "52", "39"]
    assert woorden(svg, "getal") == [
        "113",
        "83",
        "15",
        "52",
        "46",
        "15",
        "39",
        "35",
        "9",
        "8",
        "39",
        "5",
        "7",
        "28",
        "4",
    ]
    assert woorden(svg, "kop") == ["door: geopend", "door: gestart", "door: afgerond"]
    # Numbers on lines have a white box.
    assert len(vlakken(svg, "getalvak")) == 4


def test_a_number_that_does_not_fit_stands_above_its_part() -> None:
    svg = trechter("x", [fase(200, 0, 1)])
    een, deel = teksten(svg, "getal")[-1], vlakken(svg, "lijnen")[0]
    assert een.woord == "1"
    assert een.vak.y + een.vak.hoogte < deel.y
    controleer(svg)


def test_a_stage_that_does_not_follow_from_the_one_before_is_refused() -> None:
    with pytest.raises(ValueError, match="Gestart does not begin"):
        trechter("x", [*TRECHTER[:2], replace(TRECHTER[2], balken=TRECHTER[1].balken)])
    with pytest.raises(ValueError, match="does not begin"):
        trechter("x", [fase(5, 0, 0), fase(2, 2, 0)])


@pytest.mark.parametrize(
    "delen", [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (10_000, 1, 1), (1, 1, 10_000), (1, 10_000, 1)]
)
@pytest.mark.parametrize("naam", ["Geopend", "Buurtbewonersorganisaties en wijkaccommodaties"])
def test_extremes_stay_within_the_sheet(delen: tuple[int, int, int], naam: str) -> None:
    svg = trechter("x", [fase(*delen, naam=naam)])
    controleer(svg)
    assert woorden(svg, "einde") == [f"{sum(delen):,}".replace(",", ".")]
    assert len(woorden(svg, "getal")) == sum(d > 0 for d in delen)
