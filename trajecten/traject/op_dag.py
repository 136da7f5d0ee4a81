"""Which trajecten were open at the end of a day, in which step, and since when: from dated facts (DOMEIN 8a).

The same rule as `trajecten.traject.verloop`, for querysets: a reopening has no step before it, and takes none.
"""

import datetime as dt

from django.db.models import CharField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from kern.klok import vandaag
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang

VOOR_VOLGEN = (Stap.TAXEREN, Stap.VORMGEVEN, Stap.PLAATSEN)
"""The steps that have a norm for how long they take; in Volgen being long is the work (DOMEIN 9)."""


def open_op(dag: dt.date | None = None) -> Q:
    """Return the condition on a traject that it was open at the end of a day, today when left out.

    Nothing is opened or closed on a day to come, so today the columns say it.
    """
    if dag is None or dag == vandaag():
        return Q(gesloten_op__isnull=True)
    return Q(geopend_op__lte=dag) & (Q(gesloten_op__isnull=True) | Q(gesloten_op__gt=dag))


def stap_op(dag: dt.date | None = None) -> Combinable:
    """Return the step of a row of trajecten at the end of a day, today when left out."""
    if dag is None or dag == vandaag():
        return F("stap")
    laatste = _gezet(dag).values("naar_stap")[:1]
    return Coalesce(Subquery(laatste), Value(Stap.TAXEREN.value), output_field=CharField())


def in_stap_sinds(dag: dt.date | None = None) -> Coalesce:
    """Return since when a row of trajecten is in the step of a day: the last step taken, else the opening."""
    return Coalesce(Subquery(_gezet(dag or vandaag()).values("datum")[:1]), F("geopend_op"))


def _gezet(dag: dt.date) -> QuerySet[Stapovergang]:
    """Return the steps that a row of trajecten took up to a day, the last one first."""
    gezet = Stapovergang.objects.filter(traject=OuterRef("pk"), van_stap__gt="", naar_stap__gt="")
    return gezet.filter(datum__lte=dag).order_by("-datum", "-pk")
