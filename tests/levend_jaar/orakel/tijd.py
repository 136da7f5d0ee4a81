"""Days and months, as DOMEIN counts them."""

import calendar
import datetime as dt


def maanden_verder(dag: dt.date, maanden: int) -> dt.date:
    """Return the same day some calendar months later, or the last of that month when it has no such day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return dt.date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def maandag(dag: dt.date) -> dt.date:
    """Return the Monday of the week of a day."""
    return dag - dt.timedelta(days=dag.weekday())


def jaar_eerder(dag: dt.date) -> dt.date:
    """Return the same day of the year before; of a leap day the day before it."""
    return (
        dag.replace(year=dag.year - 1, day=28)
        if (dag.month, dag.day) == (2, 29)
        else dag.replace(year=dag.year - 1)
    )
