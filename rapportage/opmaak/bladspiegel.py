"""Which figures and tables of a chapter stand on which sheet, so that none is half empty (ontwerp, BOEK 2 and 12).

Sizes are in CSS pixels, as the style sheet of reports sets them (`kern/druk/rapport.css`), and reckoned from the letters:
close enough to choose by. What they come to, the tests measure on the sheets themselves.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kern.grafiek.letters import breed, breek
from kern.grafiek.tekening import BREED, BREEDTE, GEWOON, HALFVET, VET
from rapportage.opmaak.delen import KOPMAAT, Blok, Hoofdcijfer, Hoofdstuk

MM, PUNT = 96 / 25.4, 96 / 72
BLAD = 257 * MM
"""From the top of the text to the lowest line."""
VOL = 0.86
"""From this part on a sheet counts as full; the tests ask 0.8."""
TUSSEN, LUCHT, LUCHTIGST = 6.5 * MM, 3 * MM, 5
"""Above a figure; a step more of it, and at most so many."""
SPEELRUIMTE = 12 * MM
"""Left over when room is spread: a cell or two may take a line more than reckoned, and a figure must not fall off."""
KANTLIJN = 33 * MM
SPELING = 1.0
VOLLE_TABEL = 5
"""A table of more columns is set smaller."""
_HOOGTE = re.compile(r'<svg[^>]*? height="([\d.]+)"')
_BREEDTE = re.compile(r'<svg[^>]*? width="([\d.]+)"')
_MERK = re.compile(r"<[^>]+>")
CITAAT, CITAAT_WIE = 'class="ervaring"', '<p class="ervaring__wie">'
"""How an ervaring that is cited begins, and its line of who and where (`kern/druk/rapport.css`)."""


@dataclass
class Vel:
    """A sheet in the making."""

    begin: float
    blokken: list[Blok] = field(default_factory=list)

    @property
    def gevuld(self) -> float:
        """How much of it is taken."""
        return self.begin + sum(hoogte(blok) for blok in self.blokken)

    def past(self, blok: Blok) -> bool:
        """Tell whether a block still fits."""
        return self.gevuld + hoogte(blok) <= BLAD


def ingedeeld(hoofdstuk: Hoofdstuk) -> tuple[Hoofdstuk, list[Blok]]:
    """Return a chapter with its blocks on sheets, and those for which there was no room and that go to the appendix.

    What must stay decides how many sheets there are. Of the others the one with the highest `rang` leaves first, the last
    of equals, until what is left fits on them. Room that is over is spread above the blocks.
    """
    blokken, weg = list(hoofdstuk.blokken), []
    begin = kophoogte(hoofdstuk)
    vellen = len(_op_vellen(begin, [b for b in blokken if not b.rang]))
    while len(op_vellen := _op_vellen(begin, blokken)) > vellen:
        eruit = max(range(len(blokken)), key=lambda plek: (blokken[plek].rang, plek))
        weg.append(blokken.pop(eruit))
    geplaatst = [blok for nummer, vel in enumerate(op_vellen) for blok in _gespreid(vel, nieuw=nummer > 0)]
    return replace(hoofdstuk, blokken=geplaatst), [replace(b, rang=0) for b in reversed(weg) if b.achterin]


def op_grootte(blokken: Iterable[Blok]) -> list[Blok]:
    """Return blocks with the tallest first, by which they leave least room on their sheets."""
    return sorted(blokken, key=hoogte, reverse=True)


def _op_vellen(begin: float, blokken: Sequence[Blok]) -> list[Vel]:
    """Place blocks in their order; where one does not fit, the next that does takes the room that is left."""
    over, vellen = list(blokken), [Vel(begin)]
    while over:
        vel = vellen[-1]
        plek = next((n for n, blok in enumerate(over) if vel.past(blok)), None)
        if plek is None or (plek and vel.gevuld >= VOL * BLAD):
            vellen.append(Vel(-TUSSEN))
            vellen[-1].blokken.append(over.pop(0))
        else:
            vel.blokken.append(over.pop(plek))
    return vellen


def _gespreid(vel: Vel, *, nieuw: bool) -> list[Blok]:
    """Return the blocks of a sheet with the room that is over above them, and the break before the first."""
    over = max(BLAD - vel.gevuld - SPEELRUIMTE, 0) * VOL
    stappen = min(LUCHTIGST, int(over / (LUCHT * max(len(vel.blokken), 1))))
    return [
        replace(blok, nieuw_blad=nieuw and not nummer, lucht=0 if nieuw and not nummer else stappen)
        for nummer, blok in enumerate(vel.blokken)
    ]


def kophoogte(h: Hoofdstuk) -> float:
    """Return how tall finding, lead, texts and key figures of a chapter are."""
    hoog = regels(h.kop, BREED - 30 * bool(h.nummer), 24, VET) * 28 * PUNT
    hoog += (14 * PUNT + 1.5 * MM) * bool(h.vraag)
    if h.inleiding:
        hoog += 4 * MM + regels(h.inleiding, BREEDTE, 13) * 18.5 * PUNT
    for tekst in [*h.alineas, *h.teksten]:
        hoog += (
            _citaat(tekst)
            if CITAAT in tekst
            else 3 * MM + regels(_MERK.sub(" ", tekst), BREEDTE, 10.5) * 15 * PUNT
        )
    if h.nog_open:
        # A dashed box: its padding takes room at every side, and two words stand before the text.
        hoog += (
            3 * MM + 4 * MM + 2 + regels(f"Nog open: {h.nog_open}", BREEDTE - 8 * MM - 2, 10.7) * 15 * PUNT
        )
    paren = [h.hoofdcijfers[n : n + 2] for n in range(0, len(h.hoofdcijfers), 2)]
    return hoog + sum(map(_rij_hoofdcijfers, paren)) + 5 * MM * bool(paren)


def _citaat(tekst: str) -> float:
    """Return how tall an ervaring that is cited is: larger letters, and a line of who and where."""
    woorden, _streep, wie = tekst.partition(CITAAT_WIE)
    hoog = regels(_MERK.sub(" ", woorden), BREEDTE, 12.5) * 17.5 * PUNT
    return 5 * MM + hoog + 1.5 * MM + regels(_MERK.sub(" ", wie), BREEDTE, 8.5) * 12 * PUNT


def _rij_hoofdcijfers(paar: Sequence[Hoofdcijfer]) -> float:
    zinnen = max(regels(cijfer.zin, 59 * MM, 10) for cijfer in paar)
    return 5 * MM + (14 + 30 + zinnen * 14) * PUNT


def hoogte(blok: Blok) -> float:
    """Return how tall a block is, with the room above it."""
    breedte = BREED if blok.breed else BREEDTE
    hoog = len(breek(blok.kop, breedte, KOPMAAT, VET)) * 17 * PUNT + 2.2 * MM
    kant = _kantlijn(blok)
    if blok.grafiek:
        hoog += max(map(float, _HOOGTE.findall(blok.grafiek)), default=0.0)
        hoog += (13 * PUNT + 2.2 * MM) * (bool(blok.legenda) or "legenda" in blok.grafiek)
    if blok.kolommen:
        hoog += _tabel(blok, breedte)
    if blok.uitkomst:
        hoog += 3 * MM + regels(blok.uitkomst, breedte - 4 * MM, 10) * 14 * PUNT
    if blok.noot:
        hoog += 2.2 * MM + regels(blok.noot, breedte, 8.5) * 12 * PUNT
    boven = TUSSEN + blok.lucht * LUCHT
    return boven + (hoog + kant if blok.breed else max(hoog, kant))


def _kantlijn(blok: Blok) -> float:
    if blok.breed:
        return 5 * MM
    aantal = 1 + regels(blok.waarover, KANTLIJN, 9)
    hoog = 0.9 * MM + aantal * 12.5 * PUNT
    for woord, uitleg in blok.begrippen:
        hoog += 3.6 * MM + (regels(woord, KANTLIJN, 9, HALFVET) + regels(uitleg, KANTLIJN, 9)) * 12.5 * PUNT
    return hoog


def _tabel(blok: Blok, breedte: float) -> float:
    """Return how tall a table is; a row takes the lines of the cell that takes most in its part of the width."""
    kop, rij, marge = (12, 11, 1.2) if blok.breed else (12, 13.5, 1.44)
    vakken = _kolombreedten(blok, breedte)
    vakken = [vak - _marge(blok, nummer) + SPELING for nummer, vak in enumerate(vakken)]
    hoofd = max(regels(kolom.naam, vak, 9, HALFVET) for kolom, vak in zip(blok.kolommen, vakken, strict=True))
    hoog = hoofd * kop * PUNT + marge * MM + PUNT
    for regel in blok.rijen:
        cellen = [regel.kop, *regel.cellen]
        beeld = max((float(m) for cel in cellen for m in _HOOGTE.findall(cel)), default=0.0)
        aantal = max(
            regels(_MERK.sub("", cel), vak, 8.5 if blok.breed else 10) if not kolom.getal else 1
            for cel, vak, kolom in zip(cellen, vakken, blok.kolommen, strict=True)
        )
        hoog += max(aantal * rij * PUNT, beeld) + marge * MM + PUNT
    return hoog


def _kolombreedten(blok: Blok, breedte: float) -> list[float]:
    """Return how wide each column is: as its longest cell where all fit, else more than its longest word by what it asks."""
    maat = 8.5 if blok.breed else 9.5 if len(blok.kolommen) > VOLLE_TABEL else 10
    liever, minst = [], []
    for nummer, kolom in enumerate(blok.kolommen):
        cellen = [[rij.kop, *rij.cellen][nummer] for rij in blok.rijen]
        heel = kolom.getal or (
            not nummer and not blok.lange_koppen and not blok.breed and len(blok.kolommen) <= VOLLE_TABEL
        )
        woorden = [woord for cel in cellen for woord in ([cel] if heel else _woorden(cel))]
        koppen = [_breedte(woord, 9, HALFVET) for woord in _woorden(kolom.naam)]
        marge = _marge(blok, nummer)
        liever.append(
            marge + max([_breedte(kolom.naam, 9, HALFVET), *(_breedte(cel, maat) for cel in cellen)])
        )
        minst.append(marge + max([*koppen, *(_breedte(woord, maat) for woord in woorden)]))
    if sum(liever) <= breedte:
        return liever
    over, vraag = breedte - sum(minst), sum(liever) - sum(minst)
    return [
        laag + max(over, 0) * (hoog - laag) / max(vraag, 1) for laag, hoog in zip(minst, liever, strict=True)
    ]


def _marge(blok: Blok, nummer: int) -> float:
    """Return the room beside the words of a column."""
    kolom = blok.kolommen[nummer]
    if kolom.ruim:
        return 6 * MM
    return (1.5 if kolom.getal and len(blok.kolommen) > VOLLE_TABEL else 3) * MM


def _woorden(cel: str) -> list[str]:
    return [cel] if "<svg" in cel else cel.split() or [""]


def _breedte(tekst: str, punten: float, gewicht: int = GEWOON) -> float:
    beeld = max((float(b) for b in _BREEDTE.findall(tekst)), default=0.0)
    return beeld or breed(tekst, punten * PUNT, gewicht)


def regels(tekst: str, ruimte: float, punten: float, gewicht: int = GEWOON) -> int:
    """Return how many lines a text takes in a letter of so many points."""
    return len(breek(tekst, ruimte, punten * PUNT, gewicht)) if tekst else 0
