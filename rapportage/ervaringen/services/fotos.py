"""Pictures with an ervaring: adding, opening and removing them."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern import kluis
from kern.bestanden import Bestand, Bestandstype
from kern.bestanden.opslag import berg_op, verwijder_straks
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.enums import Fotogrond
from rapportage.ervaringen.models import Ervaringfoto
from rapportage.ervaringen.permissions import eis_trekt_in, eis_wijzigt
from rapportage.ervaringen.services.delen import eis_geen_namen, eis_geldig, lock_ervaring

BEELD = frozenset({Bestandstype.JPEG, Bestandstype.PNG})


@transaction.atomic
def add_foto(
    *,
    ervaring_id: int,
    bestand: Bestand,
    bijschrift: str,
    grond: Fotogrond,
    laten_staan: Collection[str],
    door: Gebruiker,
) -> Ervaringfoto:
    """Add a picture. What the camera wrote in it (where and when) was left out when the file was judged.

    Raises:
        PermissionDenied: another shared the ervaring.
        StaatAnders: it was withdrawn.
        NamenGevonden: the caption names a person who may not stay (`Naam.sleutel` in `laten_staan`).
        Weigering: it is no picture.
        ValidationError: no caption.
    """
    ervaring = lock_ervaring(ervaring_id)
    eis_wijzigt(door, ervaring)
    eis_geldig(ervaring)
    if bestand.type not in BEELD:
        raise Weigering(_("Kies een foto (JPEG of PNG)."))
    if not bijschrift.strip():
        raise ValidationError({"bijschrift": _("Schrijf op wat er te zien is")})
    eis_geen_namen(door, bijschrift, laten_staan=laten_staan, veld="bijschrift")
    foto = Ervaringfoto(
        ervaring=ervaring, bijschrift=bijschrift.strip(), grond=grond, door=door, **berg_op(bestand)
    )
    foto.full_clean()
    with handeling(Handeling.ERVARINGFOTO_GEWIJZIGD, door=door) as daad:
        foto.save()
        daad.over("ervaring", ervaring.pk)
    return foto


@transaction.atomic
def remove_foto(*, foto_id: int, door: Gebruiker) -> Ervaringfoto:
    """Remove a picture, as when somebody on it thinks again: its file is gone for good, its row stays.

    Raises:
        PermissionDenied: another shared the ervaring, and `door` is no teamleider.
    """
    foto = Ervaringfoto.objects.select_related("ervaring").get(pk=foto_id)
    eis_trekt_in(door, lock_ervaring(foto.ervaring_id))
    if foto.verwijderd_op is None:
        verwijder_straks(foto)
        foto.bestand, foto.verwijderd_op, foto.verwijderd_door = None, vandaag(), door
        with handeling(Handeling.ERVARINGFOTO_GEWIJZIGD, door=door, onderdeel="verwijderd") as daad:
            foto.save()
            daad.over("ervaring", foto.ervaring_id)
    return foto


def open_foto(foto: Ervaringfoto) -> bytes:
    """Return the file of a picture that was not removed.

    Raises:
        BestandWeg: the row names a file that is not there.
        OnleesbaarError: its key is not in the ring.
    """
    assert foto.bestand is not None
    return kluis.lees(foto.bestand)
