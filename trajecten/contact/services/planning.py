"""Planned visits: a row until it is held, moved or cancelled (DOMEIN 6)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.services.benaderingen import lock_persoon
from kern.dagen import JAAR, eis_komt
from kern.klok import vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.fouten import BezoekNietMeerOpen
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.namens import wie_gaat
from trajecten.contact.services.gevolgen import eis_mag_vastleggen
from trajecten.traject.lopend import eis_begeleidt


@dataclass(frozen=True, kw_only=True)
class Bezoekplan:
    """The day, time and purpose of a planned visit.

    Args:
        datum: from today on.
        tijd: None when no time is agreed.
        wat: the purpose.
    """

    datum: dt.date
    tijd: dt.time | None = None
    wat: str = ""


@transaction.atomic
def plan_bezoek(*, inburgeraar_id: int, door: Gebruiker, plan: Bezoekplan) -> GeplandBezoek:
    """Plan a visit by `door`; every user who may log a visit to a person may plan one.

    What a replacement plans for a day after its replacement is a visit of the fixed contact.

    Raises:
        NietInCaseload: another coordinator guides this person.
        NietVanJou: no aanstelling in force for the wijk of this person.
        ValidationError: a day in the past.
    """
    persoon = lock_persoon(inburgeraar_id)
    eis_mag_vastleggen(persoon, door)
    eis_komt("datum", plan.datum, hoogstens=JAAR)
    with handeling(Handeling.BEZOEK_GEPLAND, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        return _schrijf(persoon.pk, wie_gaat(persoon.pk, door, plan.datum), plan)


@transaction.atomic
def move_bezoek(
    *, bezoek_id: int, door: Gebruiker, versie: int | None, plan: Bezoekplan, reden: str = ""
) -> GeplandBezoek:
    """Move a planned visit: the old row stays, and refers to the new one.

    Args:
        bezoek_id: the visit.
        door: the user who planned it, or who keeps the dossier.
        versie: that of the row as the user saw it.
        plan: the new day, time and purpose.
        reden: may be empty.

    Returns:
        The new row, which is not announced yet.

    Raises:
        BezoekNietMeerOpen: it was held, moved or cancelled before.
        NietInCaseload: another coordinator guides this person.
        Ondertussen: the visit was changed after the user saw it.
        ValidationError: a day in the past.
    """
    bezoek = _lock_open(bezoek_id, door)
    eis_komt("datum", plan.datum, hoogstens=JAAR)
    with handeling(Handeling.BEZOEK_VERZET, door=door) as daad:
        daad.over("inburgeraar", bezoek.inburgeraar_id)
        wie = wie_gaat(bezoek.inburgeraar_id, bezoek.door, plan.datum)
        nieuw = _schrijf(
            bezoek.inburgeraar_id, wie, plan, samen_met=bezoek.samen_met if wie == bezoek.door else None
        )
        velden = {"stand": Bezoekstand.VERZET, "verzet_naar": nieuw, "reden": reden.strip()}
        wijzig_rij(bezoek, gezien=versie, velden=velden, ook=("datum", "tijd", "wat"))
        return nieuw


@transaction.atomic
def cancel_bezoek(*, bezoek_id: int, door: Gebruiker, versie: int | None, reden: str) -> GeplandBezoek:
    """Cancel a planned visit. Other arguments as in `move_bezoek`.

    Raises:
        BezoekNietMeerOpen: it was held, moved or cancelled before.
        NietInCaseload: another coordinator guides this person.
        Ondertussen: the visit was changed after the user saw it.
        ValidationError: no reason.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom het bezoek niet doorgaat")})
    bezoek = _lock_open(bezoek_id, door)
    with handeling(Handeling.BEZOEK_VERVALLEN, door=door) as daad:
        daad.over("inburgeraar", bezoek.inburgeraar_id)
        velden = {"stand": Bezoekstand.VERVALLEN, "reden": reden.strip()}
        return wijzig_rij(bezoek, gezien=versie, velden=velden, ook=("datum", "tijd"))


