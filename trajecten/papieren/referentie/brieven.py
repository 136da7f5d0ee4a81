"""The texts of letters that ship with the product, as files."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from trajecten.papieren.models import Briefsjabloon, Controlesoort

MEEGELEVERD = Path(__file__).resolve().parent.parent / "brieven"


@dataclass(frozen=True, kw_only=True)
class Brieftekst:
    """A letter as read from its file; `code`, that of its document or check, is the name of the file."""

    code: str
    titel: str
    aan: str
    tekst: str


def lees_map(map_: Path) -> list[Brieftekst]:
    """Read the `.txt` files of a folder: lines with `titel:` and `aan:`, an empty line, the text."""
    return [_lees(bestand) for bestand in sorted(map_.glob("*.txt"))]


def _lees(bestand: Path) -> Brieftekst:
    kop, _leeg, tekst = bestand.read_text(encoding="utf-8").partition("\n\n")
    velden = {
        naam.strip(): waarde.strip() for naam, _teken, waarde in (r.partition(":") for r in kop.splitlines())
    }
    return Brieftekst(code=bestand.stem, titel=velden["titel"], aan=velden["aan"], tekst=tekst.strip())


def laad_brieven(van: dt.date) -> None:
    """Add the shipped letters of each document that has none yet, as a proposal; they hold from the given day on."""
    er_al = set(Briefsjabloon.objects.values_list("soort__code", flat=True))
    soorten = {soort.code: soort for soort in Controlesoort.objects.all()}
    for tekst in lees_map(MEEGELEVERD):
        if tekst.code in soorten and tekst.code not in er_al:
            Briefsjabloon.objects.create(
                soort=soorten[tekst.code],
                aan=tekst.aan,
                titel=tekst.titel,
                tekst=tekst.tekst,
                van=van,
                voorstel=True,
            )
