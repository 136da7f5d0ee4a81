"""A delivery as an Excel workbook (.xlsx): checked before it is opened, then written out as CSV.

A row of the sheet becomes one line, so that line numbers are those that Excel shows. Text stays text, also when it
begins with `=`; a cell with a formula or an error of Excel gets a mark, for which its line is left out.
"""

import csv
import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import openpyxl
from openpyxl.packaging.manifest import Manifest
from openpyxl.xml.constants import SHARED_STRINGS, WORKSHEET_TYPE
from openpyxl.xml.functions import fromstring

from register.bpi.fouten import LeveringFout
from register.bpi.maat import Maat, begrensd_geheugen

FORMULE, EXCELFOUT = "\x01", "\x02"
"""The marks of such a cell; XML cannot hold these characters, so no text can be mistaken for a mark."""
REDENEN = {FORMULE: "{kolom} is een formule, geen waarde", EXCELFOUT: "{kolom} is een foutmelding van Excel"}

MAX_DELEN = 1000
MAX_UITGEPAKT = 128 * 1024 * 1024
MAX_TEKSTEN = 48 * 1024 * 1024
MAX_OVERIG = 8 * 1024 * 1024
MAX_TEKST = 16 * 1024 * 1024
TEKSTEN = "xl/sharedstrings.xml"
BLADEN = "xl/worksheets/"
_BLOK = 64 * 1024

GEEN_WERKBOEK = "Dit is een zip-bestand en geen Excel-bestand. Pak het uit, en kies de levering die erin zit."
OPENDOCUMENT = "Dit is een OpenDocument-bestand. Sla het op als Excel-bestand (.xlsx) of als CSV."
TE_GROOT_UITGEPAKT = "Dit Excel-bestand wordt bij het uitpakken veel te groot voor een levering. Het is beschadigd of niet veilig."
VERDACHT = "Dit Excel-bestand bevat onderdelen die er niet in horen. Sla het in Excel opnieuw op, of als CSV."
ONLEESBAAR = "Dit Excel-bestand is niet te lezen. Sla het in Excel opnieuw op, of als CSV."
MEER_BLADEN = (
    "Het Excel-bestand heeft meer dan één blad met gegevens. Bewaar alleen het blad met de levering."
)
GEEN_BLAD = "In het Excel-bestand staat geen blad met gegevens."
TE_VEEL_TEKST = "In het Excel-bestand staat meer dan 16 MB aan gegevens. Zo groot is een levering niet."

_DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)")
_STUURTEKEN = re.compile(r"[\x00-\x08\x0e-\x1f]")
_NULLEN = re.compile(r"0+")


def lees_werkboek(bestand: IO[bytes]) -> Iterator[bytes]:
    """Yield a workbook as lines of CSV, in UTF-8 and separated by `;`.

    Args:
        bestand: the file, seekable.

    Raises:
        LeveringFout: it is no workbook of one sheet that is safe to open.
    """
    with open_werkboek(bestand) as werkboek:
        bladen = [blad for blad in werkboek.worksheets if heeft_inhoud(blad)]
        if not bladen:
            raise LeveringFout(GEEN_BLAD)
        if len(bladen) > 1:
            raise LeveringFout(MEER_BLADEN)
        yield from _regels(bladen[0])


@contextmanager
def open_werkboek(bestand: IO[bytes]) -> Iterator[Any]:
    """Open a workbook to read its sheets row by row, when it is safe to; formulas stay formulas.

    Args:
        bestand: the file, seekable.

    Raises:
        LeveringFout: it is no workbook that is safe to open, or reading it in the block failed.
    """
    with warnings.catch_warnings():
        # The warnings are about parts of a sheet other than its cells (validation, styles), which are not read.
        warnings.simplefilter("ignore")
        try:
            with begrensd_geheugen():
                _controleer(bestand)
                bestand.seek(0)
                # With `data_only` a formula would give its last outcome, as if somebody had typed that.
                werkboek = openpyxl.load_workbook(bestand, read_only=True, data_only=False, keep_links=False)
                try:
                    _controleer_bladen(werkboek)
                    yield werkboek
                finally:
                    werkboek.close()
        except LeveringFout:
            raise
        except MemoryError:
            raise LeveringFout(TE_GROOT_UITGEPAKT) from None
        except Exception as fout:
            # The libraries have no base class for their exceptions: a broken file can raise anything.
            raise LeveringFout(ONLEESBAAR) from fout


def _controleer(bestand: IO[bytes]) -> None:
    """Refuse a file that is no workbook, or would fill the memory: by the directory of the archive, before unpacking.

    The directory can be trusted for sizes: `zipfile` stops reading a part at the size stated there.
    """
    with zipfile.ZipFile(bestand) as archief:
        delen = archief.infolist()
        _controleer_delen(delen)
        # Every part is checked: the list of contents can call any part a sheet.
        for deel in delen:
            with archief.open(deel) as inhoud:
                _controleer_deel(inhoud, _maat_van(deel.filename.lower()))
        _controleer_inhoudsopgave(archief)


