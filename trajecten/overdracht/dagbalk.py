"""A colleague who could replace, and its day as a strip: its own visits, and those it would take over.

A planned visit has no end and is taken to last an hour, as in the calendar (`trajecten/contact/agendafeed.py`).
"""

import datetime as dt
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from trajecten.contact.agendafeed import DUUR

BEGIN, EINDE = 8, 18
"""The hours of a day that the strips show."""


@dataclass(kw_only=True)
class Vervanger:
    """A colleague who could replace: one who works on all days of the absence.

    Args:
        wijken: the names of the wijken of its aanstelling; empty for all of them.
        eigen: its own planned visits, as day and time.
        erbij: those that the proposal gives it.
        kent: the keys of the persons it ever recorded a contact with.
    """

    wie: Gebruiker
    wijken: frozenset[str]
    eigen: list[tuple[dt.date, dt.time | None]] = field(default_factory=list)
    erbij: list[tuple[dt.date, dt.time | None]] = field(default_factory=list)
    kent: set[int] = field(default_factory=set)

    def is_vrij(self, dag: dt.date, tijd: dt.time | None) -> bool:
        """Tell whether no visit of that day is within an hour; one without a time is in nobody's way."""
        if tijd is None:
            return True
        begin = dt.datetime.combine(dag, tijd)
        anders = (
            dt.datetime.combine(d, t) for d, t in (*self.eigen, *self.erbij) if d == dag and t is not None
        )
        return all(abs(ander - begin) >= DUUR for ander in anders)

    def werkt_in(self, wijk: str) -> bool:
        """Tell whether its aanstelling covers a wijk."""
        return not self.wijken or wijk in self.wijken

    def drukte(self, dag: dt.date) -> int:
        """Return how many visits it makes that day."""
        return sum(d == dag for d, _t in (*self.eigen, *self.erbij))

    @property
    def waar(self) -> str:
        """The wijken of its aanstelling in words."""
        return ", ".join(sorted(self.wijken)) or _("alle wijken")


@dataclass(frozen=True, kw_only=True)
class Blokje:
    """A visit on a strip: where it begins and how wide it is, in per cent of the day."""

    x: str
    breedte: str
    over: bool


@dataclass(frozen=True, kw_only=True)
class Strook:
    """The first day of a colleague: its own visits, and those the proposal gives it."""

    naam: str
    initialen: str
    noot: str
    blokjes: list[Blokje]
    zin: str


def uren_van() -> list[str]:
    """Return where the hours stand that a strip has a word for: every other."""
    return [f"{uur / (EINDE - BEGIN):.0%}" for uur in range(0, EINDE - BEGIN + 1, 2)]


def strook(collega: Vervanger, dag: dt.date, wie: Gebruiker) -> Strook:
    """Return a day of a colleague; what lies outside the hours stands in the words alone."""
    eigen = [t for d, t in collega.eigen if d == dag]
    erbij = [t for d, t in collega.erbij if d == dag]
    zin = ngettext("%d eigen bezoek", "%d eigen bezoeken", len(eigen)) % len(eigen)
    if erbij:
        zin = _("%(eigen)s, %(erbij)d van %(wie)s") % {"eigen": zin, "erbij": len(erbij), "wie": wie.voornaam}
    buiten = sorted(t for t in (*eigen, *erbij) if t and not BEGIN <= t.hour < EINDE)
    if buiten:
        zin = f"{zin}, {_('ook om %s uur') % ', '.join(f'{t:%H.%M}' for t in buiten)}"
    return Strook(
        naam=collega.wie.naam,
        initialen=collega.wie.initialen,
        noot=collega.waar,
        blokjes=[
            _blokje(t, over=over)
            for tijden, over in ((eigen, False), (erbij, True))
            for t in tijden
            if t and t not in buiten
        ],
        zin=zin,
    )


def _blokje(tijd: dt.time, *, over: bool) -> Blokje:
    uren = EINDE - BEGIN
    begin = tijd.hour + tijd.minute / 60 - BEGIN
    breedte = min(DUUR / dt.timedelta(hours=1), uren - begin)
    return Blokje(x=f"{begin / uren:.2%}", breedte=f"{breedte / uren:.2%}", over=over)
