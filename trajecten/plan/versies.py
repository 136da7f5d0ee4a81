"""Earlier versions of a presence."""

from gebruikers.versies import Versie, versies_van_rij
from trajecten.plan.models import Aanwezigheid

VAN_AANWEZIGHEID = ("stand", "afmeldreden", "gehoord_van", "gehoord_op")


def versies_van_aanwezigheid(rij: Aanwezigheid) -> list[Versie]:
    """Return the versions of a presence, newest first."""
    return versies_van_rij(rij, VAN_AANWEZIGHEID)[::-1]
