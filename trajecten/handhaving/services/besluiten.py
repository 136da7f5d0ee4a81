"""The decision of a consulent, and closing a handover with what it means for the traject (DOMEIN 2 and 5; ADR 24)."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.handhaving.enums import Besluitsoort, Gevolg, Vraagkant
from trajecten.handhaving.maatregelen import bestaat
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsgrond,
    Maatregel,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.handhaving.services.basis import lock_van_consulent, vertel
from trajecten.plan.services.basis import eis_was


@dataclass(frozen=True, kw_only=True)
class Besluitgegevens:
    """What is decided.

    Args:
        datum: the day of the decision.
        maatregel: the measure; None when there is none.
        grond: on what ground; a measure asks one.
        bedrag: how much, in euros, for a measure that has an amount.
        kenmerk: of the letter.
    """

    datum: dt.date
    maatregel: Maatregel | None = None
    grond: Handhavingsgrond | None = None
    bedrag: Decimal | None = None
    kenmerk: str = ""

    @property
    def soort(self) -> str:
        """A `Besluitsoort`."""
        return self.maatregel.soort if self.maatregel else Besluitsoort.GEEN


@transaction.atomic
def decide_overdracht(*, overdracht_id: int, door: Gebruiker, besluit: Besluitgegevens) -> Handhavingsbesluit:
    """Record what a consulent decided about verzuim, or correct that as long as it is not closed.

    Only a consulent to whom it was handed over does; whatever calls this, the database refuses another. Nobody is told
    before it is closed, and then only what it means for the traject.

    Args:
        overdracht_id: which handover.
        door: the consulent.
        besluit: what is decided.

    Raises:
        NietVanConsulent: no consulent, or handed over to another.
        Weigering: it was closed.
        ValidationError: what does not go together or does not exist for this doelgroep, by field.
    """
    overdracht = lock_van_consulent(overdracht_id, door)
    _eis_kan(overdracht, besluit)
    with handeling(Handeling.HANDHAVING_BESLOTEN, door=door) as daad:
        daad.over("inburgeraar", overdracht.inburgeraar_id)
        rij, _nieuw = Handhavingsbesluit.objects.update_or_create(
            overdracht=overdracht,
            defaults={
                "inburgeraar_id": overdracht.inburgeraar_id,
                "soort": besluit.soort,
                "maatregel": besluit.maatregel,
                "grond": besluit.grond,
                "bedrag": besluit.bedrag,
                "datum": besluit.datum,
                "kenmerk": besluit.kenmerk.strip(),
                "door": door,
            },
        )
    return rij


def _eis_kan(overdracht: Verzuimoverdracht, besluit: Besluitgegevens) -> None:
    """Refuse a decision that cannot be.

    Raises:
        ValidationError: by field.
    """
    eis_was("datum", besluit.datum)
    if besluit.datum < timezone.localtime(overdracht.created_at).date():
        raise ValidationError({"datum": _("Dit was niet vóór de overdracht. Vul een latere dag in")})
    if besluit.maatregel is None:
        if besluit.grond is not None or besluit.bedrag is not None:
            raise ValidationError({"maatregel": _("Zonder maatregel is er geen grond en geen bedrag")})
        return
    if besluit.grond is None:
        raise ValidationError({"grond": _("Kies de grond van deze maatregel")})
    if not bestaat(besluit.maatregel, besluit.grond, doelgroep=overdracht.doelgroep, op=besluit.datum):
        raise ValidationError({"maatregel": _("Deze maatregel bestaat niet voor deze grond. Kies opnieuw")})
    if besluit.maatregel.met_bedrag and (besluit.bedrag is None or besluit.bedrag <= 0):
        raise ValidationError({"bedrag": _("Vul het bedrag in, meer dan nul")})
    if not besluit.maatregel.met_bedrag and besluit.bedrag is not None:
        raise ValidationError({"bedrag": _("Bij deze maatregel hoort geen bedrag. Maak het veld leeg")})


@transaction.atomic
def close_overdracht(
    *, overdracht_id: int, door: Gebruiker, gevolg: Gevolg, afspraken: str = ""
) -> Verzuimoverdracht:
    """Close a handover with what it means for the traject; the coordinator is told that, and no more.

    The access of the consulent to the person ends at once. Nothing is done with the traject: its fixed contact closes it.

    Args:
        overdracht_id: which.
        door: the consulent.
        gevolg: what it means for the traject.
        afspraken: what was agreed to go on; the coordinator reads it.

    Raises:
        NietVanConsulent: no consulent, or handed over to another.
        Weigering: closed already, nothing decided yet, or a question of the coordinator waits.
        ValidationError: agreements that are missing.
    """
    overdracht = lock_van_consulent(overdracht_id, door)
    if gevolg == Gevolg.MET_AFSPRAKEN and not afspraken.strip():
        raise ValidationError({"afspraken": _("Vul in met welke afspraken het verdergaat")})
    if not Handhavingsbesluit.objects.filter(overdracht=overdracht).exists():
        raise Weigering(_("Leg eerst je besluit vast. Ook geen maatregel is een besluit."))
    wacht = Overdrachtvraag.objects.filter(
        overdracht=overdracht, van=Vraagkant.COORDINATOR, beantwoord_op__isnull=True
    )
    if wacht.exists():
        raise Weigering(
            _(
                "Er wacht nog een vraag van de trajectcoördinator. Beantwoord die eerst, daarna kan het niet meer."
            )
        )
    with handeling(Handeling.HANDHAVING_AFGESLOTEN, door=door) as daad:
        daad.over("inburgeraar", overdracht.inburgeraar_id)
        overdracht.gesloten_op, overdracht.gevolg = vandaag(), gevolg
        overdracht.afspraken = afspraken.strip() if gevolg == Gevolg.MET_AFSPRAKEN else ""
        overdracht.save(update_fields=["gesloten_op", "gevolg", "afspraken"])
        vertel(overdracht, overdracht.door_id, Handeling.HANDHAVING_AFGESLOTEN, door)
        with connection.cursor() as cursor:
            cursor.execute("SELECT rls.eindig_overdracht(%s)", [overdracht.pk])
    return overdracht
