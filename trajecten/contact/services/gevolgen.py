"""The checks before a contact and its consequences, the same for every kind (DOMEIN 5)."""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from psycopg.errors import Error as DatabaseFout

from gebruikers.models import Gebruiker
from gebruikers.services.keuzes import eis_te_kiezen
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Taal
from inburgeraars.permissions import houdt_dossier, maakt_af
from inburgeraars.services.benaderingen import (
    aanstelling_voor_wijk,
    claim_persoon,
    is_in_nazorg,
    open_benadering,
    wijkgericht_sinds,
)
from inburgeraars.services.ontmoetingen import is_nooit_benaderd, vond_in_wijk
from inburgeraars.services.vindgegevens import meld_eerder_contact
from kern.dagen import eis_was
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Vindplaats
from trajecten.contact.collegas import collegas
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.fouten import BezoekAnders
from trajecten.contact.models import Contactmoment
from trajecten.contact.services.invoer import Overgeslagen
from trajecten.traject.lopend import eis_begeleidt, move_opening, open_traject
from trajecten.traject.models import Traject
from wijken.models import Buurt, Wijk

SLEUTEL_EENMALIG = "trajecten_contactmoment_sleutel_key"
"""The constraint that a key is used once. PostgreSQL made the name: Django leaves that of a unique column to it."""


def eis_dag_was(datum: dt.date) -> None:
    """Refuse a day that is still to come.

    Raises:
        ValidationError: on field `datum`.
    """
    eis_was(
        "datum",
        datum,
        _("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag. Vul de dag in waarop je er was"),
    )


def eis_collega(samen_met: Gebruiker | None, *, door: Gebruiker, soort: str, datum: dt.date) -> None:
    """Refuse a second visitor who is no other trajectcoördinator of that day, or at a contact that is no meeting.

    Raises:
        ValidationError: on field `samen_met`.
    """
    if samen_met is None:
        return
    if not Contactsoort(soort).persoonlijk or not collegas(door, datum).filter(pk=samen_met.pk).exists():
        raise ValidationError(
            {
                "samen_met": _(
                    "Deze collega was op die dag geen trajectcoördinator. Kies een ander, of kijk de dag na"
                )
            }
        )


def eis_taal(taal: Taal | None, *, op: dt.date, bekend: Iterable[int | None]) -> None:
    """Refuse a language that had ended on the day of a talk, but for those that stand on record, by key.

    Raises:
        ValidationError: on field `taal`.
    """
    if taal is not None and taal.pk not in bekend:
        eis_te_kiezen("taal", taal, op=op)


