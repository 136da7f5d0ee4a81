"""Earlier versions of a report, with who made each, when and why: nothing that stood there disappears."""

import datetime as dt
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Any

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from participatie.models import Meting
from roermond_inburgering.kern.historie import historiemodel
from roermond_inburgering.kern.versie import Verschil, in_woorden, verschillen_tussen, waarde_van
from trajecten.daders import wie_wijzigde
from trajecten.models import Aanwezigheid, Contactmoment, Verslag

VAN_VERSLAG = ("resultaat", "waarom_elders", "minuten", "taal", "tolk", "aanwezig", "tekst", "kansen")
VAN_CONTACT = ("datum", "tijd", "minuten")
VAN_BEZOEK = (*VAN_CONTACT, "vindplaats", "aantal_gesproken")
VAN_AANWEZIGHEID = ("stand", "afmeldreden", "gehoord_van", "gehoord_op")
VAN_METING = ("datum", "trede", "waarom", "aanleiding", "ladderversie")


@dataclass(frozen=True, kw_only=True)
class Versie:
    """What one act made of a report.

    Args:
        wanneer: when it was recorded.
        wie: who did it.
        reden: why; empty for the first version.
        verschillen: what it changed; empty for the first version.
        eerste: the values of the first version, name and value.
    """

    wanneer: dt.datetime
    wie: str
    reden: str
    verschillen: list[Verschil]
    eerste: list[tuple[str, str]]


def versies(_gebruiker: Gebruiker, verslag: Verslag) -> list[Versie]:
    """Return the versions of a report and its contact, newest first.

    Args:
        _gebruiker: who looks; what it may see the walls decide.
        verslag: with its contact.
    """
    uit = _van_rij(verslag, VAN_VERSLAG) + _van_contact(verslag.contactmoment)
    uit.sort(key=lambda v: v.wanneer, reverse=True)
    return [_een_daad(list(groep)) for _op, groep in groupby(uit, key=lambda v: v.wanneer)]


def versies_van_bezoek(bezoek: Contactmoment) -> list[Versie]:
    """Return the versions of a visit to a vindplaats, newest first.

    Args:
        bezoek: within sight.
    """
    return _van_rij(bezoek, VAN_BEZOEK)[::-1]


def versies_van_meting(meting: Meting) -> list[Versie]:
    """Return the versions of a meting, newest first.

    Args:
        meting: within sight.
    """
    return _van_rij(meting, VAN_METING)[::-1]


def versies_van_aanwezigheid(rij: Aanwezigheid) -> list[Versie]:
    """Return the versions of how a meeting went, newest first.

    Args:
        rij: within sight.
    """
    return _van_rij(rij, VAN_AANWEZIGHEID)[::-1]


def _een_daad(delen: list[Versie]) -> Versie:
    """Return what one act made of the report and its contact together: the database gave both one moment."""
    return replace(
        delen[0],
        reden=next((d.reden for d in delen if d.reden), ""),
        verschillen=[v for d in delen for v in d.verschillen],
        eerste=[e for d in delen for e in d.eerste],
    )


def _events(rij: Aanwezigheid | Contactmoment | Meting | Verslag) -> list[Any]:
    rijen = historiemodel(type(rij))._default_manager.filter(pgh_obj_id=rij.pk)  # noqa: SLF001
    return list(rijen.order_by("pgh_id"))


def _van_rij(rij: Aanwezigheid | Contactmoment | Meting | Verslag, velden: tuple[str, ...]) -> list[Versie]:
    events, wie = _events(rij), wie_wijzigde(rij)
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
                (str(veld.verbose_name), in_woorden(waarde_van(eerste, veld.name)))
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


def _van_contact(contact: Contactmoment) -> list[Versie]:
    """Return the corrections of day, hour and minutes; the reason stands with the report of the same act."""
    events, wie = _events(contact), wie_wijzigde(contact)
    return [
        Versie(
            wanneer=nieuw.pgh_created_at,
            wie=wie.get(nieuw.pgh_id, _("het systeem")),
            reden="",
            verschillen=verschillen,
            eerste=[],
        )
        for oud, nieuw in pairwise(events)
        if (verschillen := verschillen_tussen(oud, nieuw, VAN_CONTACT))
    ]
