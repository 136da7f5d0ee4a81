"""Saying whether an answer in own words may be cited, each reader for itself."""

from uuid import UUID

from django.db import transaction

from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.tevredenheid.models import Citaatoordeel


@transaction.atomic
def judge_quote(*, antwoord_id: UUID, mag: bool | None, door: Gebruiker) -> None:
    """Record what a reader says of an answer, in place of what it said before; None takes it back."""
    oud = Citaatoordeel.objects.select_for_update().filter(antwoord=antwoord_id, lezer=door).first()
    if (oud.mag if oud else None) is mag:
        return
    with handeling(Handeling.CITAAT_BEOORDEELD, door=door):
        if mag is None:
            assert oud is not None
            oud.delete()
        else:
            Citaatoordeel.objects.update_or_create(antwoord_id=antwoord_id, lezer=door, defaults={"mag": mag})
