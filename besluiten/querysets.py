"""Queries over besluiten."""

from typing import Self

from django.db import models
from django.db.models import F, Q

NOG_OPEN = Q(gedaan_op=None, ingetrokken_op=None)
"""What is still to do: not done and not withdrawn."""


class WerkgroepQuerySet[M: models.Model](models.QuerySet[M]):
    """Queries over besluiten."""

    def open(self) -> Self:
        """Narrow to what is still to do."""
        return self.filter(NOG_OPEN)

    def met_wie(self) -> Self:
        """Read the owner in the same statement."""
        return self.select_related("eigenaar")

    def laat_eerst(self) -> Self:
        """Put first what was due first."""
        return self.order_by("uiterlijk", "datum", "pk")

    def per_werkgroep(self) -> Self:
        """Put the newest meeting first; within it what is still to do, then in the order of recording."""
        return self.order_by(
            "-datum",
            F("ingetrokken_op").asc(nulls_first=True),
            F("gedaan_op").asc(nulls_first=True),
            "pk",
        )

    def met_woorden(self, term: str) -> Self:
        """Narrow to besluiten of which decision, reason or owner holds every word of a search term."""
        rijen = self
        for woord in term.split():
            rijen = rijen.filter(
                Q(besluit__unaccent__icontains=woord)
                | Q(reden__unaccent__icontains=woord)
                | Q(eigenaar__voornaam__unaccent__icontains=woord)
                | Q(eigenaar__achternaam__unaccent__icontains=woord)
            )
        return rijen
