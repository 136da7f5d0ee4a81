"""Queries over ervaringen. Who may read them the policies of the tables say (`rapportage/sql/zicht_ervaringen.sql`)."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import TruncDate


def _alle[M: models.Model](model: type[M]) -> models.QuerySet[M]:
    return model._default_manager.order_by()  # noqa: SLF001


GEDEELD = TruncDate("created_at")
"""The day on which something was shared."""


class ErvaringQuerySet[M: models.Model](models.QuerySet[M]):
    """Queries over ervaringen."""

    def geldig(self) -> Self:
        """Narrow to what was not withdrawn."""
        return self.filter(ingetrokken_op=None)

    def met_alles(self) -> Self:
        """Read what a row is shown with, and how many colleagues noticed the same; newest first.

        The doelgroep is None where this user may not read it.
        """
        return (
            self.select_related("voor", "aspect__onderdeel", "wijk", "vindplaats", "activiteit", "door")
            .annotate(
                ook=Count("bijval", filter=Q(bijval__teruggenomen_op=None), distinct=True),
            )
            .order_by("-dag", "-pk")
        )

    def met_woorden(self, term: str) -> Self:
        """Narrow to ervaringen of which the text, a keyword, the place or the writer holds every word of a search term."""
        rijen = self
        for woord in term.split():
            rijen = rijen.filter(
                Q(tekst__unaccent__icontains=woord)
                | Q(uitspraak__unaccent__icontains=woord)
                | Q(vindplaats__naam__unaccent__icontains=woord)
                | Q(activiteit__naam__unaccent__icontains=woord)
                | Q(door__voornaam__unaccent__icontains=woord)
                | Q(door__achternaam__unaccent__icontains=woord)
                | Q(
                    pk__in=_alle(self.model)
                    .filter(trefwoorden__woord__unaccent__icontains=woord)
                    .values("pk")
                )
            )
        return rijen

    def gedeeld_na(self, dag: dt.date) -> Self:
        """Narrow to what was shared on a later day."""
        return self.alias(gedeeld=GEDEELD).filter(gedeeld__gt=dag)

    def laatste_per_vraag(self) -> dict[int, dt.date]:
        """Return the day on which an ervaring was last shared at each question that has one; not when it happened.

        What was withdrawn is none: narrow to what was not.
        """
        rijen = self.order_by().values("vraag").annotate(laatst=models.Max(GEDEELD))
        return dict(rijen.values_list("vraag", "laatst"))
