"""Writing one row of the network: checked, with the message of a refusal at its field."""

from dataclasses import fields
from typing import Any

from django.db import IntegrityError, models, transaction


def vul(rij: models.Model, gegevens: Any, *, behalve: frozenset[str] = frozenset()) -> None:
    """Set the fields of a row from a dataclass with the same field names."""
    for veld in fields(gegevens):
        if veld.name not in behalve:
            setattr(rij, veld.name, getattr(gegevens, veld.name))


def bewaar(rij: models.Model) -> None:
    """Check and save a row.

    Raises:
        ValidationError: it breaks a rule of the model, also when another transaction was just ahead.
    """
    rij.full_clean()
    try:
        with transaction.atomic():
            rij.save()
    except IntegrityError:
        # Another transaction stored the same between check and save: checking again gives the readable message.
        rij.full_clean()
        raise
