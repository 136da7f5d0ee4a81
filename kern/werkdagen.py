"""Working days of the municipality: Monday to Friday, but for the public holidays of the Netherlands.

The library has Good Friday among those, since the Algemene termijnenwet counts it as one for terms of law (article 3,
second paragraph). It is no public holiday, and the town hall is open.
"""

import datetime as dt

import holidays

from kern.klok import DAG

ZATERDAG = 5
GOEDE_VRIJDAG = "Goede vrijdag"
_FEESTDAGEN = holidays.country_holidays("NL", language="nl")
"""The table of the library `holidays`, which works out a year when it is asked for a day of it."""


def is_werkdag(dag: dt.date) -> bool:
    """Tell whether a day is a working day."""
    return dag.weekday() < ZATERDAG and _FEESTDAGEN.get(dag) in {None, GOEDE_VRIJDAG}


def vorige_werkdag(dag: dt.date) -> dt.date:
    """Return the last working day before a day."""
    eerder = dag - DAG
    while not is_werkdag(eerder):
        eerder -= DAG
    return eerder


def volgende_werkdag(dag: dt.date) -> dt.date:
    """Return the first working day after a day."""
    later = dag + DAG
    while not is_werkdag(later):
        later += DAG
    return later
