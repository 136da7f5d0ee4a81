"""The template: a workbook with the sheets to fill in, the lists of this installation, and an example that is skipped."""

import io
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from trajecten.inlezen.keuzes import Keuzes
from trajecten.inlezen.kolommen import BLADEN, KEUZEBLAD, VOLGNUMMER, Blad, Kolom

UITLEG, VOORBEELD = "uitleg", "voorbeeld"
"""The row keys of the rows that explain; a row that begins with one is skipped."""
RIJEN = 2000
"""The rows that offer the lists."""
BREEDTE = 22


def maak_sjabloon(keuzes: Keuzes) -> bytes:
    """Return the workbook to fill in, with the lists as they are now."""
    boek = Workbook()
    del boek[boek.active.title]
    bladen = {blad: boek.create_sheet(blad.naam) for blad in BLADEN}
    plaatsen = _schrijf_lijsten(boek, keuzes)
    for blad, uit in bladen.items():
        _schrijf_blad(blad, uit, keuzes, plaatsen)
    bestand = io.BytesIO()
    boek.save(bestand)
    return bestand.getvalue()


def _schrijf_lijsten(boek: Any, keuzes: Keuzes) -> dict[str, str]:
    """Write the lists on a sheet of their own; return where each stands. An empty list has no place."""
    blad = boek.create_sheet(KEUZEBLAD)
    plaatsen = {}
    for nummer, (lijst, woorden) in enumerate(keuzes.lijsten.items(), start=1):
        letter = get_column_letter(nummer)
        _zet(blad, f"{letter}1", lijst, kop=True)
        for rij, woord in enumerate(woorden, start=2):
            _zet(blad, f"{letter}{rij}", woord)
        blad.column_dimensions[letter].width = BREEDTE
        if woorden:
            plaatsen[lijst] = f"{KEUZEBLAD}!${letter}$2:${letter}${len(woorden) + 1}"
    return plaatsen


def _schrijf_blad(blad: Blad, uit: Any, keuzes: Keuzes, plaatsen: dict[str, str]) -> None:
    uit.freeze_panes = "B2"
    for nummer, kolom in enumerate(blad, start=1):
        letter = get_column_letter(nummer)
        uit.column_dimensions[letter].width = BREEDTE
        _zet(uit, f"{letter}1", kolom.kop, kop=True)
        eigen = kolom.kop == VOLGNUMMER
        verplicht = _("Verplicht.") if kolom.verplicht else ""
        uitleg = " ".join(filter(None, (str(kolom.uitleg), verplicht)))
        _zet(uit, f"{letter}2", f"{UITLEG}: {uitleg}" if eigen else uitleg)
        _zet(uit, f"{letter}3", VOORBEELD if eigen else _voorbeeld(kolom, keuzes))
        uit[f"{letter}2"].fill = uit[f"{letter}3"].fill = PatternFill("solid", fgColor="EDF2F4")
        if kolom.lijst in plaatsen:
            lijst = DataValidation(type="list", formula1=plaatsen[kolom.lijst], allow_blank=True)
            lijst.errorTitle, lijst.error = _("Kies uit de lijst"), _("Deze waarde staat niet in de lijst.")
            uit.add_data_validation(lijst)
            lijst.add(f"{letter}4:{letter}{RIJEN}")
        for rij in range(4, 204):
            # As text Excel leaves a day, a postcode and a number as they are typed.
            uit[f"{letter}{rij}"].number_format = "@"


def _voorbeeld(kolom: Kolom, keuzes: Keuzes) -> str:
    if kolom.voorbeeld or not kolom.verplicht or not kolom.lijst:
        return kolom.voorbeeld
    return next(iter(keuzes.lijsten[kolom.lijst]), "")


def _zet(blad: Any, plaats: str, waarde: str, *, kop: bool = False) -> None:
    cel = blad[plaats]
    cel.value = waarde
    # openpyxl makes a formula of what begins with "=".
    cel.data_type = "s"
    cel.alignment = Alignment(vertical="top", wrap_text=True)
    if kop:
        cel.font = Font(bold=True)
