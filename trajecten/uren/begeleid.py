"""Number of persons a user guided in a year, and the number allowed: defined once, in the database (DOMEIN 8 and 8a).

*Begeleid in year Y up to D*: distinct persons whose traject was in Vormgeven, Plaatsen, Volgen or Afronden on a day of
Y up to D on which this coordinator held them with ground caseload. Replacement is another ground and nazorg is no
step, so neither counts; after a transfer the person counts for both coordinators. The database counts
(`rls.begeleid`), so that persons out of sight of the coordinator still count; it returns a number and no persons. The
list that the number opens asks `rls.begeleiden` for those within sight.
"""

import datetime as dt
from typing import Any

from django.db import connection
from django.db.models import (
    BigIntegerField,
    BooleanField,
    DateField,
    DecimalField,
    F,
    Func,
    IntegerField,
    QuerySet,
    Value,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Greatest, Round
from django.db.models.lookups import LessThanOrEqual

from gebruikers.models import Gebruiker
from kern.klok import DAG, vandaag
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import norm_in_sql
from wijken.models import Wijk

LANG_AFWEZIG = 28
"""From so many days on an absence lowers the hours that are expected (gebruikers/sql/afwezige_fte_dagen.sql)."""


def eerste_en_laatste(dag: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the year of a day."""
    return dt.date(dag.year, 1, 1), dt.date(dag.year, 12, 31)


def twaalf_maanden(dag: dt.date) -> dt.date:
    """Return the first of the twelve months up to and including a day."""
    schrikkeldag = (dag.month, dag.day) == (2, 29)
    return dag.replace(year=dag.year - 1, day=28 if schrikkeldag else dag.day) + DAG


def begeleid(
    wie: Combinable, dag: dt.date, *, sinds: dt.date | None = None, behalve: Combinable | None = None
) -> Func:
    """Return as an expression how many persons a user guided up to and including `dag`.

    Args:
        wie: the key of the user.
        dag: the last day.
        sinds: the first day; that of the year when left out.
        behalve: the key of a person who is left out.
    """
    zonder = [] if behalve is None else [behalve]
    eerste = sinds or eerste_en_laatste(dag)[0]
    return Func(wie, _dag(eerste), _dag(dag), *zonder, function="rls.begeleid", output_field=IntegerField())


def wie_begeleid(wie: int, dag: dt.date, *, sinds: dt.date | None = None) -> QuerySet[Any, Any]:
    """Return the keys of the persons within sight whom a user guided; arguments as in `begeleid`."""
    eerste = sinds or eerste_en_laatste(dag)[0]
    # A row of its own, from which the keys come: a function that returns rows stands in no WHERE.
    een_rij = Gebruiker.objects.filter(pk=wie).order_by()
    return een_rij.values_list(
        Func(F("pk"), _dag(eerste), _dag(dag), function="rls.begeleiden", output_field=BigIntegerField()),
        flat=True,
    )


def begeleid_per_wijk(dag: dt.date) -> dict[int, int]:
    """Return how many people within sight were guided in the year up to `dag`, by the key of their trajectwijk.

    Somebody counts once in a wijk, however many colleagues were the fixed contact.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT wijk, count(*) FROM rls.begeleid_per_wijk(%s, %s) GROUP BY wijk",
            [eerste_en_laatste(dag)[0], dag],
        )
        return dict(cursor.fetchall())


def wie_begeleid_in(wijk: int, dag: dt.date, *, sinds: dt.date | None = None) -> QuerySet[Any, Any]:
    """Return the keys of the persons within sight who were guided in a wijk from `sinds` (that of the year) to `dag`."""
    eerste = sinds or eerste_en_laatste(dag)[0]
    een_rij = Wijk.objects.filter(pk=wijk).order_by()
    return een_rij.values_list(
        Func(F("pk"), _dag(eerste), _dag(dag), function="rls.begeleid_in", output_field=BigIntegerField()),
        flat=True,
    )


def steeds_coordinator(wie: Combinable, sinds: dt.date, dag: dt.date) -> Func:
    """Return as an expression whether a user was a trajectcoördinator on every day from `sinds` up to `dag`."""
    dagen = (_dag(sinds), _dag(dag))
    return Func(wie, *dagen, function="rls.steeds_coordinator", output_field=BooleanField())


def fte_dagen(wie: Combinable, dag: dt.date) -> Func:
    """Return as an expression the days of aanstellingen as coordinator in the year up to `dag`, each times its fte.

    `wie` is the key of the user; `dag` is included.
    """
    eerste, _laatste = eerste_en_laatste(dag)
    return Func(wie, _dag(eerste), _dag(dag), function="rls.fte_dagen", output_field=DecimalField())


def afwezige_fte_dagen(wie: Combinable, dag: dt.date) -> Func:
    """Return as an expression the part of `fte_dagen` that falls in an absence of `LANG_AFWEZIG` days or more.

    It lowers the hours that are expected, never the number of people (DOMEIN 2).
    """
    eerste, _laatste = eerste_en_laatste(dag)
    return Func(wie, _dag(eerste), _dag(dag), function="rls.afwezige_fte_dagen", output_field=DecimalField())


def jaarnorm(soort: Normsoort, wie: Combinable, dag: dt.date) -> Cast:
    """Return as an expression a norm of a full year, scaled by fte and the part of the year of the aanstellingen.

    `soort` is a norm for a year in full employment, `wie` the key of the user. The norm in force on `dag` counts.
    """
    eerste, laatste = eerste_en_laatste(dag)
    dagen = Value((laatste - eerste).days + 1)
    deel: Any = norm_in_sql(soort, dag) * fte_dagen(wie, laatste) / dagen
    return Cast(Round(deel), IntegerField())


def uitgezonderd(wie: Combinable, dag: dt.date) -> Func:
    """Return as an expression how many persons a teamleider allowed a user in the year of `dag`; 0 for no exception.

    `wie` is the key of the user.
    """
    return Func(wie, Value(dag.year), function="rls.uitgezonderd", output_field=IntegerField())


def past_in_norm(wie: Combinable, persoon: Combinable, dag: dt.date) -> LessThanOrEqual:
    """Return as an expression whether a user may guide a person up to `dag`, by the norm or an exception.

    A person who counts already always fits. `wie` and `persoon` are their keys.
    """
    met_deze = begeleid(wie, dag, behalve=persoon) + Value(1)
    hoogstens = Greatest(jaarnorm(Normsoort.BEGELEID_PER_JAAR, wie, dag), uitgezonderd(wie, dag))
    return LessThanOrEqual(met_deze, Greatest(begeleid(wie, dag), hoogstens))


def kan_erbij(wie: Gebruiker, inburgeraar_id: int) -> bool:
    """Tell whether a coordinator may guide a person today without asking."""
    past: Any = past_in_norm(F("pk"), Value(inburgeraar_id), vandaag())
    return bool(Gebruiker.objects.filter(pk=wie.pk).order_by().values_list(past, flat=True).get())


def _dag(dag: dt.date) -> Value:
    return Value(dag, output_field=DateField())
