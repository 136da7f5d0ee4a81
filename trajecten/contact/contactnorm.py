"""When the next talk is due: which norm holds in which step, and the day that a coordinator chose instead (DOMEIN 8)."""

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

from kern.klok import DAG
from trajecten.contact.gesprek import niet_gesproken_sinds
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import norm_in_sql
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

VANAF_VOLGEN = (Stap.VOLGEN, Stap.AFRONDEN)


def met_gesprekstermijn(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Annotate trajecten with `laatst` (the last talk, else the opening) and `uiterlijk`, when the next is due.

    The next talk is due on the day that the coordinator chose (`contact_voor`), until a talk after that day; otherwise
    by the norm of the step.
    """
    dagen = Case(
        When(stap__in=VANAF_VOLGEN, then=norm_in_sql(Normsoort.CONTACT_VANAF_VOLGEN)),
        default=norm_in_sql(Normsoort.CONTACT_TOT_VOLGEN),
        output_field=IntegerField(),
    )
    eigen = Q(contact_voor__isnull=False, contact_voor__gte=F("laatst"))
    return trajecten.annotate(laatst=niet_gesproken_sinds(), norm=dagen).annotate(
        op_eigen_datum=Case(When(eigen, then=F("contact_voor")), output_field=DateField()),
        uiterlijk=Coalesce(
            "op_eigen_datum",
            ExpressionWrapper(F("laatst") + F("norm") * Value(DAG, DurationField()), DateField()),
            output_field=DateField(),
        ),
    )
