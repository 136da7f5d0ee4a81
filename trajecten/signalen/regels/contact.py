"""Rules about contact: no talk for too long, a visit whose day passed, a reservation that ends (DOMEIN 8)."""

from typing import Any

from django.db.models import (
    DateField,
    DurationField,
    ExpressionWrapper,
    F,
    QuerySet,
    Value,
)

from inburgeraars.models import Benadering, Route
from kern.klok import DAG, vandaag
from trajecten.contact.contactnorm import met_gesprekstermijn
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.normen import norm_in_sql
from trajecten.normen.termijnen import na_termijn
from trajecten.traject.models import Traject


def geen_contact(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Narrow trajecten to the open ones whose next talk is overdue. Logging a talk ends the signal."""
    met_termijn: Any = met_gesprekstermijn(trajecten.filter(gesloten_op__isnull=True))
    te_laat: QuerySet[Traject] = met_termijn.filter(uiterlijk__lt=vandaag())
    return te_laat


def reservering_loopt_af(benaderingen: QuerySet[Benadering]) -> QuerySet[Benadering]:
    """Narrow approaches to reservations that end soon, or ended and wait. Claiming or releasing ends the signal."""
    grens = ExpressionWrapper(
        Value(vandaag(), DateField())
        + norm_in_sql(Normsoort.RESERVERING_DAGEN) * Value(DAG, DurationField()),
        DateField(),
    )
    lopend = benaderingen.filter(route=Route.GERESERVEERD, eindreden="")
    return lopend.alias(grens=grens).filter(tot__lte=F("grens"))


def bezoek_te_laat(gepland: QuerySet[GeplandBezoek]) -> QuerySet[GeplandBezoek]:
    """Narrow planned visits to those whose day has passed. Logging, moving or cancelling the visit ends the signal."""
    grens = na_termijn("datum", Signaalregel.BEZOEK_TE_LAAT)
    return gepland.filter(stand=Bezoekstand.GEPLAND).alias(grens=grens).filter(grens__lt=vandaag())
