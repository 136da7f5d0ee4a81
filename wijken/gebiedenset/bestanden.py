"""Reading the files of a set: CSV as offices make it, and GeoJSON. Every fault names file, line and column."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from wijken.getallen import GeenGetal, lees_getal

SCHEIDINGSTEKENS = ";,\t"
JA_NEE = {"ja": True, "j": True, "1": True, "nee": False, "n": False, "0": False, "": False}
GETOONDE_FOUTEN = 50


@dataclass(frozen=True)
class Fout:
    """A fault in a file of a set.

    Args:
        bestand: name of the file.
        regel: line as an editor counts, the header being line 1; None for a fault of the whole file.
        kolom: name of the column; empty for a fault of the whole line.
        reden: what is wrong, in Dutch.
    """

    bestand: str
    regel: int | None
    kolom: str
    reden: str

    def __str__(self) -> str:
        """Return the fault as one line."""
        plek = [self.bestand]
        if self.regel is not None:
            plek.append(f"regel {self.regel}")
        if self.kolom:
            plek.append(f"kolom {self.kolom}")
        return f"{', '.join(plek)}: {self.reden}"


class GebiedensetFout(Exception):
    """The set has faults; none of it is loaded."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        self.fouten = list(fouten)
        getoond = [str(fout) for fout in self.fouten[:GETOONDE_FOUTEN]]
        if len(self.fouten) > GETOONDE_FOUTEN:
            getoond.append(f"En nog {len(self.fouten) - GETOONDE_FOUTEN} fouten.")
        super().__init__("\n".join(getoond))


@dataclass
class Rij:
    """A line of a CSV file with its place; the faults found while reading it are added to `fouten`."""

    bestand: str
    regel: int
    waarden: dict[str, str]
    fouten: list[Fout] = field(repr=False)

    def heeft(self, kolom: str) -> bool:
        """Tell whether the file has this column."""
        return kolom in self.waarden

    def meld(self, kolom: str, reden: str) -> None:
        """Add a fault in this line."""
        self.fouten.append(Fout(self.bestand, self.regel, kolom, reden))

    def tekst(self, kolom: str, *, verplicht: bool = False, hoogstens: int = 0) -> str:
        """Return the text in a column, without spaces around it; `hoogstens` is its longest length, 0 for any."""
        waarde = self.waarden.get(kolom, "")
        if verplicht and not waarde:
            self.meld(kolom, "is leeg")
        if hoogstens and len(waarde) > hoogstens:
            self.meld(kolom, f"is te lang: {len(waarde)} tekens, hoogstens {hoogstens}")
        return waarde

    def keuze(self, kolom: str, keuzes: Iterable[str]) -> str:
        """Return the word in a column, which must be one of `keuzes`."""
        waarde = self.tekst(kolom, verplicht=True)
        mogelijk = list(keuzes)
        if waarde and waarde not in mogelijk:
            self.meld(kolom, f"{waarde!r} kennen we niet, kies uit: {', '.join(mogelijk)}")
        return waarde

    def ja_nee(self, kolom: str) -> bool:
        """Return whether the column says ja; an empty cell is nee."""
        waarde = self.tekst(kolom).lower()
        if waarde not in JA_NEE:
            self.meld(kolom, f"{waarde!r} kennen we niet, schrijf ja of nee")
        return JA_NEE.get(waarde, False)

    def getal(self, kolom: str) -> Decimal | None:
        """Return a number in Dutch notation (1.350 or 8,5), None for an empty cell."""
        waarde = self.tekst(kolom)
        if not waarde:
            return None
        try:
            return lees_getal(waarde)
        except GeenGetal as fout:
            self.meld(kolom, str(fout))
            return None


def lees_tekst(pad: Path) -> str:
    """Return the text of a file: UTF-8, with or without BOM, else Windows-1252."""
    inhoud = pad.read_bytes()
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


def lees_csv(pad: Path, *, verplicht: Iterable[str], mag: Iterable[str], fouten: list[Fout]) -> Iterator[Rij]:
    """Yield the lines of a CSV file; columns may stand in any order and case, blank lines are skipped.

    Args:
        pad: the file.
        verplicht: columns that must be there.
        mag: columns that may be there.
        fouten: the faults found are added to it.
    """
    tekst = lees_tekst(pad)
    eerste = tekst.split("\n", 1)[0]
    scheiding = max(SCHEIDINGSTEKENS, key=eerste.count)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding)
    kop = [kolom.strip().lower() for kolom in next(lezer, [])]
    if not _kop_klopt(pad.name, kop, verplicht=list(verplicht), mag=list(mag), fouten=fouten):
        return
    begin = lezer.line_num + 1
    for cellen in lezer:
        regel, begin = begin, lezer.line_num + 1
        waarden = [cel.strip() for cel in cellen]
        if not any(waarden):
            continue
        if len(waarden) != len(kop):
            fouten.append(Fout(pad.name, regel, "", f"{len(waarden)} velden, de kop heeft er {len(kop)}"))
            continue
        yield Rij(pad.name, regel, dict(zip(kop, waarden, strict=True)), fouten)


def _kop_klopt(
    bestand: str, kop: list[str], *, verplicht: list[str], mag: list[str], fouten: list[Fout]
) -> bool:
    bekend = [*verplicht, *mag]
    mist = [kolom for kolom in verplicht if kolom not in kop]
    vreemd = [kolom for kolom in kop if kolom not in bekend]
    dubbel = sorted({kolom for kolom in kop if kop.count(kolom) > 1})
    redenen = [f"kolom {kolom} ontbreekt" for kolom in mist]
    redenen += [f"kolom {kolom!r} kennen we niet, kies uit: {', '.join(bekend)}" for kolom in vreemd]
    redenen += [f"kolom {kolom} staat er meer dan eens" for kolom in dubbel if kolom not in vreemd]
    fouten += [Fout(bestand, 1, "", reden) for reden in redenen]
    return not redenen


def lees_json(pad: Path, fouten: list[Fout]) -> Any:
    """Return the contents of a JSON file; None, with a fault added, when it is no JSON."""
    try:
        return json.loads(lees_tekst(pad))
    except json.JSONDecodeError as fout:
        fouten.append(Fout(pad.name, fout.lineno, "", "dit is geen leesbaar GeoJSON"))
        return None
