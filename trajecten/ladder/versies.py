"""Earlier versions of a meting."""

from gebruikers.versies import Versie, versies_van_rij
from participatie.models import Meting

VAN_METING = ("datum", "trede", "waarom", "aanleiding", "ladderversie")


def versies_van_meting(meting: Meting) -> list[Versie]:
    """Return the versions of a meting, newest first."""
    return versies_van_rij(meting, VAN_METING)[::-1]
