"""A line that adds up against its target: points and schedule to scale, the pace with both ends, no word on a line."""

from dataclasses import replace

import pytest

from kern.grafiek.opgeteld import Opgeteld, Tempo, opgeteld
from tests.kern.grafiek.lezen import controleer, lijnen, stippen, teksten, vlakken, woorden
from tests.kern.grafiek.voorbeelden import OPGETELD


def test_line_schedule_pace_and_target_are_to_scale() -> None:
    svg = opgeteld("x", OPGETELD, hoogte=280)
    (schema,), (stand,), (tempo,), (doel,) = (lijnen(svg, s) for s in ("schema", "stand", "tempo", "doel"))
    links, grond = schema[0]
    rechts, top = schema[1]
    assert grond == 256
    # 162 is the highest: 234 px.
    assert top == pytest.approx(256 - 234 * 150 / 162, abs=0.06)
    assert doel == [(links, top), (rechts, top)]
    maand, een = (rechts - links) / 36, 234 / 162
    assert stand[0] == schema[0]
    assert stand[12] == pytest.approx((links + 12 * maand, 256 - 37 * een), abs=0.11)
    assert stand[-1] == pytest.approx((links + 22 * maand, 256 - 84 * een), abs=0.11)
    assert tempo == [stand[-1], pytest.approx((rechts, 256 - 146 * een), abs=0.11)]
    assert stippen(svg, "nu") == [stand[-1]]
    (marge,) = lijnen(svg, "marge", "polygon")
    assert [y for _, y in marge] == pytest.approx([stand[-1][1], 256 - 162 * een, 256 - 130 * een], abs=0.11)


def test_both_ends_of_the_wedge_are_numbers_and_words_say_what_is_what() -> None:
    svg = opgeteld("x", OPGETELD)
    assert woorden(svg, "eind") == ["162", "146 in dit tempo", "130"]
    assert woorden(svg, "woord") == ["doel: 150", "84 gestart", "op schema: 92", "37 eind 2025"]
    assert woorden(svg, "periode") == ["2025", "2026", "2027"]
    assert woorden(svg, "tik") == ["0", "50", "100", "150"]
    controleer(svg)


def test_no_line_across_runs_through_words() -> None:
    svg = opgeteld("x", OPGETELD)
    woorden_, vakken = teksten(svg, "woord"), vlakken(svg, "woordvak")
    assert [(round(t.vak.x), round(t.vak.y)) for t in woorden_] == [(round(v.x), round(v.y)) for v in vakken]


def test_who_is_behind_has_its_word_below_the_line_and_who_is_ahead_above() -> None:
    achter = opgeteld("x", OPGETELD)
    voor = opgeteld("x", replace(OPGETELD, standen=[(0, 0), (10, 70)], schema=41.7, mijlpalen=[]))
    for svg, onder in ((achter, "84 gestart"), (voor, "op schema: 42")):
        plek = {t.woord: t.vak.y for t in teksten(svg, "woord")}
        boven = next(w for w in plek if w not in {onder, "doel: 150", "37 eind 2025"})
        assert plek[boven] < plek[onder]


def test_without_a_pace_there_is_no_wedge_and_the_line_has_the_whole_width() -> None:
    svg = opgeteld("x", replace(OPGETELD, tempo=None))
    assert (lijnen(svg, "tempo"), lijnen(svg, "marge", "polygon"), woorden(svg, "eind")) == ([], [], [])
    assert lijnen(svg, "schema")[0][1][0] == 468
    controleer(svg)


STANDEN = {
    "eerste dag": [(0.0, 0)],
    "eerste maand": [(0.0, 0), (1.0, 1)],
    "niets": [(float(n), 0) for n in range(20)],
    "klaar": [(0.0, 0), (36.0, 150)],
    "erover": [(0.0, 0), (20.0, 150), (36.0, 190)],
    "vooruit": [(float(n), 6 * n) for n in range(20)],
    "op schema": [(float(n), round(150 / 36 * n)) for n in range(30)],
    "bijna": [(0.0, 0), (35.5, 148)],
    "veel": [(0.0, 0), (18.0, 10_000)],
}


@pytest.mark.parametrize("standen", STANDEN.values(), ids=STANDEN.keys())
@pytest.mark.parametrize("tempo", [None, (0, 0), (145, 155), (150, 150), (80, 400)])
@pytest.mark.parametrize("hoogte", [200, 280])
def test_no_words_touch_wherever_the_line_goes(
    standen: list[tuple[float, int]], tempo: tuple[int, int] | None, hoogte: float
) -> None:
    eind = None
    if tempo:
        laag, hoog = (standen[-1][1] + t for t in tempo)
        eind = Tempo(laag=laag, midden=(laag + hoog) // 2, hoog=hoog)
    stand = Opgeteld(
        standen=standen,
        woord="gestart",
        doel=150,
        schema=150 / 36 * standen[-1][0],
        perioden=OPGETELD.perioden,
        tempo=eind,
        mijlpalen=[(12, "37 eind 2025")] if standen[-1][0] > 12 else [],
    )
    svg = opgeteld("x", stand, hoogte=hoogte)
    controleer(svg)
    # Below the axis only its periods are named.
    assert max(t.vak.y + t.vak.hoogte for t in teksten(svg, "woord")) <= hoogte - 24


@pytest.mark.parametrize("standen", [[], [(37, 1)]])
def test_no_point_or_one_after_the_end_is_refused(standen: list[tuple[float, int]]) -> None:
    with pytest.raises(ValueError, match="point"):
        opgeteld("x", replace(OPGETELD, standen=standen))
