"""Days, hours and chance of the demo: all of it follows from the seed and the last day."""

import datetime as dt
import random
from collections import defaultdict
from dataclasses import dataclass, field

from django.utils import timezone

from kern.klok import DAG

PILOT_VAN = dt.date(2025, 1, 1)
PILOT_TOT = dt.date(2028, 1, 1)
"""The pilot: three years, its last day is 31 December 2027."""

EERSTE_TOT = dt.date(2025, 3, 1)
"""With an earlier last day there is too little to show."""

_TIJDEN = tuple(
    dt.time(uur, minuut)
    for uur, minuut in (
        (10, 0), (13, 30), (9, 15), (15, 0), (11, 0), (14, 15), (16, 0), (19, 0),
    )
)  # fmt: skip
_VRIJE_DAGEN = frozenset({(1, 1), (4, 27), (12, 25), (12, 26), (12, 31)})


def dobbelsteen(*delen: object) -> random.Random:
    """Return a random source for these parts: the same parts give the same throws."""
    return random.Random(":".join(map(str, delen)))  # noqa: S311  made-up people, no secret


def soms(kans: random.Random, deel: float) -> bool:
    """Return True in this fraction (0 to 1) of the cases."""
    return kans.random() < deel


def op_moment(dag: dt.date, tijd: dt.time) -> dt.datetime:
    """Return a moment in the time zone of the municipality."""
    return dt.datetime.combine(dag, tijd, tzinfo=timezone.get_current_timezone())


def is_werkdag(dag: dt.date) -> bool:
    """Tell whether the municipality works on a day."""
    return dag.isoweekday() <= 5 and (dag.month, dag.day) not in _VRIJE_DAGEN  # noqa: PLR2004  Friday


def werkdag_vanaf(dag: dt.date) -> dt.date:
    """Return the first working day from a day on."""
    while not is_werkdag(dag):
        dag += DAG
    return dag


@dataclass
class Kalender:
    """The working days up to a last day, and the hours taken by each coordinator.

    `tot` is the day that counts as today: past events lie before it, planned ones on it or after.
    """

    tot: dt.date
    bezet: dict[tuple[int, dt.date], set[dt.time]] = field(default_factory=lambda: defaultdict(set))

    def plek(self, wie: int, vanaf: dt.date) -> tuple[dt.date, dt.time] | None:
        """Take and return the first free hour of a coordinator from a day on; None when it is not in the past."""
        dag = werkdag_vanaf(vanaf)
        while dag < self.tot:
            if tijd := self.uur_op(wie, dag, hoogstens=6):
                return dag, tijd
            dag = werkdag_vanaf(dag + DAG)
        return None

    def uur_op(self, wie: int, dag: dt.date, *, hoogstens: int) -> dt.time | None:
        """Take and return a free hour of a coordinator on a day; None when the day has `hoogstens` visits."""
        bezet = self.bezet[wie, dag]
        if len(bezet) >= hoogstens:
            return None
        begin = (dag.toordinal() * 3 + wie) % len(_TIJDEN)
        tijd = next((t for t in _TIJDEN[begin:] + _TIJDEN[:begin] if t not in bezet), None)
        if tijd is not None:
            bezet.add(tijd)
        return tijd

    def vastgelegd(
        self, dag: dt.date, tijd: dt.time, minuten: int, kans: random.Random, *, laat: float = 0.15
    ) -> dt.datetime:
        """Return when a visit was recorded: the same day or the next morning, never after the last day."""
        einde = op_moment(dag, tijd) + dt.timedelta(minutes=minuten)
        if soms(kans, laat) and dag + DAG < self.tot:
            return op_moment(dag + DAG, dt.time(8, 20)) + dt.timedelta(seconds=kans.randrange(60, 3000))
        return einde + dt.timedelta(seconds=kans.randrange(120, 2400))


def dag_na(dag: dt.date, kans: random.Random, van: int, tot: int) -> dt.date:
    """Return a working day at a random number of days (from `van` to `tot`) later."""
    return werkdag_vanaf(dag + dt.timedelta(days=kans.randint(van, tot)))
