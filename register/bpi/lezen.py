"""Reads and judges a delivery of the BPI, without a database.

Of 50,000 lines only numbers and marks stay in memory. The file is read as often as needed: first to judge each line,
then to compare the lines without numbers with all others, then to yield the remaining lines.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Self

from inburgeraars.namen import volheid
from register.bpi.bestand import Bronbestand, Rij, lees_rijen
from register.bpi.fouten import LeveringFout
from register.bpi.gelijkenis import Gelijkenissen, Signalement, vingerafdruk_inhoud
from register.bpi.kop import KOP_VANAF, lees_kop
from register.bpi.regels import (
    Fout,
    Kolom,
    Regel,
    beoordeel_regel,
    herken_kolom,
    leesbare_nummers,
    losse_nummers,
)
from register.bpi.werkboek import REDENEN

TWEEDE_KOP = (
    "Op regel {regel} staan opnieuw kolomnamen. Zijn er twee bestanden aan elkaar geplakt? Lever ze los aan."
)
AANHALINGSTEKENS = "aanhalingstekens kloppen niet"
TE_WEINIG_VELDEN = "minder velden dan kolommen"
TE_VEEL_VELDEN = "meer velden dan kolommen"

# Comparing more lines without numbers of one year of birth with all lines would take too long: the rest waits.
MAX_NUMMERLOOS_PER_JAAR = 200

# A-nummers are stored plus this offset, which is larger than any BSN, so that both fit one dict.
_NA_BSN = 10**10


class _Oordeel(IntEnum):
    GELDIG = 0
    DUBBEL = 1
    WACHT = 2
    FOUT = 3


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A line that may be about the person of another line in the file: not imported, the teamleider decides.

    Attributes:
        lijkt_op: number of the line that it resembles, or with which it shares an A-nummer under another BSN; when
            very many lines lack numbers, of the first with the same year of birth.
    """

    regel: Regel
    lijkt_op: int


@dataclass(slots=True)
class _Sleutels:
    """The data remembered of every line, in columns: some 40 bytes a line."""

    oordeel: bytearray = field(default_factory=bytearray)
    regelnummer: array[int] = field(default_factory=lambda: array("q"))
    bsn: array[int] = field(default_factory=lambda: array("q"))
    a_nummer: array[int] = field(default_factory=lambda: array("q"))
    rang: array[int] = field(default_factory=lambda: array("q"))
    nummerloos: dict[int, bytes] = field(default_factory=dict)
    lijkt_op: dict[int, int] = field(default_factory=dict)

    def voeg_toe(self, uitkomst: Regel | Fout) -> None:
        if isinstance(uitkomst, Fout):
            self._rij(_Oordeel.FOUT, uitkomst.regel, 0, 0, 0)
            return
        if uitkomst.nummerloos:
            inhoud = vingerafdruk_inhoud(uitkomst)
            self.nummerloos[len(self.oordeel)] = blake2b(inhoud, digest_size=16).digest()
        self._rij(
            _Oordeel.GELDIG,
            uitkomst.regelnummer,
            int(uitkomst.bsn or 0),
            int(uitkomst.a_nummer or 0),
            _rang(uitkomst),
        )

    def _rij(self, oordeel: _Oordeel, regelnummer: int, bsn: int, a_nummer: int, rang: int) -> None:
        self.oordeel.append(oordeel)
        self.regelnummer.append(regelnummer)
        self.bsn.append(bsn)
        self.a_nummer.append(a_nummer)
        self.rang.append(rang)

    def zoek_dubbelen(self) -> None:
        """Keep the best line of each person and mark its other lines as double.

        A person is recognised by BSN, else by A-nummer (which a line with a BSN may carry as well), else by equal
        content.
        """
        bsn_bij: dict[int, int] = {}
        for bsn, a_nummer in zip(self.bsn, self.a_nummer, strict=True):
            if bsn and a_nummer:
                bsn_bij.setdefault(a_nummer, bsn)
        beste: dict[int | bytes, int] = {}
        for i, oordeel in enumerate(self.oordeel):
            if oordeel == _Oordeel.FOUT:
                continue
            sleutel = self._persoon(i, bsn_bij)
            vorige = beste.setdefault(sleutel, i)
            if vorige == i:
                continue
            if self.rang[i] > self.rang[vorige]:
                beste[sleutel] = i
                self.oordeel[vorige] = _Oordeel.DUBBEL
            else:
                self.oordeel[i] = _Oordeel.DUBBEL
        for i in beste.values():
            eerste = bsn_bij.get(self.a_nummer[i], self.bsn[i])
            if self.bsn[i] and eerste != self.bsn[i]:
                self.laat_wachten(i, beste[eerste])

    def _persoon(self, i: int, bsn_bij: dict[int, int]) -> int | bytes:
        if i in self.nummerloos:
            return self.nummerloos[i]
        a_nummer = self.a_nummer[i]
        return self.bsn[i] or bsn_bij.get(a_nummer) or _NA_BSN + a_nummer

    def laat_wachten(self, i: int, op: int) -> None:
        """Mark line `i` as perhaps about the person of line `op`; the first such line counts."""
        self.oordeel[i] = _Oordeel.WACHT
        self.lijkt_op.setdefault(i, self.regelnummer[op])


