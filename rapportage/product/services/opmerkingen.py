"""Comments on an aspect: made by whoever sees it, handled by whoever writes, and open again."""

from django.db import transaction

from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.product.models import Aspectopmerking
from rapportage.redactie.services.opmerkingen import handle


@transaction.atomic
def add_opmerking(*, tekst_id: int, aspect_id: int, tekst: str, door: Gebruiker) -> Aspectopmerking:
    """Make a comment on an aspect. It changes nothing of the text, nor of its stand."""
    with handeling(Handeling.PRODUCTTEKST_BEOORDEELD, door=door, onderdeel="opmerking") as daad:
        opmerking = Aspectopmerking.objects.create(
            over_id=tekst_id, aspect_id=aspect_id, tekst=tekst, door=door
        )
        daad.over("producttekst", tekst_id)
    return opmerking


@transaction.atomic
def handle_opmerking(*, opmerking_id: int, klaar: bool, door: Gebruiker) -> Aspectopmerking:
    """Record that a comment was handled, or that it is open still."""
    return handle(
        Aspectopmerking,
        opmerking_id=opmerking_id,
        klaar=klaar,
        door=door,
        als=Handeling.PRODUCTTEKST_BEOORDEELD,
        over=lambda opmerking: ("producttekst", opmerking.over_id),
    )
