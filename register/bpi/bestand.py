"""A delivery as a file: its encoding, its delimiter and its records.

A workbook is written out as CSV first. A file that cannot be read as one CSV file is refused as a whole
(`LeveringFout`); a record with broken quotes is one faulty line, and the lines it would have swallowed are read again.
Only a few lines and a small buffer are in memory at a time.
"""

import codecs
import csv
import hashlib
import io
import re
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, BinaryIO

from register.bpi.fouten import LeveringFout
from register.bpi.werkboek import lees_werkboek

MAX_BYTES = 256 * 1024 * 1024
MAX_REGELLENGTE = 10_000
MAX_REGELS_PER_RIJ = 20
# Up to this size a delivery stays in memory and is never written to a disk; every upload from a browser is that small.
_IN_GEHEUGEN = 16 * 1024 * 1024
_BLOK = 64 * 1024
# Bytes without a character in Windows-1252; a DOS file uses them for ü, É and the like.
_NIET_IN_WINDOWS_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_NIET_UTF8 = re.compile(r"[\udc80-\udcff]")
_NIET_ASCII = re.compile(r"[^\x00-\x7f]")

LEEG = "Het bestand is leeg."
TE_GROOT = "Het bestand is groter dan 256 MB."
WERKBOEK_TE_GROOT = "Het Excel-bestand is groter dan 16 MB. Sla het op als CSV."
OUD_EXCEL = "Dit is een oud Excel-bestand (.xls). Sla het op als .xlsx of als CSV en probeer het opnieuw."
BEVEILIGD = (
    "Dit Excel-bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw."
)
PDF = "Dit is een PDF. Vraag de levering als CSV- of Excel-bestand."
AFBEELDING = "Dit is een afbeelding. Kies het CSV- of Excel-bestand van de levering."
INGEPAKT = "Dit is een ingepakt bestand. Pak het uit, en kies de levering die erin zit."
UTF_16 = "Het bestand is opgeslagen als UTF-16. Sla het op als CSV in UTF-8."
GEEN_TEKST = "Het bestand bevat NUL-tekens. Het is beschadigd of het is geen CSV."
GEMENGD = "In het bestand staan twee tekensets door elkaar. Sla het opnieuw op als CSV in UTF-8."
ONBEKENDE_TEKENSET = "Het bestand is niet opgeslagen als UTF-8 of Windows-1252. Sla het op als CSV in UTF-8."
TE_LANGE_REGEL = (
    "Regel {regel} is langer dan 10.000 tekens. Het bestand is beschadigd of het is geen levering."
)
WERKBOEK = b"PK\x03\x04"
_SAMENGESTELD = b"\xd0\xcf\x11\xe0"
"""The first bytes of older Office documents, and of newer ones with a password."""
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")
_HERKENBAAR = (
    (b"%PDF", PDF),
    (b"\x89PNG", AFBEELDING),
    (b"\xff\xd8\xff", AFBEELDING),
    (b"GIF8", AFBEELDING),
    (b"\x1f\x8b", INGEPAKT),
    (b"7z\xbc\xaf", INGEPAKT),
    (b"Rar!", INGEPAKT),
    (codecs.BOM_UTF16_LE, UTF_16),
    (codecs.BOM_UTF16_BE, UTF_16),
)


@dataclass(frozen=True, slots=True)
class Rij:
    """A record of the file.

    Attributes:
        regelnummer: the line on which it begins, counted as an editor does.
        cellen: the fields; None when the quotes of the record are broken.
        tekst: the raw line; only when `cellen` is None.
    """

    regelnummer: int
    cellen: list[str] | None
    tekst: str = ""


class _Leeskop(io.RawIOBase):
    """Reads a shared file from a position of its own, so that passes can overlap."""

    def __init__(self, bestand: IO[bytes]) -> None:
        super().__init__()
        self._bestand = bestand
        self._plaats = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        self._bestand.seek(self._plaats)
        gelezen = self._bestand.read(len(buffer))
        buffer[: len(gelezen)] = gelezen
        self._plaats += len(gelezen)
        return len(gelezen)


class _Tekenset:
    """Determines the encoding of a file in one pass."""

    def __init__(self) -> None:
        self._lezer = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._utf8 = 0
        self._niet_utf8 = 0
        self._open_in_windows_1252 = False

    def zie(self, blok: bytes, *, laatste: bool = False) -> None:
        # Checked before decoding: the last bytes of a block may wait in the decoder for the next block.
        if not blok.isascii() and _NIET_IN_WINDOWS_1252.search(blok):
            self._open_in_windows_1252 = True
        tekst = self._lezer.decode(blok, laatste)
        if tekst.isascii():
            return
        niet_utf8 = len(_NIET_UTF8.findall(tekst))
        self._niet_utf8 += niet_utf8
        self._utf8 += len(_NIET_ASCII.findall(tekst)) - niet_utf8

    def naam(self, *, bom: bool) -> str:
        """Return the codec; raise LeveringFout when none fits the whole file."""
        if not self._niet_utf8:
            return "utf-8-sig" if bom else "utf-8"
        if bom or self._utf8 > self._niet_utf8:
            # It could be read as Windows-1252, but with "Ã¼" for every "ü".
            raise LeveringFout(GEMENGD)
        if self._open_in_windows_1252:
            raise LeveringFout(ONBEKENDE_TEKENSET)
        return "cp1252"


