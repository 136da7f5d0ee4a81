"""Recording a BSN from an identity document that was seen: once, and only when a paper needs it (DOMEIN 4 and 5.2)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.bsn import voldoet_aan_elfproef
from inburgeraars.eigen_daden import eigen_daden
from inburgeraars.gelijkenissen import onbekenden_in_woorden
from inburgeraars.models import Identiteitsbewijs, Identiteitscontrole, Inburgeraar
from inburgeraars.services.benaderingen import lock_persoon
from inburgeraars.services.bsn import DOEL
from kern.beleid import Onderwerp
from kern.dagen import eis_was
from kern.historie import zet_handeling
from kern.velden import Niveau
from kern.versleuteld import sleutelhash, versleutel
from logboek.enums import Handeling
from logboek.services import add_onderwerpen, handeling, leg_vast
from trajecten.papieren.fouten import BsnKanNiet
from trajecten.papieren.welke_controles import weigering_van_bsn
from trajecten.traject.lopend import eis_caseload
from trajecten.traject.models import Traject

CIJFERS = 9
DUBBEL_PER_DAG = 10
"""How often a day a user may type a number of somebody else; the database enforces the limit too."""


class BsnBezet(Exception):
    """The number belongs to somebody else; `explain_dubbel` says to whom, as far as this user may know."""


@dataclass(frozen=True, kw_only=True)
class Dubbel:
    """The person to whom a number belongs, in words; `url` is the dossier, when it lies within sight."""

    tekst: str
    url: str = ""


def lees_bsn(getypt: str) -> str:
    """Return the nine digits of a typed number; spaces, points and hyphens are left out.

    Raises:
        ValidationError: it cannot be a BSN.
    """
    bsn = "".join(getypt.split()).replace(".", "").replace("-", "")
    if not (bsn.isascii() and bsn.isdigit() and len(bsn) == CIJFERS):
        raise ValidationError(_("Een BSN heeft 9 cijfers. Kijk het na op het document"))
    if not voldoet_aan_elfproef(bsn):
        raise ValidationError(
            _("Dit is geen geldig BSN. Kijk op het document of je elk cijfer goed hebt overgenomen")
        )
    return bsn


def bsn_bekend(inburgeraar_id: int) -> bool:
    """Tell whether a BSN is on record; always False for a user who may not have it revealed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.bsn_bekend(%s)", [inburgeraar_id])
        return bool(cursor.fetchone()[0])


def eis_bsn_nodig(inburgeraar_id: int, door: Gebruiker) -> None:
    """Refuse all but the fixed contact, and a BSN that no paper of the running traject needs or that is known already.

    Raises:
        NietInCaseload: another user guides the person, or nobody does.
        BsnKanNiet: it is not needed, not yet needed, or known already.
    """
    eis_caseload(inburgeraar_id, door)
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True).first()
    if weigering := weigering_van_bsn(traject):
        raise BsnKanNiet(weigering)
    if bsn_bekend(inburgeraar_id):
        raise BsnKanNiet(_("Van deze persoon is het BSN al bekend."))


@transaction.atomic
def record_bsn(
    *, inburgeraar_id: int, door: Gebruiker, bsn: str, bewijs: Identiteitsbewijs, gezien_op: dt.date
) -> Identiteitscontrole:
    """Record a BSN from an identity document, with the kind of document and the day it was seen.

    This is one act in the logboek. A function of the database writes the number, after checking the same conditions
    again; only `reveal_bsn` shows it.

    Args:
        inburgeraar_id: the person.
        door: the fixed contact, who saw the document.
        bsn: as it was typed.
        bewijs: the kind of document.
        gezien_op: the day.

    Raises:
        NietInCaseload, BsnKanNiet: as `eis_bsn_nodig`; or numbers of others were typed too often today.
        ValidationError: the number or the day is impossible, by field.
        BsnBezet: the number belongs to somebody else; nothing is stored.
    """
    eis_was("gezien_op", gezien_op)
    lock_persoon(inburgeraar_id)
    eis_bsn_nodig(inburgeraar_id, door)
    try:
        nummer = lees_bsn(bsn)
    except ValidationError as fout:
        raise ValidationError({"bsn": fout.messages}) from fout
    _eis_niet_te_vaak()
    with handeling(Handeling.BSN_VASTGELEGD, door=door, onderdeel=bewijs) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        controle = Identiteitscontrole.objects.create(
            inburgeraar_id=inburgeraar_id, bewijs=bewijs, gezien_op=gezien_op, door=door
        )
    if _schrijf(inburgeraar_id, nummer, regel=daad.logregel_id) != "nieuw":
        raise BsnBezet
    return controle


def _eis_niet_te_vaak() -> None:
    if eigen_daden(Handeling.BSN_DUBBEL, uren=24) >= DUBBEL_PER_DAG:
        raise BsnKanNiet(
            _("Je vulde vandaag al vaak een BSN in dat bij iemand anders hoort. Bel je teamleider.")
        )


def _schrijf(inburgeraar_id: int, nummer: str, *, regel: int) -> str:
    """Let the database write the number, as part of the act with this line in the logboek; return the outcome."""
    zet_handeling(regel)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rls.leg_bsn_vast(%s, %s, %s, %s)",
            [inburgeraar_id, regel, versleutel(nummer, doel=DOEL), sleutelhash(nummer, doel=DOEL)],
        )
        (uitkomst,) = cursor.fetchone()
    zet_handeling(None)
    return str(uitkomst)


@transaction.atomic
def explain_dubbel(*, inburgeraar_id: int, door: Gebruiker, bsn: str) -> Dubbel:
    """Say to whom a typed number belongs: the person when within sight, otherwise whom to call.

    This is an act in the logboek of the person it was typed for and of the one who has it. `bsn` is as `door` typed
    it.
    """
    regel = leg_vast(Handeling.BSN_DUBBEL, door=door, over=(Onderwerp("inburgeraar", inburgeraar_id),))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT persoon, wijk, route, contact FROM rls.wie_heeft_bsn(%s, %s, %s)",
            [inburgeraar_id, regel, sleutelhash(lees_bsn(bsn), doel=DOEL)],
        )
        rijen = cursor.fetchall()
    add_onderwerpen(logregel_id=regel, over=[Onderwerp("inburgeraar", pk) for pk, *_rest in rijen])
    if not rijen:
        return Dubbel(tekst=_("Bel je teamleider: die kan zien van wie het is."))
    zichtbaar = Inburgeraar.objects.visible_to(door, Niveau.DOSSIER).filter(pk=rijen[0][0]).first()
    if zichtbaar is not None:
        return Dubbel(
            tekst=_(
                "Het hoort bij %s. Is dat dezelfde persoon? Vraag dan je teamleider om de twee dossiers "
                "samen te voegen."
            )
            % zichtbaar.naam,
            url=reverse("trajecten:dossier", args=[zichtbaar.pk]),
        )
    (ander,) = onbekenden_in_woorden(door, rijen)
    bellen = ", ".join(filter(None, (ander.collega, ander.telefoon or ander.email)))
    return Dubbel(
        tekst=_("Het hoort bij iemand in %(wijk)s (%(route)s). Bel %(wie)s.")
        % {"wijk": ander.wijk, "route": ander.route, "wie": bellen or _("je teamleider")}
    )