def _rang(regel: Regel) -> int:
    """Return the rank of a line among those of one person: first with a BSN, then with the fullest first names."""
    namen, letters, accenten = volheid(regel.voornamen)
    return ((bool(regel.bsn) * 1024 + namen) * 1024 + letters) * 1024 + accenten


class Levering:
    """A judged delivery. Close it, or use it as a context manager.

    `regels` = `geldig` + `dubbel_in_bestand` + `mogelijk_dubbel` + len(`fouten`).

    Attributes:
        sha256: of the file as delivered.
        codec: Python's name of the encoding.
        kop: the header, with the unknown columns.
        regels: number of lines, without blank ones.
        geldig: number of lines to import.
        dubbel_in_bestand: number of lines of a person of whom another line counts.
        mogelijk_dubbel: number of lines that wait, because of another line in this file.
        fouten: one for every line left out as faulty, in the order of the file.
        nummers_bij_fouten: (BSN, A-nummer) of the faulty lines that had one: these persons are still on the register,
            though their line is not usable.
    """

    def __init__(self, bestand: Bronbestand, *, vandaag: date) -> None:
        """Judge every line; called by `lees_levering`."""
        self._bestand = bestand
        self._vandaag = vandaag
        self.sha256 = bestand.sha256
        self.codec = bestand.codec
        self.kop = lees_kop(bestand.tekstregels())
        self.fouten: list[Fout] = []
        self.nummers_bij_fouten: list[tuple[str, str]] = []
        self._sleutels = _Sleutels()
        self._oordeel_per_regel()
        self._sleutels.zoek_dubbelen()
        self._zoek_gelijkenissen()
        oordelen = self._sleutels.oordeel
        self.regels = len(oordelen)
        self.geldig = oordelen.count(_Oordeel.GELDIG)
        self.dubbel_in_bestand = oordelen.count(_Oordeel.DUBBEL)
        self.mogelijk_dubbel = oordelen.count(_Oordeel.WACHT)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Delete the copy of the file."""
        self.sluit()

    def sluit(self) -> None:
        """Delete the copy of the file; no lines can be read after it."""
        self._bestand.sluit()

    def heeft(self, kolom: Kolom) -> bool:
        """Tell whether the delivery has a column; a column it lacks changes nothing about anybody."""
        return kolom in self.kop.plaatsen

    def geldige_regels(self) -> Iterator[Regel]:
        """Yield the lines to import, in the order of the file."""
        for _, regel in self._met_oordeel(_Oordeel.GELDIG):
            yield regel

    def wachtende_regels(self) -> Iterator[Wachtend]:
        """Yield the lines that wait for a decision, in the order of the file."""
        for i, regel in self._met_oordeel(_Oordeel.WACHT):
            yield Wachtend(regel, self._sleutels.lijkt_op[i])

    def _met_oordeel(self, *gezocht: _Oordeel) -> Iterator[tuple[int, Regel]]:
        oordelen = self._sleutels.oordeel
        for i, rij in enumerate(self._rijen()):
            if oordelen[i] in gezocht:
                uitkomst = self._beoordeel(rij)
                if isinstance(uitkomst, Regel):
                    yield i, uitkomst

    def _rijen(self) -> Iterator[Rij]:
        kop = self.kop
        return lees_rijen(
            islice(self._bestand.tekstregels(), kop.regelnummer, None),
            scheidingsteken=kop.scheidingsteken,
            breedte=kop.breedte,
            vanaf=kop.regelnummer + 1,
        )

    def _beoordeel(self, rij: Rij) -> Regel | Fout:
        cellen, breedte = rij.cellen, self.kop.breedte
        if cellen is None:
            return Fout(rij.regelnummer, "", AANHALINGSTEKENS)
        if len(cellen) < breedte:
            return Fout(rij.regelnummer, "", TE_WEINIG_VELDEN)
        if any(cel.strip() for cel in cellen[breedte:]):
            return Fout(rij.regelnummer, "", TE_VEEL_VELDEN)
        if self._bestand.is_werkboek and (fout := self._geen_waarde(rij.regelnummer, cellen)):
            return fout
        return beoordeel_regel(self._waarden(cellen), regelnummer=rij.regelnummer, vandaag=self._vandaag)

    def _geen_waarde(self, regelnummer: int, cellen: list[str]) -> Fout | None:
        """Return a fault for the first cell with a formula or Excel error, in any column: its value was not delivered."""
        for naam, cel in zip(self.kop.namen, cellen, strict=False):
            if cel in REDENEN:
                return Fout(regelnummer, naam, REDENEN[cel].format(kolom=naam))
        return None

    def _waarden(self, cellen: list[str]) -> dict[Kolom, str]:
        return {kolom: cellen[i] for kolom, i in self.kop.plaatsen.items()}

    def _oordeel_per_regel(self) -> None:
        for rij in self._rijen():
            uitkomst = self._beoordeel(rij)
            self._sleutels.voeg_toe(uitkomst)
            if isinstance(uitkomst, Fout):
                self.fouten.append(uitkomst)
                self._onthoud_nummers(rij)

    def _onthoud_nummers(self, rij: Rij) -> None:
        """Remember the numbers on a faulty line; refuse the file when the line is a second header."""
        cellen = rij.cellen or []
        if len({kolom for cel in cellen if (kolom := herken_kolom(cel))}) >= KOP_VANAF:
            raise LeveringFout(TWEEDE_KOP.format(regel=rij.regelnummer))
        if len(cellen) == self.kop.breedte:
            nummers = leesbare_nummers(self._waarden(cellen))
        else:
            nummers = losse_nummers(rij.tekst or " ".join(cellen))
        self.nummers_bij_fouten.extend(nummers)

    def _zoek_gelijkenissen(self) -> None:
        """Let lines without numbers wait when they resemble another line.

        The other line is any line with a number, or an earlier one without. Only the lines without numbers are in
        memory; a register has few of them. Of each year of birth the first 200 are compared; the rest waits in any
        case.
        """
        sleutels = self._sleutels
        if not sleutels.nummerloos:
            return
        index = Gelijkenissen()
        per_jaar: defaultdict[int, list[int]] = defaultdict(list)
        onvergeleken: set[int] = set()
        for i, regel in self._met_oordeel(_Oordeel.GELDIG):
            if not regel.nummerloos:
                continue
            van_dat_jaar = per_jaar[regel.geboortedatum.jaar]
            if len(van_dat_jaar) == MAX_NUMMERLOOS_PER_JAAR:
                sleutels.laat_wachten(i, van_dat_jaar[0])
                onvergeleken.add(i)
            else:
                van_dat_jaar.append(i)
                index.voeg_toe(i, Signalement.van_regel(regel))
        for i, regel in self._met_oordeel(_Oordeel.GELDIG, _Oordeel.WACHT):
            if i in onvergeleken:
                continue
            for j in index.zoek(Signalement.van_regel(regel)):
                if j > i or (j != i and i not in sleutels.nummerloos):
                    sleutels.laat_wachten(j, i)


def lees_levering(bron: BinaryIO | Path, *, vandaag: date) -> Levering:
    """Read and judge a delivery of the BPI.

    An Excel workbook (.xlsx) of one sheet, or CSV: UTF-8 (with or without BOM) or Windows-1252; fields separated by
    `;`, `,` or tab; columns in any order and case.

    Args:
        bron: a path, or a binary stream that is read from its current position.
        vandaag: no date in the delivery may lie after it.

    Returns:
        The delivery, its lines counted and judged. Close it after use.

    Raises:
        LeveringFout: the file is no delivery at all; the message is for the user.
        OSError: the path cannot be read.
    """
    bestand = Bronbestand(bron)
    try:
        return Levering(bestand, vandaag=vandaag)
    except BaseException:
        bestand.sluit()
        raise
