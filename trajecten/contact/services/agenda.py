"""The address of a user's calendar feed: made, replaced, revoked (DOMEIN 6: a gepland bezoek)."""

import secrets

from django.db import transaction

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.versleuteld import sleutelhash
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.models import Agendasleutel

DOEL = "agendasleutel"
BYTES = 32


def hash_van(sleutel: str) -> bytes:
    """Return the keyed hash under which a key is stored."""
    return sleutelhash(sleutel, doel=DOEL)


@transaction.atomic
def make_key(*, door: Gebruiker) -> str:
    """Make the key of the user's own calendar; the previous key stops working at once.

    Returns:
        The key. Only its hash is stored, so it can be shown this once.
    """
    sleutel = secrets.token_urlsafe(BYTES)
    with handeling(Handeling.AGENDA_ADRES_GEMAAKT, door=door) as daad:
        assert door.pk is not None
        daad.over("gebruiker", door.pk)
        _trek_in(door)
        Agendasleutel.objects.create(gebruiker=door, sleutel_hash=hash_van(sleutel))
    return sleutel


@transaction.atomic
def revoke_key(*, door: Gebruiker) -> None:
    """Revoke the key of the user's own calendar; without one nothing happens."""
    with handeling(Handeling.AGENDA_ADRES_INGETROKKEN, door=door) as daad:
        assert door.pk is not None
        daad.over("gebruiker", door.pk)
        _trek_in(door)


def _trek_in(door: Gebruiker) -> None:
    Agendasleutel.objects.filter(gebruiker=door, ingetrokken_op__isnull=True).update(ingetrokken_op=nu())
