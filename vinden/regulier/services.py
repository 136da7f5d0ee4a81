"""The regular route: calling up free people, and releasing them (DOMEIN 4)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import connection, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.fouten import AlBenaderd, NietVanJou, Overleden
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Overlijden, Route
from inburgeraars.services.benaderingen import (
    al_benaderd,
    beeindig,
    begin_benadering,
    lock_personen,
    lock_persoon,
    open_benadering,
    open_benaderingen,
)
from inburgeraars.services.terugnemen import hervat_benadering, te_hervatten
from kern.beleid import Onderwerp
from kern.dagen import eis_was
from kern.klok import nu, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling, leg_vast
from trajecten.stappen.services.overlijden import end_regulier_by_death
from vinden.models import Antwoord, Overnameverzoek, Regulierestap, RegulierMoment
from vinden.regulier.klaar import niet_op_te_roepen
from wijken.models import Wijk


@dataclass
class Oproepen:
    """The result of calling people up.

    Args:
        opgeroepen: keys of the people called up.
        geweigerd: the sentence with the reason for each of the others, by key.
    """

    opgeroepen: list[int] = field(default_factory=list)
    geweigerd: dict[int, str] = field(default_factory=dict)


@transaction.atomic
def call_up(*, inburgeraar_ids: Iterable[int], door: Gebruiker, op: dt.date | None = None) -> Oproepen:
    """Take free persons on the regular route and record that they were called up, in one act.

    People who are reserved, claimed or on this route already are left out with the reason; so is who completed a traject
    or this route. The others go through. A takeover request of this consulent for a person who turns out to be free lapses. `op` is the day of the call-up;
    today when left out.

    Raises:
        NietVanJou: no aanstelling as consulent in force.
        ValidationError: a day still to come.
    """
    dag = op or vandaag()
    eis_was(
        "op",
        dag,
        _(
            "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag. Vul de dag in "
            "waarop je deze mensen hebt opgeroepen"
        ),
    )
    eis_consulent(door)
    gevraagd = sorted(set(inburgeraar_ids))
    personen = lock_personen(gevraagd)
    lopend = open_benaderingen(personen)
    klaar = niet_op_te_roepen(door)
    uit = Oproepen()
    for pk in gevraagd:
        if reden := _waarom_niet(personen.get(pk), lopend.get(pk), klaar=pk in klaar):
            uit.geweigerd[pk] = reden
    vrij = [personen[pk] for pk in gevraagd if pk not in uit.geweigerd]
    if not vrij:
        return uit
    with handeling(Handeling.PERSOON_OPGEROEPEN, door=door) as daad:
        for persoon in vrij:
            try:
                _roep_op(persoon, door=door, op=dag)
            except AlBenaderd as fout:
                uit.geweigerd[persoon.pk] = str(fout)
                continue
            daad.over("inburgeraar", persoon.pk)
            uit.opgeroepen.append(persoon.pk)
        Overnameverzoek.objects.filter(
            inburgeraar__in=uit.opgeroepen, gevraagd_door=door, antwoord=""
        ).update(antwoord=Antwoord.INGETROKKEN, beantwoord_op=nu())
    return uit


def eis_consulent(door: Gebruiker) -> None:
    """Refuse a user who is no consulent.

    Raises:
        NietVanJou: no aanstelling as consulent in force.
    """
    if not door.heeft(Rol.CONSULENT):
        raise NietVanJou(_("Alleen een consulent roept mensen op voor de reguliere route."))


def _waarom_niet(persoon: Inburgeraar | None, lopend: Benadering | None, *, klaar: bool) -> str:
    if lopend is not None:
        return str(al_benaderd(lopend))
    if persoon is None or persoon.route != Route.VRIJ:
        # Out of sight: a consulent may not see here who approaches the person.
        return _("Deze persoon is niet meer vrij. Vernieuw de lijst en kies iemand anders.")
    if persoon.overleden_op is not None:
        return str(Overleden())
    if persoon.samengevoegd_met_id is not None:
        return _("Deze persoon stond er twee keer in en is samengevoegd. Zoek het andere dossier op.")
    return _("Deze persoon kan niet worden opgeroepen. Vraag de teamleider waarom.") if klaar else ""


def _roep_op(persoon: Inburgeraar, *, door: Gebruiker, op: dt.date) -> None:
    # The approach begins today, whatever the day of the letter; a consulent does not see who had the days before.
    begin_benadering(persoon, route=Route.REGULIER, door=door, van=vandaag(), wijk_id=persoon.wijk_id)
    RegulierMoment.objects.create(inburgeraar=persoon, stap=Regulierestap.OPGEROEPEN, datum=op, door=door)


@transaction.atomic
def release_from_regulier(*, inburgeraar_id: int, door: Gebruiker) -> None:
    """Release a person on the regular route: it is free for both routes again.

    `door` is the consulent who called up, or another when that consulent left.

    Raises:
        NietVanJou: this user does not approach the person.
        Weigering: a coordinator asked for this person, and waits for an answer.
    """
    eis_consulent(door)
    persoon = lock_persoon(inburgeraar_id)
    lopend = eis_op_regulier_van(inburgeraar_id, door)
    if Overnameverzoek.objects.filter(inburgeraar=persoon, antwoord="").exists():
        raise Weigering(
            _("Een collega wil deze persoon overnemen. Beantwoord eerst dat verzoek, bij Overnames.")
        )
    with handeling(Handeling.PERSOON_VRIJGEGEVEN, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.VRIJ)
        beeindig(lopend, Eindreden.VRIJGEGEVEN, op=vandaag())


@transaction.atomic
def undo_release_from_regulier(*, inburgeraar_id: int, door: Gebruiker) -> Inburgeraar:
    """Take back a release of today: the person is on the regular route again, with its steps.

    Raises:
        NietVanJou: this user did not release the person, or is no consulent.
        Weigering: it was another day, or somebody approaches the person by now.
    """
    eis_consulent(door)
    persoon = lock_persoon(inburgeraar_id)
    oproep = te_hervatten(persoon, route=Route.REGULIER, door=door)
    daad_was = Handeling.PERSOON_VRIJGEGEVEN
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=daad_was) as daad:
        daad.over("inburgeraar", persoon.pk)
        hervat_benadering(oproep)
    return persoon


@transaction.atomic
def record_overlijden_regulier(*, inburgeraar_id: int, door: Gebruiker, op: dt.date) -> Overlijden:
    """Record that a person on the regular route died: nobody approaches the person again.

    `door` is the consulent who called up, or another when that consulent left. What coordinators planned lapses too,
    and so does the question of one who asked for this person.

    Raises:
        NietVanJou: this user does not approach the person.
        ValidationError: a day still to come.
    """
    eis_was("op", op)
    eis_consulent(door)
    persoon = lock_persoon(inburgeraar_id)
    lopend = eis_op_regulier_van(inburgeraar_id, door)
    with handeling(Handeling.OVERLIJDEN_VASTGELEGD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        Overnameverzoek.objects.filter(inburgeraar=persoon, antwoord="").update(
            antwoord=Antwoord.INGETROKKEN, beantwoord_op=nu()
        )
        return end_regulier_by_death(lopend, door=door, op=op)


def eis_op_regulier_van(inburgeraar_id: int, door: Gebruiker) -> Benadering:
    """Return the open approach on the regular route, when this consulent decides on it.

    Raises:
        NietVanJou: another user decides on it, or the person is not on that route.
    """
    lopend = open_benadering(inburgeraar_id)
    if lopend is None or lopend.route != Route.REGULIER or not beslist(lopend.door_id, door):
        raise NietVanJou(_("Je kunt alleen beslissen over iemand die je zelf hebt opgeroepen."))
    return lopend


def beslist(houder_id: int | None, door: Gebruiker) -> bool:
    """Tell whether a consulent decides on the approach of `houder_id`: its own, or that of a consulent who left."""
    if houder_id == door.pk:
        return True
    nog_in_dienst = (
        Aanstelling.objects.in_kracht()
        .met_rol(Rol.CONSULENT)
        .filter(gebruiker=houder_id, gebruiker__is_active=True)
    )
    return door.heeft(Rol.CONSULENT) and not nog_in_dienst.exists()


@dataclass(frozen=True)
class Houder:
    """The user who approaches a person: told to the loser of a race, and asked for a takeover.

    Args:
        route: by which route.
        door: None for a reservation.
        zin: the sentence that says who, and since when.
    """

    route: str
    door: Gebruiker | None
    zin: str


@transaction.atomic
def find_holder(*, inburgeraar_id: int, door: Gebruiker) -> Houder | None:
    """Return who approaches a person whom a consulent just tried to call up; this question is logged as an act.

    The person may be out of sight by now.

    Returns:
        The user; None when the person is free after all.

    Raises:
        NietVanJou: no aanstelling as consulent in force.
    """
    eis_consulent(door)
    regel = leg_vast(
        Handeling.BENADERING_NAGEVRAAGD, door=door, over=(Onderwerp("inburgeraar", inburgeraar_id),)
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT route, wijk_id, door_id, sinds FROM rls.wie_benadert(%s, %s)", [inburgeraar_id, regel]
        )
        rij = cursor.fetchone()
    if rij is None:
        return None
    route, wijk_id, door_id, sinds = rij
    wijk = Wijk.objects.filter(pk=wijk_id).first()
    houder = Gebruiker.objects.filter(pk=door_id).first() if route != Route.GERESERVEERD else None
    zin = str(AlBenaderd(door=houder, route=route, sinds=sinds, wijk=wijk.naam if wijk else ""))
    return Houder(route=route, door=houder, zin=zin)
