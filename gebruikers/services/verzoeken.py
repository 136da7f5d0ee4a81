"""Submits that are carried out once, however often they arrive: a double click, the back button, a retry."""

import json
from collections.abc import Callable, Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Verzoek
from kern.versleuteld import sleutelhash

type Inhoud = str | Mapping[str, object]
"""The content of a submit: the act, its subject, and the fields."""


class AndereInhoud(Exception):
    """The key was used before, for another content: nothing was done, and what was typed must not be lost.

    `uitkomst` is the address that the first submit led to.
    """

    def __init__(self, uitkomst: str) -> None:
        self.uitkomst = uitkomst
        super().__init__(_("Dit formulier heb je al eerder verstuurd, maar toen met andere antwoorden."))


def doe_eenmalig(*, gebruiker: Gebruiker, sleutel: UUID, inhoud: Inhoud, doe: Callable[[], str]) -> str:
    """Carry out a submit, unless the same one was carried out before.

    The submit is stored before it is carried out. A second submit that races the first waits for it in the database,
    and then leads to the same address.

    Args:
        gebruiker: who submits.
        sleutel: the key its form was opened with.
        inhoud: the content; only a keyed hash of it is stored.
        doe: does the work and returns the address to go to.

    Returns:
        The address that this submit, or the first equal one, leads to.

    Raises:
        AndereInhoud: the key was used for a submit with another content.
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
    """Return the address that an equal submit led to before; empty when there was none.

    For a form that is no longer valid because its first submit was carried out: a name that is taken by what it added.
    `sleutel` is the key of the form, None when it was unreadable.
    """
    if sleutel is None:
        return ""
    uitkomsten = Verzoek.objects.filter(gebruiker=gebruiker, sleutel=sleutel, inhoud_hash=_afdruk(inhoud))
    return uitkomsten.values_list("uitkomst", flat=True).first() or ""


def _afdruk(inhoud: Inhoud) -> bytes:
    tekst = inhoud if isinstance(inhoud, str) else json.dumps(inhoud, sort_keys=True, default=str)
    return sleutelhash(tekst, doel="verzoek")
