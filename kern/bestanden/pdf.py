"""Whether a PDF does something by itself: judged in a process of its own, with bounds on memory and time.

The process (`python -m kern.bestanden.pdf`) reads the file from its input and says one word. It knows nothing
of the product, and a file that is made to fill the memory, or to break the library that reads it, ends nothing but it.
"""

import io
import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Any

HOOGUIT = 20
"""Seconds."""
GEHEUGEN = 512 * 1024**2
"""Bytes; a file of the largest size that is taken needs a quarter of it."""
DIEPST = 100

# What starts, sends or loads something: as the type of an action, or as a key of a dictionary (ISO 32000, 12.6).
DADEN = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/GoToE",
        "/GoToR",
        "/Rendition",
        "/RichMediaExecute",
    }
)
SLEUTELS = frozenset({"/JS", "/JavaScript", "/XFA", "/RichMediaContent"})
VANZELF = ("/OpenAction", "/AA")
"""What is done when the file is opened, or something in it is looked at."""


ONLEESBAAR = ("error decoding stream data", "unfilterable stream")
"""Warnings of qpdf."""


class Uitslag(StrEnum):
    """What the process says."""

    GOED = "goed"
    DOET_IETS = "doet iets"
    WACHTWOORD = "wachtwoord"
    KAPOT = "kapot"


def beoordeel_pdf(inhoud: bytes) -> Uitslag:
    """Tell what a PDF is like; one that takes too long or too much memory is broken."""
    try:
        klaar = subprocess.run(  # noqa: S603  our own program; the file is its input
            [sys.executable, "-I", str(Path(__file__))],
            input=inhoud,
            capture_output=True,
            timeout=HOOGUIT,
            check=False,
        )
        return Uitslag(klaar.stdout.decode(errors="replace"))
    except (subprocess.TimeoutExpired, ValueError):
        return Uitslag.KAPOT


def _lees(inhoud: bytes) -> Uitslag:
    import pikepdf  # noqa: PLC0415  in the process alone

    try:
        with pikepdf.open(io.BytesIO(inhoud)) as pdf:
            if any(_doet_iets(ding, 0) for ding in pdf.objects) or _doet_iets(pdf.trailer, 0):
                return Uitslag.DOET_IETS
            # Objects in a stream that could not be unpacked are nothing here; to another program they may be a script.
            blind = any(deel in waarschuwing for waarschuwing in pdf.get_warnings() for deel in ONLEESBAAR)
            return Uitslag.KAPOT if blind else Uitslag.GOED
    except pikepdf.PasswordError:
        return Uitslag.WACHTWOORD


def _doet_iets(ding: Any, diep: int) -> bool:
    """Tell whether an object does something; what it refers to is an object that is looked at by itself."""
    import pikepdf  # noqa: PLC0415  in the process alone

    if diep > DIEPST:
        return True
    if isinstance(ding, pikepdf.Array):
        return any(_doet_iets(deel, diep + 1) for deel in ding.as_list() if _is_eigen(deel))
    if not isinstance(ding, pikepdf.Dictionary | pikepdf.Stream):
        return False
    sleutels = set(ding.keys())
    if sleutels & SLEUTELS or str(ding.get("/S", "")) in DADEN:
        return True
    if any(sleutel in sleutels and _gaat_ergens_heen(ding[sleutel]) for sleutel in VANZELF):
        return True
    return any(_doet_iets(ding[sleutel], diep + 1) for sleutel in sleutels if _is_eigen(ding[sleutel]))


def _is_eigen(deel: Any) -> bool:
    return not getattr(deel, "is_indirect", False)


def _gaat_ergens_heen(daad: Any) -> bool:
    """Tell whether what is done by itself opens an address; to begin on some page is no harm."""
    import pikepdf  # noqa: PLC0415  in the process alone

    if not isinstance(daad, pikepdf.Dictionary):
        return False
    delen = [daad, *(deel for deel in daad.values() if isinstance(deel, pikepdf.Dictionary))]
    return any(str(deel.get("/S", "")) == "/URI" for deel in delen)


def _hoofd() -> None:
    import resource  # noqa: PLC0415  in the process alone

    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    try:
        uitslag = _lees(sys.stdin.buffer.read())
    except Exception:  # noqa: BLE001  a broken file can raise anything
        uitslag = Uitslag.KAPOT
    sys.stdout.write(uitslag)


if __name__ == "__main__":
    _hoofd()
