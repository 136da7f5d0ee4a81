"""Laying signals of people aside in the list of who asks attention, and putting them back (docs/adr/0047)."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import lock_personen
from kern.klok import vandaag
from kern.velden import Niveau
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.models import Signaal
from trajecten.signalen.rijen import rijen_over_mensen
from trajecten.signalen.services.geheugen import LANGST
from trajecten.signalen.zichtbaar import OBJECT

_LEEG = {"opzij_door": None, "opzij_tot": None, "opzij_dag": None, "opzij_reden": ""}


@dataclass(frozen=True, kw_only=True)
class Opzijgelegd:
    """What came of it: the people of whom something lies aside now, and of whom nothing could, with why."""

    wie: list[int]
    niet: dict[int, str]


def opzij_te_leggen(
    door: Gebruiker, inburgeraar_ids: Collection[int], regels: Collection[Signaalregel]
) -> dict[int, list[dict[str, Any]]]:
    """Return of each of these people the signals that can be laid aside now: not those that lie aside already."""
    uit: dict[int, list[dict[str, Any]]] = {pk: [] for pk in inburgeraar_ids}
    for rij in rijen_over_mensen(door, list(inburgeraar_ids)):
        if rij["regel"] in regels and rij["opzij"] is None:
            uit[rij["persoon_id"]].append(rij)
    return uit


@transaction.atomic
def lay_aside_opzij(
    *,
    inburgeraar_ids: Collection[int],
    door: Gebruiker,
    regels: Collection[Signaalregel],
    tot: dt.date,
    reden: str,
) -> Opzijgelegd:
    """Lay the signals of these people aside until a day; one act, however many there are.

    The fixed contact keeps seeing them. Who has none that can be laid aside is left out.

    Args:
        inburgeraar_ids: people within sight; others are left out unnamed.
        door: a teamleider.
        regels: only signals by these rules.
        tot: the day from which they show again; three months ahead at most.
        reden: why, in words.

    Raises:
        ValidationError: no reason, or a day that is not ahead, or too far ahead.
        Weigering: not a teamleider, or nothing to lay aside.
    """
    _eis_teamleider(door)
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom dit kan wachten")})
    if not vandaag() < tot <= vandaag() + LANGST:
        raise ValidationError({"tot": _("Kies een dag vanaf morgen, hoogstens drie maanden verder")})
    mensen = _lock(inburgeraar_ids, door)
    per_mens = opzij_te_leggen(door, mensen, regels)
    rijen = {_sleutel(rij): rij["dag"] for eigen in per_mens.values() for rij in eigen}
    if not rijen:
        raise Weigering(_("Er is niets dat je opzij kunt leggen: er is al iets vastgelegd of gewijzigd."))
    wie = [pk for pk, eigen in per_mens.items() if eigen]
    with handeling(Handeling.SIGNAAL_OPZIJ, door=door) as daad:
        for pk in wie:
            daad.over("inburgeraar", pk)
        for signaal in _onthouden(list(rijen)):
            signaal.opzij_door, signaal.opzij_tot, signaal.opzij_reden = door, tot, reden.strip()
            signaal.opzij_dag = rijen[signaal.regel, signaal.inburgeraar_id, signaal.object_id]
            signaal.save(update_fields=list(_LEEG))
    niets = _("Er is niets meer dat opzij kan.")
    return Opzijgelegd(wie=wie, niet={pk: niets for pk in mensen if pk not in wie})


@transaction.atomic
def put_back_opzij(
    *, inburgeraar_ids: Collection[int], door: Gebruiker, regels: Collection[Signaalregel]
) -> list[int]:
    """Let the signals of these people show again that a teamleider laid aside. Arguments as in `lay_aside_opzij`.

    Returns:
        The people of whom something lay aside.

    Raises:
        Weigering: not a teamleider, or nothing lies aside.
    """
    _eis_teamleider(door)
    mensen = _lock(inburgeraar_ids, door)
    rijen = Signaal.objects.filter(inburgeraar__in=mensen, regel__in=regels, opzij_tot__gt=vandaag())
    wie = sorted({signaal.inburgeraar_id for signaal in rijen})
    if not wie:
        raise Weigering(_("Van deze mensen ligt niets meer opzij."))
    with handeling(Handeling.SIGNAAL_TERUG, door=door) as daad:
        for pk in wie:
            daad.over("inburgeraar", pk)
        rijen.update(**_LEEG)
    return wie


def _eis_teamleider(door: Gebruiker) -> None:
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen een teamleider kan signalen opzij leggen of terugleggen."))


def _lock(inburgeraar_ids: Collection[int], door: Gebruiker) -> list[int]:
    zichtbaar = Inburgeraar.objects.visible_to(door, Niveau.DOSSIER).filter(pk__in=set(inburgeraar_ids))
    return list(lock_personen(zichtbaar.order_by("pk").values_list("pk", flat=True)))


def _sleutel(rij: dict[str, Any]) -> tuple[str, int, int]:
    return rij["regel"], rij["persoon_id"], rij["nummer"]


def _onthouden(sleutels: list[tuple[str, int, int]]) -> list[Signaal]:
    """Return the open memory of signals, made where there is none yet."""
    nieuw = [
        Signaal(
            regel=regel, inburgeraar_id=persoon, object_soort=OBJECT[Signaalregel(regel)], object_id=nummer
        )
        for regel, persoon, nummer in sleutels
    ]
    # Where it is remembered already, or by another at this moment, the row of before stays.
    Signaal.objects.bulk_create(nieuw, ignore_conflicts=True)
    gezocht = set(sleutels)
    open_ = Signaal.objects.filter(
        inburgeraar__in={persoon for _regel, persoon, _nummer in sleutels}, geeindigd_op__isnull=True
    )
    return [s for s in open_ if (s.regel, s.inburgeraar_id, s.object_id) in gezocht]
