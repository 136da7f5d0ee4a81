"""Workbooks to test with, made as Excel makes them, and as somebody who means harm does."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from tests.register.bestanden import KOLOMMEN


class Tekst(str):
    """A text cell, also when it begins with `=`."""

    __slots__ = ()


def werkboek(rijen: Iterable[Iterable[Any]], *, andere_bladen: Mapping[str, Any] | None = None) -> bytes:
    """Return a workbook of these rows; a `str` that begins with `=` is a formula, a `Tekst` is not."""
    boek = Workbook()
    blad: Any = boek.active
    for rij in rijen:
        blad.append([])
        for kolom, waarde in enumerate(rij, 1):
            _zet(blad.cell(row=blad._current_row, column=kolom), waarde)
    for naam, waarde in (andere_bladen or {}).items():
        boek.create_sheet(naam).append([waarde])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def levering(*regels: Mapping[str, Any], kolommen: Iterable[str] = KOLOMMEN) -> bytes:
    """Return a delivery as a workbook."""
    kolommen = list(kolommen)
    return werkboek([kolommen, *([regel.get(kolom, "") for kolom in kolommen] for regel in regels)])


def met_delen(inhoud: bytes, delen: Mapping[str, bytes]) -> bytes:
    """Return a workbook with parts added or replaced."""
    uit = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(inhoud)) as bron,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel,
    ):
        for naam in bron.namelist():
            if naam not in delen:
                doel.writestr(naam, bron.read(naam))
        for naam, deel in delen.items():
            doel.writestr(naam, deel)
    return uit.getvalue()


def _zet(cel: Cell, waarde: Any) -> None:
    cel.value = waarde
    if isinstance(waarde, Tekst):
        cel.data_type = "s"
