"""Which rules of the signals are on, and the term of each: the row in force, else the value that ships."""

from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    DateField,
    DurationField,
    ExpressionWrapper,
    F,
    IntegerField,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils.translation import ngettext

from kern.klok import vandaag
from trajecten.normen.enums import Signaalregel, Termijneenheid
from trajecten.normen.models import Signaalinstelling

type Termijn = tuple[int, Termijneenheid]

TERMIJNEN: dict[Signaalregel, Termijn] = {
    Signaalregel.BEZOEK_TE_LAAT: (0, Termijneenheid.DAGEN),
    Signaalregel.AFSPRAAK_TE_LAAT: (0, Termijneenheid.DAGEN),
    Signaalregel.NAZORG_NODIG: (0, Termijneenheid.DAGEN),
    Signaalregel.EEN_BEEN: (0, Termijneenheid.DAGEN),
    Signaalregel.METING_NODIG: (6, Termijneenheid.MAANDEN),
    Signaalregel.LANG_IN_VORMGEVEN: (8, Termijneenheid.WEKEN),
    Signaalregel.VAST_IN_PIJLER_1: (6, Termijneenheid.MAANDEN),
}
"""The time each rule waits after the day it counts from.

Rules that wait for a norm (no contact, a reservation, a component that does not begin, 45 of 50) have no term of their
own, and neither have rules that signal at once.
"""

_IN_SQL = {Termijneenheid.DAGEN: "days", Termijneenheid.WEKEN: "weeks", Termijneenheid.MAANDEN: "months"}


def die_aan_staat(regel: Signaalregel) -> Q:
    """Return the condition that a rule is on today, as an SQL expression."""
    aan = Subquery(_in_kracht(regel).values("aan")[:1], output_field=BooleanField())
    return Q(Coalesce(aan, Value(True)))  # noqa: FBT003  a literal of SQL


def na_termijn(dag: str | Combinable, regel: Signaalregel) -> Cast:
    """Return an SQL expression for the last day on which a rule still waits, counted from `dag`."""
    van = F(dag) if isinstance(dag, str) else dag
    return Cast(ExpressionWrapper(van + _duur(regel), output_field=DateField()), DateField())


def _duur(regel: Signaalregel) -> Cast:
    """Return the term as an interval; months are calendar months, as `plus_maanden` counts."""
    aantal, eenheid = TERMIJNEN[regel]
    rij = _in_kracht(regel).filter(termijn__isnull=False)
    woord = Case(*[When(eenheid=e, then=Value(sql)) for e, sql in _IN_SQL.items()], output_field=CharField())
    tekst = rij.values(duur=Concat(Cast("termijn", CharField()), Value(" "), woord))[:1]
    return Cast(Coalesce(Subquery(tekst), Value(f"{aantal} {_IN_SQL[eenheid]}")), DurationField())


def termijn_in_sql(regel: Signaalregel) -> tuple[Coalesce, Coalesce]:
    """Return number and unit of the term of a rule as SQL expressions, for its text."""
    aantal, eenheid = TERMIJNEN[regel]
    rij = _in_kracht(regel).filter(termijn__isnull=False)
    return (
        Coalesce(Subquery(rij.values("termijn")[:1]), Value(aantal), output_field=IntegerField()),
        Coalesce(Subquery(rij.values("eenheid")[:1]), Value(eenheid.value), output_field=CharField()),
    )


def termijn_in_woorden(aantal: int, eenheid: str) -> str:
    """Return a term in words; `eenheid` is a `Termijneenheid`."""
    match eenheid:
        case Termijneenheid.MAANDEN:
            return ngettext("%d maand", "%d maanden", aantal) % aantal
        case Termijneenheid.WEKEN:
            return ngettext("%d week", "%d weken", aantal) % aantal
    return ngettext("%d dag", "%d dagen", aantal) % aantal


def _in_kracht(regel: Signaalregel) -> QuerySet[Any]:
    return Signaalinstelling.objects.in_kracht(vandaag()).filter(regel=regel).order_by()
