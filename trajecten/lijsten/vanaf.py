"""Rows that belong to a choice and hold from a day on, set as a whole: its rules, and the fields that are copied."""

import datetime as dt
from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q

from kern.klok import vandaag


@dataclass(frozen=True, kw_only=True)
class Vanaf[C]:
    """Rows over a period; a `C` says what a row says, so that rows of two days can be held beside each other.

    Args:
        model: their table.
        soort: the field that points at the choice they belong to.
    """

    model: Any
    soort: str

    @abstractmethod
    def cel(self, rij: Any) -> C:
        """Return what a row says."""

    @abstractmethod
    def velden(self, cel: C) -> dict[str, Any]:
        """Return the fields of a row that says this."""

    def alle(self, keuze: Any) -> list[Any]:
        """Return all rows of a choice, also those that never held a day."""
        return list(self.model.objects.filter(**{self.soort: keuze}).order_by("pk"))

    def van(self, keuze: Any) -> Any:
        """Return the rows of a choice that held a day or will, oldest first."""
        echt = Q(tot=None) | Q(tot__gt=F("van"))
        return self.model.objects.filter(echt, **{self.soort: keuze}).order_by("van", "pk")

    def cellen_op(self, keuze: Any, dag: dt.date) -> set[C]:
        """Return what holds on a day."""
        return {self.cel(r) for r in self.van(keuze).in_kracht(dag)}

    def komende_dag(self, keuze: Any) -> dt.date | None:
        """Return the last day from which something else is planned; None when nothing is."""
        dag = vandaag()
        dagen = [d for r in self.van(keuze) for d in (r.van, r.tot) if d is not None and d > dag]
        return max(dagen, default=None)

    def merk(self, keuze: Any) -> str:
        """Return what tells the rows of a choice from those of a moment ago."""
        return ",".join(f"{rij.pk}.{rij.versie}" for rij in self.alle(keuze))
