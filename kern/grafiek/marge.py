"""Whether there is a difference: a dot with its 95 % interval for each group, on one axis from 0."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from django.utils.safestring import SafeString

from kern.grafiek.aandelen import procent
from kern.grafiek.kleuren import BLAUW, GEDEMPT, INKT, RASTER, WIT
from kern.grafiek.letters import breed
from kern.grafiek.plaatsen import ronde_stap
from kern.grafiek.stapel import Naam, namenkolom, schrijf_naam
from kern.grafiek.tekening import BREEDTE, GEWOON, HALFVET, STREEPJE, TEKST, VET, Tekening, getal

RIJ, KOP, ONDER, NAAST = 22.0, 22.0, 20.0, 16.0
NAAM, NAAM_HOOGSTENS, STIP, DOP = 120.0, 175.0, 5.5, 4.0
HEEL = 100.0


@dataclass(frozen=True, kw_only=True)
class Marge:
    """A group.

    Args:
        naam: its name.
        cellen: what stands in the columns at the right, under their heads; the first is bold.
        punt: the number with both ends of its interval (lowest, number, highest); None when the group is too small.
        gevuld: the dot is filled; groups that are compared differ in it.
    """

    naam: str
    cellen: Sequence[str]
    punt: tuple[float, float, float] | None
    gevuld: bool = True


def marges(
    titel: str, groepen: Sequence[Marge], koppen: Sequence[str], *, in_procenten: bool = True
) -> SafeString:
    """Draw the groups with their intervals.

    Args:
        titel: what it shows, in a sentence.
        groepen: top to bottom.
        koppen: the heads of the columns.
        in_procenten: of a share; else the axis counts.

    Raises:
        ValueError: a group has other columns than there are heads, or a number that lies outside its interval or below 0.
    """
    for groep in groepen:
        laag, midden, hoog = groep.punt or (0, 0, 0)
        if len(groep.cellen) != len(koppen) or not 0 <= laag <= midden <= hoog:
            raise ValueError(
                f"{groep.naam} has a cell for each head, and a number within its interval from 0"
            )
    tekening = Tekening(titel)
    kolommen = _kolommen(groepen, koppen)
    begin = namenkolom([Naam(naam=g.naam, gewicht=GEWOON) for g in groepen], NAAM, NAAM_HOOGSTENS)
    eind = min([BREEDTE - NAAST, *(x - breedte - NAAST for x, breedte in kolommen)]) - STIP
    hoogste = max([1.0, *(groep.punt[2] for groep in groepen if groep.punt)])
    stap = ronde_stap(hoogste)
    top = ceil(hoogste / stap) * stap
    if in_procenten and top > HEEL:
        stap, top = 25.0, HEEL
    schaal = (eind - begin) / top
    for (x, _breedte), kop in zip(kolommen, koppen, strict=True):
        tekening.kop(x, 11, kop)
    y, middens = KOP, []
    for groep in groepen:
        hoogte = max(RIJ, Naam(naam=groep.naam, gewicht=GEWOON).hoogte(begin - NAAST) + 4)
        middens.append(y + hoogte / 2)
        y += hoogte
    _as(
        tekening,
        begin,
        schaal,
        y,
        [n * stap for n in range(round(top / stap) + 1)],
        in_procenten=in_procenten,
    )
    for groep, midden in zip(groepen, middens, strict=True):
        _rij(tekening, groep, midden, begin, schaal, kolommen)
    return tekening.svg(y + ONDER)


def _kolommen(groepen: Sequence[Marge], koppen: Sequence[str]) -> list[tuple[float, float]]:
    """Return where each column ends, and how wide it is."""
    breedtes = [
        max(
            [breed(kop, STREEPJE, HALFVET)]
            + [breed(groep.cellen[nummer], TEKST, GEWOON if nummer else VET) for groep in groepen]
        )
        for nummer, kop in enumerate(koppen)
    ]
    return [
        (BREEDTE - sum(breedtes[nummer + 1 :]) - NAAST * (len(koppen) - 1 - nummer), breedte)
        for nummer, breedte in enumerate(breedtes)
    ]


def _as(
    tekening: Tekening,
    begin: float,
    schaal: float,
    grond: float,
    tikken: Sequence[float],
    *,
    in_procenten: bool,
) -> None:
    for tik in tikken:
        x, woord = begin + tik * schaal, procent(tik) if in_procenten else getal(tik)
        tekening.lijn([(x, KOP - 6), (x, grond)], kleur=RASTER, soort="raster")
        tekening.tekst(x, grond + 13, woord, maat=STREEPJE, kleur=GEDEMPT, anker="middle", soort="tik")


def _rij(
    tekening: Tekening,
    groep: Marge,
    midden: float,
    begin: float,
    schaal: float,
    kolommen: Sequence[tuple[float, float]],
) -> None:
    schrijf_naam(tekening, Naam(naam=groep.naam, gewicht=GEWOON), begin - NAAST, midden)
    for nummer, ((x, _breedte), cel) in enumerate(zip(kolommen, groep.cellen, strict=True)):
        tekening.tekst(x, midden + 4, cel, gewicht=GEWOON if nummer else VET, anker="end", soort="cel")
    if groep.punt is None:
        return
    laag, waarde, hoog = (begin + getal_ * schaal for getal_ in groep.punt)
    tekening.lijn([(laag, midden), (hoog, midden)], dik=2, soort="marge")
    for x in (laag, hoog):
        tekening.lijn([(x, midden - DOP), (x, midden + DOP)], dik=2, soort="dop")
    kleur = BLAUW if groep.gevuld else WIT
    tekening.stip(
        waarde, midden, STIP, kleur=kleur, rand=INKT, dik=1.6, soort="vol" if groep.gevuld else "open"
    )
