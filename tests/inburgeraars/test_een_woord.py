"""Who has each word as it was typed is looked up first: the same people in the same order as by all that is alike."""

import random

import pytest
from django.db import connection, transaction

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.zoeken import zoek_personen
from kern.identiteit import als
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team

LETTERS = "ouijamt"
"""So few that names begin, hold and sound like one another."""
MENSEN, TERMEN, HOOGSTENS = 120, 150, 5
EERST, VOLGORDE = "rls.naamsporen(i.zoeknaam) @> beginnen", "LIKE ALL (heel), i.sorteernaam"


def _woord(rng: random.Random, minste: int = 1) -> str:
    return "".join(rng.choices(LETTERS, k=rng.randint(minste, 4)))


def _vind(wie: Gebruiker, termen: list[str]) -> list[list[int]]:
    """Return the keys of whom each term finds."""
    vers = Gebruiker.objects.get(pk=wie.pk)
    with transaction.atomic(), als(vers):
        return [
            [p.pk for p in zoek_personen(vers, term, hoogstens=HOOGSTENS, straten=False)] for term in termen
        ]


def _met(wat: str, anders: str) -> None:
    """Change a piece of the search."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('rls.zoek'::regproc)")
        (bron,) = cursor.fetchone()
        assert bron.count(wat) == 1
        cursor.execute(bron.replace(wat, anders))


@pytest.fixture
def termen(team: Team) -> list[str]:
    """Fill two wijken with names that are alike, and return one word or two to look for."""
    rng = random.Random(3)  # noqa: S311  the same words each time
    for nummer in range(MENSEN):
        namen = [_woord(rng) for _keer in range(rng.randint(1, 3))]
        wijk = team.andere_wijk if nummer % 3 else team.wijk
        maak_persoon(wijk, voornamen=" ".join(namen), geslachtsnaam=_woord(rng))
    een = [_woord(rng, 2) for _keer in range(TERMEN)]
    return [*een, *(f"{_woord(rng)} {_woord(rng)}" for _keer in range(TERMEN))]


def _aantal(namen: list[str], term: str) -> int:
    return sum(all(f" {woord}" in naam for woord in term.split()) for naam in namen)


def test_who_has_it_as_typed_is_whom_the_whole_search_finds_first(team: Team, termen: list[str]) -> None:
    namen = [f" {naam}" for naam in Inburgeraar.objects.values_list("zoeknaam", flat=True)]
    for deel in (termen[:TERMEN], termen[TERMEN:]):
        genoeg = sum(_aantal(namen, term) >= HOOGSTENS for term in deel)
        # Of some terms there are enough as they were typed, of others not.
        assert 10 < genoeg < TERMEN - 20
    gevonden = {wie: _vind(wie, termen) for wie in (team.teamleider, team.coordinator)}
    _met(EERST, "false")
    assert {wie: _vind(wie, termen) for wie in gevonden} == gevonden


def test_mutation_another_order_is_seen(team: Team, termen: list[str]) -> None:
    gevonden = _vind(team.teamleider, termen)
    _met(VOLGORDE, VOLGORDE.replace("i.sorteernaam", "i.zoeknaam"))
    assert _vind(team.teamleider, termen) != gevonden
