"""Charts as SVG, drawn on the server: the same for a page and for a PDF.

The title states the conclusion, and is what a screen reader reads; a number stands beside every bar. Colours and fonts
are presentation attributes, because WeasyPrint applies no style sheet inside an SVG; on screen the classes override
them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

BREEDTE = 476
"""In CSS pixels: the 126 mm of the text column of a report."""
NAAM = 164
GETAL = 54
GETAL_MET_TOEN = 118
STAAF = 18
RIJ = 29
INKT = "#221D18"
GEDEMPT = "#595146"
LETTER = "Source Sans 3"
SMALSTE_MET_GETAL = 26
"""A bar part narrower than this, in CSS pixels, has no room for its number inside."""

type Reeks = Literal["donker", "licht"]
_VULLING: dict[str, tuple[str, str]] = {"donker": ("#185287", "#FFFFFF"), "licht": ("#CDE0F5", INKT)}
"""Fill and text by series: dark against light, so that grey print keeps them apart."""


@dataclass(frozen=True, kw_only=True)
class Staaf:
    """A row of a chart.

    Args:
        naam: the label.
        delen: the lengths of its parts, in the order of the series.
        toen: the earlier value, drawn as a dashed outline behind the bar; None without.
    """

    naam: str
    delen: Sequence[int]
    toen: int | None = None

    @property
    def totaal(self) -> int:
        """The length of the whole bar."""
        return sum(self.delen)


def staven(titel: str, rijen: Sequence[Staaf], reeksen: Sequence[Reeks] = ("donker",)) -> SafeString:
    """Draw horizontal bars of one or more parts, top to bottom, with their numbers.

    Args:
        titel: the conclusion, in a sentence.
        rijen: the bars.
        reeksen: the look of each part, in order.

    Raises:
        ValueError: a row has another number of parts than there are series.
    """
    if any(len(rij.delen) != len(reeksen) for rij in rijen):
        msg = "every row has a part for each series"
        raise ValueError(msg)
    rechts = GETAL_MET_TOEN if any(rij.toen is not None for rij in rijen) else GETAL
    schaal = (BREEDTE - NAAM - rechts) / max([1, *(max(rij.totaal, rij.toen or 0) for rij in rijen)])
    inhoud = format_html_join(
        "", "{}", ((_staafrij(i, rij, reeksen, schaal),) for i, rij in enumerate(rijen))
    )
    hoogte = len(rijen) * RIJ + 4
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="grafiek" role="img" width="{0}" height="{1}" '
        'viewBox="0 0 {0} {1}" font-family="{2}" font-size="14"><title>{3}</title>{4}'
        '<line class="grafiek__as" x1="{5}" y1="0" x2="{5}" y2="{1}" stroke="{6}" stroke-width="1"/></svg>',
        *(BREEDTE, hoogte, LETTER, titel, inhoud, NAAM, INKT),
    )


def _staafrij(nummer: int, rij: Staaf, reeksen: Sequence[Reeks], schaal: float) -> SafeString:
    boven = nummer * RIJ + (RIJ - STAAF) / 2
    delen, x = [], float(NAAM)
    for waarde, reeks in zip(rij.delen, reeksen, strict=True):
        delen.append(_deel(x, boven, waarde * schaal, waarde, reeks, alleen=len(reeksen) == 1))
        x += waarde * schaal
    toen = SafeString("")
    if rij.toen is not None:
        toen = format_html(
            '<rect class="grafiek__toen" x="{}" y="{}" width="{}" height="{}" fill="none" stroke="{}" '
            'stroke-width="1.5" stroke-dasharray="3 2"/>',
            *(NAAM, _px(boven - 4), _px(rij.toen * schaal), STAAF + 8, INKT),
        )
        x = max(x, NAAM + rij.toen * schaal)
    naam = _tekst(0, boven + 14, rij.naam, klas="grafiek__naam")
    getal = _tekst(x + 6, boven + 14, _getal(rij.totaal), klas="grafiek__getal", vet=True, was=rij.toen)
    return format_html("{}{}{}{}", naam, format_html_join("", "{}", ((d,) for d in delen)), toen, getal)


def _deel(x: float, y: float, breedte: float, waarde: int, reeks: Reeks, *, alleen: bool) -> SafeString:
    vulling, letter = _VULLING[reeks]
    vlak = format_html(
        '<rect class="grafiek__deel grafiek__deel--{}" x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="#0E3F6A" '
        'stroke-width="1"/>',
        *(reeks, _px(x), _px(y), _px(breedte), STAAF, vulling),
    )
    if alleen or breedte < SMALSTE_MET_GETAL:
        return vlak
    tekst = _tekst(
        x + breedte / 2,
        y + 14,
        _getal(waarde),
        klas=f"grafiek__in--{reeks}",
        kleur=letter,
        midden=True,
        vet=True,
    )
    return format_html("{}{}", vlak, tekst)


def _tekst(
    x: float,
    y: float,
    tekst: str,
    *,
    klas: str,
    kleur: str = INKT,
    midden: bool = False,
    vet: bool = False,
    was: int | None = None,
) -> SafeString:
    return format_html(
        '<text class="{}" x="{}" y="{}" fill="{}" text-anchor="{}" font-family="{}" font-weight="{}">{}{}</text>',
        *(klas, _px(x), _px(y), kleur, "middle" if midden else "start", LETTER, 700 if vet else 400, tekst),
        ""
        if was is None
        else format_html('<tspan font-weight="400"> ({})</tspan>', _("was %s") % _getal(was)),
    )


def _getal(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")


def _px(maat: float) -> str:
    return f"{maat:.1f}"


TREND_BREEDTE, TREND_HOOGTE, TREND_RAND = 104, 34, 5


def trend(titel: str, punten: Sequence[float | None], norm: float | None = None) -> SafeString:
    """Draw how a number went as a small line from zero, with a dot at the last point; it has no axis and no numbers.

    Args:
        titel: the same in words.
        punten: the values, None where one is not known: the line leaves a gap there. The last one is known.
        norm: drawn as a dashed line.
    """
    bekend = [punt for punt in punten if punt is not None]
    hoog = max([1.0, *bekend, norm or 0])
    stap = (TREND_BREEDTE - 2 * TREND_RAND) / max(len(punten) - 1, 1)

    def y(waarde: float) -> float:
        return TREND_HOOGTE - TREND_RAND - waarde / hoog * (TREND_HOOGTE - 2 * TREND_RAND)

    lijnen: list[list[str]] = [[]]
    for nummer, punt in enumerate(punten):
        if punt is None:
            lijnen.append([])
        else:
            lijnen[-1].append(f"{_px(TREND_RAND + nummer * stap)},{_px(y(punt))}")
    getekend = format_html_join(
        "",
        '<polyline class="trend__lijn" points="{}" fill="none" stroke="#7B7366" stroke-width="2" '
        'stroke-linejoin="round" stroke-linecap="round"/>',
        ((" ".join(lijn),) for lijn in lijnen if lijn),
    )
    streep = SafeString("")
    if norm is not None:
        streep = format_html(
            '<line class="trend__norm" x1="{0}" x2="{1}" y1="{2}" y2="{2}" stroke="{3}" stroke-width="1.5" '
            'stroke-dasharray="2 2"/>',
            *(TREND_RAND, TREND_BREEDTE - TREND_RAND, _px(y(norm)), INKT),
        )
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="trend" role="img" width="{0}" height="{1}" '
        'viewBox="0 0 {0} {1}"><title>{2}</title>{3}{4}'
        '<circle class="trend__nu" cx="{5}" cy="{6}" r="3.5" fill="{7}"/></svg>',
        *(TREND_BREEDTE, TREND_HOOGTE, titel, streep, getekend),
        *(TREND_BREEDTE - TREND_RAND, _px(y(bekend[-1])), INKT),
    )
