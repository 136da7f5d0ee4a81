"""Taking a step, and releasing a person."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Eindreden
from inburgeraars.services.benaderingen import end_benadering, lock_persoon
from kern.dagen import eis_was
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.stappen.feiten import feiten_van, feiten_van_persoon
from trajecten.stappen.fouten import StapKanNiet
from trajecten.stappen.services.overlijden import record_overlijden
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.models import Taak
from trajecten.traject import workflow
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import LopendTraject
from trajecten.traject.lopend import eis_begeleidt, laatste_stap_op, vast_contact
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.services.uitzonderingen import ask_uitzondering, lock_jaar


@transaction.atomic
def take_stap(
    *, inburgeraar_id: int, door: Gebruiker, van: Stap, naar: Stap, op: dt.date | None = None, reden: str = ""
) -> Stapovergang:
    """Take a step of the running traject, forward or back, by the rules of the transition table.

    A step into Vormgeven beyond the norm of guided people asks the teamleider for an exception, with the same reason.

    Args:
        inburgeraar_id: the person.
        door: who keeps the dossier: the fixed contact, or its replacement.
        van: the step that the user saw: when it changed meanwhile, nothing happens.
        naar: the step to go to.
        op: the day it happened; today when left out.
        reden: why, for a step back or past a soft line.

    Raises:
        NietInCaseload: the user does not keep the dossier of this person.
        StapKanNiet: the table refuses, or the traject is in another step by now.
        ValidationError: a day still to come, or the step before was taken on a later day.
    """
    eis_was("op", op)
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True).first()
    if traject is None:
        raise StapKanNiet
    # The norm is that of the fixed contact, also when its replacement takes the step.
    contact = vast_contact(inburgeraar_id) or door
    if naar == Stap.VORMGEVEN:
        lock_jaar(contact)
    oordeel = workflow.beoordeel(van, naar, feiten_van(traject), reden=reden)
    if not oordeel.mag:
        raise StapKanNiet(oordeel.mist)
    _eis_na_vorige(traject, op)
    wie_en_waar: dict[str, Any] = {"inburgeraar_id": inburgeraar_id, "traject": traject, "door": door}
    with handeling(Handeling.STAP_GEZET, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        if not Traject.objects.filter(pk=traject.pk, stap=van).update(stap=naar):
            raise StapKanNiet
        overgang = Stapovergang.objects.create(
            van_stap=van, naar_stap=naar, datum=op or vandaag(), reden=reden.strip(), **wie_en_waar
        )
        if workflow.RUIMTE in oordeel.mist:
            ask_uitzondering(traject=traject, voor=contact, door=door, reden=reden)
    return overgang


def _eis_na_vorige(traject: Traject, op: dt.date | None) -> None:
    """Refuse a step on an earlier day than the last one, which would count days in a step that the traject was not in.

    Raises:
        ValidationError: the day lies before that of the last step.
    """
    dag = op or vandaag()
    if dag < laatste_stap_op(traject):
        raise ValidationError({"op": _("De vorige stap was later dan deze dag. Kies een latere dag.")})


@transaction.atomic
def release_persoon(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    uitkomst: Uitkomst | None = None,
    op: dt.date | None = None,
    reden: str = "",
) -> None:
    """Release a person whom the user claimed, without a running traject. Its visits and tasks of this user lapse.

    Args:
        inburgeraar_id: the person.
        door: the coordinator who approaches the person.
        uitkomst: the end of the approach of a person who was never spoken to; None lets another user approach it.
        op: the day of a death; today when left out.
        reden: why, past a line that only warns.

    Raises:
        LopendTraject: a traject runs, and must be closed first.
        StapKanNiet: the table refuses.
        ValidationError: the day is still to come.
        NietVanJou: this user does not approach the person.
    """
    eis_was("op", op)
    lock_persoon(inburgeraar_id)
    if Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True).exists():
        raise LopendTraject
    if uitkomst is not None:
        _eis_uitgang(inburgeraar_id, uitkomst, reden)
    if uitkomst == Uitkomst.OVERLEDEN:
        record_overlijden(inburgeraar_id=inburgeraar_id, door=door, op=op or vandaag(), toelichting=reden)
        return
    end_benadering(
        inburgeraar_id=inburgeraar_id,
        door=door,
        reden=Eindreden(uitkomst.value) if uitkomst else Eindreden.VRIJGEGEVEN,
        toelichting=reden.strip(),
        daarbij=lambda: _laat_vervallen(inburgeraar_id, door),
    )


def _laat_vervallen(inburgeraar_id: int, door: Gebruiker) -> None:
    GeplandBezoek.objects.filter(inburgeraar_id=inburgeraar_id, door=door, stand=Bezoekstand.GEPLAND).update(
        stand=Bezoekstand.VERVALLEN
    )
    # A question is answered by who keeps the dossier, whomever it was asked of.
    zijn_werk = Q(voor=door) | Q(soort=Taaksoort.VRAAG)
    Taak.objects.filter(zijn_werk, inburgeraar_id=inburgeraar_id, stand=Taakstand.OPEN).update(
        stand=Taakstand.VERVALLEN, afgehandeld_op=vandaag()
    )


def _eis_uitgang(inburgeraar_id: int, uitkomst: Uitkomst, reden: str) -> None:
    oordeel = workflow.beoordeel_zonder_traject(uitkomst, feiten_van_persoon(inburgeraar_id), reden=reden)
    if not oordeel.mag:
        raise StapKanNiet(oordeel.mist)
