"""The score of a meting in SQL, for lists and figures; a test holds it equal to `scoring`."""

from typing import Any, Self

from django.db import models
from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from inburgeraars.models import Fase
from kern.ladder import Pijler
from kern.zicht import ZichtQuerySet
from participatie.enums import Aanleiding
from participatie.scoring import STAP


def met_score(metingen: QuerySet[Any], fases: QuerySet[Any] | None = None) -> Any:
    """Annotate metingen with `pijler` and `score`, by the fase of the person on the day of each (`scoring.pijler_van`).

    Args:
        metingen: rows of the table, or versions of them as known at a moment.
        fases: None for the rows of the table; for versions the fases as known at that moment.
    """
    van_de_dag = (Fase.objects.all() if fases is None else fases).filter(
        Q(tot__isnull=True) | Q(tot__gt=OuterRef("datum")),
        inburgeraar_id=OuterRef("inburgeraar_id"),
        van__lte=OuterRef("datum"),
    )
    pijler = Subquery(van_de_dag.order_by("-van").values("pijler")[:1], output_field=IntegerField())
    op_de_start = van_de_dag.filter(van=OuterRef("datum"), pijler=Pijler.TIJDENS)
    voor = Value(int(Pijler.VOOR))
    return metingen.annotate(
        pijler=Case(
            When(Q(aanleiding=Aanleiding.EERSTE) & Exists(op_de_start), then=voor),
            default=Coalesce(pijler, voor),
        )
    ).annotate(
        score=Case(
            When(trede__isnull=False, then=Value(STAP) * (F("pijler") - Value(1)) + F("trede")),
            output_field=IntegerField(),
        )
    )


class MetingQuerySet[M: models.Model](ZichtQuerySet[M]):
    """Metingen, within sight."""

    def met_score(self) -> Any:
        """Annotate with `pijler` and `score`."""
        return met_score(self)

    def tellend(self) -> Self:
        """Narrow to the metingen that scores rest on: with a trede, and not by a second reader."""
        return self.filter(trede__isnull=False, tweede_lezer=False)


class LadderversieQuerySet[M: models.Model](models.QuerySet[M]):
    """Versions of the ladder."""

    def op(self, dag: Any) -> M | None:
        """Return the version that holds on a day; before the first version, the first."""
        return self.filter(van__lte=dag).order_by("-van").first() or self.order_by("van").first()
