"""Questions of a teamleider to who keeps the dossier of a person: asked, answered, and each taken back.

The answer is theirs who keep the dossier when it is given: a replacement answers for the fixed contact, and after a
transfer the new one does.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import lock_personen, lock_persoon
from kern.dagen import eis_komt
from kern.klok import vandaag
from kern.velden import Niveau
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from kern.woorden import zonder_jaar
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.fouten import VraagNietMeerOpen
from trajecten.taken.models import Taak
from trajecten.traject.lopend import eis_begeleidt, vaste_contacten

LANGSTE = 300
"""The most characters of a question."""
INGETROKKEN = "ingetrokken"
"""The reason of a question that lapsed because it was withdrawn."""


@dataclass(frozen=True, kw_only=True)
class Gevraagd:
    """What came of asking: the questions, and about whom none was asked, with the reason by the key of the person."""

    vragen: list[Taak]
    niet: dict[int, str]


def niet_te_vragen(inburgeraar_ids: Collection[int], door: Gebruiker) -> dict[int, str]:
    """Return about whom of these people a teamleider cannot ask now, each with why in a sentence; in two queries."""
    contacten, wachten = vaste_contacten(inburgeraar_ids), wachtende_vragen(inburgeraar_ids)
    uit = {}
    for pk in inburgeraar_ids:
        if pk not in contacten:
            uit[pk] = _("Deze persoon heeft geen vast contact.")
        elif contacten[pk].gebruiker_id == door.pk:
            uit[pk] = _("Jij bent zelf het vaste contact.")
        elif pk in wachten:
            uit[pk] = _("%(wie)s heeft op %(dag)s al iets gevraagd. Daar is nog geen antwoord op.") % {
                "wie": wachten[pk].door.naam,
                "dag": zonder_jaar(localtime(wachten[pk].created_at).date()),
            }
    return uit


def wachtende_vragen(inburgeraar_ids: Collection[int]) -> dict[int, Taak]:
    """Return the question of each of these people that waits for an answer."""
    open_ = _vragen().filter(inburgeraar__in=inburgeraar_ids, stand=Taakstand.OPEN)
    return {v.inburgeraar_id: v for v in open_.select_related("door").order_by("created_at", "pk")}


def stand_van(vraag: Taak) -> str:
    """Return what became of a question, in a word that follows "die is"."""
    if vraag.stand == Taakstand.GEDAAN:
        return _("beantwoord")
    return _("ingetrokken") if vraag.reden == INGETROKKEN else _("vervallen")


@transaction.atomic
def ask_coordinator(
    *, inburgeraar_ids: Collection[int], door: Gebruiker, wat: str, uiterlijk: dt.date
) -> Gevraagd:
    """Ask the fixed contact of each of these people the same question; one act, however many there are.

    Who cannot be asked about is left out: without a fixed contact, guided by the asker, or asked about already.

    Args:
        inburgeraar_ids: people within sight; others are left out unnamed.
        door: a teamleider.
        wat: the question.
        uiterlijk: the day by which an answer is wanted, from today on.

    Raises:
        ValidationError: no question, or a day that was.
        Weigering: no teamleider, or nobody is left to ask about.
    """
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen een teamleider kan het vaste contact iets vragen."))
    if not wat.strip():
        raise ValidationError({"wat": _("Schrijf op wat je wilt weten")})
    eis_komt("uiterlijk", uiterlijk)
    zichtbaar = Inburgeraar.objects.visible_to(door, Niveau.DOSSIER).filter(pk__in=set(inburgeraar_ids))
    mensen = list(lock_personen(zichtbaar.order_by("pk").values_list("pk", flat=True)))
    contacten, niet = vaste_contacten(mensen), niet_te_vragen(mensen, door)
    vragen = [
        Taak(
            soort=Taaksoort.VRAAG,
            inburgeraar_id=pk,
            wat=wat.strip(),
            voor=contacten[pk].gebruiker,
            door=door,
            uiterlijk=uiterlijk,
        )
        for pk in mensen
        if pk not in niet
    ]
    if not vragen:
        raise Weigering(next(iter(niet.values()), _("Kies eerst over wie je iets wilt vragen.")))
    with handeling(Handeling.VRAAG_GESTELD, door=door) as daad:
        for vraag in vragen:
            daad.over("inburgeraar", vraag.inburgeraar_id)
        return Gevraagd(vragen=Taak.objects.bulk_create(vragen), niet=niet)


@transaction.atomic
def answer_vraag(*, taak_id: int, door: Gebruiker, versie: int | None, antwoord: str) -> Taak:
    """Answer a question, or change the answer that was given.

    Args:
        taak_id: the question.
        door: who keeps the dossier now.
        versie: that of the row as the user saw it.
        antwoord: in their own words.

    Raises:
        NietInCaseload: another user keeps this dossier, or nobody.
        Ondertussen: it was answered or changed after the user saw it.
        VraagNietMeerOpen: it was withdrawn, or lapsed with the traject.
        ValidationError: no answer.
    """
    if not antwoord.strip():
        raise ValidationError({"antwoord": _("Schrijf je antwoord op")})
    vraag = _lock(taak_id)
    eis_begeleidt(vraag.inburgeraar_id, door)
    if vraag.stand == Taakstand.VERVALLEN:
        raise VraagNietMeerOpen(stand_van(vraag))
    with handeling(Handeling.VRAAG_BEANTWOORD, door=door) as daad:
        daad.over("inburgeraar", vraag.inburgeraar_id)
        velden = {
            "stand": Taakstand.GEDAAN,
            "afgehandeld_op": vandaag(),
            "antwoord": antwoord.strip(),
            "beantwoord_door": door,
        }
        return wijzig_rij(vraag, gezien=versie, velden=velden, ook=("wat",))


@transaction.atomic
def take_back_antwoord(*, taak_id: int, door: Gebruiker) -> Taak:
    """Take back an answer given by mistake, by who keeps the dossier; the question waits again.

    Raises:
        NietInCaseload: another user keeps this dossier by now, or nobody.
        Weigering: a later question waits for an answer.
    """
    vraag = _lock(taak_id)
    eis_begeleidt(vraag.inburgeraar_id, door)
    if vraag.stand != Taakstand.GEDAAN:
        return vraag
    _eis_geen_andere(vraag)
    return _open_weer(vraag, door, Handeling.VRAAG_BEANTWOORD)


@transaction.atomic
def withdraw_vraag(*, taak_id: int, door: Gebruiker) -> Taak:
    """Withdraw a question that waits, by the teamleider who asked it.

    Raises:
        VraagNietMeerOpen: it was answered, or lapsed with the traject.
        Weigering: another asked it.
    """
    vraag = _lock(taak_id)
    _eis_vrager(vraag, door)
    if vraag.stand == Taakstand.VERVALLEN and vraag.reden == INGETROKKEN:
        return vraag
    if vraag.stand != Taakstand.OPEN:
        raise VraagNietMeerOpen(stand_van(vraag))
    with handeling(Handeling.VRAAG_INGETROKKEN, door=door) as daad:
        daad.over("inburgeraar", vraag.inburgeraar_id)
        velden = {"stand": Taakstand.VERVALLEN, "afgehandeld_op": vandaag(), "reden": INGETROKKEN}
        return wijzig_rij(vraag, gezien=None, velden=velden)


@transaction.atomic
def withdraw_vragen(*, taak_ids: Collection[int], door: Gebruiker) -> list[Taak]:
    """Withdraw the questions that were asked in one act; those with an answer by now stay.

    Raises:
        VraagNietMeerOpen: none of them waits any more.
        Weigering: another asked one of them.
    """
    rijen = list(_vragen().filter(pk__in=set(taak_ids)).order_by("pk"))
    lock_personen(sorted({rij.inburgeraar_id for rij in rijen}))
    wachten = list(_vragen().filter(pk__in=[rij.pk for rij in rijen], stand=Taakstand.OPEN).order_by("pk"))
    if not wachten:
        # One that was withdrawn already stays so, and what became of another is told.
        return [withdraw_vraag(taak_id=rij.pk, door=door) for rij in rijen]
    return [withdraw_vraag(taak_id=vraag.pk, door=door) for vraag in wachten]


@transaction.atomic
def restore_vraag(*, taak_id: int, door: Gebruiker) -> Taak:
    """Ask again what was withdrawn by mistake, by who withdrew it; a question that waits stays as it is.

    Raises:
        VraagNietMeerOpen: it was answered, or lapsed with the traject.
        Weigering: another asked it, nobody can answer it by now, or a later question waits.
    """
    vraag = _lock(taak_id)
    _eis_vrager(vraag, door)
    if vraag.stand == Taakstand.OPEN:
        return vraag
    if vraag.reden != INGETROKKEN:
        raise VraagNietMeerOpen(stand_van(vraag))
    if waarom := niet_te_vragen([vraag.inburgeraar_id], door):
        raise Weigering(waarom[vraag.inburgeraar_id])
    return _open_weer(vraag, door, Handeling.VRAAG_INGETROKKEN)


def _vragen() -> QuerySet[Taak]:
    return Taak.objects.filter(soort=Taaksoort.VRAAG)


def _lock(taak_id: int) -> Taak:
    """Return a question, with its person locked."""
    lock_persoon(_vragen().values_list("inburgeraar_id", flat=True).get(pk=taak_id))
    return _vragen().get(pk=taak_id)


def _eis_vrager(vraag: Taak, door: Gebruiker) -> None:
    if vraag.door_id != door.pk or not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider die dit heeft gevraagd, kan de vraag intrekken."))


def _eis_geen_andere(vraag: Taak) -> None:
    if wachtende_vragen([vraag.inburgeraar_id]):
        raise Weigering(_("Er wacht al een nieuwe vraag. Wijzig dit antwoord, of beantwoord die vraag."))


def _open_weer(vraag: Taak, door: Gebruiker, was: Handeling) -> Taak:
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=was) as daad:
        daad.over("inburgeraar", vraag.inburgeraar_id)
        velden = {
            "stand": Taakstand.OPEN,
            "afgehandeld_op": None,
            "reden": "",
            "antwoord": "",
            "beantwoord_door": None,
        }
        return wijzig_rij(vraag, gezien=None, velden=velden)
