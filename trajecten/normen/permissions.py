"""Who reads norms and targets, and who adjusts them by a besluit (DOMEIN 2)."""

from besluiten.permissions import LEZERS
from gebruikers.enums import Rol

NORMEN = frozenset({Rol.BELEIDSMEDEWERKER})
"""Who adjusts norms and the terms of signals."""
DOELEN = NORMEN | {Rol.PROJECTLEIDER}
"""Who adjusts targets."""

__all__ = ["DOELEN", "LEZERS", "NORMEN"]
