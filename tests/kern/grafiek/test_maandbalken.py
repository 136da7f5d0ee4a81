"""Small bars in rows of a table: one scale for all, the last dark, first and last with their number."""

import pytest

from kern.grafiek.maandbalken import Maandrij, maandbalken
from tests.kern.grafiek.lezen import controleer, lees, vlakken, woorden
from tests.kern.grafiek.voorbeelden import STAPPEN


def rij(*waarden: int) -> Maandrij:
    return Maandrij(titel="x", waarden=waarden)


def test_all_rows_have_one_scale_and_stand_on_one_height() -> None:
    groot, klein = maandbalken([rij(*range(13)), rij(6)])
    hoogten = [v.hoogte for v in vlakken(groot, "deel")]
    assert hoogten == pytest.approx([37 * n / 12 for n in range(1, 13)], abs=0.06)
    (een,) = vlakken(klein, "deel")
    assert een.hoogte == 18.5
    assert {round(v.y + v.hoogte, 1) for svg in (groot, klein) for v in vlakken(svg, "deel")} == {52}


def test_the_last_month_is_dark_and_first_and_last_have_their_number() -> None:
    (svg,) = maandbalken([rij(*[44] * 12, 43)])
    assert len(vlakken(svg, "licht")) == 12
    (laatste,) = vlakken(svg, "donker")
    assert (laatste.x, laatste.breedte) == pytest.approx((184 - 184 / 13 + 0.6, 184 / 13 - 1.2), abs=0.06)
    assert woorden(svg, "getal") == ["44", "43"]
    controleer(svg, 184)


def test_names_of_the_months_stand_under_the_last_row_alone() -> None:
    eerste, laatste = maandbalken([rij(1, 2), rij(3, 4)], eerste="okt 2025", laatste="okt 2026")
    assert (woorden(eerste, "maand"), woorden(laatste, "maand")) == ([], ["okt 2025", "okt 2026"])
    assert float(lees(laatste).attrib["height"]) > float(lees(eerste).attrib["height"])
    controleer(laatste, 184)


@pytest.mark.parametrize("waarden", [[0], [0] * 13, [10_000] * 13, [7], [0, 10_000], [10_000, 0]])
def test_extremes_stay_within_the_sheet(waarden: list[int]) -> None:
    (svg,) = maandbalken([rij(*waarden)], eerste="december 2025", laatste="december 2026")
    controleer(svg, 184)
    assert len(vlakken(svg, "deel")) == sum(w > 0 for w in waarden)
    assert len(woorden(svg, "getal")) == min(2, len(waarden))


def test_each_row_says_what_it_shows() -> None:
    rijen = [Maandrij(titel=naam, waarden=waarden) for naam, waarden in STAPPEN]
    assert [lees(svg)[0].text for svg in maandbalken(rijen)] == [naam for naam, _ in STAPPEN]


@pytest.mark.parametrize("waarden", [[], [1, -1]])
def test_no_months_and_numbers_below_nought_are_refused(waarden: list[int]) -> None:
    with pytest.raises(ValueError, match="from 0"):
        maandbalken([rij(*waarden)])
