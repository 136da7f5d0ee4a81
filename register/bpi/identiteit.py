"""Whether a line whose number is known speaks of the person who holds that number (DOMEIN 4, BPI import).

A number typed wrong must never turn one person into another: when two or more of name, date of birth and sex differ,
the line waits for the teamleider.
"""

from dataclasses import dataclass, field

from inburgeraars.datums import Geboortedatum
from inburgeraars.namen import Naam
from register.bpi.gelijkenis import lijkende_naam, naamwoorden

GENOEG = 2
"""From how many differences on somebody may be another person; one is a marriage, or a mistake set right."""
NAAM, GEBOORTEDATUM, GESLACHT = "naam", "geboortedatum", "geslacht"
ONBEKEND = frozenset({"", "O"})
"""The values of a sex that is not known."""


@dataclass(frozen=True, slots=True)
class Identiteit:
    """By what a person is known, beside its numbers. None and empty mean that it is not known."""

    naam: Naam
    geboren: Geboortedatum | None = field(repr=False)
    geslacht: str = field(repr=False)


def verschillen(een: Identiteit, ander: Identiteit) -> tuple[str, ...]:
    """Return in what two descriptions differ, in words.

    A spelling variant is not another name, part of a date of birth does not differ from a whole one that it can be, and
    what is not known differs from nothing.
    """
    uit = []
    if not lijkende_naam(naamwoorden(een.naam), naamwoorden(ander.naam)):
        uit.append(NAAM)
    if een.geboren and ander.geboren and not een.geboren.verenigbaar_met(ander.geboren):
        uit.append(GEBOORTEDATUM)
    if een.geslacht != ander.geslacht and not ONBEKEND & {een.geslacht, ander.geslacht}:
        uit.append(GESLACHT)
    return tuple(uit)


def mogelijk_ander(een: Identiteit, ander: Identiteit) -> bool:
    """Tell whether two descriptions under one number may be of two persons."""
    return len(verschillen(een, ander)) >= GENOEG
