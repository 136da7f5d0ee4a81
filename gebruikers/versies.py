"""Earlier versions of a row, with who made each, when and why."""

import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from gebruikers.wie_wijzigde import wie_wijzigde
from kern.historie import historiemodel
from kern.versie import Verschil, verschillen_tussen, waarde_in_woorden, waarde_van


@dataclass(frozen=True, kw_only=True)
class Versie:
    """The version of a report that one act made.

    Args:
        wanneer: when it was recorded.
        wie: who did it.
        reden: the reason; empty for the first version.
        verschillen: the changes; empty for the first version.
        eerste: names and values of the first version; empty for later versions.
    """

    wanneer: dt.datetime
    wie: str
    reden: str
    verschillen: list[Verschil]
    eerste: list[tuple[str, str]]


def van_een_daad(delen: list[Versie]) -> Versie:
    """Return one version for the changes of one act to a report and its contact: both have the same moment."""
    return replace(
        delen[0],
        reden=next((d.reden for d in delen if d.reden), ""),
        verschillen=[v for d in delen for v in d.verschillen],
        eerste=[e for d in delen for e in d.eerste],
    )


def events_van(rij: models.Model) -> list[Any]:
    """Return every version that history keeps of a row, oldest first."""
    rijen = historiemodel(type(rij))._default_manager.filter(pgh_obj_id=rij.pk)  # noqa: SLF001
    return list(rijen.order_by("pgh_id"))


def versies_van_rij(rij: models.Model, velden: tuple[str, ...]) -> list[Versie]:
    """Return the versions of a row within sight, oldest first; those in which none of the fields changed are left out.

    The model keeps the reason of a correction in `correctiereden`; `velden` are the names of the fields to show.
    """
    events, wie = events_van(rij), wie_wijzigde(rij)
    if not events:
        return []
    eerste = events[0]
    uit = [
        Versie(
            wanneer=eerste.pgh_created_at,
            wie=wie.get(eerste.pgh_id, _("het systeem")),
            reden="",
            verschillen=[],
            eerste=[
                (str(veld.verbose_name), waarde_in_woorden(waarde_van(eerste, veld.name)))
                for veld in rij._meta.concrete_fields  # noqa: SLF001
                if veld.name in velden and getattr(eerste, veld.attname) not in (None, "")
            ],
        )
    ]
    for oud, nieuw in pairwise(events):
        if verschillen := verschillen_tussen(oud, nieuw, velden):
            uit.append(
                Versie(
                    wanneer=nieuw.pgh_created_at,
                    wie=wie.get(nieuw.pgh_id, _("het systeem")),
                    reden=nieuw.correctiereden,
                    verschillen=verschillen,
                    eerste=[],
                )
            )
    return uit
