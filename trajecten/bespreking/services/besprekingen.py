"""The acts on a caseload talk itself: beginning, ending, withdrawing, and the way back of each (docs/adr/0049)."""

import datetime as dt

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.bespreking.enums import Besprekingstand
from trajecten.bespreking.fouten import BesprekingKanNiet, BesprekingLooptNiet
from trajecten.bespreking.models import Bespreekpunt, Bespreektaak, Bespreking
from trajecten.bespreking.permissions import werkt_hier
from trajecten.taken.enums import Taakstand


def eis_leidt(door: Gebruiker, coordinator_id: int) -> None:
    """Refuse all users but a teamleider, and a talk with oneself.

    Raises:
        BesprekingKanNiet: no aanstelling as teamleider in force, or the own caseload.
    """
    if not door.heeft(Rol.TEAMLEIDER):
        raise BesprekingKanNiet(_("Alleen een teamleider kan een caseload bespreken."))
    if door.pk == coordinator_id:
        raise BesprekingKanNiet(_("Je eigen caseload bespreekt een andere teamleider met jou."))


def lock_bespreking(bespreking_id: int, door: Gebruiker) -> Bespreking:
    """Return a talk, locked: after the persons, in every act; refuse who may not lead it."""
    bespreking = Bespreking.objects.select_for_update(of=("self",)).get(pk=bespreking_id)
    eis_leidt(door, bespreking.coordinator_id)
    return bespreking


def eis_loopt(bespreking: Bespreking) -> None:
    """Refuse a talk that ended or was withdrawn.

    Raises:
        BesprekingLooptNiet: it does not run.
    """
    if bespreking.stand != Besprekingstand.LOOPT:
        raise BesprekingLooptNiet(bespreking.get_stand_display())


@transaction.atomic
def begin_bespreking(*, coordinator_id: int, door: Gebruiker) -> Bespreking:
    """Begin a talk about the caseload of a coordinator; the one that runs is returned, whoever began it.

    Raises:
        BesprekingKanNiet: no teamleider, its own caseload, or a colleague who left or is nobody's fixed contact.
    """
    eis_leidt(door, coordinator_id)
    if loopt := _lopende(coordinator_id):
        return loopt
    if not werkt_hier(Gebruiker.objects.get(pk=coordinator_id)):
        raise BesprekingKanNiet(
            _("Deze collega werkt hier niet meer. Geef deze mensen een ander vast contact.")
        )
    caseload = Toegang.objects.filter(gebruiker=coordinator_id, grond=Toegangsgrond.CASELOAD)
    if not caseload.in_kracht().exists():
        raise BesprekingKanNiet(_("Deze collega is van niemand het vaste contact. Er is niets te bespreken."))
    try:
        with transaction.atomic(), handeling(Handeling.BESPREKING_BEGONNEN, door=door):
            return Bespreking.objects.create(coordinator_id=coordinator_id, leider=door)
    except IntegrityError:
        # Another teamleider began it in the same instant: they go on together.
        return Bespreking.objects.get(coordinator=coordinator_id, stand=Besprekingstand.LOOPT)


def _lopende(coordinator_id: int) -> Bespreking | None:
    return Bespreking.objects.filter(coordinator=coordinator_id, stand=Besprekingstand.LOOPT).first()


@transaction.atomic
def end_bespreking(*, bespreking_id: int, door: Gebruiker) -> Bespreking:
    """End a talk; who was not discussed stays so. Ending it again changes nothing.

    Raises:
        BesprekingKanNiet: no teamleider, withdrawn, or nobody was discussed and nothing is written in it.
    """
    bespreking = lock_bespreking(bespreking_id, door)
    if bespreking.stand == Besprekingstand.KLAAR:
        return bespreking
    eis_loopt(bespreking)
    if not heeft_inhoud(bespreking):
        raise BesprekingKanNiet(
            _("Er is nog niemand besproken. Was dit een vergissing? Trek de bespreking dan in.")
        )
    with handeling(Handeling.BESPREKING_AFGESLOTEN, door=door):
        return _zet(bespreking, Besprekingstand.KLAAR, vandaag())


@transaction.atomic
def reopen_bespreking(*, bespreking_id: int, door: Gebruiker) -> Bespreking:
    """Go on with a talk that was ended, as long as no later one was begun. One that runs goes on.

    Raises:
        BesprekingKanNiet: no teamleider, withdrawn, or a later one was begun.
    """
    bespreking = lock_bespreking(bespreking_id, door)
    if bespreking.stand == Besprekingstand.LOOPT:
        return bespreking
    if bespreking.stand == Besprekingstand.INGETROKKEN:
        raise BesprekingLooptNiet(bespreking.get_stand_display())
    return _weer(bespreking, door, Handeling.BESPREKING_AFGESLOTEN)


@transaction.atomic
def withdraw_bespreking(*, bespreking_id: int, door: Gebruiker) -> Bespreking:
    """Withdraw a talk that was begun by mistake, as long as nothing is written in it.

    Raises:
        BesprekingKanNiet: no teamleider, ended, or somebody was discussed, or has a note or a task from it.
    """
    bespreking = lock_bespreking(bespreking_id, door)
    if bespreking.stand == Besprekingstand.INGETROKKEN:
        return bespreking
    eis_loopt(bespreking)
    if heeft_inhoud(bespreking):
        raise BesprekingKanNiet(
            _("In deze bespreking is al iets opgeschreven. Intrekken kan niet meer, afsluiten wel.")
        )
    with handeling(Handeling.BESPREKING_INGETROKKEN, door=door):
        return _zet(bespreking, Besprekingstand.INGETROKKEN, None)


@transaction.atomic
def restore_bespreking(*, bespreking_id: int, door: Gebruiker) -> Bespreking:
    """Go on with a talk that was withdrawn by mistake. One that runs goes on.

    Raises:
        BesprekingKanNiet: no teamleider, ended, or a later one was begun.
    """
    bespreking = lock_bespreking(bespreking_id, door)
    if bespreking.stand == Besprekingstand.LOOPT:
        return bespreking
    if bespreking.stand == Besprekingstand.KLAAR:
        raise BesprekingLooptNiet(bespreking.get_stand_display())
    return _weer(bespreking, door, Handeling.BESPREKING_INGETROKKEN)


def heeft_inhoud(bespreking: Bespreking) -> bool:
    """Tell whether somebody was discussed in a talk, or has a note or a task from it."""
    taken = Bespreektaak.objects.filter(punt=OuterRef("pk")).exclude(taak__stand=Taakstand.VERVALLEN)
    punten = Bespreekpunt.objects.filter(bespreking=bespreking)
    if punten.filter(Q(besproken=True) | Exists(taken)).exists():
        return True
    return any(punten.values_list("notitie", flat=True))


def _weer(bespreking: Bespreking, door: Gebruiker, was: Handeling) -> Bespreking:
    later = Bespreking.objects.filter(
        coordinator=bespreking.coordinator_id, created_at__gt=bespreking.created_at
    )
    if later.exclude(stand=Besprekingstand.INGETROKKEN).exists():
        raise BesprekingKanNiet(_("Er is al een nieuwe bespreking begonnen. Ga daarin verder."))
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=was):
        return _zet(bespreking, Besprekingstand.LOOPT, None)


def _zet(bespreking: Bespreking, stand: Besprekingstand, dag: dt.date | None) -> Bespreking:
    bespreking.stand, bespreking.geeindigd_op = stand, dag
    bespreking.save(update_fields=["stand", "geeindigd_op"])
    return bespreking
