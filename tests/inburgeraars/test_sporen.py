"""What the indexes of names are asked for holds whom `rls.zoek` may find: of made-up words nobody is missed."""

import random

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

LETTERS = "ouijyeamt"
"""Of which sounds are made, so that a cut through a sound is often tried."""
PAREN = 10_000

SPOREN = "rls.lijkt_woord(gezocht, woord) AS hoort, rls.woordsporen(gezocht) && rls.woordsporen(woord, true) AS vindt"
DELEN = """strpos(woord, gezocht) > 0 AS hoort,
    strpos(rls.klank(woord), rls.klankkern(gezocht)) > 0 AS vindt"""
KLANKEN = """strpos(rls.klank(woord), rls.klank(gezocht)) > 0 AS hoort,
    strpos(rls.klank(woord), rls.klankkern(gezocht)) > 0 AS vindt"""


def test_no_word_that_resembles_is_without_a_trace_of_it() -> None:
    paren = _verschreven()
    horen, gemist = _tel(SPOREN, paren)
    assert horen > 3000
    assert gemist == 0
    # With fewer traces of the word that is kept some are missed: the pairs do tell.
    _horen, gemist = _tel(SPOREN.replace("(woord, true)", "(woord)"), paren)
    assert gemist > 0


def test_a_part_of_a_name_is_looked_up_whatever_sound_it_cuts() -> None:
    paren = _delen()
    assert _tel(DELEN, paren) == (PAREN, 0)
    # By its whole sound a part that ends within one is missed.
    _horen, gemist = _tel(DELEN.replace("klankkern", "klank"), paren)
    assert gemist > 0


def test_a_part_of_a_sound_is_looked_up_as_well() -> None:
    horen, gemist = _tel(KLANKEN, _delen() + _verschreven())
    assert horen > PAREN
    assert gemist == 0


def _verschreven() -> list[tuple[str, str]]:
    rng = random.Random(1)  # noqa: S311  the same words each time
    woorden = ["".join(rng.choices(LETTERS, k=rng.randint(2, 12))) for _keer in range(PAREN)]
    return [(_verschrijf(rng, woord), woord) for woord in woorden]


def _verschrijf(rng: random.Random, woord: str) -> str:
    """Return a word with up to three typing errors."""
    letters = list(woord)
    for _keer in range(rng.randint(0, 3)):
        plek, ander = rng.randrange(len(letters)), rng.randrange(len(letters))
        match rng.randrange(4):
            case 0 if len(letters) > 1:
                del letters[plek]
            case 1:
                letters.insert(plek, rng.choice(LETTERS))
            case 2:
                letters[plek] = rng.choice(LETTERS)
            case _:
                letters[plek], letters[ander] = letters[ander], letters[plek]
    return "".join(letters)


def _delen() -> list[tuple[str, str]]:
    """Return parts of three letters or more, with the word that each is cut from."""
    rng = random.Random(2)  # noqa: S311  the same words each time
    uit = []
    for _keer in range(PAREN):
        woord = "".join(rng.choices(LETTERS, k=rng.randint(3, 9)))
        van = rng.randrange(len(woord) - 2)
        uit.append((woord[van : rng.randint(van + 3, len(woord))], woord))
    return uit


def _tel(voorwaarde: str, paren: list[tuple[str, str]]) -> tuple[int, int]:
    """Return of how many pairs the words belong together, and of how many of those the indexes would not tell."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE hoort), count(*) FILTER (WHERE hoort AND vindt IS NOT TRUE)"  # noqa: S608
            " FROM unnest(%s::text[], %s::text[]) AS paar (gezocht, woord),"
            f" LATERAL (SELECT {voorwaarde}) AS v",
            [list(kant) for kant in zip(*paren, strict=True)],
        )
        horen, gemist = cursor.fetchone()
    return horen, gemist