def _maat_van(naam: str) -> Maat | None:
    if naam == TEKSTEN:
        return Maat("si")
    return Maat("row") if naam.startswith(BLADEN) else None


def _controleer_deel(inhoud: IO[bytes], maat: Maat | None) -> None:
    """Refuse a part above the limits, or with a DOCTYPE: its entities expand without end, and no workbook has one."""
    vorige = b""
    while blok := inhoud.read(_BLOK):
        # UTF-16 without its NULs reads as ASCII. The end of the previous block is included, for a match across two
        # blocks.
        tekst = vorige + blok.replace(b"\0", b"")
        if _DOCTYPE.search(tekst):
            raise LeveringFout(VERDACHT)
        if maat is not None and not maat.past(blok):
            raise LeveringFout(TE_GROOT_UITGEPAKT)
        vorige = tekst[-len(b"<!DOCTYPE") :]


def _controleer_delen(delen: list[zipfile.ZipInfo]) -> None:
    groottes = {deel.filename: deel.file_size for deel in delen}
    if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        raise LeveringFout(TE_GROOT_UITGEPAKT)
    if not any(naam.startswith("xl/") for naam in groottes):
        raise LeveringFout(OPENDOCUMENT if "content.xml" in groottes else GEEN_WERKBOEK)
    for naam, grootte in groottes.items():
        # Only sheets are read row by row; texts and styles are in memory as a whole.
        if not naam.startswith("xl/worksheets/sheet"):
            teksten = naam.lower() == TEKSTEN
            if grootte > (MAX_TEKSTEN if teksten else MAX_OVERIG):
                raise LeveringFout(TE_GROOT_UITGEPAKT)


def _controleer_inhoudsopgave(archief: zipfile.ZipFile) -> None:
    """Refuse a workbook whose list of contents gives texts or sheets another place than they were checked in."""
    inhoudsopgave = Manifest.from_tree(fromstring(archief.read("[Content_Types].xml")))
    teksten = inhoudsopgave.find(SHARED_STRINGS)
    if teksten is not None and teksten.PartName.lower() != f"/{TEKSTEN}":
        raise LeveringFout(VERDACHT)
    for deel in inhoudsopgave.Override:
        if deel.PartName[1:].lower().startswith(BLADEN) and deel.ContentType != WORKSHEET_TYPE:
            raise LeveringFout(VERDACHT)


def _controleer_bladen(werkboek: Any) -> None:
    """Refuse a workbook with a sheet in a place where parts were not measured as sheets."""
    if any(not blad._worksheet_path.lower().startswith(BLADEN) for blad in werkboek.worksheets):  # noqa: SLF001
        raise LeveringFout(VERDACHT)


def heeft_inhoud(blad: Any) -> bool:
    """Tell whether a sheet has a cell with something in it."""
    # The size that a sheet states can be false, and would be filled up with empty cells.
    blad.reset_dimensions()
    return any(cel.value is not None for rij in blad.iter_rows() for cel in rij)


def _regels(blad: Any) -> Iterator[bytes]:
    breedte = grootte = 0
    for rij in blad.iter_rows():
        cellen = [celtekst(cel) for cel in rij]
        if not breedte and any(cellen):
            breedte = len(cellen)
        regel = io.StringIO(newline="")
        # Excel leaves out empty cells at the end of a row.
        csv.writer(regel, delimiter=";", lineterminator="\n").writerow(
            cellen + [""] * (breedte - len(cellen)) if any(cellen) else []
        )
        inhoud = regel.getvalue().encode()
        grootte += len(inhoud)
        if grootte > MAX_TEKST:
            raise LeveringFout(TE_VEEL_TEKST)
        yield inhoud


def celtekst(cel: Any) -> str:
    """Return a cell as it would be typed in CSV."""
    waarde = cel.value
    if waarde is None:
        return ""
    if cel.data_type in {"f", "e"}:
        return FORMULE if cel.data_type == "f" else EXCELFOUT
    if isinstance(waarde, dt.datetime) and waarde.time() == dt.time():
        waarde = waarde.date()
    if isinstance(waarde, dt.date) and not isinstance(waarde, dt.datetime):
        return f"{waarde:%d-%m-%Y}"
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return _getal(waarde, str(cel.number_format))
    return " ".join(_STUURTEKEN.sub("\N{REPLACEMENT CHARACTER}", str(waarde)).split())


def _getal(waarde: float, opmaak: str) -> str:
    """Return a number without a point when it is whole, with the leading zeros that its format shows."""
    if not float(waarde).is_integer():
        return str(waarde)
    cijfers = str(int(waarde))
    return cijfers.zfill(len(opmaak)) if _NULLEN.fullmatch(opmaak) else cijfers
