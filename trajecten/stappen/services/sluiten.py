"""Closing a traject by any way out, and reopening it (DOMEIN 5)."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Eindreden, Route
from inburgeraars.services.benaderingen import (
    beeindig,
    begin_benadering,
    end_benadering,
    lock_persoon,
    open_benadering,
)
from kern.klok import DAG, vandaag
from kern.ladder import Pijler
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.handhaving.services import lapse_overdracht
from trajecten.plan.services.toegang import end_toegangen, reopen_toegangen
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.fouten import HeropenenKanNiet, StapKanNiet
from trajecten.stappen.services.afronden import Slot, schrijf_slot
from trajecten.stappen.services.nazorg import laat_nazorg_vervallen, plan_nazorg
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject import workflow
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.heropenen import is_te_heropenen, mag_heropenen
from trajecten.traject.lopend import begin_fase, eis_caseload, end_fase
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.begeleid import kan_erbij
from trajecten.uren.services.uitzonderingen import ask_uitzondering, lock_jaar

GEEN_SLOT = Slot()


@transaction.atomic
def close_traject(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    uitkomst: Uitkomst,
    op: dt.date,
    reden: str = "",
    nazorg: Iterable[dt.date] = (),
    slot: Slot = GEEN_SLOT,
) -> Stapovergang:
    """Close the running traject; the benadering, planned visits and tasks end with it.

    The pijler follows (DOMEIN 7): 3 from the day after completing, 1 from the day after any other end after the start.
    A person who completed keeps its fixed contact until the last meting of nazorg; otherwise access ends today.

    Args:
        inburgeraar_id: the person.
        door: the fixed contact.
        uitkomst: the way out.
        op: the day of closing.
        reden: why, past a line that only warns; shown in the timeline.
        nazorg: the days of the metingen after completing.
        slot: results, going on alone, the last meting; written before the conditions are judged.

    Raises:
        NietInCaseload, GeenTraject: the user does not guide this person, or no traject runs.
        StapKanNiet: the table refuses, or the day lies outside the traject.
        ValidationError, Weigering: a detail of `slot` is impossible.
    """
    traject = _lopend(inburgeraar_id, door)
    if not _begin(traject) <= op <= vandaag():
        raise StapKanNiet
    schrijf_slot(traject, slot, door=door)
    oordeel = workflow.beoordeel_uitgang(Stap(traject.stap), uitkomst, feiten_van(traject), reden=reden)
    if not oordeel.mag:
        raise StapKanNiet(oordeel.mist)
    with handeling(Handeling.TRAJECT_GESLOTEN, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        einde: dict[str, Any] = {"uitkomst": uitkomst, "datum": op, "reden": reden, "door": door}
        overgang = _overgang(traject, van_stap=traject.stap, **einde)
        _schrijf_einde(traject, uitkomst=uitkomst, op=op, door=door)
        if uitkomst.afgerond:
            plan_nazorg(traject, door=door, dagen=[dag for dag in nazorg if dag > op])
        _laat_los(inburgeraar_id, door=door, overleden_op=op if uitkomst == Uitkomst.OVERLEDEN else None)
    return overgang


def _overgang(traject: Traject, *, reden: str, **velden: Any) -> Stapovergang:
    return Stapovergang.objects.create(
        inburgeraar_id=traject.inburgeraar_id, traject=traject, reden=reden.strip(), **velden
    )


def _schrijf_einde(traject: Traject, *, uitkomst: Uitkomst, op: dt.date, door: Gebruiker) -> None:
    lapse_overdracht(traject, door=door, op=op)
    traject.gesloten_op, traject.uitkomst = op, uitkomst
    traject.save(update_fields=["gesloten_op", "uitkomst"])
    _laat_vervallen(traject.inburgeraar_id, _("Het traject is afgesloten."))
    end_toegangen(traject, op=None if uitkomst == Uitkomst.OVERLEDEN else op)
    if traject.gestart_op is not None:
        na = Pijler.NA if uitkomst.afgerond else Pijler.VOOR
        begin_fase(inburgeraar_id=traject.inburgeraar_id, pijler=na, van=op + DAG)


def _laat_los(inburgeraar_id: int, *, door: Gebruiker, overleden_op: dt.date | None) -> None:
    """End the benadering; the last act, because a person who moved is out of sight as soon as the caseload ends."""
    end_benadering(
        inburgeraar_id=inburgeraar_id, door=door, reden=Eindreden.AFGESLOTEN, overleden_op=overleden_op
    )


def _lopend(inburgeraar_id: int, door: Gebruiker) -> Traject:
    """Return the running traject that this user guides, with its person locked."""
    lock_persoon(inburgeraar_id)
    eis_caseload(inburgeraar_id, door)
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True).first()
    if traject is None:
        raise GeenTraject
    return traject


def _begin(traject: Traject) -> dt.date:
    return traject.gestart_op or traject.geopend_op


def _laat_vervallen(inburgeraar_id: int, reden: str) -> None:
    gepland = GeplandBezoek.objects.filter(inburgeraar_id=inburgeraar_id, stand=Bezoekstand.GEPLAND)
    gepland.update(stand=Bezoekstand.VERVALLEN, reden=reden)
    taken = Taak.objects.filter(inburgeraar_id=inburgeraar_id, stand=Taakstand.OPEN)
    taken.update(stand=Taakstand.VERVALLEN, afgehandeld_op=vandaag(), reden=reden)


@transaction.atomic
def reopen_traject(*, inburgeraar_id: int, door: Gebruiker, reden: str) -> Stapovergang:
    """Reopen a closed traject within 30 days, as if it had not been closed (DOMEIN 5 and 8a).

    The person must be free: a person whom a consulent called up meanwhile must be asked for first. When `door` guides
    more people than its norm by this, the teamleider is asked for an exception with the same reason. `door` guided the
    traject last or is another coordinator of the wijk, and becomes the fixed contact.

    Raises:
        HeropenenKanNiet: no traject was closed in the last 30 days, or the person is not free.
        NietVanJou, AlBenaderd: as for claiming.
    """
    persoon = lock_persoon(inburgeraar_id)
    traject = te_heropenen(inburgeraar_id)
    if traject is None or not reden.strip() or not mag_heropenen(persoon, traject, door):
        raise HeropenenKanNiet
    lock_jaar(door)
    kan = traject.stap == Stap.TAXEREN or kan_erbij(door, inburgeraar_id)
    with handeling(Handeling.TRAJECT_HEROPEND, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        _draai_fase_terug(traject)
        traject.gesloten_op, traject.uitkomst = None, ""
        traject.save(update_fields=["gesloten_op", "uitkomst"])
        laat_nazorg_vervallen(traject)
        reopen_toegangen(traject)
        _laat_vervallen(inburgeraar_id, _("Het traject gaat weer verder."))
        if (lopend := open_benadering(inburgeraar_id)) is not None:
            beeindig(lopend, Eindreden.GECLAIMD, op=vandaag())
        begin_benadering(persoon, route=Route.WIJKGERICHT, door=door, van=vandaag(), wijk_id=persoon.wijk_id)
        overgang = _overgang(traject, naar_stap=traject.stap, datum=vandaag(), reden=reden, door=door)
        if not kan:
            ask_uitzondering(traject=traject, voor=door, reden=reden)
    return overgang


def te_heropenen(inburgeraar_id: int) -> Traject | None:
    """Return the traject that can be reopened today: the last, closed in the last 30 days, not by a death."""
    laatste = Traject.objects.filter(inburgeraar_id=inburgeraar_id).order_by("-geopend_op", "-pk").first()
    return laatste if laatste is not None and is_te_heropenen(laatste) else None


def _draai_fase_terug(traject: Traject) -> None:
    """Take back the pijler that began with the closing, so that the one before continues."""
    if traject.gestart_op is not None and traject.gesloten_op is not None:
        end_fase(inburgeraar_id=traject.inburgeraar_id, van=traject.gesloten_op + DAG)
