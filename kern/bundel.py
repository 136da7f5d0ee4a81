"""Several files in one, with the same bytes each time."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ZIP = "application/zip"
"""The content type of the file."""
_MOMENT = (2000, 1, 1, 0, 0, 0)
"""Of every file in it: when it was packed says nothing."""
_RECHTEN = 0o644 << 16


def maak_zip(bestanden: Mapping[str, bytes]) -> bytes:
    """Return a zip of files by name, in this order; the same files give the same bytes."""
    uit = io.BytesIO()
    with ZipFile(uit, "w") as bundel:
        for naam, inhoud in bestanden.items():
            info = ZipInfo(naam, _MOMENT)
            info.compress_type, info.external_attr = ZIP_DEFLATED, _RECHTEN
            bundel.writestr(info, inhoud)
    return uit.getvalue()


def lees_zip(inhoud: bytes) -> dict[str, bytes]:
    """Return the files in a zip that we made, by name."""
    with ZipFile(io.BytesIO(inhoud)) as bundel:
        return {naam: bundel.read(naam) for naam in bundel.namelist()}
