"""What a merge settles between two persons beside moving rows: who approaches, the fixed contact, the wijk, a death."""

import datetime as dt
from typing import Any

from django.db.models import Q

from inburgeraars.models import Adres, Benadering, Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag

RUIMTE: tuple[tuple[type[Benadering | Toegang], Q], ...] = (
    (Benadering, Q()),
    (Toegang, Q(grond=Toegangsgrond.CASELOAD)),
)
"""The rows of which one person has one at a time."""


def make_room(blijft_id: int, gaat_id: int) -> dict[str, Any]:
    """Let what ended, or is nazorg, give way to the approach and the fixed contact that go on after a merge.

    One person is approached once at a time and has one fixed contact: what overlaps ends on the day the other began, so
    that the rows that go on can move. Called before any row moves.

    Returns:
        The former last days by model, for `restore_states`; empty when nothing changed.
    """
    vooraf: dict[str, Any] = {}
    for model, welke in RUIMTE:
        rijen = list(model.objects.filter(welke, inburgeraar__in=(blijft_id, gaat_id)).order_by("pk"))
        if was := _wijk_voor(_gaat_door(rijen, blijft_id), rijen, blijft_id):
            vooraf[model.__name__] = was
    return vooraf


def _gaat_door(rijen: list[Any], blijft_id: int) -> Any:
    """Return the row that goes on: the one without an end, else the nazorg of who stays, else that of the other."""
    lopend = [r for r in rijen if r.tot is None or (r.tot > vandaag() and getattr(r, "eindreden", "") == "")]
    lopend.sort(key=lambda r: (r.tot is not None, r.inburgeraar_id != blijft_id))
    return lopend[0] if lopend else None


def _wijk_voor(gaat_door: Any, rijen: list[Any], blijft_id: int) -> list[dict[str, Any]]:
    """End the rows that overlap: those of who stays, and of the other those that still run; return their last days."""
    was = []
    for rij in rijen:
        if gaat_door is None or rij.pk == gaat_door.pk or rij.tot is None or rij.tot <= gaat_door.van:
            continue
        if rij.inburgeraar_id == blijft_id or rij.tot > vandaag():
            was.append({"pk": rij.pk, "tot": rij.tot.isoformat()})
            rij.tot = max(rij.van, gaat_door.van)
            rij.save(update_fields=["tot"])
    return was


def take_over_states(blijft: Inburgeraar, gaat: Inburgeraar) -> dict[str, Any]:
    """Give who stays the wijk of an address that moved to it, and the day on which the other died.

    Called after the rows moved. Returns the former values, for `restore_states`.
    """
    vooraf: dict[str, Any] = {}
    adres = Adres.objects.filter(inburgeraar=blijft, buurt__isnull=False).in_kracht().select_related("buurt")
    woont = adres.first()
    if woont is not None and woont.buurt is not None and woont.buurt.wijk_id != blijft.wijk_id:
        vooraf["wijk"] = [blijft.wijk_id, woont.buurt.wijk_id]
        Inburgeraar.objects.filter(pk=blijft.pk).update(wijk=woont.buurt.wijk_id)
    if gaat.overleden_op is not None and blijft.overleden_op is None:
        vooraf["overleden_op"] = True
        Inburgeraar.objects.filter(pk=blijft.pk).update(overleden_op=gaat.overleden_op)
    return vooraf


def restore_states(blijft_id: int, vooraf: dict[str, Any]) -> None:
    """Set back what `make_room` and `take_over_states` changed; a wijk that changed since stays."""
    for model, _welke in RUIMTE:
        for was in vooraf.get(model.__name__, ()):
            model.objects.filter(pk=was["pk"]).update(tot=dt.date.fromisoformat(was["tot"]))
    if wijk := vooraf.get("wijk"):
        Inburgeraar.objects.filter(pk=blijft_id, wijk=wijk[1]).update(wijk=wijk[0])
    if vooraf.get("overleden_op"):
        Inburgeraar.objects.filter(pk=blijft_id).update(overleden_op=None)
