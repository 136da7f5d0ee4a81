"""Closing a traject by any way out, and reopening it (DOMEIN 5; docs/adr/0034-taking-a-closing-back.md)."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from gebruikers.models import Gebruiker
from inburgeraars.models import Eindreden, Inburgeraar
from inburgeraars.services.benaderingen import eis_eigen_claim, laat_los, lock_persoon, meld_caseload
from inburgeraars.services.hervatten import hervat_claim, laatste_claim
from kern.klok import DAG, vandaag
from kern.ladder import Pijler
from kern.terugdraaien import handeling_van
from kern.velden import Niveau
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.stappen.einddag import later_vastgelegd, vroegste_einde
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.fouten import EinddagKanNiet, HeropenenKanNiet, LaterVastgelegd, StapKanNiet
from trajecten.stappen.services.afronden import Slot, schrijf_slot
from trajecten.stappen.services.einde import (
    eindig_met_traject,
    laat_rusten,
    neem_einde_terug,
    schrijf_overlijden,
)
from trajecten.stappen.services.nazorg import laat_nazorg_vervallen, plan_nazorg
from trajecten.traject import workflow
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.heropenen import is_te_heropenen, mag_heropenen
from trajecten.traject.lopend import begin_fase, eis_begeleidt, end_fase, vast_contact
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.verloop import sluiting
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
    later_gezien: bool = False,
) -> Stapovergang:
    """Close the running traject; benadering, running components, afspraken, planned visits and tasks end with it.

    The pijler follows (DOMEIN 7): 3 from the day after completing, 1 from the day after any other end after the start.
    A person who completed keeps its fixed contact until the last meting of nazorg; otherwise access ends today.

    Args:
        inburgeraar_id: the person.
        door: who keeps the dossier: the fixed contact, or its replacement.
        uitkomst: the way out.
        op: the day of closing.
        reden: why, past a line that only warns; shown in the timeline.
        nazorg: the days of the metingen after completing.
        slot: results, going on alone, the last meting; written before the conditions are judged.
        later_gezien: whether the user saw what is on record after that day, and closes all the same.

    Raises:
        NietInCaseload, GeenTraject: the user does not keep the dossier, or no traject runs.
        EinddagKanNiet: the day is still to come, or lies before the last step, start or end.
        LaterVastgelegd: something is on record after that day, and `later_gezien` is not set.
        StapKanNiet: the table refuses.
        ValidationError, Weigering: a detail of `slot` is impossible.
    """
    traject, contact = _lopend(inburgeraar_id, door)
    claim = eis_eigen_claim(inburgeraar_id, contact)
    _eis_dag(traject, op, later_gezien=later_gezien)
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
            plan_nazorg(traject, voor=contact, door=door, dagen=[dag for dag in nazorg if dag > op])
        # The end of the caseload last: a person who moved is out of sight after it.
        if uitkomst == Uitkomst.OVERLEDEN:
            schrijf_overlijden(inburgeraar_id, op=op, door=door)
            laat_los(claim, reden=Eindreden.AFGESLOTEN, overleden_op=op)
            laat_rusten(inburgeraar_id)
        else:
            laat_los(claim, reden=Eindreden.AFGESLOTEN)
    return overgang


def _eis_dag(traject: Traject, op: dt.date, *, later_gezien: bool) -> None:
    eerste = vroegste_einde(traject)
    if not eerste <= op <= vandaag():
        raise EinddagKanNiet(eerste)
    if not later_gezien and (later := later_vastgelegd(traject, op)):
        raise LaterVastgelegd(later)


def _overgang(traject: Traject, *, reden: str, **velden: Any) -> Stapovergang:
    return Stapovergang.objects.create(
        inburgeraar_id=traject.inburgeraar_id, traject=traject, reden=reden.strip(), **velden
    )


def _schrijf_einde(traject: Traject, *, uitkomst: Uitkomst, op: dt.date, door: Gebruiker) -> None:
    traject.gesloten_op, traject.uitkomst = op, uitkomst
    traject.save(update_fields=["gesloten_op", "uitkomst"])
    eindig_met_traject(traject, uitkomst=uitkomst, op=op, door=door)
    if traject.gestart_op is not None:
        na = Pijler.NA if uitkomst.afgerond else Pijler.VOOR
        begin_fase(inburgeraar_id=traject.inburgeraar_id, pijler=na, van=op + DAG)


def _lopend(inburgeraar_id: int, door: Gebruiker) -> tuple[Traject, Gebruiker]:
    """Return the running traject of a dossier that this user keeps, with its person locked, and the fixed contact."""
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True).first()
    if traject is None:
        raise GeenTraject
    return traject, vast_contact(inburgeraar_id) or door


@transaction.atomic
def reopen_traject(*, inburgeraar_id: int, door: Gebruiker, reden: str) -> Stapovergang:
    """Reopen a traject whose closing was recorded in the last 30 days: it goes on as if it was never closed (DOMEIN 5).

    What the closing ended is taken back on its own rows. The person must be free, and not claimed or called up since.
    When `door` guides more people than its norm by this, the teamleider is asked for an exception with the same
    reason. `door` guided the traject last or is another coordinator of the wijk; the latter follows from today. Who
    guided it, but does not see the person any more, who moved meanwhile, cannot: sight is never retroactive.

    Raises:
        HeropenenKanNiet: no closing was recorded in the last 30 days, or the person is not free.
        AlBenaderd: another holds this person after all.
    """
    persoon = lock_persoon(inburgeraar_id)
    traject, claim = te_heropenen(inburgeraar_id), laatste_claim(inburgeraar_id)
    if traject is None or claim is None or not reden.strip() or not mag_heropenen(persoon, traject, door):
        raise HeropenenKanNiet
    if not Inburgeraar.objects.visible_to(door, Niveau.DOSSIER).filter(pk=inburgeraar_id).exists():
        raise HeropenenKanNiet
    lock_jaar(door)
    kan = traject.stap == Stap.TAXEREN or kan_erbij(door, inburgeraar_id)
    with handeling(Handeling.TRAJECT_HEROPEND, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        # The caseload first: it opens the sight of everything that the closing ended.
        hervat_claim(persoon, claim, door=door, einde=_daad_van_sluiting(traject))
        overgang = hervat_traject(traject, door=door, van=claim.door, contact=door, reden=reden)
        meld_caseload(inburgeraar_id, door)
        laat_nazorg_vervallen(traject)
        if not kan:
            ask_uitzondering(traject=traject, voor=door, reden=reden)
    return overgang


def hervat_traject(
    traject: Traject, *, door: Gebruiker, van: Gebruiker | None, contact: Gebruiker | None, reden: str
) -> Stapovergang:
    """Take a closing back: traject, pijler, and what ended with it beside the benadering; return the transition.

    Called inside an act, with the person locked and within the user's sight. `van` and `contact` as `neem_einde_terug`.
    """
    daad_van_toen = _daad_van_sluiting(traject)
    if traject.gestart_op is not None and traject.gesloten_op is not None:
        end_fase(inburgeraar_id=traject.inburgeraar_id, van=traject.gesloten_op + DAG, naar=Pijler.TIJDENS)
    traject.gesloten_op, traject.uitkomst = None, ""
    traject.save(update_fields=["gesloten_op", "uitkomst"])
    neem_einde_terug(traject.inburgeraar_id, daad_van_toen, door=door, van=van, contact=contact)
    return _overgang(traject, naar_stap=traject.stap, datum=vandaag(), reden=reden, door=door)


def _daad_van_sluiting(traject: Traject) -> int | None:
    """Return the key of the Logregel of the act that closed a traject."""
    einde = sluiting(traject.overgangen.all())
    return handeling_van(einde) if einde else None


def te_heropenen(inburgeraar_id: int) -> Traject | None:
    """Return the traject that can be reopened today: the last, its closing recorded in the last 30 days, no death."""
    laatste = Traject.objects.filter(inburgeraar_id=inburgeraar_id).order_by("-geopend_op", "-pk").first()
    if laatste is None or laatste.gesloten_op is None:
        return None
    return laatste if is_te_heropenen(laatste, sluiting(laatste.overgangen.all())) else None
