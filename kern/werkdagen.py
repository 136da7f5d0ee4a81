"""Working days: Monday to Friday."""

import datetime as dt

from kern.klok import DAG

ZATERDAG = 5


def is_werkdag(dag: dt.date) -> bool:
    """Tell whether a day is a working day."""
    return dag.weekday() < ZATERDAG


def vorige_werkdag(dag: dt.date) -> dt.date:
    """Return the last working day before a day."""
    eerder = dag - DAG
    while not is_werkdag(eerder):
        eerder -= DAG
    return eerder
