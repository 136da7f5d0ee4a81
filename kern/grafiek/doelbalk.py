"""How far against a target: an outline to the target, a filled bar, a tick where it should be, and the judgement in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import AS, INKT, LEEG, WIT, Vulling
from kern.grafiek.letters import breed, breek
from kern.grafiek.tekening import (
    BREEDTE,
    GEWOON,
    HALFVET,
    STREEPJE,
    TEKST,
    VET,
    Tekening,
    Vak,
    Woorden,
    getal,
    tekstvak,
    woordbreedte,
)

RIJ, REGEL, BALK, WIT_TUSSEN = 21.0, 14.0, 13.0, 7.0
NAAM, NAAM_HOOGSTENS, TUSSEN = 103.0, 170.0, 14.0
EIND_BALK, EIND_GETAL = 322.0, 396.0
STREEP, STREEPRAND, UITSTEEK = 2.5, 1.2, 4.0


@dataclass(frozen=True, kw_only=True)
class Doelbalk:
    """A bar.

    Args:
        naam: what it counts.
        gedaan: how far it is; more than the target runs past its outline.
        doel: the target, more than 0.
        schema: where it should be by now.
        oordeel: that in words, such as "3 achter".
        vulling: the look of the bar.
    """

    naam: str
    gedaan: int
    doel: int
    schema: float
    oordeel: str
    vulling: Vulling


@dataclass(frozen=True, kw_only=True)
class Balkgroep:
    """Bars that belong together, under a head with their sum.

    Args:
        balken: the bars.
        naam: the head; without one the names of the bars are bold.
        oordeel: of the sum, in words.
        streep: the word above the tick, once for each scale, such as "op schema: 15".
    """

    balken: Sequence[Doelbalk]
    naam: str = ""
    oordeel: str = ""
    streep: str = ""


@dataclass(frozen=True)
class _Kolommen:
    """Where the columns end, and the length of a target."""

    balk: float
    getal: float
    doel: float


def doelbalken(titel: str, groepen: Sequence[Balkgroep]) -> SafeString:
    """Draw bars against their targets; each target is as long as the others, so that the ticks of one day stand in line.

    Raises:
        ValueError: a target is 0.
    """
    balken = [balk for groep in groepen for balk in groep.balken]
    if any(balk.doel <= 0 for balk in balken):
        raise ValueError("a bar has a target to stand against")
    tekening = Tekening(titel)
    kolommen = _kolommen(groepen, balken)
    y = 0.0
    for nummer, groep in enumerate(groepen):
        y = _groep(tekening, groep, kolommen, y + (WIT_TUSSEN if nummer else 0))
    return tekening.svg(y + UITSTEEK)


def _kolommen(groepen: Sequence[Balkgroep], balken: Sequence[Doelbalk]) -> _Kolommen:
    oordelen = [breed(balk.oordeel, TEKST) for balk in balken] + [
        breed(groep.oordeel, TEKST, VET) for groep in groepen
    ]
    getallen = [woordbreedte(_van(balk), TEKST) for balk in balken] + [
        breed(_som(groep), TEKST, VET) for groep in groepen if groep.naam
    ]
    eind_getal = min(EIND_GETAL, BREEDTE - max(oordelen, default=0) - TUSSEN)
    eind_balk = min(EIND_BALK, eind_getal - max(getallen, default=0) - TUSSEN)
    namen = [breed(balk.naam, TEKST, VET) for balk in balken]
    begin = max(NAAM, min(NAAM_HOOGSTENS, max(namen, default=0) + TUSSEN))
    verste = max([1.0, *(max(balk.gedaan, balk.schema) / balk.doel for balk in balken)])
    return _Kolommen(balk=begin, getal=eind_getal, doel=(eind_balk - begin) / verste)


def _groep(tekening: Tekening, groep: Balkgroep, kolommen: _Kolommen, y: float) -> float:
    """Draw a group from a height on, and return where it ends."""
    strepen = [kolommen.balk + balk.schema / balk.doel * kolommen.doel for balk in groep.balken]
    y = _kop(tekening, groep, kolommen, strepen[0], y)
    midden = []
    for balk in groep.balken:
        regels = breek(balk.naam, kolommen.balk - TUSSEN, TEKST, GEWOON if groep.naam else VET)
        hoogte = max(RIJ, len(regels) * REGEL + 4)
        midden.append(y + hoogte / 2)
        _balk(tekening, balk, kolommen, midden[-1], regels, gewicht=GEWOON if groep.naam else VET)
        y += hoogte
    if max(strepen) - min(strepen) < 0.5:  # noqa: PLR2004  half a pixel: the same place
        _streep(tekening, strepen[0], midden[0], midden[-1])
    else:
        for x, hoogte in zip(strepen, midden, strict=True):
            _streep(tekening, x, hoogte, hoogte)
    return y


def _kop(tekening: Tekening, groep: Balkgroep, kolommen: _Kolommen, streep: float, y: float) -> float:
    """Write the head of a group with the word of the tick, beside the head where it touches nothing and else above it."""
    helft = breed(groep.streep, STREEPJE, HALFVET) / 2
    x = max(helft, min(BREEDTE - helft, streep))
    hoofd = [
        (0.0, groep.naam, "start"),
        (kolommen.getal, _som(groep) if groep.naam else "", "end"),
        (BREEDTE, groep.oordeel, "end"),
    ]
    grond = y + RIJ - 6
    vakken = [tekstvak(x_, grond, w, gewicht=VET, anker=a) for x_, w, a in hoofd if w]
    woord = tekstvak(x, grond, groep.streep, maat=STREEPJE, gewicht=HALFVET, anker="middle")
    ruim = Vak(woord.x - 6, woord.y, woord.breedte + 12, woord.hoogte)
    if groep.streep:
        tekening.tekst(
            x, grond, groep.streep, maat=STREEPJE, gewicht=HALFVET, anker="middle", soort="streepwoord"
        )
    if not groep.naam:
        return y + RIJ if groep.streep else y
    if groep.streep and any(map(ruim.raakt, vakken)):
        y += RIJ - 3
    for x_, woorden, anker in hoofd:
        if woorden:
            tekening.tekst(x_, y + RIJ - 6, woorden, gewicht=VET, anker=anker, soort="hoofd")
    return y + RIJ


def _balk(
    tekening: Tekening,
    balk: Doelbalk,
    kolommen: _Kolommen,
    midden: float,
    regels: Sequence[str],
    *,
    gewicht: int,
) -> None:
    for nummer, regel in enumerate(regels):
        tekening.tekst(
            0, midden + 4 + (nummer - (len(regels) - 1) / 2) * REGEL, regel, gewicht=gewicht, soort="naam"
        )
    boven = midden - BALK / 2
    tekening.vlak(Vak(kolommen.balk, boven, kolommen.doel, BALK), _DOEL, soort="doel")
    lengte = balk.gedaan / balk.doel * kolommen.doel
    tekening.vlak(Vak(kolommen.balk, boven, lengte, BALK), balk.vulling)
    tekening.tekst(kolommen.getal, midden + 4, _van(balk), anker="end", soort="getal")
    tekening.tekst(BREEDTE, midden + 4, balk.oordeel, anker="end", soort="oordeel")


_DOEL = Vulling(naam="doel", kleur=LEEG.kleur, rand=AS)


def _streep(tekening: Tekening, x: float, eerste: float, laatste: float) -> None:
    punten = [(x, eerste - BALK / 2 - UITSTEEK), (x, laatste + BALK / 2 + UITSTEEK)]
    tekening.lijn(punten, kleur=WIT, dik=STREEP + 2 * STREEPRAND, soort="streeprand")
    tekening.lijn(punten, kleur=INKT, dik=STREEP, soort="streep")


def _van(balk: Doelbalk) -> Woorden:
    return [(f"{getal(balk.gedaan)} ", VET), (_("van %s") % getal(balk.doel), GEWOON)]


def _som(groep: Balkgroep) -> str:
    gedaan, doel = sum(b.gedaan for b in groep.balken), sum(b.doel for b in groep.balken)
    return f"{getal(gedaan)} " + _("van %s") % getal(doel)
