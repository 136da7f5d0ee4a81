"""The scope (`bereik`) of pages of a caseload talk: for teamleiders, and for whom it is with."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp, vraagt
from trajecten.bespreking.models import Bespreking


def leest(gebruiker: Gebruiker) -> Q:
    """Return the condition on talks that a user may read: all of them, or with this user.

    The database holds it too: `trajecten/sql/zicht_bespreking.sql`.
    """
    return Q() if gebruiker.heeft(Rol.TEAMLEIDER) else Q(coordinator=gebruiker)


def werkt_hier(gebruiker: Gebruiker) -> bool:
    """Tell whether a talk about the caseload of a colleague can begin: one who works here as a coordinator."""
    return gebruiker.is_active and gebruiker.heeft(Rol.TRAJECTCOORDINATOR)


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("bespreking", kwargs["pk"])


@vraagt(_gevraagd)
def bespreking_van(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return a talk that this user may read; None for all others."""
    gevonden = Bespreking.objects.filter(leest(gebruiker), pk=kwargs["pk"]).exists()
    return Onderwerp("bespreking", kwargs["pk"]) if gevonden else None