@transaction.atomic
def announce_bezoek(*, bezoek_id: int, door: Gebruiker, versie: int | None) -> GeplandBezoek:
    """Record that a planned visit was announced today, with a letter or a message. Arguments as in `move_bezoek`.

    The version matters because the announcement was of the day and time that the user saw.

    Raises:
        BezoekNietMeerOpen: it was held, moved or cancelled before.
        NietInCaseload: another coordinator guides this person.
        Ondertussen: the visit was changed after the user saw it.
    """
    bezoek = _lock_open(bezoek_id, door)
    with handeling(Handeling.BEZOEK_AANGEKONDIGD, door=door) as daad:
        daad.over("inburgeraar", bezoek.inburgeraar_id)
        velden = {"aangekondigd_op": vandaag()}
        return wijzig_rij(bezoek, gezien=versie, velden=velden, ook=("datum", "tijd"))


@transaction.atomic
def restore_bezoek(*, bezoek_id: int, door: Gebruiker) -> GeplandBezoek:
    """Plan a visit again that was cancelled by mistake, for the same day and time; a planned one stays as it is.

    Raises:
        BezoekNietMeerOpen: it was held or moved.
        NietInCaseload: another coordinator guides this person.
        NietVanJou: no aanstelling in force for the wijk of this person.
        Weigering: its day has passed.
    """
    bezoek = _lock(bezoek_id, door)
    eis_mag_vastleggen(bezoek.inburgeraar, door)
    if bezoek.stand == Bezoekstand.GEPLAND:
        return bezoek
    if bezoek.stand != Bezoekstand.VERVALLEN:
        raise BezoekNietMeerOpen(str(bezoek.get_stand_display()))
    if bezoek.datum < vandaag():
        raise Weigering(_("De dag van dit bezoek is al geweest. Plan een nieuw bezoek."))
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.BEZOEK_VERVALLEN) as daad:
        daad.over("inburgeraar", bezoek.inburgeraar_id)
        velden = {"stand": Bezoekstand.GEPLAND, "reden": "", "afgebeld_op": None}
        return wijzig_rij(bezoek, gezien=None, velden=velden)


@transaction.atomic
def unannounce_bezoek(*, bezoek_id: int, door: Gebruiker) -> GeplandBezoek:
    """Record that a planned visit was not announced after all. Errors as in `announce_bezoek`."""
    bezoek = _lock_open(bezoek_id, door)
    if bezoek.aangekondigd_op is None:
        return bezoek
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.BEZOEK_AANGEKONDIGD) as daad:
        daad.over("inburgeraar", bezoek.inburgeraar_id)
        return wijzig_rij(bezoek, gezien=None, velden={"aangekondigd_op": None})


def _schrijf(
    inburgeraar_id: int, door: Gebruiker, plan: Bezoekplan, *, samen_met: Gebruiker | None = None
) -> GeplandBezoek:
    return GeplandBezoek.objects.create(
        inburgeraar_id=inburgeraar_id,
        door=door,
        samen_met=samen_met,
        datum=plan.datum,
        tijd=plan.tijd,
        wat=plan.wat.strip(),
    )


def _lock_open(bezoek_id: int, door: Gebruiker) -> GeplandBezoek:
    """Return an open visit, with its person locked; refuse a user who may not change it."""
    bezoek = _lock(bezoek_id, door)
    if bezoek.stand != Bezoekstand.GEPLAND:
        raise BezoekNietMeerOpen(str(bezoek.get_stand_display()))
    return bezoek


def _lock(bezoek_id: int, door: Gebruiker) -> GeplandBezoek:
    """Return a visit, with its person locked; refuse a user who may not change it."""
    inburgeraar_id = GeplandBezoek.objects.values_list("inburgeraar_id", flat=True).get(pk=bezoek_id)
    lock_persoon(inburgeraar_id)
    bezoek = GeplandBezoek.objects.select_related("door", "samen_met", "inburgeraar__wijk").get(pk=bezoek_id)
    if door.pk not in {bezoek.door_id, bezoek.samen_met_id}:
        eis_begeleidt(inburgeraar_id, door)
    return bezoek
