"""The preferred side of a cell: which of its two neighbouring multiples of five it takes when it is free to choose."""

import base64
import hmac

from django.conf import settings

from rapportage.bescherming.vormen import VIJF, Cel, sleutel

MINSTE_BYTES = 32


def geheim() -> bytes:
    """Return the kept secret of the sides (docs/beheer/sleutels.md); it never changes.

    Raises:
        ValueError: it is absent, no base64, or too short.
    """
    waarde = base64.b64decode(settings.VIJFTALLENSLEUTEL, validate=True)
    if len(waarde) < MINSTE_BYTES:
        raise ValueError(f"fewer than {MINSTE_BYTES} bytes")
    return waarde


def omhoog(zout: bytes, populatie: str, cel: Cel, aantal: int) -> bool:
    """Tell whether a cell prefers the multiple above it, with chance remainder / 5 (DOMEIN 9).

    The lot is drawn once for a cell and a multiple, without the period, so the same cell is rounded the same way each
    time, and a larger count never prefers a lower side than a smaller one.

    Args:
        zout: the kept secret.
        populatie: what is counted.
        cel: the cell.
        aantal: the exact count.
    """
    veelvoud, rest = divmod(aantal, VIJF)
    return lot(zout, f"{populatie}|{sleutel(cel)}|{veelvoud * VIJF}") * VIJF < rest << 64


def lot(zout: bytes, tekst: str) -> int:
    """Return a number below 2**64 that only who knows the secret can tell."""
    return int.from_bytes(hmac.digest(zout, tekst.encode(), "sha256")[:8])
