"""How many persons somebody guided in a year, and how many it may (DOMEIN 8 and 8a): one definition, in the database.

*Begeleid in year Y up to D*: distinct persons whose traject was in Vormgeven, Plaatsen, Volgen or Afronden on a day of
Y up to D on which this coordinator held them with ground caseload. Replacement is another ground and nazorg no step, so
neither counts; after a transfer both count the person. The database counts (`rls.begeleid`), for a coordinator also
guided whom it no longer sees; it gives a number and no persons.
"""

import datetime as dt
from typing import Any

from django.db.models import DateField, DecimalField, F, Func, IntegerField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Greatest, Round
from django.db.models.lookups import LessThanOrEqual

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import norm_in_sql


def eerste_en_laatste(dag: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the year of a day."""
    return dt.date(dag.year, 1, 1), dt.date(dag.year, 12, 31)


def begeleid(wie: Combinable, dag: dt.date, *, behalve: Combinable | None = None) -> Func:
    """Return as an expression how many persons a user guided in the year of a day, up to and including it.

    Args:
        wie: the key of the user.
        dag: the last day that counts.
        behalve: the key of a person who is left out.
    """
    zonder = [] if behalve is None else [behalve]
    eerste, _laatste = eerste_en_laatste(dag)
    return Func(wie, _dag(eerste), _dag(dag), *zonder, function="rls.begeleid", output_field=IntegerField())


def fte_dagen(wie: Combinable, dag: dt.date) -> Func:
    """Return as an expression the days of aanstellingen as coordinator in the year up to a day, each times its fte.

    Args:
        wie: the key of the user.
        dag: the last day that counts.
    """
    eerste, _laatste = eerste_en_laatste(dag)
    return Func(wie, _dag(eerste), _dag(dag), function="rls.fte_dagen", output_field=DecimalField())


def jaarnorm(soort: Normsoort, wie: Combinable, dag: dt.date) -> Cast:
    """Return as an expression a norm of a full year, by fte and the part of the year of its aanstellingen.

    Args:
        soort: a norm that holds for a year in full employment.
        wie: the key of the user.
        dag: a day of the year; the norm of that day counts.
    """
    eerste, laatste = eerste_en_laatste(dag)
    dagen = Value((laatste - eerste).days + 1)
    deel: Any = norm_in_sql(soort, dag) * fte_dagen(wie, laatste) / dagen
    return Cast(Round(deel), IntegerField())


def uitgezonderd(wie: Combinable, dag: dt.date) -> Func:
    """Return as an expression how many persons a teamleider let a user guide in the year of a day; 0 for no exception.

    Args:
        wie: the key of the user.
        dag: a day of the year.
    """
    return Func(wie, Value(dag.year), function="rls.uitgezonderd", output_field=IntegerField())


def past_in_norm(wie: Combinable, persoon: Combinable, dag: dt.date) -> LessThanOrEqual:
    """Return as an expression whether a user may guide a person, by its norm or an exception; who counts already does.

    Args:
        wie: the key of the user.
        persoon: the key of the person.
        dag: the last day that counts.
    """
    met_deze = begeleid(wie, dag, behalve=persoon) + Value(1)
    hoogstens = Greatest(jaarnorm(Normsoort.BEGELEID_PER_JAAR, wie, dag), uitgezonderd(wie, dag))
    return LessThanOrEqual(met_deze, Greatest(begeleid(wie, dag), hoogstens))


def kan_erbij(wie: Gebruiker, inburgeraar_id: int) -> bool:
    """Tell whether a coordinator may guide a person today without asking.

    Args:
        wie: the coordinator.
        inburgeraar_id: the person.
    """
    past: Any = past_in_norm(F("pk"), Value(inburgeraar_id), vandaag())
    return bool(Gebruiker.objects.filter(pk=wie.pk).order_by().values_list(past, flat=True).get())


def _dag(dag: dt.date) -> Value:
    return Value(dag, output_field=DateField())
