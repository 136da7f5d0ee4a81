"""A spreadsheet to download: one sheet with a head, in which no cell is a formula."""

import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""The content type of the file."""
BREED = 60
"""The most characters of a column that its width makes room for."""

type Waarde = str | int | None


def maak_werkboek(naam: str, koppen: Sequence[str], rijen: Iterable[Sequence[Waarde]]) -> bytes:
    """Return a workbook of one sheet.

    Args:
        naam: of the sheet, at most 31 characters.
        koppen: the head of each column.
        rijen: a value for each column; words stay words, whatever they begin with.
    """
    alles: list[Sequence[Waarde]] = [koppen, *rijen]
    boek = Workbook(write_only=True)
    blad = boek.create_sheet(naam)
    blad.freeze_panes = "A2"
    for nummer, kolom in enumerate(zip(*alles, strict=True)):
        breedte = max(len(str(waarde)) for waarde in kolom if waarde is not None)
        blad.column_dimensions[chr(ord("A") + nummer)].width = min(BREED, breedte + 2)
    for plaats, rij in enumerate(alles):
        blad.append([_cel(blad, waarde, kop=plaats == 0) for waarde in rij])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _cel(blad: object, waarde: Waarde, *, kop: bool) -> WriteOnlyCell:
    tekst = ILLEGAL_CHARACTERS_RE.sub("", waarde) if isinstance(waarde, str) else waarde
    cel = WriteOnlyCell(blad, value=tekst)
    if isinstance(tekst, str):
        # openpyxl makes a formula of what begins with "="; the prefix keeps it text when somebody edits the cell.
        cel.data_type, cel.quotePrefix = "s", True
        cel.alignment = Alignment(vertical="top", wrap_text=True)
    if kop:
        cel.font = Font(bold=True)
    return cel
