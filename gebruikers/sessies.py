"""Sessions: in PostgreSQL, under a hash of their cookie, and saved in the transaction of the request (docs/adr/0006).

A session is known in the database by a hash of the value that its browser holds, so whoever reads the tables holds no
session of anybody; what it holds is signed for that key, so whoever writes them makes none. `session_key` is that hash, as it stands in the rows of Django and of allauth (UserSession); the
value of the cookie is `koekje`, and leaves only in the response.
"""

import copy
import datetime as dt
import hashlib
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Literal, Self

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.backends.base import VALID_KEY_CHARS, UpdateError
from django.contrib.sessions.backends.db import SessionStore as Databasesessies
from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.models import Session
from django.db import InterfaceError, OperationalError
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.crypto import get_random_string

from kern.klok import nu
from kern.voorbereid import Voorbereid

LENGTE = 32
"""Characters of a cookie, from 36 kinds: 165 bits, which nobody guesses."""
KOLOM = 40
"""Characters that the column of Django holds: 160 bits of the hash."""
SAMESITE: Literal["Lax"] = "Lax"

_GEZIEN = Subquery(
    UserSession.objects.filter(session_key=OuterRef("session_key")).values("last_seen_at"),
)
_SESSIE = Voorbereid(
    lambda sleutel: Session.objects.filter(session_key=sleutel).annotate(laatst_gezien=_GEZIEN)
)


def afdruk(koekje: str) -> str:
    """Return the key under which the session of a cookie stands in the database."""
    return hashlib.sha256(koekje.encode()).hexdigest()[:KOLOM]


class SessionStore(Databasesessies):
    """Django's sessions under a hash of the cookie, with the last moment, because every page needs it."""

    koekje: str = ""
    """What the browser holds; empty for the session of somebody else."""
    laatst_gezien: dt.datetime | None = None
    """When the user of this session was last seen; None for a session that is new, or has no user."""
    is_bewaard: bool = False
    """Whether it was saved in the transaction of the request, so that only the cookie is left to be set."""

    @classmethod
    def van_koekje(cls, koekje: str | None) -> Self:
        """Return the session of a browser; a new one without a cookie."""
        if not koekje:
            return cls()
        sessie = cls(afdruk(koekje))
        sessie.koekje = koekje
        return sessie

    @property
    def key_salt(self) -> str:
        """Sign what a session holds for its own key: copied into another row, it is nobody's session."""
        return f"{__name__}:{self.session_key}"

    def kopie(self) -> Self:
        """Return this session as it is now, for a request that is carried out once more."""
        kopie = copy.copy(self)
        if hasattr(self, "_session_cache"):
            kopie._session_cache = copy.deepcopy(self._session_cache)  # type: ignore[attr-defined]  # noqa: SLF001
        return kopie

    def save(self, must_create: bool = False) -> None:  # noqa: FBT001, FBT002  Django's signature
        """Save the session.

        Raises:
            UpdateError: it was ended meanwhile, in another tab for example.
            OperationalError: the database is away; Django would call that an ended session.
        """
        try:
            super().save(must_create)
        except UpdateError as fout:
            if isinstance(fout.__context__, OperationalError | InterfaceError):
                raise fout.__context__ from fout.__context__.__cause__
            raise

    def _get_new_session_key(self) -> str:
        self.koekje = get_random_string(LENGTE, VALID_KEY_CHARS)
        return afdruk(self.koekje)

    def _get_session_from_db(self) -> Any:
        rij = next(iter(_SESSIE.vraag(self.session_key or "")), None)
        if rij is None or rij.expire_date <= nu():
            self._session_key = None
            return None
        self.laatst_gezien = rij.laatst_gezien
        return rij


def sessie_van(request: HttpRequest) -> SessionStore:
    """Return the session of a request."""
    sessie = request.session
    assert isinstance(sessie, SessionStore)
    return sessie


def open_sessies(gebruiker: AbstractBaseUser) -> list[UserSession]:
    """Return the sessions in which a user is signed in and was seen lately, by one statement however many there are.

    A session of before the last password stands in the rows until it is cleared away, and opens nothing any more.
    """
    nog = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=nu())
    rijen = UserSession.objects.filter(
        user_id=gebruiker.pk, last_seen_at__gt=nu() - settings.INACTIEF_NA
    ).annotate(inhoud=Subquery(nog.values("session_data")))
    geldig = {gebruiker.get_session_auth_hash(), *gebruiker.get_session_auth_fallback_hash()}
    return [
        rij
        for rij in rijen.filter(inhoud__isnull=False)
        if SessionStore(rij.session_key).decode(rij.inhoud).get(HASH_SESSION_KEY) in geldig
    ]


def bewaar_sessie(request: HttpRequest) -> None:
    """Save a changed session, within the transaction of the request: what it says and what was done are one.

    Raises:
        SessionInterrupted: the session was ended meanwhile, so that nothing may be done in its name (400).
    """
    sessie = sessie_van(request)
    if not sessie.modified or sessie.is_empty():
        return
    try:
        sessie.save()
    except UpdateError as fout:
        raise SessionInterrupted from fout
    sessie.modified = False
    sessie.is_bewaard = True


class SessieMiddleware:
    """Opens the session of a cookie, and sets the cookie of a session that was saved.

    Only a session that changed outside the transaction, or in a request that was refused, is saved here: then nothing
    was done that an error could deny.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Handle a request."""
        naam = settings.SESSION_COOKIE_NAME
        request.session = SessionStore.van_koekje(request.COOKIES.get(naam))
        response = self.get_response(request)
        # A page may have replaced it (signing out).
        sessie = sessie_van(request)
        if response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
            bewaar_sessie(request)
        if naam in request.COOKIES and sessie.is_empty():
            response.delete_cookie(naam, samesite=SAMESITE)
        elif sessie.is_bewaard and response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
            response.set_cookie(
                naam,
                sessie.koekje,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=settings.SESSION_COOKIE_HTTPONLY,
                samesite=SAMESITE,
            )
        if sessie.accessed:
            patch_vary_headers(response, ("Cookie",))
        return response
