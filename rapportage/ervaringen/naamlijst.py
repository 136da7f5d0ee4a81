"""The list of first names and of what only looks like one: reference data of the product, read once."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from inburgeraars.namen import woorden

_MAP = Path(__file__).parent / "gegevens"


class Soort(StrEnum):
    """How sure a first name of the list is: it is nothing else, it is a word too, or it is the name of a language."""

    ZEKER = ""
    WOORD = "woord"
    TAAL = "taal"


@dataclass(frozen=True)
class Voornaam:
    """A first name: who has it (`v`, `m`, or `x` for either), and how sure it is."""

    geslacht: str
    soort: Soort


@cache
def voornamen() -> dict[str, Voornaam]:
    """Return the first names of the list, by their letters without accents or capitals."""
    uit: dict[str, Voornaam] = {}
    for regel in _regels("voornamen.txt"):
        naam, geslacht, *soort = regel.split(" ")
        (sleutel,) = woorden(naam)
        uit[sleutel] = Voornaam(geslacht, Soort(*soort) if soort else Soort.ZEKER)
    return uit


@cache
def geen_personen() -> frozenset[tuple[str, ...]]:
    """Return what only looks like a name, as words without accents or capitals."""
    return frozenset(woorden(regel) for regel in _regels("geen_personen.txt"))


@cache
def rond_namen(lijst: str) -> frozenset[str]:
    """Return a list of words that tell what stands beside them (`rapportage.ervaringen.woorden`).

    Raises:
        KeyError: there is no such list.
    """
    lijsten: dict[str, set[str]] = {}
    for regel in _regels("rond_namen.txt"):
        if regel.startswith("["):
            woorden_ = lijsten.setdefault(regel.strip("[]"), set())
        else:
            woorden_.update(regel.split())
    return frozenset(lijsten[lijst])


def _regels(naam: str) -> list[str]:
    tekst = (_MAP / naam).read_text(encoding="utf-8")
    return [regel for regel in tekst.splitlines() if regel and not regel.startswith("#")]
