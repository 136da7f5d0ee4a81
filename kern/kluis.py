"""The vault: files encrypted beside the database, under random names, in a directory that no web server serves.

Only the row that names a file says what it is and about whom. A file is encrypted with its own name as associated
data, so that two files cannot be swapped. A file whose row was never written, or that its row no longer names, is
removed by the code that knows the rows, which asks `opruimbaar` for candidates.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

from kern.versleuteld import huidige_sleutel, ontsleutel_bytes, versleutel_bytes

SLEUTEL_OP = 1
"""The position of the byte in a stored file that names its key (`kern.versleuteld`)."""


class BestandWeg(Exception):
    """A row names a file that does not exist."""


def bewaar(inhoud: bytes) -> UUID:
    """Write a file, completely or not at all, and return its random name."""
    naam = uuid4()
    _schrijf(naam, inhoud)
    return naam


def lees(naam: UUID) -> bytes:
    """Return the decrypted contents of a file.

    Raises:
        BestandWeg: there is no file of this name.
        OnleesbaarError: it was altered, or its key is not in the ring.
    """
    try:
        opgeslagen = _pad(naam).read_bytes()
    except FileNotFoundError as fout:
        raise BestandWeg(str(naam)) from fout
    return ontsleutel_bytes(opgeslagen, doel=_doel(naam))


def verwijder(naam: UUID) -> None:
    """Remove a file; no error when it is gone already."""
    _pad(naam).unlink(missing_ok=True)


def opruimbaar(voor: float) -> Iterator[UUID]:
    """Yield the names of the files last written before a moment (in seconds since 1970)."""
    for pad in sorted(_map().glob("??/*")):
        if pad.stat().st_mtime < voor:
            try:
                yield UUID(hex=pad.name)
            except ValueError:
                # The remainder of a write that was interrupted.
                pad.unlink(missing_ok=True)


def versleutel_opnieuw(naam: UUID) -> bool:
    """Encrypt a file again under the current key; the caller holds the lock on its row.

    Returns:
        Whether it was under another key.

    Raises:
        BestandWeg: there is no file of this name.
        OnleesbaarError: its key is not in the ring (any more).
    """
    try:
        with _pad(naam).open("rb") as bestand:
            kop = bestand.read(SLEUTEL_OP + 1)
    except FileNotFoundError as fout:
        raise BestandWeg(str(naam)) from fout
    if kop[SLEUTEL_OP] == huidige_sleutel():
        return False
    _schrijf(naam, lees(naam))
    return True


def _schrijf(naam: UUID, inhoud: bytes) -> None:
    pad = _pad(naam)
    pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    vers = versleutel_bytes(inhoud, doel=_doel(naam))
    with tempfile.NamedTemporaryFile(dir=pad.parent, prefix="half-", delete=False) as half:
        try:
            half.write(vers)
            half.flush()
            os.fsync(half.fileno())
        except BaseException:
            Path(half.name).unlink(missing_ok=True)
            raise
    Path(half.name).replace(pad)


def _map() -> Path:
    return Path(settings.DOCUMENTEN_MAP)


def _pad(naam: UUID) -> Path:
    return _map() / naam.hex[:2] / naam.hex


def _doel(naam: UUID) -> str:
    return f"document:{naam.hex}"
