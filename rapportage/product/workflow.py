"""When what is due: days of a deliverable, worked out from the dates of the pilot. Pure."""

import calendar
import datetime as dt
from collections.abc import Iterator


def opleverdag(begin: dt.date, maanden: int) -> dt.date:
    """Return the last day before so many months after the begin of the pilot have passed; with 0 that before its begin.

    The nota dates what is due by the years of its own pilot (2008 to 2010): eind 2008 is before the begin (0 months),
    begin 2009 the end of the first quarter (3), eind 2009 that of the first year (12).
    """
    jaar, maand = divmod(begin.year * 12 + begin.month - 1 + maanden, 12)
    dag = min(begin.day, calendar.monthrange(jaar, maand + 1)[1])
    return dt.date(jaar, maand + 1, dag) - dt.timedelta(days=1)


def opleverdagen(begin: dt.date, einde: dt.date, maanden: int, elke: int | None) -> Iterator[dt.date]:
    """Yield the days on which a deliverable is due within the pilot, the first also when that is before its begin.

    Args:
        begin: the first day of the pilot.
        einde: its last day.
        maanden: after how many months it is due first.
        elke: each so many months it is due again; None for once.
    """
    dag = opleverdag(begin, maanden)
    while dag <= einde:
        yield dag
        if elke is None:
            return
        maanden += elke
        dag = opleverdag(begin, maanden)
