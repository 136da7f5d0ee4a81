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
    belemmering = _lock(belemmering_id, door)
    if belemmering.voorbij_op is None:
        with handeling(Handeling.BELEMMERING_VOORBIJ, door=door) as daad:
            daad.over("inburgeraar", belemmering.inburgeraar_id)
            belemmering.voorbij_op = max(vandaag(), belemmering.sinds)
            belemmering.save(update_fields=["voorbij_op"])
    return belemmering


@transaction.atomic
def restore_belemmering(*, belemmering_id: int, door: Gebruiker) -> Belemmering:
    """Record that a barrier is not over after all; one that is not over stays as it is.

    Raises:
        NietInCaseload: `door` does not keep the dossier.
    """
    belemmering = _lock(belemmering_id, door)
    if belemmering.voorbij_op is not None:
        with handeling(
            Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.BELEMMERING_VOORBIJ
        ) as daad:
            daad.over("inburgeraar", belemmering.inburgeraar_id)
            belemmering.voorbij_op = None
            belemmering.save(update_fields=["voorbij_op"])
    return belemmering


def _lock(belemmering_id: int, door: Gebruiker) -> Belemmering:
    """Return a barrier, with its person locked; refuse who does not keep the dossier."""
    lock_persoon(Belemmering.objects.values_list("inburgeraar_id", flat=True).get(pk=belemmering_id))
    belemmering = Belemmering.objects.select_related("inburgeraar", "soort").get(pk=belemmering_id)
    eis_begeleidt(belemmering.inburgeraar_id, door)
    return belemmering
