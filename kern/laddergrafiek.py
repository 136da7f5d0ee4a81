"""The participatieladder as SVG: twelve blocks that rise in three pijlers, and scores over time.

Drawn on the server, like `grafiek`: attributes are for paper, classes for the screen. Everything that a drawing says
by colour and height it also says in numbers and words, and a table stands beside each.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import GEDEMPT, INKT, TREDEKLEUR
from kern.grafiek.tekening import LETTER
from kern.ladder import Pijler, Trede

BLOK, TUSSEN, PIJLERRUIMTE = 24, 3, 12
LAAGSTE, HOOGSTE = 17, 112
BOVEN = 40
"""Room for the flags above the highest block."""
PIJLERBREED = len(Trede) * BLOK + (len(Trede) - 1) * TUSSEN
BREEDTE = len(Pijler) * PIJLERBREED + (len(Pijler) - 1) * PIJLERRUIMTE + 2
GROND = BOVEN + HOOGSTE
HOOGTE = GROND + 56


@dataclass(frozen=True, kw_only=True)
class Vlag:
    """A flag above a block.

    Args:
        score: of the block.
        woord: the text on the flag.
        open: drawn as an outline: a goal, or a meting that no longer counts.
    """

    score: int
    woord: str
    open: bool = False


def trap(
    titel: str, *, tot: int | None, vlaggen: Sequence[Vlag] = (), pad: Iterable[int] = (), pijler: int = 1
) -> SafeString:
    """Draw the ladder: the blocks up to a score are climbed, dots mark the scores the person had.

    Args:
        titel: what the drawing shows, in a sentence.
        tot: the last score; None when there is no meting.
        vlaggen: at most two, on different blocks.
        pad: the scores the person had.
        pijler: the current one.
    """
    geweest = set(pad)
    blokken = format_html_join(
        "",
        "{}",
        ((_blok(s, beklommen=tot is not None and s <= tot, geweest=s in geweest),) for s in TREDEKLEUR),
    )
    onder = format_html_join("", "{}", ((_onder(p, nu=p == pijler),) for p in Pijler))
    boven = format_html_join("", "{}", ((_vlag(v),) for v in vlaggen))
    return _svg("ladder", BREEDTE, HOOGTE, titel, format_html("{}{}{}", blokken, onder, boven))


def _links(score: int) -> float:
    pijler, trede = divmod(score, 5)
    return 1 + pijler * (PIJLERBREED + PIJLERRUIMTE) + (trede - 1) * (BLOK + TUSSEN)


def _hoog(score: int) -> float:
    rang = list(TREDEKLEUR).index(score)
    return LAAGSTE + rang * (HOOGSTE - LAAGSTE) / (len(TREDEKLEUR) - 1)


def _blok(score: int, *, beklommen: bool, geweest: bool) -> SafeString:
    x, hoog = _links(score), _hoog(score)
    vlak = format_html(
        '<rect class="ladder__blok{}" data-score="{}" x="{}" y="{}" width="{}" height="{}" rx="2" fill="{}" stroke="{}" '
        'stroke-width="1"/>',
        *(" is-beklommen" if beklommen else "", score, _px(x), _px(GROND - hoog), BLOK, _px(hoog)),
        TREDEKLEUR[score] if beklommen else "#ffffff",
        GEDEMPT,
    )
    donker = beklommen and score > 7  # noqa: PLR2004  from here on the blocks are dark
    getal = format_html(
        '<text class="ladder__getal{}" data-score="{}" x="{}" y="{}" fill="{}" text-anchor="middle" font-size="11" '
        'font-weight="{}">{}</text>',
        " is-beklommen" if beklommen else "",
        score,
        _px(x + BLOK / 2),
        GROND - 5,
        "#ffffff" if donker else INKT,
        700 if geweest else 400,
        score,
    )
    stip = (
        format_html(
            '<circle class="ladder__stip" cx="{}" cy="{}" r="3.5" fill="{}" stroke="#ffffff" stroke-width="1.5"/>',
            *(_px(x + BLOK / 2), _px(GROND - hoog), INKT),
        )
        if geweest
        else SafeString("")
    )
    return format_html("{}{}{}", vlak, getal, stip)


def _onder(pijler: Pijler, *, nu: bool) -> SafeString:
    van = _links(5 * (pijler - 1) + 1)
    midden, y = van + PIJLERBREED / 2, GROND + 8
    haak = format_html(
        '<path class="ladder__haak{}" d="M{x} {y}v6h{breed}v-6" fill="none" stroke="{kleur}" stroke-width="{dik}"/>',
        " is-nu" if nu else "",
        x=_px(van),
        y=y,
        breed=PIJLERBREED,
        kleur=INKT if nu else GEDEMPT,
        dik=2 if nu else 1,
    )
    return format_html(
        "{}{}{}",
        haak,
        _tekst(midden, y + 24, _("Pijler %d") % pijler, klas="ladder__pijler", vet=nu),
        _tekst(midden, y + 40, str(pijler.label).capitalize(), klas="ladder__wanneer"),
    )


def _vlag(vlag: Vlag) -> SafeString:
    x, y = _links(vlag.score) + BLOK / 2, GROND - _hoog(vlag.score) - 7
    punt = format_html(
        '<path class="ladder__vlag{}" d="M{} {}l-6 -8h12z" fill="{}" stroke="{}" stroke-width="1.5"/>',
        " is-open" if vlag.open else "",
        _px(x),
        _px(y),
        "none" if vlag.open else INKT,
        INKT,
    )
    van_de_rand = min(max(x, 4 + 3.5 * len(vlag.woord)), BREEDTE - 4 - 3.5 * len(vlag.woord))
    return format_html(
        "{}{}", punt, _tekst(van_de_rand, y - 13, vlag.woord, klas="ladder__woord", vet=not vlag.open)
    )


@dataclass(frozen=True, kw_only=True)
class Punt:
    """A score on a day."""

    datum: dt.date
    score: int


@dataclass(frozen=True, kw_only=True)
class Strook:
    """A step of the traject, drawn behind the scores; `tot` is the first day of the next step."""

    naam: str
    van: dt.date
    tot: dt.date


LINKS, RECHTS, KOP, RIJ, VOET = 30, 14, 26, 15, 26
RAND = 14
"""Room between the numbers and the first dot, in pixels."""


def verloop(titel: str, *, punten: Sequence[Punt], stroken: Sequence[Strook], breedte: int) -> SafeString:
    """Draw scores over time, with the steps of the traject behind them.

    Args:
        titel: the conclusion, in a sentence.
        punten: oldest first; at least one.
        stroken: the steps, oldest first.
        breedte: in pixels; less for a phone.
    """
    dagen = [p.datum for p in punten] + [d for s in stroken for d in (s.van, s.tot)]
    van, tot = min(dagen), max(dagen)
    schaal = (breedte - LINKS - RAND - RECHTS) / max((tot - van).days, 1)

    def x(dag: dt.date) -> float:
        return LINKS + RAND + (dag - van).days * schaal

    onder = _y(1) + RIJ
    achter = format_html_join(
        "", "{}", ((_strook(s, i, x(s.van), x(s.tot), onder),) for i, s in enumerate(stroken))
    )
    lijn = " ".join(f"{_px(x(p.datum))},{_px(_y(p.score))}" for p in punten)
    voor = format_html_join("", "{}", ((_punt(x(p.datum), p.score, breedte),) for p in punten))
    inhoud = format_html(
        '{}{}<polyline class="ladder__lijn" points="{}" fill="none" stroke="{}" stroke-width="2"/>{}{}{}',
        *(achter, _raster(breedte), lijn, INKT, voor),
        _tekst(LINKS, onder + 18, date_format(van, "j b Y"), klas="ladder__wanneer", anker="start"),
        _tekst(breedte - RECHTS, onder + 18, date_format(tot, "j b Y"), klas="ladder__wanneer", anker="end"),
    )
    return _svg("ladder ladder--verloop", breedte, round(onder + VOET), titel, inhoud)


def _y(score: int) -> float:
    """Return the vertical position of a score; a gap stands where 5 and 10 would be."""
    return KOP + (max(TREDEKLEUR) - score) * RIJ + RIJ / 2


def _raster(breedte: int) -> SafeString:
    """Draw a line and a number for each score."""
    return format_html_join(
        "",
        '<line class="ladder__raster" x1="{}" x2="{}" y1="{}" y2="{}" stroke="#d8d0c3" stroke-width="1"/>{}',
        (
            (
                *(LINKS, breedte - RECHTS, _px(_y(s)), _px(_y(s))),
                _tekst(LINKS - 8, _y(s) + 4, str(s), klas="ladder__wanneer", anker="end"),
            )
            for s in TREDEKLEUR
        ),
    )


def _strook(strook: Strook, nummer: int, van: float, tot: float, onder: float) -> SafeString:
    breed = max(tot - van, 1)
    vlak = format_html(
        '<rect class="ladder__strook ladder__strook--{}" x="{}" y="0" width="{}" height="{}" fill="{}"/>',
        *(("even" if nummer % 2 else "oneven"), _px(van), _px(breed), _px(onder)),
        "#ffffff" if nummer % 2 else "#f3efe6",
    )
    # A name that does not fit is left out; the table beside the drawing has them all.
    if breed < 7 * len(strook.naam):
        return vlak
    return format_html("{}{}", vlak, _tekst(van + 5, 16, strook.naam, klas="ladder__stapnaam", anker="start"))


def _punt(x: float, score: int, breedte: int) -> SafeString:
    return format_html(
        '<circle class="ladder__punt" data-score="{}" cx="{}" cy="{}" r="6" fill="{}" stroke="{}" stroke-width="1.5"/>{}',
        *(score, _px(x), _px(_y(score)), TREDEKLEUR[score], INKT),
        _tekst(min(x, breedte - RECHTS - 4), _y(score) - 10, str(score), klas="ladder__woord", vet=True),
    )


def _tekst(
    x: float, y: float, tekst: str, *, klas: str, vet: bool = False, anker: str = "middle"
) -> SafeString:
    return format_html(
        '<text class="{}" x="{}" y="{}" fill="{}" text-anchor="{}" font-weight="{}">{}</text>',
        *(klas, _px(x), _px(y), INKT, anker, 700 if vet else 400, tekst),
    )


def _svg(klas: str, breedte: int, hoogte: int, titel: str, inhoud: SafeString) -> SafeString:
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="{}" role="img" width="{}" height="{}" viewBox="0 0 {} {}" '
        'font-family="{}" font-size="12"><title>{}</title>{}</svg>',
        *(klas, breedte, hoogte, breedte, hoogte, LETTER, titel, inhoud),
    )


def _px(maat: float) -> str:
    return f"{maat:.1f}"
