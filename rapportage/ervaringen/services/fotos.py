"""Pictures with an ervaring: adding, opening and removing them, and whether they may stand in a report."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import connection, transaction
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
from rapportage.ervaringen.fouten import StaatAnders
from rapportage.ervaringen.models import Ervaringfoto
from rapportage.ervaringen.permissions import eis_trekt_in, eis_wijzigt
from rapportage.ervaringen.services.delen import eis_geen_namen, eis_geldig, lock_ervaring

BEELD = frozenset({Bestandstype.JPEG, Bestandstype.PNG})
SLOT_FOTOS = 0x666F746F
"""Key of the advisory lock of the pictures."""


def hold_fotos() -> None:
    """Let nobody take a picture out of reports while one is frozen, within its transaction, before its pictures are read.

    Who takes one out then waits, and is told of that report too (`rapportage.ervaringen.staat_in`).
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [SLOT_FOTOS])


def _wacht_op_rapporten() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT_FOTOS])


@transaction.atomic
def add_foto(
    *,
    ervaring_id: int,
    bestand: Bestand,
    bijschrift: str,
    grond: Fotogrond,
    in_rapport: bool,
    laten_staan: Collection[str],
    door: Gebruiker,
) -> Ervaringfoto:
    """Add a picture. What the camera wrote in it (where and when) was left out when the file was judged.

    Args:
        ervaring_id: the key of the ervaring.
        bestand: the file, as it was judged.
        bijschrift: what it shows, which is its alternative too.
        grond: why it may be shown with the ervaring.
        in_rapport: whether it may stand in a report too, which who is on it was asked apart.
        laten_staan: what looks like a name in the caption and may stay.
        door: its writer.

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
    _eis_beeld(bestand, bijschrift)
    eis_geen_namen(door, bijschrift, laten_staan=laten_staan, veld="bijschrift")
    foto = Ervaringfoto(
        ervaring=ervaring,
        bijschrift=bijschrift.strip(),
        grond=grond,
        in_rapport=in_rapport,
        door=door,
        **berg_op(bestand),
    )
    foto.full_clean()
    with handeling(Handeling.ERVARINGFOTO_GEWIJZIGD, door=door) as daad:
        foto.save()
        daad.over("ervaring", ervaring.pk)
    return foto


def _eis_beeld(bestand: Bestand, bijschrift: str) -> None:
    if bestand.type not in BEELD:
        raise Weigering(_("Kies een foto (JPEG of PNG)."))
    if not bijschrift.strip():
        raise ValidationError({"bijschrift": _("Schrijf op wat er te zien is")})


@transaction.atomic
def remove_foto(*, foto_id: int, door: Gebruiker) -> Ervaringfoto:
    """Remove a picture, as when somebody on it thinks again: its file is gone for good, its row stays.

    Raises:
        PermissionDenied: another shared the ervaring, and `door` is no teamleider.
    """
    foto = Ervaringfoto.objects.select_related("ervaring").get(pk=foto_id)
    eis_trekt_in(door, lock_ervaring(foto.ervaring_id))
    if foto.verwijderd_op is None:
        _wacht_op_rapporten()
        verwijder_straks(foto)
        foto.bestand, foto.verwijderd_op, foto.verwijderd_door = None, vandaag(), door
        with handeling(Handeling.ERVARINGFOTO_GEWIJZIGD, door=door, onderdeel="verwijderd") as daad:
            foto.save()
            daad.over("ervaring", foto.ervaring_id)
    return foto


@transaction.atomic
def allow_in_rapport(*, foto_id: int, mag: bool, door: Gebruiker) -> Ervaringfoto:
    """Record that a picture may stand in reports from now on, or may not any more. What was frozen stays as it is.

    Args:
        foto_id: the key of the picture.
        mag: whether it may: who is on it said so to `door`.
        door: for a yes who shared the ervaring, for a no the teamleider too.

    Raises:
        PermissionDenied: another shared the ervaring.
        StaatAnders: the ervaring was withdrawn, or the picture removed, before a yes.
    """
    foto = Ervaringfoto.objects.select_related("ervaring").get(pk=foto_id)
    ervaring = lock_ervaring(foto.ervaring_id)
    if mag:
        eis_wijzigt(door, ervaring)
        eis_geldig(ervaring)
    else:
        eis_trekt_in(door, ervaring)
        _wacht_op_rapporten()
    foto.refresh_from_db()
    if mag and foto.bestand is None:
        raise StaatAnders(_("Deze foto is verwijderd. Er is niets veranderd."))
    if foto.in_rapport != mag:
        foto.in_rapport = mag
        with handeling(
            Handeling.ERVARINGFOTO_GEWIJZIGD, door=door, onderdeel="in rapport" if mag else "niet in rapport"
        ) as daad:
            foto.save(update_fields=["in_rapport"])
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
