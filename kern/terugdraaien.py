"""Taking back what an act changed, from row history (docs/adr/0034-taking-a-closing-back.md)."""

from itertools import groupby
from typing import Any

from django.db import models

from kern.historie import historiemodel


def handeling_van(rij: models.Model) -> int | None:
    """Return the key of the Logregel of the act that added a row; None when history names none."""
    versies = historiemodel(type(rij))._default_manager.filter(pgh_obj_id=rij.pk)  # noqa: SLF001
    regel: int | None = (
        versies.filter(pgh_label="toegevoegd").values_list("pgh_context__logregel", flat=True).first()
    )
    return regel


def versie_voor(rij: models.Model, veld: str) -> Any:
    """Return the last version of a row in which a field held another value than now; None when it never did."""
    versies = historiemodel(type(rij))._default_manager.filter(pgh_obj_id=rij.pk)  # noqa: SLF001
    return versies.exclude(**{veld: getattr(rij, veld)}).order_by("-pgh_id").first()


def daad_van(rij: models.Model, veld: str) -> int | None:
    """Return the key of the Logregel of the act that gave a field the value it has now; None when history names none."""
    eerder = versie_voor(rij, veld)
    versies = historiemodel(type(rij))._default_manager.filter(  # noqa: SLF001
        pgh_obj_id=rij.pk, pgh_id__gt=eerder.pgh_id if eerder else 0
    )
    regel: int | None = versies.order_by("pgh_id").values_list("pgh_context__logregel", flat=True).first()
    return regel


def draai_terug(rijen: models.QuerySet[Any], logregel: int | None) -> list[int]:
    """Give rows the values back that they had before an act; a column changed since keeps what it has.

    Called inside an act, with the person locked.

    Args:
        rijen: the rows to look at; those that the act added or left alone stay as they are.
        logregel: the key of the Logregel of the act; None changes nothing.

    Returns:
        The keys of the rows that changed.
    """
    if logregel is None:
        return []
    alle = historiemodel(rijen.model)._default_manager.filter(pgh_obj_id__in=rijen.order_by().values("pk"))  # noqa: SLF001
    geraakt = alle.filter(pgh_context__logregel=logregel, pgh_label="gewijzigd").values("pgh_obj_id")
    versies = alle.filter(pgh_obj_id__in=geraakt).order_by("pgh_obj_id", "pgh_id")
    nu = {rij.pk: rij for rij in rijen}
    uit = []
    for pk, van_rij in groupby(versies, key=lambda versie: versie.pgh_obj_id):
        if terug := _wat_terug(list(van_rij), nu[pk], logregel):
            rijen.model._default_manager.filter(pk=pk).update(**terug)  # noqa: SLF001
            uit.append(pk)
    return uit


def _wat_terug(versies: list[Any], nu: models.Model, logregel: int) -> dict[str, Any]:
    """Return the columns that the act changed and that still hold what it wrote, with what they held before."""
    van_daad = [
        n for n, versie in enumerate(versies) if (versie.pgh_context or {}).get("logregel") == logregel
    ]
    if van_daad[0] == 0:
        return {}
    voor, na = versies[van_daad[0] - 1], versies[van_daad[-1]]
    velden = [v.attname for v in nu._meta.concrete_fields if not v.primary_key and v.name != "versie"]  # noqa: SLF001
    return {
        veld: getattr(voor, veld)
        for veld in velden
        if getattr(voor, veld) != getattr(na, veld) and getattr(nu, veld) == getattr(na, veld)
    }
