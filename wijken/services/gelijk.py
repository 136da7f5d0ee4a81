"""Make a table equal to rows that came from outside, writing only the differences."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

PER_KEER = 1000


@dataclass
class Telling:
    """How many rows a load added, changed, left unchanged, and removed."""

    nieuw: int = 0
    gewijzigd: int = 0
    ongewijzigd: int = 0
    weg: int = 0

    def __str__(self) -> str:
        """Return the counts in words."""
        weg = f", {self.weg} weg" if self.weg else ""
        return f"{self.nieuw} nieuw, {self.gewijzigd} gewijzigd, {self.ongewijzigd} ongewijzigd{weg}"

    def __add__(self, ander: "Telling") -> "Telling":
        """Return the sum of both."""
        return Telling(
            self.nieuw + ander.nieuw,
            self.gewijzigd + ander.gewijzigd,
            self.ongewijzigd + ander.ongewijzigd,
            self.weg + ander.weg,
        )


def breng_gelijk[M: models.Model](
    model: type[M],
    gewenst: Iterable[Mapping[str, Any]],
    *,
    bestaand: Callable[[Mapping[str, Any]], M | None],
) -> Telling:
    """Add the rows that are missing and change those that differ; equal rows are not written.

    Args:
        model: the table.
        gewenst: fields by name as the model stores them (`wijk_id`, not `wijk`); absent ones are left alone.
        bestaand: finds the stored row of these fields, None when there is none.
    """
    nieuw: list[M] = []
    gewijzigd: list[M] = []
    geraakt: set[str] = set()
    telling = Telling()
    for velden in gewenst:
        rij = bestaand(velden)
        if rij is None:
            nieuw.append(model(**velden))
            continue
        anders = {naam for naam, waarde in velden.items() if getattr(rij, naam) != waarde}
        if not anders:
            telling.ongewijzigd += 1
            continue
        for naam in anders:
            setattr(rij, naam, velden[naam])
        geraakt |= anders
        gewijzigd.append(rij)
    model._default_manager.bulk_create(nieuw, batch_size=PER_KEER)  # noqa: SLF001
    if gewijzigd:
        model._default_manager.bulk_update(gewijzigd, sorted(geraakt), batch_size=PER_KEER)  # noqa: SLF001
    telling.nieuw, telling.gewijzigd = len(nieuw), len(gewijzigd)
    return telling
