"""Submits that count once, however often they arrive: a double tap, the back button, a retry."""

import json
from collections.abc import Callable, Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Verzoek
from kern.versleuteld import sleutelhash

type Inhoud = str | Mapping[str, object]
"""What a submit says: the act, what it is about, and the fields."""


class AndereInhoud(Exception):
    """The key was used before, for something else: nothing was done, and nothing may be lost.

    Args:
        uitkomst: where the first submit led.
    """

    def __init__(self, uitkomst: str) -> None:
        self.uitkomst = uitkomst
        super().__init__(_("Dit formulier is al verstuurd, met een andere inhoud."))


def doe_eenmalig(*, gebruiker: Gebruiker, sleutel: UUID, inhoud: Inhoud, doe: Callable[[], str]) -> str:
    """Carry out a submit, unless the same one was carried out before.

    The request is written down before it is done. A second submit that races the first waits on it in the
    database, and is then sent where the first led to.

    Args:
        gebruiker: who submits.
        sleutel: the key its form was opened with.
        inhoud: what it says; only a keyed hash of it is kept.
        doe: does the work and returns the address to go to.

    Returns:
        The address this submit, or the first of its kind, leads to.

    Raises:
        AndereInhoud: the key was used for a submit that said something else.
    """
    afdruk = _afdruk(inhoud)
    with transaction.atomic():
        verzoek, nieuw = Verzoek.objects.get_or_create(
            gebruiker=gebruiker, sleutel=sleutel, defaults={"inhoud_hash": afdruk}
        )
        if not nieuw:
            if bytes(verzoek.inhoud_hash) != afdruk:
                raise AndereInhoud(verzoek.uitkomst)
            return verzoek.uitkomst
        verzoek.uitkomst = doe()
        verzoek.save(update_fields=["uitkomst"])
        return verzoek.uitkomst


def eerdere_uitkomst(*, gebruiker: Gebruiker, sleutel: UUID | None, inhoud: Inhoud) -> str:
    """Return where the same submit led to that was carried out before, or nothing.

    For a form that is no longer valid because its first submit was: a name that is taken by what it added.

    Args:
        gebruiker: who submits.
        sleutel: the key its form was opened with, None when that was unreadable.
        inhoud: what it says.
    """
    if sleutel is None:
        return ""
    uitkomsten = Verzoek.objects.filter(gebruiker=gebruiker, sleutel=sleutel, inhoud_hash=_afdruk(inhoud))
    return uitkomsten.values_list("uitkomst", flat=True).first() or ""


def _afdruk(inhoud: Inhoud) -> bytes:
    tekst = inhoud if isinstance(inhoud, str) else json.dumps(inhoud, sort_keys=True, default=str)
    return sleutelhash(tekst, doel="verzoek")
