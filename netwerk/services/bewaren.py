"""Write one row of the network: checked, and with a message at the field when it cannot be."""

from dataclasses import fields
from typing import Any

from django.db import IntegrityError, models, transaction


def vul(rij: models.Model, gegevens: Any, *, behalve: frozenset[str] = frozenset()) -> None:
    """Give a row the values of a dataclass whose fields are named as those of the model."""
    for veld in fields(gegevens):
        if veld.name not in behalve:
            setattr(rij, veld.name, getattr(gegevens, veld.name))


def bewaar(rij: models.Model) -> None:
    """Check and save a row.

    Raises:
        ValidationError: it breaks a rule of the model, also when somebody else was just ahead.
    """
    rij.full_clean()
    try:
        with transaction.atomic():
            rij.save()
    except IntegrityError:
        # Somebody stored the same between the check and the save: the check now says what is wrong.
        rij.full_clean()
        raise
