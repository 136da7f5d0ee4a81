"""Whether the pace suffices: a line that adds up, where it should be, where this pace leads and how far that may be off."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import BLAUW, GEDEMPT, INKT, MARGE, RASTER, WITVLAK
from kern.grafiek.letters import breed
from kern.grafiek.plaatsen import eerste_vrije, langs, ronde_stap, uit_elkaar
from kern.grafiek.tekening import (
    BREEDTE,
    GEWOON,
    HALFVET,
    KLEIN,
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

BOVEN, ONDER, LINKS, RECHTS = 22.0, 24.0, 8.0, 8.0
SCHEMA, TEMPO = "6 4", "2 3"
REGEL = 12.5


@dataclass(frozen=True, kw_only=True)
class Tempo:
    """Where this pace leads at the end: the number in the middle, and both ends of its interval."""

    laag: int
    midden: int
    hoog: int


@dataclass(frozen=True, kw_only=True)
class Opgeteld:
    """What is added up.

    Args:
        standen: month since the beginning, and how many by then; the last one is now.
        woord: what is counted, such as "gestart".
        doel: the target at the end.
        schema: where it should be now.
        perioden: how many months each period on the axis has, and its name.
        tempo: None as long as too little is known.
        mijlpalen: month, and words to write at the line there.
    """

    standen: Sequence[tuple[float, int]]
    woord: str
    doel: int
    schema: float
    perioden: Sequence[tuple[int, str]]
    tempo: Tempo | None = None
    mijlpalen: Sequence[tuple[float, str]] = ()


class _Vlak:
    """The place of a month and a number."""

    def __init__(self, stand: Opgeteld, hoogte: float) -> None:
        self.maanden = sum(maanden for maanden, _naam in stand.perioden)
        tempo = stand.tempo
        self.top = max(
            [1, stand.doel, *(aantal for _maand, aantal in stand.standen), tempo.hoog if tempo else 0]
        )
        self.links = breed(getal(self.top), KLEIN, VET) + LINKS
        eind = [woordbreedte(woorden, maat) for woorden, maat, _kleur in _eindwoorden(tempo)]
        self.rechts = BREEDTE - max(eind, default=0) - RECHTS
        self.grond = hoogte - ONDER
        self.boven_as = Vak(0, 0, BREEDTE, self.grond - 2)
        """Where words may stand: below it are the names of the periods."""

    def __call__(self, maand: float, aantal: float) -> tuple[float, float]:
        breedte, hoogte = self.rechts - self.links, self.grond - BOVEN
        return self.links + maand / self.maanden * breedte, self.grond - aantal / self.top * hoogte


def opgeteld(titel: str, stand: Opgeteld, *, hoogte: float = 280) -> SafeString:
    """Draw the line.

    Raises:
        ValueError: there is no point, or one beyond the last period.
    """
    vlak = _Vlak(stand, hoogte)
    if not stand.standen or stand.standen[-1][0] > vlak.maanden:
        raise ValueError("a line has a point, and none after its last period")
    tekening = Tekening(titel)
    _raster(tekening, stand, vlak)
    begin, eind, nu = vlak(0, 0), vlak(vlak.maanden, stand.doel), vlak(*stand.standen[-1])
    lijn = [vlak(maand, aantal) for maand, aantal in stand.standen]
    if stand.tempo:
        hoog, midden, laag = (
            vlak(vlak.maanden, aantal) for aantal in (stand.tempo.hoog, stand.tempo.midden, stand.tempo.laag)
        )
        tekening.veelhoek([nu, hoog, laag], kleur=MARGE, soort="marge")
    tekening.lijn([vlak(0, stand.doel), eind], dik=1.8, soort="doel")
    tekening.lijn([begin, eind], dik=1.4, streep=SCHEMA, soort="schema")
    if stand.tempo:
        tekening.lijn([nu, midden], kleur=BLAUW, dik=2.4, streep=TEMPO, soort="tempo")
    tekening.lijn(lijn, kleur=BLAUW, dik=3, soort="stand")
    tekening.stip(*nu, 5, kleur=BLAUW, soort="nu")
    _as(tekening, stand, vlak)
    lijnen = [*langs([begin, eind]), *langs(lijn), *langs([vlak(0, stand.doel), eind])]
    if stand.tempo:
        lijnen += [*langs([nu, hoog]), *langs([nu, midden]), *langs([nu, laag])]
    _woorden(tekening, stand, vlak, lijnen)
    return tekening.svg(hoogte)


def _raster(tekening: Tekening, stand: Opgeteld, vlak: _Vlak) -> None:
    """Draw the lines across, with their numbers; none that would touch that of the target."""
    stap = ronde_stap(vlak.top)
    doel = vlak(0, stand.doel)[1]
    aantal = 0.0
    while aantal <= vlak.top:
        x, y = vlak(0, aantal)
        if abs(y - doel) > KLEIN:
            if aantal:
                tekening.lijn([(x, y), (vlak.rechts, y)], kleur=RASTER, soort="raster")
            tekening.tekst(x - 6, y + 4, getal(aantal), maat=KLEIN, kleur=GEDEMPT, anker="end", soort="tik")
        aantal += stap
    tekening.tekst(
        vlak.links - 6, doel + 4, getal(stand.doel), maat=KLEIN, gewicht=VET, anker="end", soort="tik"
    )


def _as(tekening: Tekening, stand: Opgeteld, vlak: _Vlak) -> None:
    tekening.lijn([(vlak.links, vlak.grond), (vlak.rechts, vlak.grond)], dik=1.2, soort="as")
    maand = 0
    for maanden, naam in [*stand.perioden, (0, "")]:
        x = vlak(maand, 0)[0]
        tekening.lijn([(x, vlak.grond), (x, vlak.grond + 6)], dik=1.2, soort="as")
        midden = vlak(maand + maanden / 2, 0)[0]
        if naam:
            tekening.tekst(
                midden, vlak.grond + 17, naam, maat=KLEIN, gewicht=HALFVET, anker="middle", soort="periode"
            )
        maand += maanden


def _woorden(tekening: Tekening, stand: Opgeteld, vlak: _Vlak, lijnen: list[Vak]) -> None:
    maand, aantal = stand.standen[-1]
    nu, op_lijn = vlak(maand, aantal), vlak(maand, stand.doel * maand / vlak.maanden)
    voor = aantal > stand.schema
    _eind(tekening, stand, vlak)
    doelwoord: Woorden = [(_("doel: %s") % getal(stand.doel), HALFVET)]
    nuwoord: Woorden = [(f"{getal(aantal)} ", VET), (stand.woord, GEWOON)]
    te_plaatsen: list[tuple[Woorden, tuple[float, float], float, str, bool]] = [
        (doelwoord, vlak(0, stand.doel), KLEIN, INKT, True),
        (nuwoord, nu, TEKST, INKT, voor),
        ([(_("op schema: %s") % getal(stand.schema), GEWOON)], op_lijn, KLEIN, INKT, not voor),
        *(([(woord, GEWOON)], _op(stand, vlak, m), KLEIN, GEDEMPT, voor) for m, woord in stand.mijlpalen),
    ]
    for woorden, (x, y), maat, kleur, boven in te_plaatsen:
        plekken = _plekken(x, y, boven=boven, rechts=woorden is doelwoord)
        vakken = [tekstvak(px, py, woorden, maat=maat, anker=anker) for px, py, anker in plekken]
        plek = eerste_vrije(vakken, tekening.vakken, lijnen, vlak.boven_as)
        if not any(map(vakken[plek].raakt, lijnen)):
            # So that the lines across do not run through words; one with data is never covered.
            tekening.vlak(vakken[plek], WITVLAK, soort="woordvak")
        px, py, anker = plekken[plek]
        tekening.tekst(px, py, woorden, maat=maat, kleur=kleur, anker=anker, soort="woord")


def _plekken(x: float, y: float, *, boven: bool, rechts: bool) -> list[tuple[float, float, str]]:
    """Return where a word may stand at a point: at its own side of the line first, then further off, then at the other."""
    weg = [(dx, dy) for dy in (0, 14, 28, 42) for dx in (0, 16)]
    linksboven = [(x - 9 - dx, y - 5 - dy, "end") for dx, dy in weg]
    rechtsonder = [(x + 9 + dx, y + 18 + dy, "start") for dx, dy in weg]
    linksonder = [(x - 9 - dx, y + 18 + dy, "end") for dx, dy in weg]
    rechtsboven = [(x + 6 + dx, y - 6 - dy, "start") for dx, dy in weg]
    if rechts:
        return [*rechtsboven, *rechtsonder]
    if boven:
        return [*linksboven, *rechtsonder, *linksonder, *rechtsboven]
    return [*rechtsonder, *rechtsboven, *linksboven, *linksonder]


def _op(stand: Opgeteld, vlak: _Vlak, maand: float) -> tuple[float, float]:
    """Return the point of the line at a month: the last that is known there."""
    return vlak(maand, max((aantal for m, aantal in stand.standen if m <= maand), default=0))


def _eindwoorden(tempo: Tempo | None) -> list[tuple[Woorden, float, str]]:
    if tempo is None:
        return []
    return [
        (getal(tempo.hoog), STREEPJE, GEDEMPT),
        ([(f"{getal(tempo.midden)} ", VET), (_("in dit tempo"), GEWOON)], TEKST, INKT),
        (getal(tempo.laag), STREEPJE, GEDEMPT),
    ]


def _eind(tekening: Tekening, stand: Opgeteld, vlak: _Vlak) -> None:
    """Write the three numbers at the end, apart."""
    tempo = stand.tempo
    if tempo is None:
        return
    hoogten = [vlak(vlak.maanden, aantal)[1] for aantal in (tempo.hoog, tempo.midden, tempo.laag)]
    plaatsen = uit_elkaar(hoogten, [REGEL] * 3, 4, vlak.grond + 6)
    for y, (woorden, maat, kleur) in zip(plaatsen, _eindwoorden(tempo), strict=True):
        tekening.tekst(vlak.rechts + RECHTS, y + 4, woorden, maat=maat, kleur=kleur, soort="eind")
