"""People on the cover: stairs of the twelve treden; the height is the trede, the dots on it are the people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from kern.grafiek.kleuren import AS, GEDEMPT, PIJLERRAND, TREDEN, WIT, Vulling
from kern.grafiek.tekening import BREED, HALFVET, KLEIN, TEKST, VET, Tekening, Vak, getal
from kern.ladder import Pijler, Trede

TUSSEN_PIJLERS, TUSSEN, RAND = 28.0, 1.0, 0.5
BLOK = (BREED - 2 * RAND - 2 * TUSSEN_PIJLERS - 9 * TUSSEN) / 12
LAAGSTE, TREE, STROOK = 14.0, 15.0, 9.0
STIP, AFSTAND = 7.5, 19.0
HOOGSTE_RIJ = 7
"""Dots stand two side by side, and no more than so many rows high."""
ONDER = 60.0


@dataclass(frozen=True, kw_only=True)
class Trap:
    """A pijler: what it is called, and how many people stand on each of its four treden."""

    naam: str
    aantallen: Sequence[int]


def mensen_per_stip(trappen: Sequence[Trap]) -> int:
    """Return for how many people a dot stands: 5, or 10, 25, 50, 100 and so on, the first with which the dots fit."""
    meeste = max([0, *(aantal for trap in trappen for aantal in trap.aantallen)])
    stappen: Iterator[int] = (eerste * 10**macht for macht in count() for eerste in (5, 10, 25))
    return next(per for per in stappen if meeste <= per * 2 * HOOGSTE_RIJ)


def trap_van_mensen(titel: str, trappen: Sequence[Trap]) -> SafeString:
    """Draw the stairs over both columns, with the number of people below each trede and each pijler.

    Raises:
        ValueError: there are not three pijlers of four treden, or a number lies below 0.
    """
    if [len(trap.aantallen) for trap in trappen] != [len(Trede)] * len(Pijler):
        raise ValueError("the stairs have three pijlers of four treden")
    if min(aantal for trap in trappen for aantal in trap.aantallen) < 0:
        raise ValueError("people are counted from 0")
    per = mensen_per_stip(trappen)
    treden = [
        (pijler, 5 * (pijler - 1) + trede, _x(pijler, trede), aantal, -(-aantal // per))
        for pijler, trap in zip(Pijler, trappen, strict=True)
        for trede, aantal in zip(Trede, trap.aantallen, strict=True)
    ]
    grond = max(_hoogte(score) + -(-stippen // 2) * AFSTAND for _p, score, _x_, _a, stippen in treden) + 4
    tekening = Tekening(titel, BREED)
    for pijler, score, x, aantal, stippen in treden:
        top = grond - _hoogte(score)
        tekening.vlak(Vak(x, top, BLOK, _hoogte(score)), _BLOK, soort="blok")
        tekening.vlak(Vak(x, top, BLOK, STROOK), TREDEN[score], soort="tree")
        for nummer in range(stippen):
            alleen = nummer == stippen - 1 and stippen % 2
            kant = 0.0 if alleen else (-0.5 if nummer % 2 == 0 else 0.5)
            hoog = top - STIP - 2 - nummer // 2 * AFSTAND
            tekening.stip(x + BLOK / 2 + kant * AFSTAND, hoog, STIP, kleur=PIJLERRAND[pijler], soort="mensen")
        midden = x + BLOK / 2
        tekening.tekst(midden, grond + 16, str(score), gewicht=VET, anker="middle", soort="score")
        tekening.tekst(
            midden, grond + 32, getal(aantal), maat=KLEIN, kleur=GEDEMPT, anker="middle", soort="aantal"
        )
    for pijler, trap in zip(Pijler, trappen, strict=True):
        som = sum(trap.aantallen)
        woord = ngettext("%(pijler)s: %(n)s persoon", "%(pijler)s: %(n)s mensen", som)
        woord %= {"pijler": trap.naam, "n": getal(som)}
        tekening.tekst(_x(pijler, Trede.EEN), grond + 54, woord, maat=TEKST, gewicht=HALFVET, soort="pijler")
    return tekening.svg(grond + ONDER)


_BLOK = Vulling(naam="blok", kleur=WIT, rand=AS)


def _x(pijler: int, trede: int) -> float:
    breedte = len(Trede) * BLOK + (len(Trede) - 1) * TUSSEN + TUSSEN_PIJLERS
    return RAND + (pijler - 1) * breedte + (trede - 1) * (BLOK + TUSSEN)


def _hoogte(score: int) -> float:
    """Return how high a trede lies; it rises from each to the next, also where a pijler begins."""
    rang = list(TREDEN).index(score)
    return LAAGSTE + rang * TREE + STROOK
