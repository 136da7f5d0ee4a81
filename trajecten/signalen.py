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
from trajecten.enums import Bezoekstand, Normsoort, Resultaat, Signaalregel, Stap
from trajecten.models import GeplandBezoek, Signaal, Traject, Verslag
from trajecten.normen import norm_in_sql
from trajecten.plan import een_been, een_been_van

DAG = dt.timedelta(days=1)
VANAF_VOLGEN = (Stap.VOLGEN, Stap.AFRONDEN)


def tweezijdig_contact() -> QuerySet[Verslag]:
    """Return the reports of contacts in which both spoke: what ends "geen contact" (DOMEIN 8a).

    Only such kinds of contact can have this result (`Contactsoort.tweezijdig`), so the report alone tells.
    """
    return Verslag.objects.filter(resultaat=Resultaat.GESPROKEN)


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
    return _geen_contact(Traject.objects.visible_to(gebruiker))


def _geen_contact(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    met_termijn: Any = met_laatste_contact(trajecten.filter(gesloten_op__isnull=True))
    te_laat: QuerySet[Traject] = met_termijn.filter(uiterlijk__lt=vandaag())
    return te_laat


def reservering_loopt_af(gebruiker: Gebruiker) -> QuerySet[Benadering]:
    """Return the reservations within sight that end soon, or ended and wait. Claiming or releasing ends it."""
    return _reservering_loopt_af(Benadering.objects.visible_to(gebruiker))


def _reservering_loopt_af(benaderingen: QuerySet[Benadering]) -> QuerySet[Benadering]:
    grens = ExpressionWrapper(
        Value(vandaag(), DateField())
        + norm_in_sql(Normsoort.RESERVERING_DAGEN) * Value(DAG, DurationField()),
        DateField(),
    )
    lopend = benaderingen.filter(route=Route.GERESERVEERD, eindreden="")
    return lopend.alias(grens=grens).filter(tot__lte=F("grens"))


def bezoek_te_laat(gebruiker: Gebruiker) -> QuerySet[GeplandBezoek]:
    """Return the planned visits within sight whose day has passed. Logging, moving or cancelling it ends it."""
    return _bezoek_te_laat(GeplandBezoek.objects.visible_to(gebruiker))


def _bezoek_te_laat(gepland: QuerySet[GeplandBezoek]) -> QuerySet[GeplandBezoek]:
    return gepland.filter(stand=Bezoekstand.GEPLAND, datum__lt=vandaag())


def concept_wacht(gebruiker: Gebruiker) -> QuerySet[Concept]:
    """Return the drafts of a user; nobody else sees them. Sending it or throwing it away ends it."""
    return Concept.objects.filter(gebruiker=gebruiker)


OBJECT: dict[Signaalregel, str] = {
    Signaalregel.GEEN_CONTACT: "traject",
    Signaalregel.RESERVERING_LOOPT_AF: "benadering",
    Signaalregel.BEZOEK_TE_LAAT: "geplandbezoek",
    Signaalregel.EEN_BEEN: "traject",
}
"""What the row of a rule is about, as `Signaal` names it. A draft is its writer's alone, so nothing remembers it."""

REGELS: dict[Signaalregel, Any] = {
    Signaalregel.GEEN_CONTACT: geen_contact,
    Signaalregel.RESERVERING_LOOPT_AF: reservering_loopt_af,
    Signaalregel.BEZOEK_TE_LAAT: bezoek_te_laat,
    Signaalregel.EEN_BEEN: een_been,
}
"""The rules that `Signaal` remembers."""


def zonder_zicht(regel: Signaalregel) -> QuerySet[Any]:
    """Return the rows of a rule for everybody: for what keeps `Signaal` in step, which works for nobody."""
    alles: dict[Signaalregel, QuerySet[Any]] = {
        Signaalregel.GEEN_CONTACT: _geen_contact(Traject.objects.all()),
        Signaalregel.RESERVERING_LOOPT_AF: _reservering_loopt_af(Benadering.objects.all()),
        Signaalregel.BEZOEK_TE_LAAT: _bezoek_te_laat(GeplandBezoek.objects.all()),
        Signaalregel.EEN_BEEN: een_been_van(Traject.objects.all()),
    }
    return alles[regel]


def met_geheugen(rijen: QuerySet[Any], regel: Signaalregel) -> QuerySet[Any]:
    """Add to the rows of a rule `signaal_sinds` and `weggelegd_tot`, as far as they are remembered."""
    signaal = Signaal.objects.filter(
        regel=regel,
        inburgeraar=OuterRef("inburgeraar"),
        object_soort=OBJECT[regel],
        object_id=OuterRef("pk"),
        geeindigd_op__isnull=True,
    )
    met: QuerySet[Any] = rijen.annotate(
        signaal_sinds=Subquery(signaal.values("sinds")[:1]),
        weggelegd_tot=Subquery(signaal.values("weggelegd_tot")[:1]),
    )
    return met


def zonder_weggelegd(rijen: QuerySet[Any], regel: Signaalregel) -> QuerySet[Any]:
    """Narrow the rows of a rule to those that nobody laid aside until a day to come."""
    return met_geheugen(rijen, regel).filter(Q(weggelegd_tot__isnull=True) | Q(weggelegd_tot__lte=vandaag()))
