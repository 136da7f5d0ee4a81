"""Reading the cells of the workbook: which sheets and rows it has, and every fault of a row by its cell."""

import datetime as dt
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from kern.klok import vandaag
from kern.tekens import is_vreemd
from register.bpi.fouten import LeveringFout
from register.bpi.werkboek import EXCELFOUT, FORMULE, celtekst, heeft_inhoud, open_werkboek
from trajecten.inlezen.fouten import BestandFout, Fout
from trajecten.inlezen.keuzes import Keuzes
from trajecten.inlezen.kolommen import BLADEN, KEUZEBLAD, TRAJECTEN, VOLGNUMMER, Blad
from trajecten.inlezen.sjabloon import UITLEG, VOORBEELD

MEESTE_MENSEN = 200
MEESTE_RIJEN = 6000
"""The most people of a workbook, and the most rows of a sheet: one transaction writes them all."""
_DAG = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
JAREN = range(1990, 3000)
"""The years of a day in a traject that runs."""


@dataclass
class Rij:
    """A row of a sheet, of which each cell is read once; a fault is kept with its cell.

    `cellen` holds the text by the head of the column, `letters` the letter of each column.
    """

    blad: Blad
    nummer: int
    cellen: dict[str, str] = field(repr=False)
    letters: dict[str, str] = field(repr=False)
    fouten: list[Fout] = field(repr=False)

    def fout(self, kop: str, zin: str) -> None:
        """Keep a fault of the cell in this column; the first of a cell is enough."""
        cel = f"{self.letters.get(kop, 'A')}{self.nummer}"
        if not any(f.blad == self.blad.naam and f.cel == cel for f in self.fouten):
            self.fouten.append(Fout(self.blad.naam, self.nummer, cel, kop, zin))

    def tekst(self, kop: str, hoogstens: int = 0) -> str:
        """Return the text of a cell; empty, with a fault, for what no cell may hold."""
        waarde = self.cellen.get(kop, "")
        kolom = next(k for k in self.blad if k.kop == kop)
        if waarde == FORMULE:
            self.fout(kop, _("Hier staat een formule. Zet de waarde zelf in de cel."))
        elif waarde == EXCELFOUT:
            self.fout(kop, _("Hier staat een foutmelding van Excel. Zet de waarde zelf in de cel."))
        elif is_vreemd(waarde) or "\N{REPLACEMENT CHARACTER}" in waarde:
            self.fout(kop, _("Hier staat een teken dat niet te lezen is. Typ de tekst opnieuw."))
        elif hoogstens and len(waarde) > hoogstens:
            self.fout(kop, _("Deze tekst is langer dan %d tekens. Maak de tekst korter.") % hoogstens)
        elif kolom.verplicht and not waarde:
            self.fout(kop, _("Deze cel is leeg. Vul de cel in."))
        else:
            return waarde
        return ""

    def kies(self, kop: str, keuzes: Keuzes) -> Any:
        """Return what the word in a cell stands for; None for an empty cell, and with a fault for another word."""
        woord = self.tekst(kop)
        if not woord:
            return None
        kolom = next(k for k in self.blad if k.kop == kop)
        gekozen = keuzes.kies(kolom.lijst, woord)
        if gekozen is None:
            self.fout(kop, _("Deze waarde staat niet in de lijst. Kies een waarde uit de lijst."))
        return gekozen

    def dag(self, kop: str, *, mag_komen: bool = False) -> dt.date | None:
        """Return the day in a cell; None for an empty cell, and with a fault for no day or one still to come."""
        waarde = self.tekst(kop)
        if not waarde:
            return None
        gevonden = _DAG.fullmatch(waarde)
        try:
            dag = dt.date(*(int(deel) for deel in reversed(gevonden.groups()))) if gevonden else None
        except ValueError:
            dag = None
        if dag is None or dag.year not in JAREN:
            self.fout(kop, _("Dit is geen datum. Vul de dag in als dd-mm-jjjj."))
            return None
        if dag > vandaag() and not mag_komen:
            self.fout(kop, _("Deze dag is nog niet geweest. Vul vandaag of een eerdere dag in."))
            return None
        return dag

    def getal(self, kop: str, hoogstens: int) -> Decimal | None:
        """Return the number in a cell, more than 0; None for an empty cell, and with a fault for another."""
        waarde = self.tekst(kop).replace(",", ".")
        if not waarde:
            return None
        try:
            getal = Decimal(waarde)
        except InvalidOperation:
            getal = Decimal(0)
        if not (getal.is_finite() and 0 < getal <= hoogstens):
            self.fout(kop, _("Vul een getal in van meer dan 0 en hoogstens %d.") % hoogstens)
            return None
        return getal


