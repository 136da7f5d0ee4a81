"""Colours and fills of charts: each is told from its neighbours in grey print, or has a pattern.

They are those of paper; a chart on a screen stands on paper too (docs/adr/0061-own-charts.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

INKT, GEDEMPT, WIT = "#221D18", "#595146", "#FFFFFF"
AS, RASTER = "#7B7366", "#DBD5C9"
BLAUW, DIEPBLAUW = "#185287", "#0E3F6A"
MARGE = "#E3DDD2"
"""Uncertainty, and the room that rounding leaves."""
OKER = "#9A6418"
VERSCHIL = 25
"""Fills side by side differ this much in lightness, or one of them has a pattern."""


class Patroon(Enum):
    """What is drawn on a fill; as lines and dots of its own, so that every viewer shows the same."""

    GEEN = "geen"
    STIPPEN = "stippen"
    LIJNEN = "lijnen"


@dataclass(frozen=True, kw_only=True)
class Vulling:
    """How a part of a chart is filled.

    Args:
        naam: of the look; a class of the mark.
        kleur: the fill.
        rand: the edge, darker.
        letter: of a number on it.
        patroon: on the fill; a number on one gets a white box.
        streep: the dashes of the edge.
    """

    naam: str
    kleur: str
    rand: str
    letter: str = INKT
    patroon: Patroon = Patroon.GEEN
    streep: str = ""


DONKER = Vulling(naam="donker", kleur=BLAUW, rand=DIEPBLAUW, letter=WIT)
"""BPI; known; on to the next stage; now."""
LICHT = Vulling(naam="licht", kleur="#CDE0F5", rand=DIEPBLAUW)
"""Wijknetwerk; new; still under way; the months before."""
TOEN = Vulling(naam="toen", kleur="none", rand=INKT, streep="3 2")
"""Then; a year before."""
LEI = Vulling(naam="lei", kleur="#36434F", rand=INKT, letter=WIT)
"""Plichtig."""
LEI_LICHT = Vulling(naam="lei-licht", kleur="#A9B6C1", rand=INKT)
"""Behoeftig."""
STIPPEN = Vulling(naam="stippen", kleur=WIT, rand=INKT, patroon=Patroon.STIPPEN)
"""Niet te bepalen; nog niet gemeten."""
LEEG = Vulling(naam="leeg", kleur=WIT, rand=INKT)
"""Vrijgesteld; nog niet geopend."""
LIJNEN = Vulling(naam="lijnen", kleur=WIT, rand=INKT, patroon=Patroon.LIJNEN)
"""Out, stopped; nog niet bekend."""
WITVLAK = Vulling(naam="wit", kleur=WIT, rand="none")
"""Behind words that lie over a line or another part."""
RUIMTE = Vulling(naam="marge", kleur=MARGE, rand="none")

PIJLERRAND = {1: "#8A6410", 2: "#0F5552", 3: "#32133B"}
TREDEKLEUR = {
    1: "#FEE9BE",
    2: "#F6D58F",
    3: "#EBC166",
    4: "#DAAD46",
    6: "#55ACA7",
    7: "#359792",
    8: "#23817D",
    9: "#156D69",
    11: "#6F3680",
    12: "#5A2769",
    13: "#461D52",
    14: "#32133B",
}
"""The colours of the twelve treden on paper; on screen the tokens of the same names apply."""
TREDEN = {
    score: Vulling(
        naam=f"trede-{score}",
        kleur=kleur,
        rand=PIJLERRAND[(score - 1) // 5 + 1],
        letter=INKT if score < 8 else WIT,  # noqa: PLR2004  where ink no longer reads
    )
    for score, kleur in TREDEKLEUR.items()
}
PIJLERS = {pijler: TREDEN[5 * (pijler - 1) + 2] for pijler in (1, 2, 3)}
BEZIG, AFGEROND = PIJLERS[2], PIJLERS[3]


def lichtheid(kleur: str) -> float:
    """Return the lightness L* (CIE 1976) of a colour as #RRGGBB: what grey print leaves of it, 0 black, 100 white."""
    licht = _luminantie(kleur)
    return 116 * licht ** (1 / 3) - 16 if licht > 216 / 24389 else licht * 24389 / 27


def contrast(kleur: str, op: str) -> float:
    """Return the contrast of two colours as WCAG counts it, from 1 to 21."""
    laag, hoog = sorted((_luminantie(kleur), _luminantie(op)))
    return (hoog + 0.05) / (laag + 0.05)


def _luminantie(kleur: str) -> float:
    delen = [int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5)]
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)  # noqa: PLR2004  sRGB's own
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def eis_te_onderscheiden(vullingen: Sequence[Vulling]) -> None:
    """Refuse fills that stand side by side and look alike in grey print.

    Raises:
        ValueError: two neighbours differ less than 25 in lightness and neither has a pattern.
    """
    for links, rechts in pairwise(vullingen):
        if links.patroon is not rechts.patroon:
            continue
        if (
            links.patroon is not Patroon.GEEN
            or abs(lichtheid(links.kleur) - lichtheid(rechts.kleur)) < VERSCHIL
        ):
            raise ValueError(f"{links.naam} and {rechts.naam} look alike in grey print")
