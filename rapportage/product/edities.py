"""When editions are due: at the end of the first quarter and of each year of the pilot, as most parts are (DOMEIN 9)."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings

from rapportage.product.workflow import opleverdag

VOORAF = dt.timedelta(days=13)
"""How long before its day the concept goes to the owners."""
ERNA = dt.timedelta(days=15)
"""How long after its day an edition is made: its figures are known by then."""


def editiedagen() -> list[dt.date]:
    """Return the days of the editions of the pilot: after three months, and after each year."""
    begin, einde = settings.PILOT_VAN, settings.PILOT_TOT_EN_MET
    dagen, maanden = [], 3
    while (dag := opleverdag(begin, maanden)) <= einde:
        dagen.append(dag)
        maanden = 12 if maanden == 3 else maanden + 12  # noqa: PLR2004  the months of the first quarter
    return dagen


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
