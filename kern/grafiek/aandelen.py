"""How a share moves: lines in percents, each with the room that rounding leaves as a grey band, and its name at its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from django.utils.safestring import SafeString

from kern.grafiek.kleuren import GEDEMPT, INKT, MARGE, RASTER
from kern.grafiek.letters import breed
from kern.grafiek.plaatsen import eerste_vrije, langs, ronde_stap, uit_elkaar
from kern.grafiek.tekening import (
    BREEDTE,
    KLEIN,
    STREEPJE,
    TEKST,
    VET,
    Tekening,
    Vak,
    getal,
    tekstvak,
)

BOVEN, ONDER, NAAST = 12.0, 20.0, 10.0
EINDREGELS = 27.0
"""What the share and the name of a line take together at its end."""
ASNAAM = 6.5
"""Below the axis its names begin."""
HEEL = 100.0


@dataclass(frozen=True, kw_only=True)
class Stijl:
    """How a line is drawn; a colour is told twice, by dashes or by the name at the end."""

    kleur: str
    streep: str = ""


BOVEN_VIJF = Stijl(kleur="#156D69")
BOVEN_TIEN = Stijl(kleur="#5A2769", streep="6 3")


@dataclass(frozen=True, kw_only=True)
class Punt:
    """A share in percents, and the room that rounding leaves it."""

    aandeel: float
    laag: float
    hoog: float


@dataclass(frozen=True, kw_only=True)
class Lijn:
    """A share over time; None where it is not known: the line leaves a gap there. The last one is known."""

    naam: str
    punten: Sequence[Punt | None]
    stijl: Stijl


class _Vlak:
    def __init__(self, lijnen: Sequence[Lijn], aantal: int, hoogte: float) -> None:
        hoogste = max([1.0, *(punt.hoog for lijn in lijnen for punt in lijn.punten if punt)])
        self.stap = min(ronde_stap(hoogste), 25.0)
        self.top = min(HEEL, ceil(hoogste / self.stap) * self.stap)
        self.links = breed(procent(self.top), STREEPJE) + 10
        namen = [max(breed(lijn.naam, KLEIN), breed(procent(HEEL), TEKST, VET)) for lijn in lijnen]
        self.rechts = BREEDTE - max(namen, default=0) - NAAST
        self.grond = hoogte - ONDER
        self.stappen = max(1, aantal - 1)
        self.aantal = aantal

    def __call__(self, plek: int, aandeel: float) -> tuple[float, float]:
        x = self.rechts if self.aantal == 1 else self.links + plek / self.stappen * (self.rechts - self.links)
        return x, self.grond - aandeel / self.top * (self.grond - BOVEN)


def procent(aandeel: float) -> str:
    """Return whole percents; the sign never stands on a line of its own."""
    return f"{getal(aandeel)}\u00a0%"


def aandelen(titel: str, lijnen: Sequence[Lijn], namen: Sequence[str], *, hoogte: float = 200) -> SafeString:
    """Draw the lines on one axis from 0.

    Args:
        titel: what it shows, in a sentence.
        lijnen: at least one.
        namen: of the points on the axis; of those that would touch, every so many.
        hoogte: in pixels.

    Raises:
        ValueError: a line has another number of points than there are names, or does not end in one that is known.
    """
    if not namen or any(len(lijn.punten) != len(namen) or lijn.punten[-1] is None for lijn in lijnen):
        raise ValueError("a line has a point for each name, and a known one at its end")
    tekening, vlak = Tekening(titel), _Vlak(lijnen, len(namen), hoogte)
    _raster(tekening, vlak)
    _namen(tekening, vlak, namen)
    stukken = [(lijn, stuk) for lijn in lijnen for stuk in _stukken(lijn)]
    for _lijn, stuk in stukken:
        boven = [vlak(plek, punt.hoog) for plek, punt in stuk]
        onder = [vlak(plek, punt.laag) for plek, punt in reversed(stuk)]
        tekening.veelhoek([*boven, *onder], kleur=MARGE, soort="marge")
    for lijn, stuk in stukken:
        punten = [vlak(plek, punt.aandeel) for plek, punt in stuk]
        stijl = lijn.stijl
        tekening.lijn(punten, kleur=stijl.kleur, dik=2.6, streep=stijl.streep, soort="aandeel")
        for punt in {punten[0], punten[-1]}:
            tekening.stip(*punt, 4.5, kleur=stijl.kleur, soort="punt")
    _einden(tekening, vlak, lijnen)
    _begin(tekening, vlak, lijnen, hoogte)
    return tekening.svg(hoogte)


def _stukken(lijn: Lijn) -> list[list[tuple[int, Punt]]]:
    """Return the parts of a line without a gap, each point with its place."""
    stukken: list[list[tuple[int, Punt]]] = [[]]
    for plek, punt in enumerate(lijn.punten):
        if punt is None:
            stukken.append([])
        else:
            stukken[-1].append((plek, punt))
    return [stuk for stuk in stukken if stuk]


def _raster(tekening: Tekening, vlak: _Vlak) -> None:
    aandeel = 0.0
    while aandeel <= vlak.top:
        x, y = vlak.links, vlak(0, aandeel)[1]
        tekening.lijn([(x, y), (vlak.rechts, y)], kleur=RASTER if aandeel else INKT, soort="raster")
        tekening.tekst(x - 9, y + 4, procent(aandeel), maat=STREEPJE, kleur=GEDEMPT, anker="end", soort="tik")
        aandeel += vlak.stap


def _namen(tekening: Tekening, vlak: _Vlak, namen: Sequence[str]) -> None:
    """Write the names of the points: the last, and from the first on every so many that none touch."""
    vakken = [
        tekstvak(vlak(plek, 0)[0], 0, naam, maat=STREEPJE, anker="middle") for plek, naam in enumerate(namen)
    ]
    laatste = len(namen) - 1
    for om in range(1, len(namen) + 1):
        keuze = [plek for plek in range(0, laatste, om) if laatste - plek >= om] + [laatste]
        ruim = [Vak(v.x - 4, v.y, v.breedte + 8, v.hoogte) for v in (vakken[plek] for plek in keuze)]
        if not any(a.raakt(b) for a, b in pairwise(ruim)):
            break
    for plek in keuze:
        x = max(vakken[plek].breedte / 2, min(BREEDTE - vakken[plek].breedte / 2, vlak(plek, 0)[0]))
        tekening.lijn([(vlak(plek, 0)[0], vlak.grond), (vlak(plek, 0)[0], vlak.grond + 4)], soort="as")
        tekening.tekst(
            x, vlak.grond + 16, namen[plek], maat=STREEPJE, kleur=GEDEMPT, anker="middle", soort="naam"
        )


def _einden(tekening: Tekening, vlak: _Vlak, lijnen: Sequence[Lijn]) -> None:
    """Write share and name at the end of each line, moved apart where they would touch."""
    laatste = [lijn.punten[-1] for lijn in lijnen]
    hoogten = [
        vlak(len(lijn.punten) - 1, punt.aandeel)[1]
        for lijn, punt in zip(lijnen, laatste, strict=True)
        if punt
    ]
    plaatsen = uit_elkaar(hoogten, [EINDREGELS] * len(hoogten), 0, vlak.grond + ASNAAM)
    for y, lijn, punt in zip(plaatsen, lijnen, laatste, strict=True):
        x = vlak.rechts + NAAST
        if punt:
            tekening.tekst(x, y - 1, procent(punt.aandeel), gewicht=VET, soort="eind")
        tekening.tekst(x, y + 12, lijn.naam, maat=KLEIN, soort="lijnnaam")


def _begin(tekening: Tekening, vlak: _Vlak, lijnen: Sequence[Lijn], hoogte: float) -> None:
    """Write the first known share of each line that has more than one, off all lines."""
    stukken = {lijn.naam: [p for stuk in _stukken(lijn) for p in stuk] for lijn in lijnen}
    getekend = [
        vak for stuk in stukken.values() for vak in langs([vlak(plek, punt.aandeel) for plek, punt in stuk])
    ]
    for stuk in stukken.values():
        plek, punt = stuk[0]
        x, y = vlak(plek, punt.aandeel)
        if len(stuk) == 1 or not punt.aandeel:
            continue
        plekken = [(x + dx, y + dy) for dy in (-9, 17, -22, 30, -35, 43) for dx in (2, 16)]
        vakken = [tekstvak(px, py, procent(punt.aandeel), maat=KLEIN, gewicht=VET) for px, py in plekken]
        px, py = plekken[eerste_vrije(vakken, tekening.vakken, getekend, Vak(0, 0, BREEDTE, hoogte))]
        tekening.tekst(px, py, procent(punt.aandeel), maat=KLEIN, gewicht=VET, soort="begin")
