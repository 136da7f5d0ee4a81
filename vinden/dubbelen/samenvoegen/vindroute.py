"""How somebody was found, when two persons turn out to be one: by the approach that came first (DOMEIN 4)."""

import datetime as dt
from typing import Any

from inburgeraars.models import Benadering, Route, Vindgegevens, Vindroute

VELDEN = ("vindroute", "vindplaats_id", "buurt_id", "wijk_id", "al_in_bpi")
DAGEN = ("gevonden_op", "ontmoet_op")


def take_over_first(blijft_id: int, gaat_id: int) -> dict[str, Any]:
    """Let who stays be found as who goes was, when that one was approached earlier; both keep their row.

    Called inside the merge, before anything moves.

    Args:
        blijft_id: who stays.
        gaat_id: who goes into it.

    Returns:
        How who stays was found, for `restore_first`; empty when nothing changed.
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
    """Let who stayed be found again as before the merge.

    Args:
        blijft_id: who stayed.
        vindgegevens: what `take_over_first` returned under that name.
    """
    dagen = {veld: vindgegevens[veld] for veld in DAGEN if veld in vindgegevens}
    velden = vindgegevens | {veld: dt.date.fromisoformat(dag) if dag else None for veld, dag in dagen.items()}
    Vindgegevens.objects.filter(pk=blijft_id).update(**velden)


def _eerste_benadering(gevonden: Vindgegevens) -> tuple[dt.date, dt.datetime]:
    """Return the day somebody was first claimed, reserved or met, and when that was written down.

    A call-up for the regular route is none of these.
    """
    benaderingen = Benadering.objects.filter(inburgeraar=gevonden.pk).exclude(route=Route.REGULIER)
    eerste = benaderingen.order_by("van", "sinds").first()
    dagen = [eerste.van] if eerste else []
    if gevonden.vindroute == Vindroute.WIJKNETWERK and gevonden.eerste_contact:
        dagen.append(gevonden.eerste_contact)
    laatst = dt.datetime.max.replace(tzinfo=dt.UTC)
    return min(dagen, default=dt.date.max), eerste.sinds if eerste else laatst
