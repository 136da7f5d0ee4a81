"""Signs a client of Django's tests in with the cookie of a session: Django's takes the key of the session for it."""

from django.conf import settings
from django.http import HttpRequest
from django.test import Client

from gebruikers.sessies import SessionStore

_zet_koekje = Client._set_login_cookies  # type: ignore[attr-defined]


def plaats() -> None:
    """Give every client of tests the cookies that the product's sessions have."""
    Client.session = property(_sessie_van_koekje)  # type: ignore[assignment]
    Client._set_login_cookies = _met_koekje  # type: ignore[attr-defined]


def _sessie_van_koekje(zelf: Client) -> SessionStore:
    """Return the session of the cookie of a test client; one without a cookie gets a session."""
    if koekje := zelf.cookies.get(settings.SESSION_COOKIE_NAME):
        return SessionStore.van_koekje(koekje.value)
    sessie = SessionStore()
    sessie.save()
    zelf.cookies[settings.SESSION_COOKIE_NAME] = sessie.koekje
    return sessie


def _met_koekje(zelf: Client, request: HttpRequest) -> None:
    """Give a test client the cookie of the session it signed in with."""
    _zet_koekje(zelf, request)
    assert isinstance(request.session, SessionStore)
    naam = settings.SESSION_COOKIE_NAME
    zelf.cookies[naam].set(naam, request.session.koekje, request.session.koekje)
