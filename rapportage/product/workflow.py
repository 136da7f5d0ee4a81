"""When what is due: days of a deliverable, worked out from the dates of the pilot. Pure."""

import calendar
import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


def opleverdag(begin: dt.date, maanden: int) -> dt.date:
    """Return the last day before so many months after the begin of the pilot have passed; with 0 that before its begin.

    The nota dates what is due by the years of its own pilot (2008 to 2010): eind 2008 is before the begin (0 months),
    begin 2009 the end of the first quarter (3), eind 2009 that of the first year (12).
    """
    jaar, maand = divmod(begin.year * 12 + begin.month - 1 + maanden, 12)
    dag = min(begin.day, calendar.monthrange(jaar, maand + 1)[1])
    return dt.date(jaar, maand + 1, dag) - dt.timedelta(days=1)


def opleverdagen(
    begin: dt.date,
    einde: dt.date,
    maanden: int,
    elke: int | None,
    *,
    van: dt.date = dt.date.min,
    tot: dt.date | None = None,
) -> Iterator[dt.date]:
    """Yield the days on which a deliverable is due within the pilot, the first also when that is before its begin.

    Args:
        begin: the first day of the pilot.
        einde: its last day.
        maanden: after how many months it is due first.
        elke: each so many months it is due again; None for once.
        van: from which day on it is asked.
        tot: from which day on it is not asked any more.
    """
    dag = opleverdag(begin, maanden)
    while dag <= einde:
        if van <= dag and (tot is None or dag < tot):
            yield dag
        if elke is None:
            return
        maanden += elke
        dag = opleverdag(begin, maanden)


class Aspectduur(NamedTuple):
    """The key of an aspect, and its period."""

    aspect: int
    van: dt.date
    tot: dt.date | None


@dataclass(frozen=True)
class Planning:
    """On which days what is due of a part.

    What is asked for a day is what held on that day, so a change never touches the days before it. An aspect that
    ended is not asked any more of what is late either.

    Args:
        aspecten: its aspects, in their order.
        opleveringen: of each deliverable the key of its aspect, None for all of them, and its days.
    """

    aspecten: Sequence[Aspectduur]
    opleveringen: Sequence[tuple[int | None, Collection[dt.date]]]

    @property
    def dagen(self) -> list[dt.date]:
        """The days on which something is due, each once."""
        alle = {dag for _aspect, dagen in self.opleveringen for dag in dagen}
        return sorted(dag for dag in alle if self.aspecten_op(dag))

    def dagen_gezien_op(self, op: dt.date, goedgekeurd: Collection[dt.date]) -> list[dt.date]:
        """Return the days as one sees them on a day: without those of which each aspect ended before it was approved."""
        return [dag for dag in self.dagen if self.aspecten_op(dag, op) or self.is_gedekt(dag, goedgekeurd)]

    def aspecten_op(self, dag: dt.date, op: dt.date | None = None) -> list[int]:
        """Return the aspects that are due on a day, in their order; all of them on a day of nobody's planning.

        Args:
            dag: the day.
            op: when one asks; what ended by then is left out. The day itself when left out.
        """
        laatst = max(dag, op or dag)
        er_zijn = [a.aspect for a in self.aspecten if a.van <= dag and (a.tot is None or a.tot > laatst)]
        van = {aspect for aspect, dagen in self.opleveringen if dag in dagen}
        return [a for a in er_zijn if a in van] if van and None not in van else er_zijn

    def is_gedekt(self, dag: dt.date, goedgekeurd: Collection[dt.date], op: dt.date | None = None) -> bool:
        """Tell whether each aspect that is due on a day was approved for that day or a later one.

        Args:
            dag: the day.
            goedgekeurd: the days for which a text was approved.
            op: when one asks, as in `aspecten_op`.
        """
        gedekt = {aspect for voor in goedgekeurd if voor >= dag for aspect in self.aspecten_op(voor)}
        return gedekt.issuperset(self.aspecten_op(dag, op))
