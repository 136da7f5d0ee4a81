"""Rules about a duaal plan: one half stopped, or did not begin in time (DOMEIN 5.2, 5.3)."""

from typing import Any

from django.db.models import (
    Case,
    DateField,
    DurationField,
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Least

from kern.klok import DAG, vandaag
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.normen import norm_in_sql
from trajecten.normen.termijnen import na_termijn
from trajecten.plan.enums import PARTICIPATIESOORTEN, TELT_IN_PLAN, Componentsoort, Componentstand
from trajecten.plan.feiten import LOOPT
from trajecten.plan.models import Component
from trajecten.traject.models import Traject

_TAAL_BRAK = Q(meedoen_loopt=True, taal_loopt=False, taal_gestopt__isnull=False)
_MEEDOEN_BRAK = Q(taal_loopt=True, meedoen_loopt=False, meedoen_gestopt__isnull=False)


def een_been(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Narrow trajecten to open ones of which one half stopped while the other runs.

    Each has `been_sinds` (since when), `taal_loopt` and `meedoen_loopt`. Starting another component in its place ends
    the signal.
    """
    met: QuerySet[Any] = (
        _met_benen(trajecten)
        .filter(_TAAL_BRAK | _MEEDOEN_BRAK)
        .annotate(
            been_sinds=Case(
                When(_TAAL_BRAK, then=F("taal_gestopt")),
                default=F("meedoen_gestopt"),
                output_field=DateField(),
            )
        )
    )
    grens = na_termijn("been_sinds", Signaalregel.EEN_BEEN)
    uit: QuerySet[Traject] = met.alias(grens=grens).filter(grens__lte=vandaag())
    return uit


def niet_begonnen(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Narrow trajecten to open ones of which a half has not begun within the norm after the plan was made.

    They are annotated as those of `een_been`. When both rules hold, only `een_been` gives a signal. The start of that
    half ends it.
    """
    termijn = norm_in_sql(Normsoort.DUAAL_DAGEN) * Value(DAG, DurationField())
    uit: QuerySet[Traject] = (
        _met_benen(trajecten)
        .annotate(been_sinds=Cast(F("plan_sinds") + termijn, DateField()))
        .filter(Q(taal_loopt=False) | Q(meedoen_loopt=False), been_sinds__lt=vandaag())
        .exclude(_TAAL_BRAK | _MEEDOEN_BRAK)
    )
    return uit


def _met_benen(trajecten: QuerySet[Traject]) -> QuerySet[Any]:
    van = Component.objects.filter(traject=OuterRef("pk")).order_by()
    taal, meedoen = van.filter(soort=Componentsoort.TAAL), van.filter(soort__in=PARTICIPATIESOORTEN)
    met: QuerySet[Any] = trajecten.filter(gesloten_op__isnull=True).annotate(
        taal_loopt=Exists(taal.filter(stand__in=LOOPT)),
        meedoen_loopt=Exists(meedoen.filter(stand__in=LOOPT)),
        taal_gestopt=_gestopt_op(taal),
        meedoen_gestopt=_gestopt_op(meedoen),
        plan_sinds=Least(_eerste_dag(taal), _eerste_dag(meedoen)),
    )
    return met


def _eerste_dag(componenten: QuerySet[Component]) -> Subquery:
    """Return the day on which the first of these components was added to the plan, of those that are still in it."""
    in_plan = componenten.filter(stand__in=TELT_IN_PLAN).values("traject")
    return Subquery(in_plan.values(dag=Min("gepland_op")), output_field=DateField())


def _gestopt_op(componenten: QuerySet[Component]) -> Subquery:
    """Return the last day on which one of these components stopped."""
    gestopt = componenten.filter(stand=Componentstand.GESTOPT).values("traject")
    return Subquery(gestopt.values(dag=Max("geeindigd_op")), output_field=DateField())
