"""The decision of a consulent, correcting it, and closing a handover with what it means for the traject (docs/adr/0024)."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

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
from trajecten.handhaving.fouten import NietVanConsulent
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
        motivering: why this was decided.
    """

    datum: dt.date
    motivering: str
    maatregel: Maatregel | None = None
    grond: Handhavingsgrond | None = None
    bedrag: Decimal | None = None
    kenmerk: str = ""

    @property
    def soort(self) -> str:
        """A `Besluitsoort`."""
        return self.maatregel.soort if self.maatregel else Besluitsoort.GEEN

    def velden(self) -> dict[str, Any]:
        """Return the fields of the row."""
        return {
            "soort": self.soort,
            "maatregel": self.maatregel,
            "grond": self.grond,
            "bedrag": self.bedrag,
            "datum": self.datum,
            "kenmerk": self.kenmerk.strip(),
            "motivering": self.motivering.strip(),
        }


@dataclass(frozen=True, kw_only=True)
class Besluitkader:
    """What limits a decision: the doelgroep of the handover, and the moment it was made."""

    doelgroep: str
    vanaf: dt.datetime


@transaction.atomic
def decide_overdracht(*, overdracht_id: int, door: Gebruiker, besluit: Besluitgegevens) -> Handhavingsbesluit:
    """Record the decision of a consulent about verzuim.

    Only the consulent to whom it was handed over decides; the database refuses any other user, whatever code calls
    this. Nobody is told before the handover is closed, and then only what it means for the traject.

    Raises:
        NietVanConsulent: `door` is no consulent, or it was handed over to another.
        Weigering: it was closed, or decided already: a decision is corrected with a reason.
        ValidationError: the parts contradict each other or do not exist for this doelgroep, by field.
    """
    eis_was("datum", besluit.datum)
    overdracht = lock_van_consulent(overdracht_id, door)
    if Handhavingsbesluit.objects.filter(overdracht=overdracht).exists():
        raise Weigering(_("Er is al een besluit. Klopt het niet? Kies dan ‘Verbeteren’."))
    _eis_kan(Besluitkader(doelgroep=overdracht.doelgroep, vanaf=overdracht.created_at), besluit)
    with handeling(Handeling.HANDHAVING_BESLOTEN, door=door) as daad:
        daad.over("inburgeraar", overdracht.inburgeraar_id)
        rij = Handhavingsbesluit(
            overdracht=overdracht, inburgeraar_id=overdracht.inburgeraar_id, door=door, **besluit.velden()
        )
        rij.save(force_insert=True)
    return rij


@transaction.atomic
def correct_besluit(
    *, besluit_id: int, door: Gebruiker, besluit: Besluitgegevens, reden: str
) -> Handhavingsbesluit:
    """Correct a decision, also after its handover was closed; row history keeps what it was.

    `door` is the consulent who took it, or to whom the handover is open now. Nobody is told; what it means for the
    traject does not change by it.

    Raises:
        NietVanConsulent: the decision is out of this user's sight.
        ValidationError: no reason, or parts that do not go together, by field.
    """
    eis_was("datum", besluit.datum)
    rij = lock_besluit(besluit_id, door)
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom je het besluit verbetert")})
    _eis_kan(kader_van(rij), besluit)
    with handeling(Handeling.HANDHAVING_BIJGEWERKT, door=door) as daad:
        daad.over("inburgeraar", rij.inburgeraar_id)
        for naam, waarde in (besluit.velden() | {"reden": reden.strip(), "door": door}).items():
            setattr(rij, naam, waarde)
        rij.save()
    return rij


def lock_besluit(besluit_id: int, door: Gebruiker) -> Handhavingsbesluit:
    """Return a decision that this consulent may correct, locked: the person may be out of its sight.

    Raises:
        NietVanConsulent: it is out of this user's sight.
    """
    zichtbaar = Handhavingsbesluit.objects.visible_to(door).filter(pk=besluit_id)
    rij: Handhavingsbesluit | None = zichtbaar.select_for_update(of=("self",)).first()
    if rij is None:
        raise NietVanConsulent
    return rij


def kader_van(besluit: Handhavingsbesluit) -> Besluitkader:
    """Return what limits a decision, also when its handover is out of sight.

    Raises:
        NietVanConsulent: it is no decision of the user of the transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT doelgroep, vanaf FROM rls.kader_van_besluit(%s)", [besluit.pk])
        rij = cursor.fetchone()
    if rij is None:
        raise NietVanConsulent
    return Besluitkader(doelgroep=rij[0], vanaf=rij[1])


def _eis_kan(kader: Besluitkader, besluit: Besluitgegevens) -> None:
    """Refuse a decision without motivation, with an impossible day, or with parts that do not go together.

    Raises:
        ValidationError: by field.
    """
    if not besluit.motivering.strip():
        raise ValidationError({"motivering": _("Schrijf op waarom je dit besluit")})
    if besluit.datum < timezone.localtime(kader.vanaf).date():
        raise ValidationError(
            {"datum": _("Deze dag ligt vóór de overdracht. Kies de dag van de overdracht of een latere dag")}
        )
    if besluit.maatregel is None:
        if besluit.grond is not None or besluit.bedrag is not None:
            raise ValidationError({"maatregel": _("Zonder maatregel is er geen grond en geen bedrag")})
        return
    if besluit.grond is None:
        raise ValidationError({"grond": _("Kies de grond van deze maatregel")})
    if not bestaat(besluit.maatregel, besluit.grond, doelgroep=kader.doelgroep, op=besluit.datum):
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
