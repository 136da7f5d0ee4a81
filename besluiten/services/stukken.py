"""Documents that go with a besluit: adding, opening and removing them (DOMEIN 2)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from besluiten.fouten import StaatAnders
from besluiten.models import Besluit, Besluitstuk
from besluiten.permissions import eis_wijzigt
from gebruikers.models import Gebruiker
from kern import kluis
from kern.bestanden import Bestand
from kern.bestanden.opslag import berg_op, verwijder_straks
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling


@transaction.atomic
def add_stuk(*, besluit_id: int, door: Gebruiker, naam: str, bestand: Bestand) -> Besluitstuk:
    """Add a document to a besluit.

    Raises:
        PermissionDenied: another added the besluit, and `door` does not keep them.
        StaatAnders: the besluit was withdrawn.
        ValidationError: no name.
    """
    besluit = _lock(besluit_id, door)
    if besluit.ingetrokken_op:
        raise StaatAnders(_("Dit besluit is ingetrokken. Laat het eerst weer gelden."))
    if not naam.strip():
        raise ValidationError({"naam": _("Vul in wat het is")})
    stuk = Besluitstuk(besluit=besluit, naam=naam.strip(), door=door, **berg_op(bestand))
    stuk.full_clean()
    with handeling(Handeling.BESLUITSTUK_TOEGEVOEGD, door=door) as daad:
        stuk.save()
        daad.over("besluit", besluit.pk)
    return stuk


@transaction.atomic
def remove_stuk(*, stuk_id: int, door: Gebruiker, reden: str) -> Besluitstuk:
    """Remove a document: its file is gone for good, its row stays with the reason.

    Raises:
        PermissionDenied: another added the besluit, and `door` does not keep them.
        StaatAnders: it was removed before.
        ValidationError: no reason.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom het weg moet")})
    besluit = _lock(Besluitstuk.objects.values_list("besluit", flat=True).get(pk=stuk_id), door)
    stuk = Besluitstuk.objects.get(pk=stuk_id)
    if stuk.verwijderd_op:
        raise StaatAnders(_("Dit stuk is al verwijderd."))
    verwijder_straks(stuk)
    stuk.bestand, stuk.verwijderd_op, stuk.verwijderd_door = None, vandaag(), door
    stuk.reden = reden.strip()
    with handeling(Handeling.BESLUITSTUK_VERWIJDERD, door=door) as daad:
        stuk.save()
        daad.over("besluit", besluit.pk)
    return stuk


def open_stuk(stuk: Besluitstuk) -> bytes:
    """Return the file of a document that was not removed.

    Raises:
        BestandWeg: the row names a file that is not there.
        OnleesbaarError: its key is not in the ring.
    """
    assert stuk.bestand is not None
    return kluis.lees(stuk.bestand)


def _lock(besluit_id: int, door: Gebruiker) -> Besluit:
    besluit = Besluit.objects.select_for_update().get(pk=besluit_id)
    eis_wijzigt(door, besluit)
    return besluit
