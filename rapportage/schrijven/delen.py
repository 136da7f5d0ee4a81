"""The chapters of a report that people write in: those of the book, and one for each wijk of the pilot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst, slugify

from rapportage.enums import Rapportsoort, Verslagdeel
from wijken.models import Wijk

NIET_GESCHREVEN = frozenset({Verslagdeel.TELLEN})
"""Chapters that say what the register of figures says, and nothing else."""


@dataclass(frozen=True)
class Deel:
    """A chapter.

    Args:
        sleutel: its key, as the book has it (`rapportage.opmaak.delen.Hoofdstuk.sleutel`).
        soort: which chapter it is.
        naam: its name.
        wijk: of a wijk its name; empty for the others.
    """

    sleutel: str
    soort: Verslagdeel
    naam: str
    wijk: str = ""

    @property
    def adres(self) -> str:
        """Its key in a URL."""
        return slugify(self.sleutel)


def is_wijk(sleutel: str) -> bool:
    """Tell whether a key is that of the page of a wijk."""
    return sleutel.startswith(Verslagdeel.van_wijk(""))


def delen_van(cijfers: Mapping[str, Any]) -> list[Deel]:
    """Return the chapters of a report of these figures, in order."""
    pilot = set(Wijk.objects.filter(pilot=True).values_list("naam", flat=True))
    wijken = [wijk for wijk in cijfers["wijken"] if wijk in pilot]
    uit: list[Deel] = []
    for soort in Verslagdeel.van_soort(Rapportsoort(cijfers["rapport"])):
        if soort == Verslagdeel.WIJK:
            uit += [Deel(Verslagdeel.van_wijk(wijk), soort, wijk, wijk) for wijk in wijken]
        elif soort not in NIET_GESCHREVEN:
            uit.append(Deel(soort.value, soort, capfirst(str(soort.label))))
    return uit
