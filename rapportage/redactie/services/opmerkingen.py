"""Handling comments on a text."""

from gebruikers.models import Gebruiker
from kern.klok import nu
from rapportage.redactie.models import Opmerkingrij


def zet_verwerkt(opmerking: Opmerkingrij, *, klaar: bool, door: Gebruiker) -> None:
    """Let a locked comment be handled, or open again: a part of the act of the caller, who logs it."""
    opmerking.verwerkt_op, opmerking.verwerkt_door = (nu(), door) if klaar else (None, None)
    opmerking.save(update_fields=["verwerkt_op", "verwerkt_door"])
