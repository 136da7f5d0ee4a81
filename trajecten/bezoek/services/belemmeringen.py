"""Ending a barrier; a barrier is recorded at a visit (`bijzonderheden`)."""

from django.db import transaction

from gebruikers.models import Gebruiker
from inburgeraars.models import Belemmering
from inburgeraars.services.benaderingen import lock_persoon
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.traject.lopend import eis_begeleidt


@transaction.atomic
def end_belemmering(*, belemmering_id: int, door: Gebruiker) -> Belemmering:
    """Record that a barrier is over from today on; it stays on record. Ending it again changes nothing.

    Raises:
        NietInCaseload: `door` does not keep the dossier.
    """
    persoon = lock_persoon(
        Belemmering.objects.values_list("inburgeraar_id", flat=True).get(pk=belemmering_id)
    )
    eis_begeleidt(persoon.pk, door)
    belemmering = Belemmering.objects.get(pk=belemmering_id)
    if belemmering.voorbij_op is None:
        with handeling(Handeling.BELEMMERING_VOORBIJ, door=door) as daad:
            daad.over("inburgeraar", persoon.pk)
            belemmering.voorbij_op = max(vandaag(), belemmering.sinds)
            belemmering.save(update_fields=["voorbij_op"])
    return belemmering
