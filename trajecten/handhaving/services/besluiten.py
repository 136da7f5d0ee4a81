"""The decision of a consulent, and closing a handover with what it means for the traject (docs/adr/0024)."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.dagen import eis_was
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


@dataclass(frozen=True, kw_only=True)
class Besluitgegevens:
    """The content of a decision (DOMEIN 2 and 5).

    Args:
        maatregel: None for a decision without a measure.
        grond: required with a measure.
        bedrag: in euros, for a measure that has an amount.
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
    """Record the decision of a consulent about verzuim, or correct it as long as the handover is not closed.

    Only the consulent to whom it was handed over decides; the database refuses any other user, whatever code calls
    this. Nobody is told before the handover is closed, and then only what it means for the traject.

    Raises:
        NietVanConsulent: `door` is no consulent, or it was handed over to another.
        Weigering: it was closed.
        ValidationError: the parts contradict each other or do not exist for this doelgroep, by field.
    """
    eis_was("datum", besluit.datum)
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
    """Refuse a decision with an impossible day, or with a measure, ground and amount that do not go together.

    Raises:
        ValidationError: by field.
    """
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

    The consulent's access to the person ends at once. The traject stays as it is: its fixed contact closes it. The
    coordinator reads `afspraken`, the agreements under which the traject continues.

    Raises:
        NietVanConsulent: `door` is no consulent, or it was handed over to another.
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
