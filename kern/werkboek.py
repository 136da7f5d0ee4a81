"""A spreadsheet to download: one sheet with a head, in which no cell is a formula or a link."""

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from xlsxwriter import Workbook

SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""The content type of the file."""
BREED = 60
"""The most characters of a column that its width makes room for."""
DAG_BREED = 10
"""The characters of a day."""
_STUUR = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Characters that XML does not know."""

type Waarde = str | int | Decimal | dt.date | None


def maak_werkboek(naam: str, koppen: Sequence[str], rijen: Iterable[Sequence[Waarde]]) -> bytes:
    """Return a workbook of one sheet.

    Args:
        naam: of the sheet, at most 31 characters.
        koppen: the head of each column.
        rijen: a value for each column; words stay words, whatever they begin with.
    """
    alles: list[Sequence[Waarde]] = [koppen, *rijen]
    uit = io.BytesIO()
    # In memory: what it writes to a file meanwhile is not encrypted.
    with Workbook(uit, {"in_memory": True}) as boek:
        blad = boek.add_worksheet(naam)
        tekst = {"text_wrap": True, "valign": "top", "quote_prefix": True}
        kop, woord = boek.add_format(tekst | {"bold": True}), boek.add_format(tekst)
        dag = boek.add_format({"valign": "top", "num_format": "dd-mm-yyyy"})
        getal = boek.add_format({"valign": "top"})
        blad.freeze_panes(1, 0)
        for kolom, waarden in enumerate(zip(*alles, strict=True)):
            blad.set_column(kolom, kolom, min(BREED, max(map(_breedte, waarden)) + 2))
        for rij, cellen in enumerate(alles):
            for kolom, waarde in enumerate(cellen):
                match waarde:
                    case str() if waarde:
                        # Never the method that guesses: it makes a formula of what begins with "=".
                        blad.write_string(rij, kolom, _STUUR.sub("", waarde), woord if rij else kop)
                    case int() | Decimal():
                        blad.write_number(rij, kolom, waarde, getal)
                    case dt.date():
                        blad.write_datetime(rij, kolom, waarde, dag)
    return uit.getvalue()


def _breedte(waarde: Waarde) -> int:
    if waarde is None:
        return 0
    return DAG_BREED if isinstance(waarde, dt.date) else len(str(waarde))
