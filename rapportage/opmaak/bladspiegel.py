"""Which figures and tables of a chapter stand on which sheet, so that none is half empty (ontwerp, BOEK 2 and 12).

Sizes are in CSS pixels, as the style sheet of reports sets them (`kern/druk/rapport.css`), and reckoned from the letters:
close enough to choose by. What they come to, the tests measure on the sheets themselves.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import ceil, inf

from kern.grafiek.letters import breed, breek
from kern.grafiek.tekening import BREED, BREEDTE, GEWOON, HALFVET, VET
from rapportage.opmaak.delen import CITAAT, KOPMAAT, Blok, Hoofdcijfer, Hoofdstuk
from rapportage.opmaak.foto import Foto, stukken

MM, PUNT = 96 / 25.4, 96 / 72
BLAD = 257 * MM
"""From the top of the text to the lowest line."""
VOL = 0.86
"""From this part on a sheet counts as full; the tests ask 0.8."""
TUSSEN, LUCHT, LUCHTIGST = 6.5 * MM, 3 * MM, 5
"""Above a figure; a step more of it, and at most so many."""
SPEELRUIMTE = 12 * MM
"""Left over when room is spread: a cell or two may take a line more than reckoned, and a figure must not fall off."""
MARGE = 2 * MM
"""Left over on a full sheet, for what was reckoned a little short."""
KANTLIJN = 33 * MM
SPELING = 1.0
VOLLE_TABEL = 5
"""A table of more columns is set smaller."""
BREED_LAATST, BREED_GETAL = 70 * MM, 8 * MM
"""Of a table over both columns: how wide the words of its last column are, and the room beside a number."""
BEGRIP, UITLEG = 34 * MM, 126 * MM
"""How wide a word at the end of a chapter is, and what it means."""
_HOOGTE = re.compile(r'<svg[^>]*? height="([\d.]+)"')
_BREEDTE = re.compile(r'<svg[^>]*? width="([\d.]+)"')
_LEGENDA = re.compile(r'<span class="legenda__regel">(.*?)</span>')
_MERK = re.compile(r"<[^>]+>")
FOTO_BREED, FOTO_HOOG = 84 * MM, 34 * MM
"""How large a picture beside what is cited stands at most (`kern/druk/rapport.css`)."""
CITAAT_WIE = '<p class="ervaring__wie">'
"""The line of who and where of an ervaring that is cited (`kern/druk/rapport.css`)."""


@dataclass
class Vel:
    """A sheet in the making."""

    begin: float
    blokken: list[Blok] = field(default_factory=list)
    gaat_door: bool = False
    """Words follow its blocks and take the room that is over."""

    @property
    def gevuld(self) -> float:
        """How much of it is taken."""
        return self.begin + sum(hoogte(blok) for blok in self.blokken)

    def past(self, blok: Blok) -> bool:
        """Tell whether a block still fits."""
        return self.gevuld + hoogte(blok) <= BLAD - MARGE


def ingedeeld(hoofdstuk: Hoofdstuk, hoogstens: int = 0) -> tuple[Hoofdstuk, list[Blok]]:
    """Return a chapter with its blocks on sheets, and those for which there was no room and that go to the appendix.

    What must stay decides how many sheets there are. Of the others the one with the highest `rang` leaves first, the last
    of equals, until what is left fits on them; what is small enough for the room that is left then, comes back. Room that
    is over is spread above the blocks; words at the end take it.

    Args:
        hoofdstuk: the chapter.
        hoogstens: how many sheets it may take where what must stay takes fewer.
    """
    blijft, weg = _die_passen(hoofdstuk, hoogstens)
    op_vellen = _op_vellen(kophoogte(hoofdstuk), blijft)
    if hoofdstuk.definities:
        op_vellen[-1].gaat_door = True
    geplaatst = [blok for nummer, vel in enumerate(op_vellen) for blok in _gespreid(vel, nieuw=nummer > 0)]
    return replace(hoofdstuk, blokken=geplaatst), [blok for blok in weg if blok.achterin]


def _die_passen(hoofdstuk: Hoofdstuk, hoogstens: int) -> tuple[list[Blok], list[Blok]]:
    """Return the blocks that stay, in their order, and those that leave, the last to leave first."""
    blokken = hoofdstuk.blokken
    vellen = max(hoogstens, bladen(replace(hoofdstuk, blokken=[b for b in blokken if not b.rang])))
    blijft = set(range(len(blokken)))

    def past(plekken: set[int]) -> bool:
        return bladen(replace(hoofdstuk, blokken=[blokken[plek] for plek in sorted(plekken)])) <= vellen

    volgorde = sorted(blijft, key=lambda plek: (blokken[plek].rang, plek))
    for plek in reversed(volgorde):
        if past(blijft):
            break
        blijft.remove(plek)
    for plek in volgorde:
        if plek not in blijft and past(blijft | {plek}):
            blijft.add(plek)
    weg = [blokken[plek] for plek in volgorde if plek not in blijft]
    return [blok for plek, blok in enumerate(blokken) if plek in blijft], weg


def bladen(hoofdstuk: Hoofdstuk) -> int:
    """Return on how many sheets a chapter stands: its texts run on over as many as they need, and so do its words."""
    begin = kophoogte(hoofdstuk)
    vellen = _op_vellen(begin, hoofdstuk.blokken)
    aantal, gevuld = len(vellen) + _volle(begin), vellen[-1].gevuld
    for definitie in hoofdstuk.definities:
        hoog = _definitie(definitie)
        if gevuld + hoog > BLAD:
            aantal, gevuld = aantal + 1, 0.0
        gevuld += hoog
    return aantal


def _volle(begin: float) -> int:
    """Return how many sheets the head and texts of a chapter fill before the one on which its blocks begin."""
    return max(ceil(begin / BLAD) - 1, 0)


def op_grootte(blokken: Iterable[Blok]) -> list[Blok]:
    """Return blocks with the tallest first, by which they leave least room on their sheets."""
    return sorted(blokken, key=hoogte, reverse=True)


def _op_vellen(begin: float, blokken: Sequence[Blok]) -> list[Vel]:
    """Place blocks in their order; where one does not fit, the next that does takes the room that is left."""
    over, vellen = list(blokken), [Vel(begin - _volle(begin) * BLAD)]
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
    over = 0.0 if vel.gaat_door else max(BLAD - vel.gevuld - SPEELRUIMTE, 0) * VOL
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
    hoog += sum(3 * MM + _alinea(tekst) for tekst in h.alineas)
    hoog += MM * bool(h.teksten) + sum(2 * MM + _alinea(tekst) for tekst in h.teksten)
    if h.nog_open:
        # A dashed box: its padding takes room at every side, and two words stand before the text.
        hoog += (
            3 * MM + 4 * MM + 2 + regels(f"Nog open: {h.nog_open}", BREEDTE - 8 * MM - 2, 10.7) * 15 * PUNT
        )
    paren = [h.hoofdcijfers[n : n + 2] for n in range(0, len(h.hoofdcijfers), 2)]
    return hoog + sum(map(_rij_hoofdcijfers, paren)) + 5 * MM * bool(paren)


def _alinea(tekst: str) -> float:
    """Return how tall a paragraph is.

    Of an ervaring that is cited the letters are larger, above a line of who and where, and a picture with its caption.
    """
    if CITAAT not in tekst:
        return regels(_MERK.sub(" ", tekst), BREEDTE, 10.5) * 15 * PUNT
    delen = list(stukken(tekst))
    tekst = "".join(deel for deel in delen if isinstance(deel, str))
    fotos = sum(_foto(deel) for deel in delen if isinstance(deel, Foto))
    woorden, _streep, wie = tekst.partition(CITAAT_WIE)
    hoog = regels(_MERK.sub(" ", woorden), BREEDTE, 12.5) * 17.5 * PUNT
    return 5 * MM + hoog + 1.5 * MM + regels(_MERK.sub(" ", wie), BREEDTE, 8.5) * 12 * PUNT + fotos


def _foto(foto: Foto) -> float:
    hoog = foto.hoogte(FOTO_BREED, FOTO_HOOG)
    return 2.5 * MM + hoog + 1.2 * MM + regels(foto.bijschrift, BREEDTE, 8.5) * 12 * PUNT


def _definitie(definitie: dict[str, str]) -> float:
    """Return how tall a word at the end of a chapter is, with what it means beside it."""
    woord = regels(definitie["begrip"], BEGRIP, 8.5, HALFVET)
    return max(woord, regels(definitie["uitleg"], UITLEG, 8.5)) * 11 * PUNT + 1.2 * MM + 0.4 * PUNT


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
        if blok.legenda or "legenda" in blok.grafiek:
            hoog += _legendaregels(blok.grafiek, breedte) * 13 * PUNT + 2.2 * MM
    if blok.kolommen:
        hoog += _tabel(blok, breedte)
    if blok.uitkomst:
        hoog += 3 * MM + regels(blok.uitkomst, breedte - 4 * MM, 10) * 14 * PUNT
    if blok.noot:
        hoog += 2.2 * MM + regels(blok.noot, breedte, 8.5) * 12 * PUNT
    boven = TUSSEN + blok.lucht * LUCHT
    return boven + (hoog + kant if blok.breed else max(hoog, kant))


def _legendaregels(grafiek: str, breedte: float) -> int:
    """Return on how many lines the words of a legend stand; a swatch and its word are not parted."""
    regels_, op_regel = 1, 0.0
    for woord in _LEGENDA.findall(grafiek):
        vak = 17 + 1.2 * MM + _breedte(_MERK.sub("", woord), 9.5)
        if op_regel and op_regel + vak > breedte:
            regels_, op_regel = regels_ + 1, 0.0
        op_regel += vak + 4 * MM + _breedte(" ", 9.5)
    return regels_


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
        cellen = [_zonder_merken([rij.kop, *rij.cellen][nummer]) for rij in blok.rijen]
        heel = kolom.getal or (
            not nummer and not blok.lange_koppen and not blok.breed and len(blok.kolommen) <= VOLLE_TABEL
        )
        woorden = [woord for cel in cellen for woord in ([cel] if heel else _woorden(cel))]
        # A word of more than half the width is broken.
        hoogstens = inf if heel else breedte / 2
        koppen = [_breedte(woord, 9, HALFVET) for woord in _woorden(kolom.naam)]
        marge = _marge(blok, nummer)
        liever.append(
            marge + max([_breedte(kolom.naam, 9, HALFVET), *(_breedte(cel, maat) for cel in cellen)])
        )
        minst.append(marge + min(max([*koppen, *(_breedte(woord, maat) for woord in woorden)]), hoogstens))
    if blok.breed:
        liever[-1] = minst[-1] = BREED_LAATST + _marge(blok, len(liever) - 1)
    if sum(liever) <= breedte:
        return liever
    over, vraag = breedte - sum(minst), sum(liever) - sum(minst)
    return [
        laag + max(over, 0) * (hoog - laag) / max(vraag, 1) for laag, hoog in zip(minst, liever, strict=True)
    ]


def _marge(blok: Blok, nummer: int) -> float:
    """Return the room beside the words of a column."""
    kolom = blok.kolommen[nummer]
    if blok.breed:
        return _marge_breed(blok, nummer)
    if kolom.ruim:
        return 6 * MM
    return (1.5 if kolom.getal and len(blok.kolommen) > VOLLE_TABEL else 3) * MM


def _marge_breed(blok: Blok, nummer: int) -> float:
    """Return the room beside the words of a column of a table over both columns: none after the last, more by a number."""
    if blok.kolommen[nummer].getal:
        return BREED_GETAL
    na_getal = 4 * MM * bool(nummer and blok.kolommen[nummer - 1].getal)
    return na_getal + 3 * MM * (nummer < len(blok.kolommen) - 1)


def _zonder_merken(cel: str) -> str:
    """Return the words of a cell; a small chart whole."""
    return cel if "<svg" in cel else _MERK.sub("", cel)


def _woorden(cel: str) -> list[str]:
    return [cel] if "<svg" in cel else cel.split() or [""]


def _breedte(tekst: str, punten: float, gewicht: int = GEWOON) -> float:
    beeld = max((float(b) for b in _BREEDTE.findall(tekst)), default=0.0)
    return beeld or breed(tekst, punten * PUNT, gewicht)


def regels(tekst: str, ruimte: float, punten: float, gewicht: int = GEWOON) -> int:
    """Return how many lines a text takes in a letter of so many points."""
    return len(breek(tekst, ruimte, punten * PUNT, gewicht)) if tekst else 0
