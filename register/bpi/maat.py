"""Limits on the memory that reading a workbook takes: measured while reading, with a limit of the process behind it.

openpyxl keeps everything between two rows in memory, and each row until it ends; the same holds for the texts.
"""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.parsers import expat

from openpyxl.xml.constants import SHEET_MAIN_NS

MAX_RIJ = 256 * 1024
MAX_RIJEN = 1_500_000
"""More rows than a sheet of Excel can have, and more texts than a delivery has."""
MAX_LOS = 100_000
MAX_BUITEN = 8 * 1024 * 1024
MAX_GEHEUGEN = 768 * 1024 * 1024


class Maat:
    """Measures a part of a workbook that is read row by row; `rij` is the element of a row."""

    def __init__(self, rij: str) -> None:
        self._rij = f"{SHEET_MAIN_NS} {rij}"
        self._gelezen = self._vanaf = self._buiten = self._rijen = self._diep = self._los = 0
        self._klaar = False
        self._lezer: Any = expat.ParserCreate(namespace_separator=" ")
        self._lezer.StartElementHandler = self._begin
        self._lezer.EndElementHandler = self._eind

    def past(self, blok: bytes) -> bool:
        """Tell whether the part, with this next block, is still within the limits."""
        self._gelezen += len(blok)
        if not self._klaar:
            try:
                self._lezer.Parse(blok)
            except expat.ExpatError:
                # openpyxl will fail at the same place, so nothing more is read.
                self._klaar = True
        sinds = 0 if self._klaar else self._gelezen - self._vanaf
        return (
            self._rijen <= MAX_RIJEN
            and self._los <= MAX_LOS
            and self._buiten + (0 if self._diep else sinds) <= MAX_BUITEN
            and (not self._diep or sinds <= MAX_RIJ)
        )

    def _begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        if naam == self._rij:
            if not self._diep:
                self._buiten += self._lezer.CurrentByteIndex - self._vanaf
                self._vanaf = self._lezer.CurrentByteIndex
            self._diep += 1
        elif not self._diep:
            self._los += 1 + len(kenmerken)

    def _eind(self, naam: str) -> None:
        if naam == self._rij:
            self._diep -= 1
            self._rijen += 1
            if not self._diep:
                self._vanaf = self._lezer.CurrentByteIndex


@contextmanager
def begrensd_geheugen() -> Iterator[None]:
    """Limit the memory of this process to what it has plus MAX_GEHEUGEN; more raises MemoryError.

    It holds for all threads of the process, so for the whole worker.
    """
    zacht, hard = resource.getrlimit(resource.RLIMIT_AS)
    heeft = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    grens = heeft + MAX_GEHEUGEN
    resource.setrlimit(
        resource.RLIMIT_AS, (grens if zacht == resource.RLIM_INFINITY else min(zacht, grens), hard)
    )
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (zacht, hard))