class Bronbestand:
    """A private copy of a delivery, read as often as needed.

    The copy keeps all passes equal when the source changes meanwhile or cannot be read twice. Close it, or use it as a
    context manager.

    Args:
        bron: a path, or a binary stream that is read from its current position.

    Raises:
        LeveringFout: empty, too large, no text, or in no known encoding.
        OSError: the path cannot be read.
    """

    def __init__(self, bron: BinaryIO | Path) -> None:
        """Copy and check the source."""
        # SIM115: closed by `sluit`.
        self._bestand: IO[bytes] = tempfile.SpooledTemporaryFile(  # noqa: SIM115
            max_size=_IN_GEHEUGEN
        )
        try:
            if isinstance(bron, Path):
                with bron.open("rb") as stroom:
                    self._kopieer(stroom)
            else:
                self._kopieer(bron)
        except BaseException:
            self.sluit()
            raise

    def _kopieer(self, stroom: IO[bytes]) -> None:
        begin = stroom.read(_BLOK)
        weiger_ander_bestand(begin, rest=stroom)
        self.is_werkboek = begin.startswith(WERKBOEK)
        if not self.is_werkboek:
            self.sha256 = self._bewaar(chain([begin], iter(partial(stroom.read, _BLOK), b"")))
            return
        with tempfile.SpooledTemporaryFile(max_size=_IN_GEHEUGEN) as werkboek:
            hasj, grootte = hashlib.sha256(), 0
            for blok in chain([begin], iter(partial(stroom.read, _BLOK), b"")):
                grootte += len(blok)
                if grootte > _IN_GEHEUGEN:
                    raise LeveringFout(WERKBOEK_TE_GROOT)
                hasj.update(blok)
                werkboek.write(blok)
            self._bewaar(lees_werkboek(werkboek))
        self.sha256 = hasj.hexdigest()

    def _bewaar(self, blokken: Iterable[bytes]) -> str:
        """Store a text, determine its encoding, and return its SHA-256 hash."""
        tekenset = _Tekenset()
        hasj = hashlib.sha256()
        grootte = 0
        begin = b""
        for blok in blokken:
            begin = begin or blok
            grootte += len(blok)
            if grootte > MAX_BYTES:
                raise LeveringFout(TE_GROOT)
            if b"\0" in blok:
                raise LeveringFout(GEEN_TEKST)
            tekenset.zie(blok)
            hasj.update(blok)
            self._bestand.write(blok)
        tekenset.zie(b"", laatste=True)
        if not begin.strip() and not self.is_werkboek:
            raise LeveringFout(LEEG)
        self.codec = tekenset.naam(bom=begin.startswith(codecs.BOM_UTF8))
        return hasj.hexdigest()

    def sluit(self) -> None:
        """Delete the copy."""
        self._bestand.close()

    def tekstregels(self) -> Iterator[str]:
        """Yield the lines of the file with their line ends, from the first.

        Raises:
            LeveringFout: a line is longer than a line of a register can be.
        """
        with io.TextIOWrapper(
            io.BufferedReader(_Leeskop(self._bestand), _BLOK),
            encoding=self.codec,
            newline="",
        ) as tekst:
            nummer = 0
            while regel := tekst.readline(MAX_REGELLENGTE + 1):
                nummer += 1
                if len(regel) > MAX_REGELLENGTE:
                    raise LeveringFout(TE_LANGE_REGEL.format(regel=nummer))
                yield regel


def weiger_ander_bestand(begin: bytes, *, rest: IO[bytes] | None = None) -> None:
    """Refuse a file that its first bytes show to be of another kind.

    Args:
        begin: the first part of the file, or all of it.
        rest: the remainder of the file.

    Raises:
        LeveringFout: it is another kind of file.
    """
    for merk, reden in _HERKENBAAR:
        if begin.startswith(merk):
            raise LeveringFout(reden)
    if begin.startswith(_SAMENGESTELD):
        geheel = begin + (rest.read(_IN_GEHEUGEN) if rest else b"")
        raise LeveringFout(BEVEILIGD if _VERSLEUTELD in geheel else OUD_EXCEL)


def splits(regel: str, scheidingsteken: str) -> list[str]:
    """Return the fields of one line; an empty list when its quotes are broken."""
    try:
        return next(csv.reader([regel], delimiter=scheidingsteken, strict=True), [])
    except csv.Error:
        return []


def _past(cellen: list[str], breedte: int) -> bool:
    """Tell whether a record has the width of the header, not counting extra empty fields."""
    return len(cellen) >= breedte and not any(cel.strip() for cel in cellen[breedte:])


def lees_rijen(
    tekstregels: Iterator[str], *, scheidingsteken: str, breedte: int, vanaf: int = 1
) -> Iterator[Rij]:
    """Yield the records of a CSV text, without the blank lines.

    A quote that is never closed would swallow the rest of the file. A record of several lines that does not have
    `breedte` fields is therefore taken as one broken line, and reading goes on with the line after it.

    Args:
        tekstregels: lines with their line ends.
        scheidingsteken: the delimiter.
        breedte: number of columns of the header.
        vanaf: number of the first line.
    """
    opnieuw: deque[str] = deque()
    nummer = vanaf

    def volgende() -> str | None:
        return opnieuw.popleft() if opnieuw else next(tekstregels, None)

    def voer(gelezen: list[str]) -> Iterator[str]:
        while len(gelezen) < MAX_REGELS_PER_RIJ and (regel := volgende()) is not None:
            gelezen.append(regel)
            yield regel

    while True:
        gelezen: list[str] = []
        cellen: list[str] | None
        try:
            lezer = csv.reader(voer(gelezen), delimiter=scheidingsteken, strict=True)
            cellen = next(lezer, None)
        except csv.Error:
            cellen = None
        if not gelezen:
            return
        if cellen is None or (len(gelezen) > 1 and not _past(cellen, breedte)):
            yield Rij(nummer, None, gelezen[0])
            opnieuw.extendleft(reversed(gelezen[1:]))
            nummer += 1
            continue
        if any(cel.strip() for cel in cellen):
            yield Rij(nummer, cellen)
        nummer += len(gelezen)
