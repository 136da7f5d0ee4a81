"""The load against its norms: of each norm a line from 0 with a tick at the norm, and a dot for each wijk."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from kern.grafiek.kleuren import BLAUW, INKT, RASTER, WIT
from kern.grafiek.letters import breed
from kern.grafiek.stapel import Naam, namenkolom, schrijf_naam
from kern.grafiek.tekening import BREEDTE, GEWOON, HALFVET, STREEPJE, TEKST, VET, Tekening, tekstvak

RIJ, KOP, TUSSEN, NAAST = 24.0, 22.0, 10.0, 12.0
REGEL = 18.0
NAAM, NAAM_HOOGSTENS, STIP, UITSTEEK, RUIMTE = 130.0, 175.0, 5.5, 3.0, 1.08


@dataclass(frozen=True, kw_only=True)
class Lastrij:
    """A dot.

    Args:
        naam: the wijk.
        waarde: its number; None where it is not judged yet, and has no dot.
        woord: the number in words.
        oordeel: beside the norm, in words.
    """

    naam: str
    waarde: float | None
    woord: str
    oordeel: str


@dataclass(frozen=True, kw_only=True)
class Norm:
    """A norm.

    Args:
        naam: what is counted.
        norm: the norm, more than 0.
        woord: above its tick, such as "norm: 27".
        rijen: a dot each.
    """

    naam: str
    norm: float
    woord: str
    rijen: Sequence[Lastrij]


def last(titel: str, normen: Sequence[Norm]) -> SafeString:
    """Draw the norms below each other, each on an axis of its own from 0; all ticks stand in line.

    Raises:
        ValueError: a norm is 0, or a number below 0.
    """
    rijen = [rij for norm in normen for rij in norm.rijen]
    if any(norm.norm <= 0 for norm in normen) or any((rij.waarde or 0) < 0 for rij in rijen):
        raise ValueError("a load counts from 0 to a norm")
    tekening = Tekening(titel)
    begin = namenkolom([Naam(naam=rij.naam, gewicht=GEWOON) for rij in rijen], NAAM, NAAM_HOOGSTENS)
    oordeel = max([0.0, *(breed(rij.oordeel, TEKST) for rij in rijen)])
    woord = max([0.0, *(breed(rij.woord, TEKST, VET) for rij in rijen)])
    eind_woord = BREEDTE - oordeel - NAAST
    eind = eind_woord - woord - NAAST
    verste = max([1.0, *((rij.waarde or 0) / norm.norm for norm in normen for rij in norm.rijen)]) * RUIMTE
    y = 0.0
    for nummer, norm in enumerate(normen):
        y += TUSSEN if nummer else 0
        streep = begin + (eind - begin) / verste
        y = _kop(tekening, norm, streep, y)
        boven = y
        middens = []
        for rij in norm.rijen:
            naam = Naam(naam=rij.naam, gewicht=GEWOON)
            hoogte = max(RIJ, naam.hoogte(begin - NAAST) + 4)
            middens.append(y + hoogte / 2)
            schrijf_naam(tekening, naam, begin - NAAST, middens[-1])
            tekening.lijn([(begin, middens[-1]), (eind, middens[-1])], kleur=RASTER, soort="spoor")
            tekening.tekst(eind_woord, middens[-1] + 4, rij.woord, gewicht=VET, anker="end", soort="getal")
            tekening.tekst(BREEDTE, middens[-1] + 4, rij.oordeel, anker="end", soort="oordeel")
            y += hoogte
        tekening.lijn([(begin, boven), (begin, y)], soort="as")
        tekening.lijn([(streep, boven - UITSTEEK), (streep, y)], dik=2.2, soort="streep")
        for rij, midden in zip(norm.rijen, middens, strict=True):
            if rij.waarde is not None:
                x = begin + rij.waarde / norm.norm * (eind - begin) / verste
                tekening.stip(x, midden, STIP, kleur=BLAUW, rand=WIT, soort="stip")
    return tekening.svg(y + 1)


def _kop(tekening: Tekening, norm: Norm, streep: float, y: float) -> float:
    """Write the name of a norm and the word above its tick, which takes a line of its own where they touch."""
    naam = tekstvak(0, y + 14, norm.naam, gewicht=VET)
    woord = tekstvak(streep, y + 14, norm.woord, maat=STREEPJE, gewicht=HALFVET, anker="middle")
    tekening.tekst(0, y + 14, norm.naam, gewicht=VET, soort="hoofd")
    if naam.x + naam.breedte + NAAST > woord.x:
        y += REGEL
    tekening.tekst(
        max(woord.breedte / 2, min(BREEDTE - woord.breedte / 2, streep)),
        y + 14,
        norm.woord,
        maat=STREEPJE,
        gewicht=HALFVET,
        kleur=INKT,
        anker="middle",
        soort="streepwoord",
    )
    return y + KOP
