"""Proof that a request follows from a page of the dossier that was logged, so that reading on is no second act.

It stands in the links of that page: signed, for one user and one person, and valid for half an hour. No header that a
browser sends by itself proves as much.
"""

import datetime as dt

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest

from gebruikers.models import Gebruiker

BEWIJS = "bewijs"
"""Name of the query parameter."""
GELDIG = dt.timedelta(minutes=30)
_TEKENAAR = TimestampSigner(salt="trajecten.dossier")


def maak_bewijs(gebruiker: Gebruiker, pk: int) -> str:
    """Return the proof that this user opened the dossier of the person with this key now."""
    return _TEKENAAR.sign(f"{gebruiker.pk}:{pk}")


def gaat_verder(request: HttpRequest) -> bool:
    """Tell whether a request of a page about a person carries the proof of having opened the dossier."""
    match = request.resolver_match
    try:
        wat = _TEKENAAR.unsign(request.GET.get(BEWIJS, ""), max_age=GELDIG)
    except BadSignature:
        return False
    return match is not None and wat == f"{request.user.pk}:{match.kwargs['pk']}"
