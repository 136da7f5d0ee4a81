"""Rules about contact: no talk for too long, a visit whose day passed, a reservation that ends (DOMEIN 8)."""

from typing import Any

from django.db.models import (
    Case,
    DateField,
    DurationField,
    ExpressionWrapper,
    F,
    IntegerField,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from inburgeraars.models import Benadering, Route
from kern.klok import DAG, vandaag
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.laatste import laatste_contact
from trajecten.contact.models import GeplandBezoek
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.normen import norm_in_sql
from trajecten.normen.termijnen import na_termijn
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

VANAF_VOLGEN = (Stap.VOLGEN, Stap.AFRONDEN)


def met_laatste_contact(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Annotate trajecten with `laatst` (last two-way contact, else the opening) and `uiterlijk`, when the next is due.

    The next contact is due on the day that the coordinator chose (`contact_voor`), until a contact after that day;
    otherwise by the norm of the step.
    """
    dagen = Case(
        When(stap__in=VANAF_VOLGEN, then=norm_in_sql(Normsoort.CONTACT_VANAF_VOLGEN)),
        default=norm_in_sql(Normsoort.CONTACT_TOT_VOLGEN),
        output_field=IntegerField(),
    )
    eigen = Q(contact_voor__isnull=False, contact_voor__gte=F("laatst"))
    return trajecten.annotate(laatst=laatste_contact(), norm=dagen).annotate(
        op_eigen_datum=Case(When(eigen, then=F("contact_voor")), output_field=DateField()),
        uiterlijk=Coalesce(
            "op_eigen_datum",
            ExpressionWrapper(F("laatst") + F("norm") * Value(DAG, DurationField()), DateField()),
            output_field=DateField(),
        ),
    )


def geen_contact(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Narrow trajecten to the open ones whose next contact is overdue. Logging a talk ends the signal."""
    met_termijn: Any = met_laatste_contact(trajecten.filter(gesloten_op__isnull=True))
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
