"""Browsers that a user signed in on before ("device cookies", OWASP): guesses by others never shut those out.

The cookie is signed and proves nothing about a password: it only decides which guesses are counted together.
"""

import uuid

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from gebruikers.models import Gebruiker

COOKIE = "toestel"
ZOUT = "gebruikers.toestel"
DAGEN = 365
MEEST = 8
"""The number of users remembered in one browser."""


def bekend_toestel(request: HttpRequest, gebruiker: Gebruiker) -> str:
    """Return the name of this browser for a user; empty when the user never signed in on it."""
    return _lees(request).get(gebruiker.pk, "")


def onthoud_toestel(request: HttpRequest, antwoord: HttpResponse, gebruiker: Gebruiker) -> None:
    """Remember that a user signed in on this browser."""
    toestellen = _lees(request)
    naam = toestellen.pop(gebruiker.pk, "") or uuid.uuid4().hex
    bewaren = [(gebruiker.pk, naam), *toestellen.items()][:MEEST]
    antwoord.set_signed_cookie(
        COOKIE,
        "_".join(f"{pk}.{n}" for pk, n in bewaren),
        salt=ZOUT,
        max_age=DAGEN * 24 * 3600,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def _lees(request: HttpRequest) -> dict[int, str]:
    waarde = request.get_signed_cookie(COOKIE, default="", salt=ZOUT, max_age=DAGEN * 24 * 3600)
    delen = (deel.partition(".") for deel in (waarde or "").split("_") if deel)
    return {int(pk): naam for pk, _, naam in delen}
