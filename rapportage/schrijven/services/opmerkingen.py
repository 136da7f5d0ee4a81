"""Comments on a chapter: made by whoever reads, handled by whoever writes, and open again."""

from django.db import transaction

from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.redactie.services.opmerkingen import handle
from rapportage.schrijven.models import Hoofdstukopmerking


@transaction.atomic
def add_opmerking(*, rapport_id: int, deel: str, tekst: str, door: Gebruiker) -> Hoofdstukopmerking:
    """Make a comment on a chapter (by its key). It changes nothing of the text, nor of its stand."""
    with handeling(Handeling.RAPPORTTEKST_BEOORDEELD, door=door, onderdeel="opmerking") as daad:
        opmerking = Hoofdstukopmerking.objects.create(
            rapport_id=rapport_id, deel=deel, tekst=tekst, door=door
        )
        daad.over("rapporttekst", rapport_id)
    return opmerking


@transaction.atomic
def handle_opmerking(*, opmerking_id: int, klaar: bool, door: Gebruiker) -> Hoofdstukopmerking:
    """Record that a comment was handled, or that it is open still."""
    return handle(
        Hoofdstukopmerking,
        opmerking_id=opmerking_id,
        klaar=klaar,
        door=door,
        als=Handeling.RAPPORTTEKST_BEOORDEELD,
        over=lambda opmerking: ("rapporttekst", opmerking.rapport_id),
    )
