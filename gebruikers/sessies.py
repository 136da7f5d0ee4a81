"""The session store: in PostgreSQL, read together with the moment its user was last seen (docs/adr/0006)."""

import datetime as dt
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore as Databasesessies
from django.contrib.sessions.models import Session
from django.db.models import OuterRef, Subquery

from kern.klok import nu
from kern.voorbereid import Voorbereid

_GEZIEN = Subquery(
    UserSession.objects.filter(session_key=OuterRef("session_key")).values("last_seen_at"),
)
_SESSIE = Voorbereid(
    lambda sleutel: Session.objects.filter(session_key=sleutel).annotate(laatst_gezien=_GEZIEN)
)


class SessionStore(Databasesessies):
    """Django's sessions with the last moment, because every page needs it."""

    laatst_gezien: dt.datetime | None = None
    """When the user of this session was last seen; None for a session that is new, or has no user."""

    def _get_session_from_db(self) -> Any:
        rij = next(iter(_SESSIE.vraag(self.session_key or "")), None)
        if rij is None or rij.expire_date <= nu():
            self._session_key = None
            return None
        self.laatst_gezien = rij.laatst_gezien
        return rij
