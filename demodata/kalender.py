"""Days, hours and chance of the demo: all of it follows from the seed and the last day."""

import datetime as dt
import random
from collections import defaultdict
from dataclasses import dataclass, field

from django.utils import timezone

from kern.klok import DAG

PILOT_VAN = dt.date(2025, 1, 1)
PILOT_TOT = dt.date(2028, 1, 1)
"""The pilot: three years, the last day is 31 December 2027."""

EERSTE_TOT = dt.date(2025, 3, 1)
"""Before this day too little has happened to show."""

_TIJDEN = tuple(
    dt.time(uur, minuut)
    for uur, minuut in (
        (10, 0), (13, 30), (9, 15), (15, 0), (11, 0), (14, 15), (16, 0), (19, 0),
    )
)  # fmt: skip
_VRIJE_DAGEN = frozenset({(1, 1), (4, 27), (12, 25), (12, 26), (12, 31)})


def dobbelsteen(*delen: object) -> random.Random:
    """Return a source of chance of its own for these parts: the same parts, the same throws."""
    return random.Random(":".join(map(str, delen)))  # noqa: S311  made-up people, no secret


def soms(kans: random.Random, deel: float) -> bool:
    """Throw: true in this share of the cases, 0 to 1."""
    return kans.random() < deel


def op_moment(dag: dt.date, tijd: dt.time) -> dt.datetime:
    """Return a moment in the time zone of the municipality."""
    return dt.datetime.combine(dag, tijd, tzinfo=timezone.get_current_timezone())


def is_werkdag(dag: dt.date) -> bool:
    """Tell whether the municipality works that day."""
    return dag.isoweekday() <= 5 and (dag.month, dag.day) not in _VRIJE_DAGEN  # noqa: PLR2004  Friday


def werkdag_vanaf(dag: dt.date) -> dt.date:
    """Return the first working day from a day on."""
    while not is_werkdag(dag):
        dag += DAG
    return dag


@dataclass
class Kalender:
    """The working days up to a last day, and who is where at what time.

    Args:
        tot: the day that counts as today; what happened lies before it, what is planned on it or after.
    """

    tot: dt.date
    bezet: dict[tuple[int, dt.date], set[dt.time]] = field(default_factory=lambda: defaultdict(set))

    def plek(self, wie: int, vanaf: dt.date) -> tuple[dt.date, dt.time] | None:
        """Return the first free hour of somebody from a day on, and keep it taken; None when that is not past."""
        dag = werkdag_vanaf(vanaf)
        while dag < self.tot:
            if tijd := self.uur_op(wie, dag, hoogstens=6):
                return dag, tijd
            dag = werkdag_vanaf(dag + DAG)
        return None

    def uur_op(self, wie: int, dag: dt.date, *, hoogstens: int) -> dt.time | None:
        """Return a free hour of somebody on a day and keep it taken; None when the day is full."""
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
        """Return when a visit was recorded: after it, the same day or the next morning, never after the last day."""
        einde = op_moment(dag, tijd) + dt.timedelta(minutes=minuten)
        if soms(kans, laat) and dag + DAG < self.tot:
            return op_moment(dag + DAG, dt.time(8, 20)) + dt.timedelta(seconds=kans.randrange(60, 3000))
        return einde + dt.timedelta(seconds=kans.randrange(120, 2400))


def dag_na(dag: dt.date, kans: random.Random, van: int, tot: int) -> dt.date:
    """Return a working day that many days later."""
    return werkdag_vanaf(dag + dt.timedelta(days=kans.randint(van, tot)))
