"""Ending the sessions of a user, on every device."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from gebruikers.models import Gebruiker


def end_sessions(*, gebruiker: Gebruiker) -> None:
    """Sign a user out everywhere: no browser of it opens anything any more, also when it may sign in again later.

    Which sessions are whose stands in the rows of allauth, under the same key.
    """
    van_gebruiker = UserSession.objects.filter(user_id=gebruiker.pk)
    Session.objects.filter(session_key__in=van_gebruiker.values("session_key")).delete()
    van_gebruiker.delete()
