"""When editions are due: on the days of the deliverables of no part, as most parts are (DOMEIN 9)."""

import datetime as dt
from dataclasses import dataclass

from rapportage.product.models import Oplevering

VOORAF = dt.timedelta(days=13)
"""How long before its day the concept goes to the owners: two weeks in which they can still write."""
ERNA = dt.timedelta(days=15)
"""How long after its day an edition is made: its figures are known by then.

No reference data, as the day itself is: it follows from when figures are known (DOMEIN 9, *bekend op*), which is no setting.
"""


def editiedagen() -> list[dt.date]:
    """Return the days of the editions of the pilot, each once, in their order."""
    return sorted({dag for moment in Oplevering.objects.filter(onderdeel=None) for dag in moment.dagen})


def volgende_editie(nu: dt.date) -> dt.date | None:
    """Return the day of the next edition that was not made by now; None after the last."""
    return next((dag for dag in editiedagen() if dag + ERNA >= nu), None)


@dataclass(frozen=True)
class Volgende:
    """The next edition: its day, and when its concept and itself are made."""

    dag: dt.date
    concept_op: dt.date
    klaar_op: dt.date


def volgende(nu: dt.date) -> Volgende | None:
    """Return the days of the next edition; None after the last."""
    dag = volgende_editie(nu)
    return Volgende(dag, dag - VOORAF, dag + ERNA) if dag else None
