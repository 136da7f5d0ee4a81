"""Editions: asked on demand or by the planning, made by the worker, approved by the afdelingshoofd, withdrawn with a reason."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.services.berichten import plaats
from kern.klok import nu, vandaag
from kern.opdracht import Stand, WerkMislukt, opdrachten, voer_uit, wek
from kern.pdf import PdfOnmogelijk, aantal_bladzijden
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.product.cijfers import laatste_jaarboek
from rapportage.product.edities import ERNA, VOORAF, editiedagen, volgende_editie
from rapportage.product.inhoud import inhoud_van
from rapportage.product.models import Onderdeel, Onderdeeleigenaar, Producteditie
from rapportage.product.opmaak import als_pdf
from rapportage.redactie.fouten import StaatAnders

NAAMRUIMTE = UUID("6a1f9f0c-7d0b-5a52-9e0f-0f6f4c2b8d11")


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
    zelfde = Producteditie.objects.filter(dag=dag, concept=concept, stand__in=(Stand.WACHT, Stand.BEZIG))
    if (er_al := zelfde.defer("pdf", "inhoud").first()) is not None:
        return er_al
    if not Onderdeel.objects.exists():
        raise Weigering(_("Er zijn nog geen onderdelen om te beschrijven."))
    with handeling(Handeling.PRODUCTEDITIE_GEWIJZIGD, door=door, onderdeel="gevraagd") as daad:
        laatste = Producteditie.objects.filter(dag=dag).order_by("-nummer").values_list("nummer", flat=True)
        editie = Producteditie.objects.create(
            dag=dag,
            concept=concept,
            nummer=(laatste.first() or 0) + 1,
            uitgave=laatste_jaarboek(),
            inhoud=inhoud_van(concept=concept, dag=dag),
            gevraagd_door=door,
        )
        daad.over("producteditie", editie.pk)
    wek(Producteditie.taak, editie.pk)
    return editie


@transaction.atomic
def ask_now(*, concept: bool, door: Gebruiker) -> Producteditie:
    """Make a concept of the next edition, or the edition of the last day that passed.

    Raises:
        Weigering: no day of an edition has passed, or there is none to come.
    """
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
    """Ask for the concept and the edition of each day that are due and were not asked by the planning; runs as `taak`.

    Of days long past nothing is made: an installation that begins late begins with the next.
    """
    if not Onderdeel.objects.exists():
        return []
    nieuw = []
    for dag in editiedagen():
        for concept, op in ((True, dag - VOORAF), (False, dag + ERNA)):
            te_doen = op <= vandaag() < op + VOORAF + ERNA
            if (
                te_doen
                and not Producteditie.objects.filter(dag=dag, concept=concept, gevraagd_door=None).exists()
            ):
                try:
                    nieuw.append(ask_editie(dag=dag, concept=concept, door=None))
                except IntegrityError:
                    # Another worker was first, by an instant.
                    continue
    return nieuw


def maak_editie(*, pk: int) -> bool:
    """Make an edition, and tell the owners of a concept. Called by the worker, outside a transaction.

    Returns:
        Whether it was made here and now.
    """
    gemaakt = voer_uit(Producteditie, pk, _maak)
    if gemaakt:
        _vertel(Producteditie.objects.defer("pdf", "inhoud").get(pk=pk))
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


def _vertel(editie: Producteditie) -> None:
    """Mail the owners that a concept by the planning is there: a link, once a user."""
    if not editie.concept or editie.gevraagd_door_id is not None:
        return
    rollen = Onderdeeleigenaar.objects.in_kracht().values("rol")
    eigenaren = Aanstelling.objects.in_kracht().filter(rol__in=rollen, gebruiker__is_active=True).order_by()
    url = f"{settings.BASIS_URL}{reverse('rapportage:producteditie', args=[editie.pk])}"
    for wie in Gebruiker.objects.filter(pk__in=eigenaren.values("gebruiker")).order_by("pk"):
        plaats(
            aan=wie.email,
            onderwerp=_("%s van de productbeschrijving staat klaar") % editie,
            tekst=_("Lees wat er bij jouw onderdelen staat, en wat er nog ontbreekt:\n%s\n") % url,
            kenmerk=uuid5(NAAMRUIMTE, f"{editie.pk}/{wie.pk}"),
        )


@transaction.atomic
def approve_editie(*, editie_id: int, door: Gebruiker) -> Producteditie:
    """Record that the afdelingshoofd approves an edition; it stays as it is from then on.

    Raises:
        StaatAnders: it is a concept, not made, or approved before.
    """
    editie = _lock(editie_id)
    if editie.concept or not editie.is_klaar or editie.vastgesteld_op is not None:
        raise StaatAnders(_("Vaststellen kan één keer, als de editie klaar is en geen concept."))
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
        raise StaatAnders(_("Alleen een editie die is vastgesteld, kun je intrekken."))
    with handeling(Handeling.PRODUCTEDITIE_GEWIJZIGD, door=door, onderdeel="ingetrokken") as daad:
        editie.ingetrokken_door, editie.ingetrokken_op, editie.intrekreden = door, nu(), reden
        editie.save(update_fields=["ingetrokken_door", "ingetrokken_op", "intrekreden"])
        daad.over("producteditie", editie.pk)
    return editie


def _lock(editie_id: int) -> Producteditie:
    return Producteditie.objects.select_for_update().defer("pdf", "inhoud").get(pk=editie_id)
