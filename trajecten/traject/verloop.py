"""Which transitions of a traject stand: a closing after which it went on does not (DOMEIN 5 and 8a).

Whoever asks in which step a traject was on a day reads these. `trajecten/sql/begeleid.sql` keeps the same rule.
"""

from collections.abc import Iterable
from typing import Protocol


class Overgang(Protocol):
    """A transition: a row of `Stapovergang`, or what a report read of one."""

    @property
    def pk(self) -> int:
        """The key, which grows in the order of recording."""

    @property
    def traject_id(self) -> int:
        """The key of the traject."""

    @property
    def van_stap(self) -> str:
        """The step before; empty at an opening and at a reopening."""

    @property
    def naar_stap(self) -> str:
        """The step after; empty at a closing."""


def geldig[O: Overgang](overgangen: Iterable[O]) -> list[O]:
    """Return the transitions that stand, in the given order: the steps taken, and the closing when nothing followed.

    A reopening takes no step, because the traject goes on in the step that it had.
    """
    alle = list(overgangen)
    opening: dict[int, int] = {}
    laatste_stap: dict[int, int] = {}
    for overgang in sorted(alle, key=lambda o: o.pk):
        opening.setdefault(overgang.traject_id, overgang.pk)
        if overgang.naar_stap:
            laatste_stap[overgang.traject_id] = overgang.pk
    return [
        o
        for o in alle
        if (o.naar_stap and (o.van_stap or o.pk == opening[o.traject_id]))
        or (not o.naar_stap and o.pk > laatste_stap.get(o.traject_id, 0))
    ]


def gezet[O: Overgang](overgangen: Iterable[O]) -> list[O]:
    """Return the steps that were taken, the opening included, in the given order."""
    return [o for o in geldig(overgangen) if o.naar_stap]


def sluiting[O: Overgang](overgangen: Iterable[O]) -> O | None:
    """Return the closing that stands of the transitions of one traject; None while it runs."""
    return next((o for o in geldig(overgangen) if not o.naar_stap), None)
