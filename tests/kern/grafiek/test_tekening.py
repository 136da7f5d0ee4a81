"""What charts are drawn with: one sentence, text that cannot break out, patterns within their part."""

import math
import re

import pytest

from kern.grafiek.kleuren import LIJNEN, STIPPEN, Vulling
from kern.grafiek.tekening import Tekening, Vak, getal, px
from tests.kern.grafiek.lezen import NS, controleer, lees, paren, stippen, vlakken, woorden


def test_a_chart_says_in_a_sentence_what_it_shows() -> None:
    with pytest.raises(ValueError, match="sentence"):
        Tekening(" ")


@pytest.mark.parametrize(
    ("breedte", "klas"), [(476, "grafiek"), (620, "grafiek grafiek--breed"), (184, "grafiek grafiek--klein")]
)
def test_a_screen_draws_a_chart_larger_by_its_kind_of_width(breedte: float, klas: str) -> None:
    assert lees(Tekening("x", breedte).svg(20)).attrib["class"] == klas


def test_words_cannot_break_out() -> None:
    tekening = Tekening('Meer <dan> "vorig" jaar & nu')
    tekening.tekst(0, 12, "<script>A & B")
    svg = tekening.svg(20)
    assert lees(svg)[0].text == 'Meer <dan> "vorig" jaar & nu'
    assert woorden(svg) == ["<script>A & B"]
    controleer(svg)


@pytest.mark.parametrize("vulling", [LIJNEN, STIPPEN])
@pytest.mark.parametrize("breedte", [1, 4, 9, 30, 200])
def test_a_pattern_stays_within_its_part(vulling: Vulling, breedte: float) -> None:
    tekening = Tekening("x")
    tekening.vlak(Vak(10, 10, breedte, 14), vulling)
    svg = tekening.svg(40)
    assert "<pattern" not in svg
    punten = stippen(svg, "")
    for pad in lees(svg).iter(f"{NS}path"):
        punten += paren(re.sub(r"[ML]", " ", pad.attrib["d"]))
    assert all(10 <= x <= 10 + breedte and 10 <= y <= 24 for x, y in punten)
    if vulling is LIJNEN:
        # Under 45 degrees, and as many as the width asks.
        assert len(punten) == 2 * math.ceil((breedte + 14 - 2.5) / 5)
        for (x1, y1), (x2, y2) in zip(punten[::2], punten[1::2], strict=True):
            assert x2 - x1 == pytest.approx(y1 - y2, abs=0.11)


def test_a_number_on_a_pattern_has_a_white_box_that_holds_it() -> None:
    tekening = Tekening("x")
    tekening.vlak(Vak(10, 10, 40, 20), LIJNEN)
    tekening.getal_op(30, 24, "12", LIJNEN)
    svg = tekening.svg(40)
    (vak,) = vlakken(svg, "getalvak")
    assert (vak.x, vak.breedte) == pytest.approx((30 - 6.6 - 2, 13.2 + 4), abs=0.11)
    assert vak.y < 24 - 0.66 * 12.5 < 24 < vak.y + vak.hoogte


def test_a_part_without_size_is_not_drawn() -> None:
    tekening = Tekening("x")
    tekening.vlak(Vak(0, 0, 0, 14), LIJNEN)
    assert vlakken(tekening.svg(20), "deel") == []


@pytest.mark.parametrize(
    ("waarde", "decimalen", "woord"),
    [
        (1350, 0, "1.350"),
        (0, 0, "0"),
        (-3, 0, "−3"),
        (28.5, 1, "28,5"),
        (1234567, 0, "1.234.567"),
        (-0.04, 1, "0,0"),
    ],
)
def test_numbers_are_written_as_people_do_here(waarde: float, decimalen: int, woord: str) -> None:
    assert getal(waarde, decimalen) == woord


def test_a_size_has_no_needless_signs() -> None:
    assert [px(m) for m in (1, 1.04, 1.06, -0.04, 100.25, 0)] == ["1", "1", "1.1", "0", "100.2", "0"]
