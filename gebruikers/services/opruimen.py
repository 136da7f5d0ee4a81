"""Deleting data that are no longer of use; each function is a planned task (gebruikers.tasks)."""

import datetime as dt

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Q

from gebruikers.models import Bericht, Concept, Verzoek
from kern.klok import nu
from kern.opdracht import Stand

CONCEPT_DAGEN = 7
VERZOEK_DAGEN = 7
BERICHT_DAGEN = 30


def delete_expired_sessions() -> None:
    """Delete expired sessions, and the rows a user sees of them (with address and browser)."""
    Session.objects.filter(expire_date__lt=nu()).delete()
    # A row that is being made now may not have its session yet.
    UserSession.objects.filter(created_at__lt=_days_ago(1)).exclude(
        session_key__in=Session.objects.values("session_key")
    ).delete()


def delete_old_drafts() -> None:
    """Delete drafts that nobody changed for 7 days."""
    Concept.objects.filter(bewaard_op__lt=_days_ago(CONCEPT_DAGEN)).delete()


def delete_old_requests() -> None:
    """Delete the keys of submits that were carried out more than 7 days ago."""
    Verzoek.objects.filter(created_at__lt=_days_ago(VERZOEK_DAGEN)).delete()


def blank_old_messages() -> None:
    """Blank the text of mails that were sent more than 30 days ago, or that failed and are older."""
    grens = _days_ago(BERICHT_DAGEN)
    Bericht.objects.filter(
        Q(verzonden_op__lt=grens) | Q(stand=Stand.MISLUKT, created_at__lt=grens), tekst__isnull=False
    ).update(tekst=None)


def _days_ago(dagen: int) -> dt.datetime:
    return nu() - dt.timedelta(days=dagen)
