"""Accepting or refusing a transfer, one by one or together, by who would receive the people (DOMEIN 2 and 8)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import AANGENOMEN, Inburgeraar, Toegang
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.overdracht.enums import Overdrachtstand
from trajecten.overdracht.fouten import OverdrachtKanNiet
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.basis import (
    eis_lengte,
    lock_overdrachten,
    pas_norm,
    vertel,
    vertel_samen,
    zet_stand,
)
from trajecten.overdracht.services.uitvoeren import carry_out, lapse, toelating_van, waarom_niet_meer
from trajecten.taken.models import Taak


@transaction.atomic
def accept_overdrachten(
    *, overdracht_ids: Iterable[int], door: Gebruiker, reden: str = ""
) -> list[Overdracht]:
    """Accept transfers: from its day on, or from today when that came, the user is the fixed contact.

    All of them or none. More people than the norm asks the teamleider for one exception that covers them all, unless
    the teamleider allowed that in the proposal.

    Args:
        overdracht_ids: the transfers.
        door: the receiver.
        reden: why it takes more people than its norm.

    Raises:
        OverdrachtKanNiet: it was answered, withdrawn or lapsed, is another user's, or cannot be carried out any more.
        BovenDeNorm: more people than the norm, and no reason.
    """
    rijen, personen = lock_overdrachten(overdracht_ids)
    for rij in rijen:
        _eis_open(rij, personen[rij.inburgeraar_id], door)
        if waarom := waarom_niet_meer(rij):
            raise OverdrachtKanNiet(_("Aannemen kan niet meer. %s") % waarom)
    with handeling(Handeling.OVERDRACHT_AANGENOMEN, door=door) as daad:
        for rij in rijen:
            daad.over("inburgeraar", rij.inburgeraar_id)
        _pas_normen(rijen, door, reden)
        for rij in rijen:
            _neem_aan(rij, personen[rij.inburgeraar_id], door)
        vertel_samen(
            rijen,
            aan=lambda rij: (rij.door_id, rij.van_id),
            handeling=Handeling.OVERDRACHT_AANGENOMEN,
            door=door,
        )
    return rijen


def _eis_open(rij: Overdracht, persoon: Inburgeraar, door: Gebruiker) -> None:
    if rij.aan_id != door.pk:
        raise OverdrachtKanNiet(_("Dit voorstel is aan een collega gedaan."))
    if rij.stand != Overdrachtstand.VOORGESTELD:
        raise OverdrachtKanNiet(
            _("Het voorstel voor %(naam)s is al %(stand)s.")
            % {"naam": persoon.naam, "stand": rij.get_stand_display()}
        )


def _pas_normen(rijen: list[Overdracht], door: Gebruiker, reden: str) -> None:
    """Judge the norm of each year in which people come: together, so that one exception covers them."""
    per_dag = defaultdict[dt.date, list[Overdracht]](list)
    for rij in rijen:
        per_dag[max(rij.vanaf, vandaag())].append(rij)
    for dag, samen in sorted(per_dag.items()):
        toelating = max(filter(None, map(toelating_van, samen)), key=lambda t: t.tot or 0, default=None)
        pas_norm(door, dag, [r.inburgeraar_id for r in samen], toelating=toelating, vraagt=reden)


def _neem_aan(rij: Overdracht, persoon: Inburgeraar, door: Gebruiker) -> None:
    eerder = Overdracht.objects.filter(inburgeraar=persoon, stand=Overdrachtstand.AANGENOMEN)
    for oud in eerder.select_related("toegang", "van", "aan"):
        lapse(oud, reden=_("Er kwam een nieuwe overdracht, aan %s.") % door.naam, door=door)
    zet_stand(rij, Overdrachtstand.AANGENOMEN)
    assert rij.toegang is not None
    Toegang.objects.filter(pk=rij.toegang.pk).update(omvang=AANGENOMEN)
    if rij.kennismaken_voor is not None:
        rij.taak_van = _taak_kennismaken(rij, rij.van, samen_met=rij.aan)
        rij.taak_aan = _taak_kennismaken(rij, rij.aan, samen_met=rij.van)
        rij.save(update_fields=["taak_van", "taak_aan"])
    if rij.vanaf <= vandaag():
        carry_out(rij, persoon)


def _taak_kennismaken(rij: Overdracht, voor: Gebruiker, *, samen_met: Gebruiker) -> Taak:
    assert rij.kennismaken_voor is not None
    return Taak.objects.create(
        inburgeraar_id=rij.inburgeraar_id,
        wat=_("Samen met %s op bezoek, om kennis te maken.") % samen_met.naam,
        voor=voor,
        door=rij.aan,
        uiterlijk=max(rij.kennismaken_voor, vandaag()),
    )


@transaction.atomic
def refuse_overdracht(*, overdracht_id: int, door: Gebruiker, reden: str) -> Overdracht:
    """Refuse a transfer, with a reason that the teamleider reads; who has the person keeps it.

    Raises:
        OverdrachtKanNiet: it has an answer, or is another user's.
        ValidationError: no reason, or one that is too long.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom je deze persoon niet overneemt")})
    eis_lengte("reden", reden)
    (rij,), personen = lock_overdrachten([overdracht_id])
    _eis_open(rij, personen[rij.inburgeraar_id], door)
    with handeling(Handeling.OVERDRACHT_GEWEIGERD, door=door) as daad:
        daad.over("inburgeraar", rij.inburgeraar_id)
        vertel([rij], aan=[rij.door_id], handeling=Handeling.OVERDRACHT_GEWEIGERD, door=door)
        zet_stand(rij, Overdrachtstand.GEWEIGERD, reden=reden)
    return rij
