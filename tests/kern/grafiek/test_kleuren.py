"""Fills that are told apart in grey print, and numbers that can be read on them."""

import pytest

from kern.grafiek import kleuren
from kern.grafiek.kleuren import (
    AFGEROND,
    BEZIG,
    DONKER,
    LEEG,
    LEI,
    LEI_LICHT,
    LICHT,
    LIJNEN,
    PIJLERS,
    RUIMTE,
    STIPPEN,
    TREDEN,
    WITVLAK,
    Vulling,
    contrast,
    eis_te_onderscheiden,
    lichtheid,
)

GEKLEURD = [v for v in vars(kleuren).values() if isinstance(v, Vulling) and v.kleur != "none"]


LICHTHEID = {
    "#000000": 0,
    "#FFFFFF": 100,
    "#185287": 34,
    "#CDE0F5": 88,
    "#36434F": 28,
    "#A9B6C1": 73,
    "#F6D58F": 87,
    "#359792": 57,
    "#5A2769": 26,
    "#E3DDD2": 88,
    "#9A6418": 47,
}
"""As the book gives it."""


@pytest.mark.parametrize(("kleur", "licht"), LICHTHEID.items())
def test_lightness_is_that_of_the_book(kleur: str, licht: int) -> None:
    assert round(lichtheid(kleur)) == licht


def test_every_fill_has_a_darker_edge_and_its_number_reads() -> None:
    assert len(GEKLEURD) > 9
    for vulling in [*GEKLEURD, *TREDEN.values()]:
        assert contrast(vulling.letter, vulling.kleur) >= 4.5, vulling.naam
        if vulling not in {RUIMTE, WITVLAK}:
            assert lichtheid(vulling.rand) <= lichtheid(vulling.kleur), vulling.naam


@pytest.mark.parametrize(
    "naast_elkaar",
    [
        [DONKER, LICHT, LEEG, LIJNEN],
        [LEI, LEI_LICHT, STIPPEN, LEEG, LIJNEN],
        [AFGEROND, BEZIG, LIJNEN],
        [PIJLERS[1], PIJLERS[2], PIJLERS[3]],
        [DONKER, LICHT],
    ],
)
def test_the_classes_of_the_book_are_told_apart(naast_elkaar: list[Vulling]) -> None:
    if naast_elkaar == [DONKER, LICHT, LEEG, LIJNEN]:
        with pytest.raises(ValueError, match="licht and leeg"):
            eis_te_onderscheiden(naast_elkaar)
    else:
        eis_te_onderscheiden(naast_elkaar)


def test_two_of_one_pattern_or_lightness_are_refused() -> None:
    for naast_elkaar in ([LIJNEN, LIJNEN], [TREDEN[1], TREDEN[2]], [DONKER, LEI]):
        with pytest.raises(ValueError, match="alike"):
            eis_te_onderscheiden(naast_elkaar)


def test_every_trede_has_the_colour_of_its_pijler_on_its_edge_and_falls_in_lightness() -> None:
    licht = [lichtheid(vulling.kleur) for vulling in TREDEN.values()]
    assert licht == sorted(licht, reverse=True)
    assert [TREDEN[s].rand for s in (1, 4, 6, 9, 11, 14)] == [
        *["#8A6410"] * 2,
        *["#0F5552"] * 2,
        *["#32133B"] * 2,
    ]
