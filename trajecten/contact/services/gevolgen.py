"""The checks before a contact and its consequences, the same for every kind (DOMEIN 5)."""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from psycopg.errors import Error as DatabaseFout

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Inburgeraar, Route
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.benaderingen import (
    aanstelling_voor_wijk,
    claim_persoon,
    is_in_nazorg,
    open_benadering,
)
from inburgeraars.services.ontmoetingen import is_nooit_benaderd, vond_in_wijk
from inburgeraars.services.vindgegevens import meld_eerder_contact
from kern.dagen import eis_was
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Vindplaats
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.fouten import BezoekAnders
from trajecten.contact.models import Contactmoment
from trajecten.contact.services.invoer import Overgeslagen
from trajecten.traject.lopend import eis_begeleidt, open_traject
from trajecten.traject.models import Traject
from wijken.models import Buurt, Wijk

SLEUTEL_EENMALIG = "trajecten_contactmoment_sleutel_key"
"""The constraint that a key is used once. PostgreSQL made the name: Django leaves that of a unique column to it."""


def eis_dag_was(datum: dt.date) -> None:
    """Refuse a day that is still to come.

    Raises:
        ValidationError: on field `datum`.
    """
    eis_was("datum", datum, _("Deze dag moet nog komen. Vul de dag in waarop je er was"))


def eis_mag_vastleggen(persoon: Inburgeraar, door: Gebruiker) -> Benadering | None:
    """Return the open approach of a person, or refuse a user who may not record a contact with this person.

    Raises:
        NietInCaseload: another coordinator keeps this dossier.
        NietVanJou: no aanstelling in force for the wijk of this person.
    """
    lopend = open_benadering(persoon.pk)
    if lopend is not None and lopend.route == Route.WIJKGERICHT:
        # A person who moved to another wijk keeps the fixed contact; only a replacement may write in the dossier as
        # well.
        if lopend.door_id != door.pk:
            eis_begeleidt(persoon.pk, door)
        return lopend
    if aanstelling_voor_wijk(door, persoon.wijk_id) is None and not houdt_dossier(persoon.pk, door):
        raise NietVanJou(_("Je kunt alleen bezoeken vastleggen bij mensen in je eigen wijk."))
    return lopend


def splits_wie_mag(
    personen: Iterable[Inburgeraar], door: Gebruiker
) -> tuple[dict[Inburgeraar, Benadering | None], list[Overgeslagen]]:
    """Divide the people who share a contact by whether this user may record it for them.

    Returns:
        The people who stay, each with its open approach; and those left out, each with the reason.
    """
    mogen: dict[Inburgeraar, Benadering | None] = {}
    niet: list[Overgeslagen] = []
    for persoon in personen:
        try:
            mogen[persoon] = eis_mag_vastleggen(persoon, door)
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
    if lopend is not None and lopend.route == Route.WIJKGERICHT:
        benadering = lopend
    elif is_in_nazorg(persoon.pk):
        return
    else:
        if plek is not None and is_nooit_benaderd(persoon.pk):
            vond_in_wijk(persoon, door, plek, op)
        benadering = claim_persoon(inburgeraar_id=persoon.pk, door=door, van=op)
    # A talk before the claim opens the traject on the day of the claim, because only then did it become wijkgericht.
    opening = max(op, benadering.van)
    # A traject that was closed under this benadering has its nazorg: a talk then opens no other traject.
    heeft_traject = Traject.objects.filter(
        Q(gesloten_op__isnull=True) | Q(gesloten_op__gte=benadering.van), inburgeraar=persoon
    )
    if not heeft_traject.exists():
        with handeling(Handeling.TRAJECT_GEOPEND, door=door) as daad:
            daad.over("inburgeraar", persoon.pk)
            open_traject(persoon=persoon, door=door, op=opening)
