"""The vindroute after a merge: that of the earliest approach of the two persons (DOMEIN 4)."""

import datetime as dt
from typing import Any

from inburgeraars.models import Benadering, Route, Vindgegevens, Vindroute

VELDEN = ("vindroute", "vindplaats_id", "buurt_id", "wijk_id", "al_in_bpi")
DAGEN = ("gevonden_op", "ontmoet_op")


def take_over_first(blijft_id: int, gaat_id: int) -> dict[str, Any]:
    """Copy the vindroute of the person who goes, when it was approached first; both keep their row.

    Called inside the merge, before any row moves.

    Returns:
        The former values of the person who stays, for `restore_first`; empty when nothing changed.
    """
    rijen = Vindgegevens.objects.in_bulk((blijft_id, gaat_id))
    if len(rijen) < 2 or _eerste_benadering(rijen[blijft_id]) <= _eerste_benadering(rijen[gaat_id]):  # noqa: PLR2004  a pair
        return {}
    eigen = {veld: getattr(rijen[blijft_id], veld) for veld in VELDEN}
    dagen = {veld: getattr(rijen[blijft_id], veld) for veld in DAGEN}
    eerder = {veld: getattr(rijen[gaat_id], veld) for veld in (*VELDEN, *DAGEN)}
    Vindgegevens.objects.filter(pk=blijft_id).update(**eerder)
    return {"vindgegevens": eigen | {veld: dag.isoformat() if dag else None for veld, dag in dagen.items()}}


def restore_first(blijft_id: int, vindgegevens: dict[str, Any]) -> None:
    """Restore the vindroute of the person who stayed; `take_over_first` returned it as `vindgegevens`."""
    dagen = {veld: vindgegevens[veld] for veld in DAGEN if veld in vindgegevens}
    velden = vindgegevens | {veld: dt.date.fromisoformat(dag) if dag else None for veld, dag in dagen.items()}
    Vindgegevens.objects.filter(pk=blijft_id).update(**velden)


def _eerste_benadering(gevonden: Vindgegevens) -> tuple[dt.date, dt.datetime]:
    """Return the day somebody was first claimed, reserved or met, and the moment that was recorded.

    A call-up for the regular route does not count.
    """
    benaderingen = Benadering.objects.filter(inburgeraar=gevonden.pk).exclude(route=Route.REGULIER)
    eerste = benaderingen.order_by("van", "sinds").first()
    dagen = [eerste.van] if eerste else []
    if gevonden.vindroute == Vindroute.WIJKNETWERK and gevonden.eerste_contact:
        dagen.append(gevonden.eerste_contact)
    laatst = dt.datetime.max.replace(tzinfo=dt.UTC)
    return min(dagen, default=dt.date.max), eerste.sinds if eerste else laatst
