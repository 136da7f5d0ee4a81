"""Keywords of an ervaring, and gathering it into parts of the productbeschrijving and chapters of the jaarrapportage."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.models import Ervaring, Ervaringwoord, Verzameling
from rapportage.ervaringen.permissions import AANVULLERS, VERZAMELAARS, eis
from rapportage.ervaringen.plekken import Plek, plek_op
from rapportage.ervaringen.services.delen import eis_geen_namen, eis_geldig

MEESTE_WOORDEN = 8


@transaction.atomic
def add_trefwoord(
    *, ervaring_id: int, woord: str, laten_staan: Collection[str], door: Gebruiker
) -> Ervaringwoord:
    """Give an ervaring a keyword, in small letters; one that it has already stays.

    Raises:
        PermissionDenied: `door` gives no keywords.
        StaatAnders: it was withdrawn.
        NamenGevonden: the keyword is a name that may not stay (`Naam.sleutel` in `laten_staan`).
        Weigering: it has as many as it can.
    """
    eis(door.heeft(*AANVULLERS), _("Je kunt hier geen trefwoorden toevoegen."))
    ervaring = Ervaring.objects.get(pk=ervaring_id)
    eis_geldig(ervaring)
    eis_geen_namen(door, woord, laten_staan=laten_staan, veld="woord")
    woord = " ".join(woord.lower().split())
    if (er_al := ervaring.trefwoorden.filter(woord=woord).first()) is not None:
        return er_al
    if ervaring.trefwoorden.count() >= MEESTE_WOORDEN:
        raise Weigering(
            _("Een ervaring heeft hoogstens %d trefwoorden. Haal er eerst een weg.") % MEESTE_WOORDEN
        )
    rij = Ervaringwoord(ervaring=ervaring, woord=woord, door=door)
    rij.full_clean()
    with handeling(Handeling.ERVARING_VERZAMELD, door=door, onderdeel="trefwoord") as daad:
        rij.save()
        daad.over("ervaring", ervaring_id)
    return rij


@transaction.atomic
def remove_trefwoord(*, ervaring_id: int, woord: str, door: Gebruiker) -> None:
    """Remove a keyword; one that is not there is no error.

    Raises:
        PermissionDenied: `door` gives no keywords.
    """
    eis(door.heeft(*AANVULLERS), _("Je kunt hier geen trefwoorden weghalen."))
    rijen = Ervaringwoord.objects.filter(ervaring_id=ervaring_id, woord=woord)
    if rijen.exists():
        with handeling(Handeling.ERVARING_VERZAMELD, door=door, onderdeel="trefwoord weg") as daad:
            rijen.delete()
            daad.over("ervaring", ervaring_id)


@transaction.atomic
def gather_ervaring(*, ervaring_id: int, plek: str, door: Gebruiker) -> Plek:
    """Put an ervaring with a part or a chapter (`Plek.sleutel`); where it is already, nothing happens.

    Raises:
        PermissionDenied: `door` gathers none.
        StaatAnders: it was withdrawn.
        Weigering: there is no such place.
    """
    gevonden = _eis_plek(plek, door)
    ervaring = Ervaring.objects.get(pk=ervaring_id)
    eis_geldig(ervaring)
    if not Verzameling.objects.filter(ervaring=ervaring, **gevonden.kolommen).exists():
        rij = Verzameling(ervaring=ervaring, door=door, **gevonden.kolommen)
        rij.full_clean()
        with handeling(Handeling.ERVARING_VERZAMELD, door=door, onderdeel="verzameling") as daad:
            rij.save()
            daad.over("ervaring", ervaring_id)
    return gevonden


@transaction.atomic
def ungather_ervaring(*, ervaring_id: int, plek: str, door: Gebruiker) -> Plek:
    """Take an ervaring from a part or a chapter; where it is not, nothing happens.

    Raises:
        PermissionDenied: `door` gathers none.
        Weigering: there is no such place.
    """
    gevonden = _eis_plek(plek, door)
    rijen = Verzameling.objects.filter(ervaring_id=ervaring_id, **gevonden.kolommen)
    if rijen.exists():
        with handeling(Handeling.ERVARING_VERZAMELD, door=door, onderdeel="verzameling weg") as daad:
            rijen.delete()
            daad.over("ervaring", ervaring_id)
    return gevonden


def _eis_plek(sleutel: str, door: Gebruiker) -> Plek:
    eis(
        door.heeft(*VERZAMELAARS),
        _("Alleen de teamleider, de beleidsmedewerker of de projectleider kan ervaringen verzamelen."),
    )
    if (plek := plek_op(sleutel)) is None:
        raise Weigering(_("Kies een onderdeel of een hoofdstuk uit de lijst."))
    return plek
