"""What asks for attention: each rule is one queryset over the rows of today (ARCHITECTUUR 2, Signals; DOMEIN 8).

Lists and numbers ask the same functions. `Signaal` beside them only remembers since when something asks attention,
whether it was told, and until when somebody laid it aside.
"""

import datetime as dt
from typing import Any

from django.db.models import (
    Case,
    DateField,
    DurationField,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from gebruikers.models import Concept, Gebruiker
from inburgeraars.models import Benadering, Route
from roermond_inburgering.kern.klok import vandaag
from trajecten.enums import Bezoekstand, Contactsoort, Normsoort, Resultaat, Signaalregel, Stap
from trajecten.models import GeplandBezoek, Signaal, Traject, Verslag
from trajecten.normen import norm_in_sql

DAG = dt.timedelta(days=1)
VANAF_VOLGEN = (Stap.VOLGEN, Stap.AFRONDEN)
TWEEZIJDIG = (Contactsoort.HUISBEZOEK, Contactsoort.WIJKCENTRUM, Contactsoort.TELEFOON)
"""Kinds of contact in which both speak; letters, messages and talks with instanties are none (DOMEIN 8a)."""


def tweezijdig_contact() -> QuerySet[Verslag]:
    """Return the reports of contacts in which somebody was spoken to: what ends "geen contact" (DOMEIN 8a)."""
    return Verslag.objects.filter(resultaat=Resultaat.GESPROKEN, contactmoment__soort__in=TWEEZIJDIG)


def met_laatste_contact(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Add to trajecten `laatst` (last two-way contact, else the opening) and `uiterlijk`: when the next is due.

    Due is what the coordinator set (`contact_voor`), until a contact after that day; else the norm of the step.
    """
    gesproken = tweezijdig_contact().filter(inburgeraar=OuterRef("inburgeraar")).order_by("-datum", "-pk")
    dagen = Case(
        When(stap__in=VANAF_VOLGEN, then=norm_in_sql(Normsoort.CONTACT_VANAF_VOLGEN)),
        default=norm_in_sql(Normsoort.CONTACT_TOT_VOLGEN),
        output_field=IntegerField(),
    )
    eigen = Q(contact_voor__isnull=False, contact_voor__gte=F("laatst"))
    return trajecten.annotate(
        laatst=Coalesce(Subquery(gesproken.values("datum")[:1]), F("geopend_op")), norm=dagen
    ).annotate(
        op_eigen_datum=Case(When(eigen, then=F("contact_voor")), output_field=DateField()),
        uiterlijk=Coalesce(
            "op_eigen_datum",
            ExpressionWrapper(F("laatst") + F("norm") * Value(DAG, DurationField()), DateField()),
            output_field=DateField(),
        ),
    )


def geen_contact(gebruiker: Gebruiker) -> QuerySet[Traject]:
    """Return the open trajecten within sight whose next contact is overdue. It ends when a talk is logged."""
    lopend = Traject.objects.visible_to(gebruiker).filter(gesloten_op__isnull=True)
    return met_laatste_contact(lopend).filter(uiterlijk__lt=vandaag())


def reservering_loopt_af(gebruiker: Gebruiker) -> QuerySet[Benadering]:
    """Return the reservations within sight that end soon, or ended and wait. Claiming, extending or ending ends it."""
    grens = ExpressionWrapper(
        Value(vandaag(), DateField())
        + norm_in_sql(Normsoort.RESERVERING_DAGEN) * Value(DAG, DurationField()),
        DateField(),
    )
    lopend = Benadering.objects.visible_to(gebruiker).filter(route=Route.GERESERVEERD, eindreden="")
    return lopend.alias(grens=grens).filter(tot__lte=F("grens"))


def bezoek_te_laat(gebruiker: Gebruiker) -> QuerySet[GeplandBezoek]:
    """Return the planned visits within sight whose day has passed. Logging, moving or cancelling it ends it."""
    gepland = GeplandBezoek.objects.visible_to(gebruiker)
    return gepland.filter(stand=Bezoekstand.GEPLAND, datum__lt=vandaag())


def concept_wacht(gebruiker: Gebruiker) -> QuerySet[Concept]:
    """Return the drafts of a user; nobody else sees them. Sending it or throwing it away ends it."""
    return Concept.objects.filter(gebruiker=gebruiker)


OBJECT: dict[Signaalregel, str] = {
    Signaalregel.GEEN_CONTACT: "traject",
    Signaalregel.RESERVERING_LOOPT_AF: "benadering",
    Signaalregel.BEZOEK_TE_LAAT: "geplandbezoek",
}
"""What the row of a rule is about, as `Signaal` names it. A draft is its writer's alone, so nothing remembers it."""

REGELS: dict[Signaalregel, Any] = {
    Signaalregel.GEEN_CONTACT: geen_contact,
    Signaalregel.RESERVERING_LOOPT_AF: reservering_loopt_af,
    Signaalregel.BEZOEK_TE_LAAT: bezoek_te_laat,
}
"""The rules that `Signaal` remembers."""


def met_geheugen(rijen: QuerySet[Any], regel: Signaalregel) -> QuerySet[Any]:
    """Add to the rows of a rule `sinds` and `weggelegd_tot`, as far as they are remembered."""
    signaal = Signaal.objects.filter(
        regel=regel,
        inburgeraar=OuterRef("inburgeraar"),
        object_soort=OBJECT[regel],
        object_id=OuterRef("pk"),
        geeindigd_op__isnull=True,
    )
    return rijen.annotate(
        sinds=Subquery(signaal.values("sinds")[:1]),
        weggelegd_tot=Subquery(signaal.values("weggelegd_tot")[:1]),
    )


def zonder_weggelegd(rijen: QuerySet[Any], regel: Signaalregel) -> QuerySet[Any]:
    """Narrow the rows of a rule to those that nobody laid aside until a day to come."""
    return met_geheugen(rijen, regel).filter(Q(weggelegd_tot__isnull=True) | Q(weggelegd_tot__lte=vandaag()))
