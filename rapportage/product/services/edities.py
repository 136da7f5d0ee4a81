"""Editions: asked on demand or by the planning, made by the worker, approved by the afdelingshoofd, withdrawn with a reason."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import nu, vandaag
from kern.opdracht import Stand, WerkMislukt, opdrachten, voer_uit, wek
from kern.pdf import PdfOnmogelijk, aantal_bladzijden
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.services.fotos import hold_fotos
from rapportage.product.cijfers import laatste_jaarboek, nieuwste_uitgave
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import ERNA, VOORAF, editiedagen, volgende_editie
from rapportage.product.inhoud import bevries
from rapportage.product.models import Onderdeel
from rapportage.product.opmaak import als_pdf
from rapportage.product.permissions import schreef_mee
from rapportage.product.querysets import EditieQuerySet
from rapportage.product.services.melden import tell_editie
from rapportage.product.slot import lock_onderdeel
from rapportage.redactie.fouten import SchreefZelf, StaatAnders


@transaction.atomic
def ask_editie(*, dag: dt.date, concept: bool, door: Gebruiker | None) -> Producteditie:
    """Freeze the ten parts as an edition, or as a concept of one, and have the worker make it.

    Args:
        dag: the day of the edition.
        concept: whether texts under way stand in it too.
        door: who asks; None for the planning.

    Returns:
        The edition; the one that is being made when there is one of its day and kind.
    """
    _een_tegelijk()
    zelfde = _van_dag(dag, concept=concept)
    if (er_al := zelfde.filter(stand__in=(Stand.WACHT, Stand.BEZIG)).first()) is not None:
        return er_al
    if not Onderdeel.objects.exists():
        raise Weigering(_("Er zijn nog geen onderdelen om te beschrijven."))
    hold_fotos()
    with handeling(Handeling.PRODUCTEDITIE_GEWIJZIGD, door=door, onderdeel="gevraagd") as daad:
        laatste = Producteditie.objects.filter(dag=dag).order_by("-nummer").values_list("nummer", flat=True)
        editie = Producteditie.objects.create(
            dag=dag,
            concept=concept,
            nummer=(laatste.first() or 0) + 1,
            uitgave=nieuwste_uitgave(),
            jaarboek=laatste_jaarboek(),
            **bevries(concept=concept, dag=dag),
            gevraagd_door=door,
            in_plaats_van=_mislukt_van_planning(zelfde),
        )
        daad.over("producteditie", editie.pk)
    wek(Producteditie.taak, editie.pk)
    return editie


def _van_dag(dag: dt.date, *, concept: bool) -> EditieQuerySet[Producteditie]:
    return Producteditie.objects.filter(dag=dag, concept=concept).zonder_inhoud()


def _mislukt_van_planning(zelfde: EditieQuerySet[Producteditie]) -> Producteditie | None:
    """Return the planning's own edition of a day when it failed and none was made in its place; an edition replaces it once.

    What is replaced is never tried again (`retry_editie`), so who is told of one of these is told of no other.
    """
    mislukt = zelfde.filter(gevraagd_door=None, stand=Stand.MISLUKT).first()
    return (
        mislukt if mislukt and not zelfde.filter(in_plaats_van=mislukt, stand=Stand.KLAAR).exists() else None
    )


@transaction.atomic
def ask_now(*, concept: bool, door: Gebruiker) -> Producteditie:
    """Make a concept of the next edition, or the edition of the last day that passed.

    Raises:
        Weigering: no day of an edition has passed, or there is none to come.
    """
    _een_tegelijk()
    nu_ = vandaag()
    dag = volgende_editie(nu_) if concept else next((d for d in reversed(editiedagen()) if d <= nu_), None)
    if dag is None:
        raise Weigering(
            _("Er komt geen editie meer.")
            if concept
            else _("De dag van de eerste editie is nog niet geweest.")
        )
    return ask_editie(dag=dag, concept=concept, door=door)


def ask_due() -> list[Producteditie]:
    """Ask for the concept and the edition that are due and were not asked for by the planning; runs as `taak`.

    Of days long past nothing is made: an installation that begins late begins with the next. Two at once: the second
    waits for the first, and finds what that asked for.
    """
    if not Onderdeel.objects.exists():
        return []
    nu_ = vandaag()
    due = [
        (dag, concept)
        for dag in editiedagen()
        for concept, van, tot in (
            (True, dag - VOORAF, dag + ERNA),
            (False, dag + ERNA, dag + ERNA + VOORAF + ERNA),
        )
        if van <= nu_ < tot
    ]
    return [editie for dag, concept in due if (editie := _ask_once(dag, concept=concept)) is not None]


@transaction.atomic
def _ask_once(dag: dt.date, *, concept: bool) -> Producteditie | None:
    _een_tegelijk()
    gepland = Producteditie.objects.filter(dag=dag, concept=concept, gevraagd_door=None)
    if gepland.exists() or dag not in editiedagen():
        return None
    return ask_editie(dag=dag, concept=concept, door=None)


def _een_tegelijk() -> None:
    """Let who asks at the same time wait until this transaction ends: editions of a day are numbered one by one.

    Who changes the days of editions waits too.
    """
    lock_onderdeel(None)


def maak_editie(*, pk: int) -> bool:
    """Make an edition, and tell of it. Called by the worker, outside a transaction.

    What it leaves undone when it dies, the planned task does later.

    Returns:
        Whether it was made here and now.
    """
    gemaakt = voer_uit(Producteditie, pk, _maak)
    if gemaakt:
        tell_editie(editie_id=pk)
    return gemaakt


def _maak(editie: Producteditie) -> Mapping[str, Any]:
    if not opdrachten(Producteditie).verleng(editie.pk, editie.hek, stap="opmaken", voortgang=30):
        raise WerkMislukt("Dit werk is intussen opnieuw gestart.")
    try:
        pdf = als_pdf(editie)
    except PdfOnmogelijk as fout:
        raise WerkMislukt(str(fout), definitief=True) from fout
    return {
        "pdf": pdf,
        "pdf_sha256": hashlib.sha256(pdf).hexdigest(),
        "pdf_bytes": len(pdf),
        "bladzijden": aantal_bladzijden(pdf),
        "stap": "",
    }


@transaction.atomic
def retry_editie(*, editie_id: int, door: Gebruiker) -> bool:
    """Make an edition that failed again, from its first attempt: it says what was frozen when it was asked for.

    Returns:
        False, with nothing changed, when it had not failed.

    Raises:
        StaatAnders: a later one of its day and kind was asked for, which stands in its place.
    """
    _een_tegelijk()
    editie = _lock(editie_id)
    if editie.stand != Stand.MISLUKT:
        return False
    if editie.is_vervangen:
        raise StaatAnders(_("Er is daarna een nieuwe editie van deze dag gevraagd. Kijk bij die editie."))
    with handeling(Handeling.PRODUCTEDITIE_GEWIJZIGD, door=door, onderdeel="opnieuw") as daad:
        opdrachten(Producteditie).opnieuw(editie_id, stap="")
        daad.over("producteditie", editie_id)
    wek(Producteditie.taak, editie_id)
    return True


@transaction.atomic
def approve_editie(*, editie_id: int, door: Gebruiker) -> Producteditie:
    """Record that the afdelingshoofd approves an edition; it stays as it is from then on.

    Raises:
        StaatAnders: it is a concept, not made, or approved before.
        SchreefZelf: this user wrote in a text that stands in it.
    """
    editie = _lock(editie_id)
    if not editie.wacht_op_vaststellen:
        raise StaatAnders(_("Vaststellen kan één keer, als de editie klaar is en geen concept."))
    if schreef_mee(editie, door):
        raise SchreefZelf
    with handeling(Handeling.PRODUCTEDITIE_GEWIJZIGD, door=door, onderdeel="vastgesteld") as daad:
        editie.vastgesteld_door, editie.vastgesteld_op = door, nu()
        editie.save(update_fields=["vastgesteld_door", "vastgesteld_op"])
        daad.over("producteditie", editie.pk)
    return editie


@transaction.atomic
def withdraw_editie(*, editie_id: int, reden: str, door: Gebruiker) -> Producteditie:
    """Withdraw an approved edition, visibly: it stays to be read, with the reason.

    Raises:
        StaatAnders: it is not in force.
    """
    editie = _lock(editie_id)
    if not editie.is_in_kracht:
        raise StaatAnders(
            _("Deze editie is niet in kracht. Intrekken kan alleen bij de editie die dat wel is.")
        )
    with handeling(Handeling.PRODUCTEDITIE_GEWIJZIGD, door=door, onderdeel="ingetrokken") as daad:
        editie.ingetrokken_door, editie.ingetrokken_op, editie.intrekreden = door, nu(), reden
        editie.save(update_fields=["ingetrokken_door", "ingetrokken_op", "intrekreden"])
        daad.over("producteditie", editie.pk)
    return editie


def _lock(editie_id: int) -> Producteditie:
    return Producteditie.objects.select_for_update().zonder_inhoud().get(pk=editie_id)
