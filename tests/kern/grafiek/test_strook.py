"""What is due: marks on their day, told by shape, and the same in words."""

import datetime as dt
from dataclasses import replace

import pytest

from kern.grafiek.strook import Merk, Strookrij, strook
from tests.kern.grafiek.lezen import NS, controleer, kleuren, lees, lijnen, stippen, woorden
from tests.kern.grafiek.voorbeelden import NU, STROOK

JAREN = [2025, 2026, 2027]


def een(*momenten: tuple[dt.date, Merk]) -> Strookrij:
    return replace(STROOK[0], momenten=momenten)


def test_marks_and_today_stand_on_their_day() -> None:
    svg = strook("x", [een((dt.date(2026, 7, 2), Merk.VASTGESTELD))], JAREN, nu=dt.date(2025, 1, 1))
    ((x, y),) = stippen(svg, "vastgesteld")
    # The middle of the three years.
    assert (x, y) == pytest.approx((266 + (482 - 266) / 2, 40 + 17), abs=0.11)
    assert [px for px, _ in lijnen(svg, "nu")[0]] == [266, 266]
    controleer(svg, 620)


def test_each_state_has_a_shape_of_its_own() -> None:
    svg = strook("x", STROOK, JAREN, nu=NU)
    assert len(stippen(svg, "vastgesteld")) == 6
    assert len(stippen(svg, "geschreven")) == 1
    assert sum(p.attrib["class"] == "g-half" for p in lees(svg).iter(f"{NS}path")) == 1
    assert len(stippen(svg, "straks")) == 2
    assert (kleuren(svg, "vastgesteld"), kleuren(svg, "straks")) == ({"#185287"}, {"#FFFFFF"})
    assert len(lijnen(svg, "te-laat", "polygon")) == 1
    assert woorden(svg, "merk") == ["!"]
    controleer(svg, 620)


def test_the_words_at_the_right_say_the_same() -> None:
    svg = strook("x", STROOK, JAREN, nu=NU)
    assert woorden(svg, "stand") == ["actueel", "bij tweede lezer", "59 dagen te laat"]
    assert woorden(svg, "bladzijde") == ["5", "16"]
    assert woorden(svg, "nummer") == ["1", "4", "6"]
    assert woorden(svg, "jaar") == ["2025", "2026", "2027"]


def test_two_dates_that_lie_together_stand_side_by_side() -> None:
    dag = dt.date(2026, 3, 31)
    svg = strook("x", [een((dag, Merk.VASTGESTELD), (dag, Merk.STRAKS))], JAREN, nu=NU)
    ((x1, _),), ((x2, _),) = stippen(svg, "vastgesteld"), stippen(svg, "straks")
    assert x2 - x1 == pytest.approx(13, abs=0.11)


def test_extremes_stay_within_the_sheet() -> None:
    lang = Strookrij(
        nummer=10,
        naam="Leefbaarheidsverkenning en participatie per wijk naast de pilot",
        eigenaren="beleidsmedewerker, wijkcoördinatie, welzijnsorganisatie, teamleider en projectleider",
        momenten=[(dt.date(jaar, 12, 31), merk) for jaar in (2020, 2030) for merk in Merk],
        stand="1.234 dagen te laat, en nog niemand schrijft eraan",
        actueel=False,
    )
    kaal = Strookrij(nummer=2, naam="Werkproces", eigenaren="", momenten=[], stand="actueel")
    for nu in (dt.date(2020, 1, 1), dt.date(2026, 1, 1), dt.date(2030, 1, 1)):
        controleer(strook("x", [lang, kaal, lang], JAREN, nu=nu), 620)
        controleer(strook("x", [lang], [2026], nu=nu), 620)
    controleer(strook("x", [], JAREN, nu=NU), 620)


def test_a_strip_without_years_is_refused() -> None:
    with pytest.raises(ValueError, match="years"):
        strook("x", STROOK, [], nu=NU)
