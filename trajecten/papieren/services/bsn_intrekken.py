"""Withdrawing a BSN that was recorded by mistake: asked by the fixed contact, with the teamleider's yes (DOMEIN 4)."""

import re

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import teamleiders_in_kracht, tell
from inburgeraars.services.benaderingen import lock_persoon
from kern.beleid import Onderwerp
from kern.historie import zet_handeling
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.papieren.enums import Intrekantwoord
from trajecten.papieren.fouten import BsnKanNiet
from trajecten.papieren.models import Bsnintrekking
from trajecten.papieren.services.bsn import bsn_bekend
from trajecten.traject.lopend import eis_caseload

_GEVRAAGD, _BEANTWOORD = Handeling.BSN_INTREKKEN_GEVRAAGD, Handeling.BSN_INTREKKEN_BEANTWOORD
NUMMER = re.compile(r"\d(?:[ .\-]?\d){7,}")
"""Eight digits or more: the number that may stand nowhere but in its own table."""


def eis_in_te_trekken(inburgeraar_id: int, door: Gebruiker) -> None:
    """Refuse all but the fixed contact of a person of whom a BSN is on record, about which nothing was asked yet.

    Raises:
        NietInCaseload: another user guides the person, or nobody does.
        BsnKanNiet: no BSN is on record, or a request waits for an answer.
    """
    eis_caseload(inburgeraar_id, door)
    if not bsn_bekend(inburgeraar_id):
        raise BsnKanNiet(_("Van deze persoon is geen BSN bekend. Je hoeft niets te doen."))
    if Bsnintrekking.objects.filter(inburgeraar=inburgeraar_id, antwoord=Intrekantwoord.OPEN).exists():
        raise BsnKanNiet(_("Er is al gevraagd om dit BSN in te trekken. Wacht op het antwoord."))


@transaction.atomic
def ask_intrekking(*, inburgeraar_id: int, door: Gebruiker, reden: str) -> Bsnintrekking:
    """Ask the teamleiders to withdraw the BSN of a person; until their yes it stands.

    Raises:
        NietInCaseload, BsnKanNiet: as `eis_in_te_trekken`.
        ValidationError: no reason, or one with a number in it.
    """
    _eis_zonder_nummer("reden", reden, leeg=_("Vul in waarom het BSN niet klopt"))
    lock_persoon(inburgeraar_id)
    eis_in_te_trekken(inburgeraar_id, door)
    with handeling(_GEVRAAGD, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        vraag = Bsnintrekking.objects.create(inburgeraar_id=inburgeraar_id, reden=reden.strip(), door=door)
        _vertel([pk for pk in teamleiders_in_kracht() if pk != door.pk], vraag, door, daad_is=_GEVRAAGD)
    return vraag


def _eis_zonder_nummer(veld: str, tekst: str, *, leeg: str) -> None:
    if leeg and not tekst.strip():
        raise ValidationError({veld: leeg})
    if NUMMER.search(tekst):
        raise ValidationError({veld: _("Hier staat een lang nummer. Schrijf het BSN niet op, haal het weg")})


@transaction.atomic
def take_back_intrekking(*, intrekking_id: int, door: Gebruiker) -> Bsnintrekking:
    """Take back a request of one's own that has no answer yet.

    Raises:
        Weigering: it has an answer, or another user asked.
    """
    vraag = _lock(intrekking_id)
    if vraag.door_id != door.pk:
        raise Weigering(_("Alleen de collega die dit heeft gevraagd, kan het verzoek terugtrekken."))
    with handeling(_BEANTWOORD, door=door, onderdeel=Intrekantwoord.TERUG) as daad:
        daad.over("inburgeraar", vraag.inburgeraar_id)
        _antwoord(vraag, Intrekantwoord.TERUG, door, "")
    return vraag


@transaction.atomic
def answer_intrekking(*, intrekking_id: int, door: Gebruiker, ja: bool, toelichting: str) -> Bsnintrekking:
    """Answer a request, by another user than asked it; with a yes the number is withdrawn, which frees it.

    Args:
        intrekking_id: the request.
        door: a teamleider.
        ja: yes or no.
        toelichting: a sentence for the user who asked, required with a no.

    Raises:
        Weigering: it has an answer, this user may not answer it, or the number was recorded anew since.
        ValidationError: a no without a sentence, or a number in it.
    """
    _eis_zonder_nummer("toelichting", toelichting, leeg="" if ja else _("Schrijf in één zin op waarom niet"))
    vraag = _lock(intrekking_id)
    if not door.heeft(Rol.TEAMLEIDER) or vraag.door_id == door.pk:
        raise Weigering(_("Alleen een andere teamleider kan dit verzoek beantwoorden."))
    antwoord = Intrekantwoord.JA if ja else Intrekantwoord.NEE
    with handeling(Handeling.BSN_INGETROKKEN if ja else _BEANTWOORD, door=door, onderdeel=antwoord) as daad:
        daad.over("inburgeraar", vraag.inburgeraar_id)
        _antwoord(vraag, antwoord, door, toelichting)
        _vertel([vraag.door_id], vraag, door, daad_is=_BEANTWOORD)
    if ja and _trek_in(vraag, regel=daad.logregel_id) == "ander":
        raise Weigering(
            _(
                "Sinds dit verzoek is het BSN opnieuw vastgelegd. Zeg nee; zo nodig vraagt je collega het opnieuw."
            )
        )
    return vraag


def _lock(intrekking_id: int) -> Bsnintrekking:
    """Return a request without an answer, locked with its person.

    Raises:
        Weigering: it has an answer.
    """
    lock_persoon(Bsnintrekking.objects.values_list("inburgeraar_id", flat=True).get(pk=intrekking_id))
    vraag = Bsnintrekking.objects.select_for_update(of=("self",)).get(pk=intrekking_id)
    if vraag.antwoord != Intrekantwoord.OPEN:
        raise Weigering(_("Dit verzoek is al beantwoord of teruggetrokken."))
    return vraag


def _antwoord(vraag: Bsnintrekking, antwoord: Intrekantwoord, door: Gebruiker, toelichting: str) -> None:
    vraag.antwoord, vraag.antwoord_op, vraag.antwoord_door = antwoord, nu(), door
    vraag.toelichting = toelichting.strip()
    vraag.save(update_fields=["antwoord", "antwoord_op", "antwoord_door", "toelichting"])


def _trek_in(vraag: Bsnintrekking, *, regel: int) -> str:
    zet_handeling(regel)
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.trek_bsn_in(%s, %s, %s)", [vraag.inburgeraar_id, regel, vraag.created_at])
        (uitkomst,) = cursor.fetchone()
    zet_handeling(None)
    return str(uitkomst)


def _vertel(ontvangers: list[int], vraag: Bsnintrekking, door: Gebruiker, *, daad_is: Handeling) -> None:
    tell(
        ontvangers=ontvangers,
        soort=Meldingsoort.BSN,
        handeling=daad_is,
        over=Onderwerp("bsnintrekking", vraag.pk),
        door=door,
    )
