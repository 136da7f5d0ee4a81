"""Correcting a visit to a vindplaats, with people spoken to but not registered (DOMEIN 3, docs/adr/0015)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.services.benaderingen import aanstelling_voor_wijk
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Vindplaats
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment
from trajecten.contact.services.gevolgen import eis_dag_was


@dataclass(frozen=True, kw_only=True)
class Bezoekverbetering:
    """The corrected details of a visit to a vindplaats.

    Args:
        aantal_gesproken: the number of people; None when they were not counted.
        reden: why it is corrected.
    """

    vindplaats: Vindplaats
    datum: dt.date
    tijd: dt.time | None
    minuten: int
    aantal_gesproken: int | None
    reden: str


@transaction.atomic
def correct_vindplaatsbezoek(
    *, contact_id: int, door: Gebruiker, verbetering: Bezoekverbetering, gezien: int | None
) -> Contactmoment:
    """Correct the user's own visit to a vindplaats; row history keeps the old version.

    The visit is about no person, so a correction claims and opens nothing, and only figures depend on it. `gezien` is
    the version that the form was opened with.

    Raises:
        NietVanJou: somebody else's visit, or another vindplaats outside the user's own wijken.
        Ondertussen: it was changed meanwhile.
        ValidationError: no reason, or a day still to come.
    """
    eis_dag_was(verbetering.datum)
    contact = Contactmoment.objects.select_related("vindplaats").get(pk=contact_id)
    if contact.door_id != door.pk or contact.soort != Contactsoort.VINDPLAATS:
        raise NietVanJou(_("Alleen wie er was, kan dit bezoek verbeteren."))
    if not (reden := verbetering.reden.strip()):
        raise ValidationError({"reden": _("Vul in waarom je dit verbetert")})
    plek = verbetering.vindplaats
    if plek.pk != contact.vindplaats_id and aanstelling_voor_wijk(door, plek.wijk_id) is None:
        raise NietVanJou(_("Je kunt alleen vindplaatsen in je eigen wijk kiezen."))
    velden = {
        "vindplaats": plek,
        "datum": verbetering.datum,
        "tijd": verbetering.tijd,
        "minuten": verbetering.minuten,
        "aantal_gesproken": verbetering.aantal_gesproken,
        "correctiereden": reden,
    }
    with handeling(Handeling.CONTACT_VERBETERD, door=door) as daad:
        daad.over("contactmoment", contact.pk)
        return wijzig_rij(contact, gezien=gezien, velden=velden)
