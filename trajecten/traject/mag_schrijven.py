"""Refusing users who may not write in a dossier."""

from django.core.exceptions import PermissionDenied

from gebruikers.verzoek import Verzoek
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.lopend import eis_begeleidt


def eis_schrijft(request: Verzoek, inburgeraar_id: int) -> None:
    """Answer 403 to a user who does not keep the dossier of this person.

    Raises:
        PermissionDenied: with the reason.
    """
    try:
        eis_begeleidt(inburgeraar_id, request.user)
    except NietInCaseload as fout:
        raise PermissionDenied(str(fout)) from fout
