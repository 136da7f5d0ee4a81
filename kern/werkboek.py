"""A spreadsheet to download: sheets with a head, in which no cell is a formula or a link."""

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""The content type of the file."""
BREED = 60
"""The most characters of a column that its width makes room for."""
DAG_BREED = 10
"""The characters of a day."""
_STUUR = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Characters that XML does not know."""

type Waarde = str | int | Decimal | dt.date | None


@dataclass(frozen=True, kw_only=True)
class Blad:
    """A sheet.

    Args:
        naam: at most 31 characters, and no other sheet of the workbook has it.
        koppen: the head of each column.
        rijen: a value for each column; words stay words, whatever they begin with.
    """

    naam: str
    koppen: Sequence[str]
    rijen: Iterable[Sequence[Waarde]]


def maak_werkboek(naam: str, koppen: Sequence[str], rijen: Iterable[Sequence[Waarde]]) -> bytes:
    """Return a workbook of one sheet (`Blad`)."""
    return maak_bladen([Blad(naam=naam, koppen=koppen, rijen=rijen)])


def maak_bladen(bladen: Iterable[Blad]) -> bytes:
    """Return a workbook with these sheets."""
    uit = io.BytesIO()
    # In memory: what it writes to a file meanwhile is not encrypted. No time of making: the same sheets, the same bytes.
    with Workbook(uit, {"in_memory": True}) as boek:
        boek.set_properties({"created": dt.datetime(2000, 1, 1, tzinfo=dt.UTC)})
        tekst = {"text_wrap": True, "valign": "top", "quote_prefix": True}
        opmaak = _Opmaak(
            kop=boek.add_format(tekst | {"bold": True}),
            woord=boek.add_format(tekst),
            dag=boek.add_format({"valign": "top", "num_format": "dd-mm-yyyy"}),
            getal=boek.add_format({"valign": "top"}),
        )
        for blad in bladen:
            _vul(boek.add_worksheet(blad.naam), blad, opmaak)
    return uit.getvalue()


@dataclass(frozen=True, kw_only=True)
class _Opmaak:
    kop: Format
    woord: Format
    dag: Format
    getal: Format


def _vul(vel: Worksheet, blad: Blad, opmaak: _Opmaak) -> None:
    alles: list[Sequence[Waarde]] = [blad.koppen, *blad.rijen]
    vel.freeze_panes(1, 0)
    for kolom, waarden in enumerate(zip(*alles, strict=True)):
        vel.set_column(kolom, kolom, min(BREED, max(map(_breedte, waarden)) + 2))
    for rij, cellen in enumerate(alles):
        for kolom, waarde in enumerate(cellen):
            match waarde:
                case str() if waarde:
                    # Never the method that guesses: it makes a formula of what begins with "=".
                    woord = opmaak.woord if rij else opmaak.kop
                    vel.write_string(rij, kolom, _STUUR.sub("", waarde), woord)
                case int() | Decimal():
                    vel.write_number(rij, kolom, waarde, opmaak.getal)
                case dt.date():
                    vel.write_datetime(rij, kolom, waarde, opmaak.dag)


def _breedte(waarde: Waarde) -> int:
    if waarde is None:
        return 0
    return DAG_BREED if isinstance(waarde, dt.date) else len(str(waarde))
