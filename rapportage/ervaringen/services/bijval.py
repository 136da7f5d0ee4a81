"""Saying *bij mij ook* at the ervaring of a colleague, and taking that back."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import nu
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.models import Bijval, Ervaring
from rapportage.ervaringen.permissions import eis, mag_bijvallen
from rapportage.ervaringen.services.delen import eis_geen_namen, eis_geldig, lock_ervaring


@transaction.atomic
def add_bijval(*, ervaring_id: int, tekst: str, laten_staan: Collection[str], door: Gebruiker) -> Bijval:
    """Say that one noticed the same; said twice, the first answer stands.

    Args:
        ervaring_id: of a colleague.
        tekst: a short answer; may be empty.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).
        door: the colleague.

    Raises:
        PermissionDenied: it is one's own, or `door` is not of the team.
        StaatAnders: it was withdrawn.
        NamenGevonden: the answer names a person.
    """
    ervaring = lock_ervaring(ervaring_id)
    eis(mag_bijvallen(door, ervaring), _("‘Bij mij ook’ zeg je bij een ervaring van een collega."))
    eis_geldig(ervaring)
    if (er_al := ervaring.bijval.filter(door=door, teruggenomen_op=None).first()) is not None:
        return er_al
    eis_geen_namen(door, tekst, laten_staan=laten_staan)
    bijval = Bijval(ervaring=ervaring, tekst=tekst.strip(), door=door)
    bijval.full_clean()
    with handeling(Handeling.ERVARING_BIJVAL, door=door) as daad:
        bijval.save()
        daad.over("ervaring", ervaring.pk)
    return bijval


@transaction.atomic
def take_back_bijval(*, ervaring_id: int, door: Gebruiker) -> Ervaring:
    """Take one's own *bij mij ook* back; where there is none nothing happens."""
    ervaring = lock_ervaring(ervaring_id)
    rij = ervaring.bijval.filter(door=door, teruggenomen_op=None).first()
    if rij is not None:
        with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.ERVARING_BIJVAL) as daad:
            rij.teruggenomen_op = nu()
            rij.save(update_fields=["teruggenomen_op"])
            daad.over("ervaring", ervaring.pk)
    return ervaring
