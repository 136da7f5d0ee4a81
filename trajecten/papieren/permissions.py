"""Who changes the texts of letters (DOMEIN 2 and 11: reference data of the beleidsmedewerker)."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker

SCHRIJVERS = frozenset({Rol.BELEIDSMEDEWERKER})
LEZERS = SCHRIJVERS | {Rol.BEHEERDER}
"""Who reads the texts as reference data; who makes a letter reads it in the dossier."""


def eis_schrijft_brieven(gebruiker: Gebruiker) -> None:
    """Refuse who may not change the text of a letter.

    Raises:
        PermissionDenied: with the reason.
    """
    if not gebruiker.heeft(*SCHRIJVERS):
        raise PermissionDenied(_("Alleen de beleidsmedewerker kan de tekst van een brief wijzigen."))