def lees_bladen(inhoud: bytes) -> tuple[dict[str, list[Rij]], list[Fout]]:
    """Return the rows of each sheet, by its name, and the list that all their faults come into.

    Rows that explain, the example and empty rows are left out.

    Raises:
        BestandFout: it is no workbook that is safe to read, or not one made from the template.
    """
    fouten: list[Fout] = []
    try:
        with open_werkboek(io.BytesIO(inhoud)) as werkboek:
            gevonden = {blad.title: blad for blad in werkboek.worksheets}
            _eis_bladen(gevonden)
            rijen = {
                blad.naam: list(_rijen(blad, gevonden[blad.naam], fouten)) if blad.naam in gevonden else []
                for blad in BLADEN
            }
    except BestandFout:
        raise
    except LeveringFout:
        raise BestandFout(
            _(
                "Dit is geen Excel-bestand dat veilig te lezen is. Vul het sjabloon in, sla het op als "
                "Excel-bestand (.xlsx) en kies dat bestand."
            )
        ) from None
    if not rijen[TRAJECTEN.naam]:
        raise BestandFout(_("Op het blad Trajecten staat niemand. Zet elke persoon op een eigen rij."))
    if len(rijen[TRAJECTEN.naam]) > MEESTE_MENSEN:
        raise BestandFout(
            _("In dit bestand staan meer dan %d mensen. Verdeel ze over meer bestanden.") % MEESTE_MENSEN
        )
    return rijen, fouten


def _eis_bladen(gevonden: dict[str, Any]) -> None:
    if TRAJECTEN.naam not in gevonden:
        raise BestandFout(_("Het blad Trajecten ontbreekt. Download het sjabloon en vul dat in."))
    bekend = {blad.naam for blad in BLADEN} | {KEUZEBLAD}
    for naam, blad in gevonden.items():
        if naam not in bekend and heeft_inhoud(blad):
            raise BestandFout(
                _("Het blad ‘%s’ kennen we niet. Zet alles op de bladen van het sjabloon.") % naam[:31]
            )


def _rijen(blad: Blad, bron: Any, fouten: list[Fout]) -> Iterator[Rij]:
    bron.reset_dimensions()
    koppen: list[str] = []
    for nummer, cellen in enumerate(bron.iter_rows(), start=1):
        teksten = [celtekst(cel) for cel in cellen]
        if not koppen:
            if any(teksten):
                koppen = _koppen(blad, teksten, nummer)
            continue
        if nummer > MEESTE_RIJEN:
            raise BestandFout(
                _("Op het blad %s staan te veel rijen. Verdeel ze over meer bestanden.") % blad.naam
            )
        rij = dict(zip(koppen, teksten, strict=False))
        sleutel = rij.get(VOLGNUMMER, "").casefold()
        if any(teksten) and not sleutel.startswith((UITLEG, VOORBEELD)):
            letters = {kop: get_column_letter(plaats) for plaats, kop in enumerate(koppen, start=1)}
            yield Rij(blad, nummer, rij, letters, fouten)
    if not koppen and blad is TRAJECTEN:
        raise BestandFout(_("Het blad Trajecten is leeg. Download het sjabloon en vul dat in."))


def _koppen(blad: Blad, teksten: list[str], nummer: int) -> list[str]:
    """Return the head of each column as we know it, whatever its place and capitals.

    Raises:
        BestandFout: a column is missing, double or unknown.
    """
    bekend = {kolom.kop.casefold(): kolom.kop for kolom in blad}
    koppen = [bekend.get(tekst.casefold(), "") for tekst in teksten]
    for plaats, (kop, tekst) in enumerate(zip(koppen, teksten, strict=True), start=1):
        cel = f"{get_column_letter(plaats)}{nummer}"
        if tekst and not kop:
            raise BestandFout(
                _(
                    "Blad %(blad)s, cel %(cel)s: deze kolom kennen we niet. Gebruik de kolommen van het sjabloon."
                )
                % {"blad": blad.naam, "cel": cel}
            )
        if kop and koppen.count(kop) > 1:
            raise BestandFout(
                _("Blad %(blad)s, cel %(cel)s: deze kolom staat er twee keer. Haal er een weg.")
                % {"blad": blad.naam, "cel": cel}
            )
    if ontbreekt := [kolom.kop for kolom in blad if kolom.verplicht and kolom.kop not in koppen]:
        raise BestandFout(
            _("Op het blad %(blad)s ontbreekt de kolom ‘%(kop)s’. Gebruik de kolommen van het sjabloon.")
            % {"blad": blad.naam, "kop": ontbreekt[0]}
        )
    return koppen
