"""Carrying a transfer out on its day, and letting it lapse (DOMEIN 2; docs/adr/0041-transfer.md)."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Melding
from gebruikers.services.meldingen import teamleiders_in_kracht
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import (
    beeindig,
    begin_benadering,
    open_benadering,
    open_caseload,
)
from kern.klok import nu, vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.basis import (
    Toelating,
    eindig_lezen,
    is_coordinator,
    lock_overdrachten,
    pas_norm,
    vertel,
    zet_stand,
)
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.lopend import vaste_contacten

NALEZEN = dt.timedelta(days=30)
"""How long the former contact reads the dossier (DOMEIN 2); its access also needs an aanstelling that runs."""

type Bij = Callable[[int, Gebruiker, Gebruiker], None]

_bij_overdracht: list[Bij] = []


def registreer(bij: Bij) -> None:
    """Register a function of an app above that is called with a person (key) and its former and new fixed contact."""
    _bij_overdracht.append(bij)


def na_overdracht(persoon: int, van: Gebruiker, aan: Gebruiker) -> None:
    """Call the registered functions after a person (key) got another fixed contact, inside the act."""
    for bij in _bij_overdracht:
        bij(persoon, van, aan)


def carry_out(overdracht: Overdracht, persoon: Inburgeraar) -> None:
    """Let the receiver be responsible from the agreed day, or from today when it accepted later than that.

    Called inside an act, with person and transfer locked, on or after the day. Planned visits and open tasks go along;
    who had the person reads on.
    """
    assert overdracht.antwoord_op is not None
    op = max(overdracht.vanaf, timezone.localtime(overdracht.antwoord_op).date())
    contact = vaste_contacten([persoon.pk])[persoon.pk]
    overdracht.nalezen = verplaats(persoon, contact, aan=overdracht.aan, op=op)
    neem_werk_mee(persoon.pk, van=overdracht.van, aan=overdracht.aan, behalve=overdracht.taak_van_id)
    overdracht.stand, overdracht.overgedragen_op = Overdrachtstand.OVERGEDRAGEN, op
    overdracht.save(update_fields=["stand", "overgedragen_op", "nalezen"])
    na_overdracht(persoon.pk, overdracht.van, overdracht.aan)
    eindig_lezen(overdracht)


def verplaats(persoon: Inburgeraar, contact: Toegang, *, aan: Gebruiker, op: dt.date) -> Toegang:
    """Let one fixed contact end and the next begin on a day; return the reading of the former one.

    An approach ends and a new one begins with it; nazorg goes on until the same last day.
    """
    einde, van = contact.tot, contact.gebruiker
    lopend = open_benadering(persoon.pk)
    nalezen = Toegang(
        inburgeraar=persoon, gebruiker=van, grond=Toegangsgrond.OVERDRACHT, van=op, tot=op + NALEZEN
    )
    # Before the caseload ends: who carries it out can see the person by it alone.
    nalezen.save()
    contact.tot = max(op, contact.van)
    contact.save(update_fields=["tot"])
    if lopend is not None and lopend.route == Route.WIJKGERICHT:
        beeindig(lopend, Eindreden.OVERGENOMEN, op=op)
        begin_benadering(
            persoon, route=Route.WIJKGERICHT, door=aan, van=op, wijk_id=lopend.wijk_id or persoon.wijk_id
        )
    else:
        open_caseload(persoon, door=aan, van=op, tot=einde)
    return nalezen


def neem_werk_mee(persoon: int, *, van: Gebruiker, aan: Gebruiker, behalve: int | None = None) -> None:
    """Give the new contact the planned visits and open tasks of the former one, but for the task with key `behalve`."""
    bezoeken = GeplandBezoek.objects.filter(inburgeraar=persoon, door=van, stand=Bezoekstand.GEPLAND)
    bezoeken.update(door=aan)
    taken = Taak.objects.filter(inburgeraar=persoon, voor=van, stand=Taakstand.OPEN)
    (taken if behalve is None else taken.exclude(pk=behalve)).update(voor=aan)


def carry_out_due() -> int:
    """Carry out what was accepted and of which the day has come, and let lapse what has nobody to go from.

    Each in a transaction of its own.

    Returns:
        How many transfers were carried out or lapsed.
    """
    wachtend = Overdracht.objects.filter(stand__in=LOPEND, inburgeraar__samengevoegd_met__isnull=True)
    aangenomen = wachtend.filter(stand=Overdrachtstand.AANGENOMEN, vanaf__lte=vandaag())
    sinds = nu()
    gedaan = sum(_voer_uit(pk, sinds) for pk in aangenomen.order_by("pk").values_list("pk", flat=True))
    return gedaan + sum(_ruim_op(pk) for pk in wachtend.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def _voer_uit(pk: int, sinds: dt.datetime) -> bool:
    (overdracht,), personen = lock_overdrachten([pk])
    persoon = personen[overdracht.inburgeraar_id]
    if overdracht.stand != Overdrachtstand.AANGENOMEN or waarom_niet_meer(overdracht):
        return False
    with handeling(Handeling.PERSOON_OVERGEDRAGEN, door=None) as daad:
        daad.over("inburgeraar", persoon.pk)
        # Own people can have come to Vormgeven since it was accepted.
        pas_norm(
            overdracht.aan,
            overdracht.vanaf,
            [persoon.pk],
            toelating=toelating_van(overdracht),
            vraagt=_("Overgenomen van %s.") % overdracht.van.naam,
        )
        carry_out(overdracht, persoon)
        _vertel_ontvanger(overdracht, sinds)
    return True


def _vertel_ontvanger(overdracht: Overdracht, sinds: dt.datetime) -> None:
    """Tell the receiver who comes, in one notice for all since the beginning of the run (`sinds`)."""
    daad = Handeling.PERSOON_OVERGEDRAGEN
    deze = Melding.objects.filter(
        gebruiker=overdracht.aan_id, handeling=daad, door_id=None, created_at__gte=sinds
    )
    if not deze.update(aantal=F("aantal") + 1):
        vertel([overdracht], aan=[overdracht.aan_id], handeling=daad, door=None)


def toelating_van(overdracht: Overdracht) -> Toelating | None:
    """Return what the teamleider who proposed a transfer allowed above the norm; None for nothing."""
    if overdracht.toch_tot is None:
        return None
    return Toelating(door=overdracht.door, reden=overdracht.toch_reden, tot=overdracht.toch_tot)


@transaction.atomic
def _ruim_op(pk: int) -> bool:
    (overdracht,), _personen = lock_overdrachten([pk])
    reden = waarom_niet_meer(overdracht)
    if overdracht.stand not in LOPEND or not reden:
        return False
    lapse(overdracht, reden=reden, door=None)
    return True


def waarom_niet_meer(overdracht: Overdracht) -> str:
    """Return why a transfer can no longer be carried out; empty when it can."""
    contact = vaste_contacten([overdracht.inburgeraar_id]).get(overdracht.inburgeraar_id)
    if contact is None or contact.gebruiker_id != overdracht.van_id:
        return _("%s is niet meer het vaste contact.") % overdracht.van.naam
    if contact.tot is not None and contact.tot <= max(overdracht.vanaf, vandaag()):
        return _("De nazorg is dan voorbij.")
    if not is_coordinator(overdracht.aan_id, max(overdracht.vanaf, vandaag())):
        return _("%s is dan geen trajectcoördinator meer.") % overdracht.aan.naam
    return ""


def lapse(overdracht: Overdracht, *, reden: str, door: Gebruiker | None) -> None:
    """Let a transfer lapse and tell the receiver and the teamleider; with the person and the row locked."""
    with handeling(Handeling.OVERDRACHT_VERVALLEN, door=door) as daad:
        daad.over("inburgeraar", overdracht.inburgeraar_id)
        zet_stand(overdracht, Overdrachtstand.VERVALLEN, reden=reden)
        wie = {overdracht.aan_id, overdracht.door_id, *teamleiders_in_kracht()}
        vertel([overdracht], aan=wie, handeling=Handeling.OVERDRACHT_VERVALLEN, door=door)


def lapse_met_claim(claim: Benadering) -> None:
    """Let the transfer of a person lapse whose claim is about to end: it was closed, released, died or moved out.

    Called inside the act that ends the claim, with the person locked and still within sight. A death in nazorg ends no
    claim: `trajecten/sql/rust_na_overlijden.sql` does the same.
    """
    rijen = Overdracht.objects.filter(inburgeraar=claim.inburgeraar_id, stand__in=LOPEND)
    for overdracht in rijen.select_related("toegang", "van", "aan"):
        lapse(overdracht, reden=_("De begeleiding is gestopt."), door=claim.door)
