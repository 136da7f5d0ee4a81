"""How long it takes before language starts, since somebody was first approached (DOMEIN 8a, *Time to start*).

Cumulative incidence: with whom it ended never starts, so a median of who did would flatter a route that loses many.
Only who was approached at least so long before counts, so that nobody is still on the way to that time; the part of
each cause is then a whole number of people.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapportage.cijfers.aanpak import MOMENTEN, Aangepakt
from rapportage.cijfers.incidentie import binnen
from rapportage.cijfers.register import in_het_register


class Afloop(StrEnum):
    """What came first."""

    TAAL = "taal gestart"
    WEG = "eindigde zonder start"


@in_het_register("begin")
@dataclass(frozen=True, kw_only=True)
class Begin:
    """What had come of it so many days after the first approach.

    Args:
        dagen: the days.
        n: the people.
        gestart: those who had started language.
        weg: those with whom it had ended before.
    """

    dagen: int
    n: int
    gestart: int
    weg: int

    @property
    def onderweg(self) -> int:
        """Those with whom it went on."""
        return self.n - self.gestart - self.weg


def begin(rijen: Iterable[Aangepakt], dag: dt.date) -> list[Begin]:
    """Return what had come of it at each of the fixed times, of who was approached at least so long before a day."""
    alle = list(rijen)
    return [_na(alle, dagen, dag) for dagen in MOMENTEN]


def _na(rijen: Iterable[Aangepakt], dagen: int, dag: dt.date) -> Begin:
    duren = [duur(rij, dag) for rij in rijen if rij.benaderd_op + dt.timedelta(days=dagen) <= dag]
    gestart, weg = (binnen(duren, dagen, afloop) * len(duren) for afloop in Afloop)
    return Begin(dagen=dagen, n=len(duren), gestart=int(gestart), weg=int(weg))


def duur(rij: Aangepakt, dag: dt.date) -> tuple[int, Afloop | None]:
    """Return the days until what came first, and what; None while it may still come.

    With who started after all, the start counts and not the end before it.
    """
    if rij.taal_gestart_op is not None:
        return (rij.taal_gestart_op - rij.benaderd_op).days, Afloop.TAAL
    if rij.weg_op is not None:
        return max((rij.weg_op - rij.benaderd_op).days, 0), Afloop.WEG
    return (dag - rij.benaderd_op).days, None
