"""The header of a delivery: the place of each column."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from register.bpi.bestand import splits
from register.bpi.fouten import LeveringFout
from register.bpi.regels import NIET_BEWAARD, NUMMERKOLOMMEN, VERPLICHT, Kolom, herken_kolom, schoon

SCHEIDINGSTEKENS = (";", ",", "\t")
# A line with this many column names is a header, not a person.
KOP_VANAF = 3
_MAX_KOPREGELS = 100
_MAX_KOLOMNAAM = 40
MAX_KOLOMMEN = 40
"""The BPI has 14 columns; a file with more than 40 is another file, whatever columns it shares with it."""

GEEN_KOP = (
    "Het bestand begint niet met een regel met kolomnamen, of het is geen CSV met "
    "puntkomma's, komma's of tabs."
)
ONTBREKENDE_KOLOM = "In het bestand ontbreekt: {kolommen}."
TE_VEEL_KOLOMMEN = (
    "Het bestand heeft {aantal} kolommen. Een levering heeft er hoogstens 40. Is dit een ander bestand?"
)
DUBBELE_KOLOM = "De kolom {kolom} staat twee keer in het bestand."


@dataclass(frozen=True, slots=True)
class Kop:
    """The header of a delivery.

    Attributes:
        plaatsen: the place of each column that is read.
        onbekend: named columns that are not stored.
        breedte: the number of columns.
        regelnummer: the line of the header.
        namen: how each column is called in messages.
    """

    scheidingsteken: str
    plaatsen: dict[Kolom, int]
    onbekend: tuple[str, ...]
    breedte: int
    regelnummer: int
    namen: tuple[str, ...]


def lees_kop(tekstregels: Iterator[str]) -> Kop:
    """Return the header: the first line that is not blank, with whichever delimiter fits.

    Raises:
        LeveringFout: there is no header, or it lacks a column or names one twice.
    """
    for nummer, regel in enumerate(islice(tekstregels, _MAX_KOPREGELS), 1):
        if regel.strip(" \t;,\r\n"):
            return _kies_kop(regel, nummer)
    raise LeveringFout(GEEN_KOP)


def _kies_kop(regel: str, nummer: int) -> Kop:
    koppen: list[Kop] = []
    for scheidingsteken in SCHEIDINGSTEKENS:
        cellen = [schoon(cel) for cel in splits(regel, scheidingsteken)]
        while cellen and not cellen[-1]:
            cellen.pop()
        koppen.append(_maak_kop(cellen, scheidingsteken, nummer))
    kop = max(koppen, key=lambda kop: len(kop.plaatsen))
    if len(kop.plaatsen) < KOP_VANAF:
        # The first line may be about a person, so the message quotes nothing of it.
        raise LeveringFout(GEEN_KOP)
    if kop.breedte > MAX_KOLOMMEN:
        raise LeveringFout(TE_VEEL_KOLOMMEN.format(aantal=kop.breedte))
    ontbreekt = [kolom for kolom in VERPLICHT if kolom not in kop.plaatsen]
    if not NUMMERKOLOMMEN & kop.plaatsen.keys():
        ontbreekt.insert(0, Kolom.BSN)
    if ontbreekt:
        raise LeveringFout(ONTBREKENDE_KOLOM.format(kolommen=", ".join(ontbreekt)))
    return kop


def _maak_kop(cellen: list[str], scheidingsteken: str, nummer: int) -> Kop:
    plaatsen: dict[Kolom, int] = {}
    onbekend: list[str] = []
    namen: list[str] = []
    for i, cel in enumerate(cellen):
        kolom = herken_kolom(cel)
        namen.append(kolom.value if kolom else _kolomnaam(cel, i))
        if kolom is None:
            onbekend.append(namen[i])
        elif kolom in plaatsen:
            raise LeveringFout(DUBBELE_KOLOM.format(kolom=kolom))
        elif kolom not in NIET_BEWAARD:
            plaatsen[kolom] = i
    return Kop(scheidingsteken, plaatsen, tuple(onbekend), len(cellen), nummer, tuple(namen))


def _kolomnaam(cel: str, plaats: int) -> str:
    """Return the name of an unknown column for messages; its place when its header may hold somebody's number."""
    cijfers = sum(teken.isdigit() for teken in cel)
    if not cel or cijfers > KOP_VANAF or not cel.isprintable():
        return f"kolom {plaats + 1}"
    return cel[:_MAX_KOLOMNAAM]
