"""Submits that count once, however often they arrive: a double tap, the back button, a retry."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from gebruikers.models import Gebruiker, Verzoek


def doe_eenmalig(*, gebruiker: Gebruiker, sleutel: UUID, doe: Callable[[], str]) -> str:
    """Carry out a submit, unless the same one was carried out before.

    The request is written down before it is done. A second submit that races the first waits on it in the
    database, and is then sent where the first led to.

    Args:
        gebruiker: who submits.
        sleutel: the key its form was opened with.
        doe: does the work and returns the address to go to.

    Returns:
        The address this submit, or the first of its kind, leads to.
    """
    with transaction.atomic():
        verzoek, nieuw = Verzoek.objects.get_or_create(gebruiker=gebruiker, sleutel=sleutel)
        if not nieuw:
            return verzoek.uitkomst
        verzoek.uitkomst = doe()
        verzoek.save(update_fields=["uitkomst"])
        return verzoek.uitkomst


def eerdere_uitkomst(*, gebruiker: Gebruiker, sleutel: UUID | None) -> str:
    """Return where a submit led to that was carried out before, or nothing.

    For a form that is no longer valid because its first submit was: a name that is taken by what it added.

    Args:
        gebruiker: who submits.
        sleutel: the key its form was opened with, None when that was unreadable.
    """
    if sleutel is None:
        return ""
    uitkomsten = Verzoek.objects.filter(gebruiker=gebruiker, sleutel=sleutel)
    return uitkomsten.values_list("uitkomst", flat=True).first() or ""