def neem_taal_over(
    persoon: Inburgeraar, *, taal: Taal | None, tolk: str, voortaan: bool, door: Gebruiker
) -> None:
    """Make the language of a talk that of the person, when none was known or the user says so.

    Args:
        persoon: locked.
        taal: of the talk; None changes nothing.
        tolk: a `Tolk`, of the talk.
        voortaan: the user says that it is the person's from now on.
        door: the user who spoke.
    """
    if taal is None or (persoon.taal_id is not None and not voortaan):
        return
    nieuw = {"taal": taal, "tolk": tolk or persoon.tolk}
    if all(getattr(persoon, naam) == waarde for naam, waarde in nieuw.items()):
        return
    with handeling(Handeling.PERSOON_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        Inburgeraar.objects.filter(pk=persoon.pk).update(**nieuw)


def eis_mag_vastleggen(
    persoon: Inburgeraar, door: Gebruiker, *, bezoek_op: dt.date | None = None
) -> Benadering | None:
    """Return the open approach of a person, or refuse a user who may not record a contact with this person.

    `trajecten.contact.mag_vastleggen` and `trajecten.kader.hoofd` say the same where a page offers it. With the day of
    a visit, who had the person then may record it too, while it reads on after a transfer (DOMEIN 2).

    Raises:
        NietInCaseload: another coordinator keeps this dossier.
        NietVanJou: no aanstelling in force for the wijk of this person.
    """
    lopend = open_benadering(persoon.pk)
    if lopend is not None and lopend.route == Route.WIJKGERICHT:
        # A person who moved to another wijk keeps the fixed contact; only a replacement may write in the dossier as
        # well.
        if lopend.door_id != door.pk and not _maakt_af(persoon, door, bezoek_op):
            eis_begeleidt(persoon.pk, door)
        return lopend
    if _maakt_af(persoon, door, bezoek_op):
        return lopend
    if aanstelling_voor_wijk(door, persoon.wijk_id) is None and not houdt_dossier(persoon.pk, door):
        raise NietVanJou(_("Je kunt alleen bezoeken vastleggen bij mensen in je eigen wijk."))
    return lopend


def _maakt_af(persoon: Inburgeraar, door: Gebruiker, bezoek_op: dt.date | None) -> bool:
    return bezoek_op is not None and maakt_af(persoon.pk, door, bezoek_op)


def splits_wie_mag(
    personen: Iterable[Inburgeraar], door: Gebruiker, *, bezoek_op: dt.date | None = None
) -> tuple[dict[Inburgeraar, Benadering | None], list[Overgeslagen]]:
    """Divide the people who share a contact by whether this user may record it for them.

    Returns:
        The people who stay, each with its open approach; and those left out, each with the reason.
    """
    mogen: dict[Inburgeraar, Benadering | None] = {}
    niet: list[Overgeslagen] = []
    for persoon in personen:
        try:
            mogen[persoon] = eis_mag_vastleggen(persoon, door, bezoek_op=bezoek_op)
        except Weigering as fout:
            niet.append(Overgeslagen(persoon=persoon, reden=str(fout)))
    return mogen, niet


def maak_contactmoment(*, sleutel: UUID, **velden: object) -> Contactmoment:
    """Make a contact, once.

    Raises:
        BezoekAnders: the key was used for another contact.
    """
    try:
        with transaction.atomic():
            return Contactmoment.objects.create(sleutel=sleutel, **velden)
    except IntegrityError as fout:
        oorzaak = fout.__cause__
        if not isinstance(oorzaak, DatabaseFout) or oorzaak.diag.constraint_name != SLEUTEL_EENMALIG:
            raise
        raise BezoekAnders from fout


def trek_gevolgen(
    persoon: Inburgeraar,
    contact: Contactmoment,
    *,
    resultaat: Resultaat,
    door: Gebruiker,
    lopend: Benadering | None,
    plek: Vindplaats | Buurt | Wijk | None = None,
) -> None:
    """Claim a person and open its traject, after its first talk of a kind that does (`Contactsoort.opent_traject`).

    A talk that was held under this benadering before the one that opened the traject, but is recorded after it, is the
    first one after all: the traject opened on its day (DOMEIN 8a).

    Args:
        persoon: locked.
        contact: the contact.
        resultaat: the result for this person.
        door: the user who spoke.
        lopend: the open approach.
        plek: the place in the wijk where the person was met, when nobody went there for this person. It becomes the
            vindroute, unless somebody approached the person before (DOMEIN 4).
    """
    op = contact.datum
    if resultaat == Resultaat.GESPROKEN:
        meld_eerder_contact(persoon.pk, op=op)
    if resultaat != Resultaat.GESPROKEN or not Contactsoort(contact.soort).opent_traject:
        return
    if lopend is not None and lopend.route == Route.REGULIER:
        return
    vorige = (
        Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=False)
        .order_by("-gesloten_op")
        .first()
    )
    if lopend is not None and lopend.route == Route.WIJKGERICHT:
        benadering = lopend
    elif is_in_nazorg(persoon.pk) or _hoort_bij(vorige, op):
        return
    else:
        if plek is not None and is_nooit_benaderd(persoon.pk):
            vond_in_wijk(persoon, door, plek, op)
        benadering = claim_persoon(inburgeraar_id=persoon.pk, door=door, van=op)
    opening = op if _loopt_door(benadering, vorige) else max(op, wijkgericht_sinds(benadering))
    loopt = Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=True).first()
    if _hoort_bij(vorige, opening) or (loopt is not None and loopt.geopend_op <= opening):
        return
    with handeling(Handeling.TRAJECT_GEOPEND, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        if loopt is None:
            open_traject(persoon=persoon, door=door, op=opening)
        else:
            move_opening(traject=loopt, naar=opening)


def _hoort_bij(vorige: Traject | None, dag: dt.date) -> bool:
    """Tell whether a talk belongs to a traject that was closed on its day or later: it claims and opens nothing.

    The form offers to reopen that traject (DOMEIN 5).
    """
    return vorige is not None and vorige.gesloten_op is not None and dag <= vorige.gesloten_op


def _loopt_door(benadering: Benadering, vorige: Traject | None) -> bool:
    """Tell whether a benadering follows at once on the one that a closing ended, so that a talk before it counts too.

    A talk before any other claim opens the traject on the day of the claim: only then did it become wijkgericht.
    """
    if vorige is None:
        return False
    eerder = Benadering.objects.filter(
        inburgeraar=benadering.inburgeraar_id, tot=benadering.van, eindreden=Eindreden.AFGESLOTEN
    )
    return eerder.exclude(pk=benadering.pk).exists()
