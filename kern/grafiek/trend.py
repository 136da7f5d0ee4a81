"""How a number went, as a small line beside it on a screen, in the colours of the theme."""

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kern.grafiek.kleuren import INKT
from kern.grafiek.tekening import px

BREEDTE, HOOGTE, RAND = 104, 34, 5


def trend(titel: str, punten: Sequence[float | None], norm: float | None = None) -> SafeString:
    """Draw how a number went as a small line from zero, with a dot at the last point; it has no axis and no numbers.

    Args:
        titel: the same in words.
        punten: the values, None where one is not known: the line leaves a gap there. The last one is known.
        norm: drawn as a dashed line.
    """
    bekend = [punt for punt in punten if punt is not None]
    hoog = max([1.0, *bekend, norm or 0])
    stap = (BREEDTE - 2 * RAND) / max(len(punten) - 1, 1)

    def y(waarde: float) -> float:
        return HOOGTE - RAND - waarde / hoog * (HOOGTE - 2 * RAND)

    lijnen: list[list[str]] = [[]]
    for nummer, punt in enumerate(punten):
        if punt is None:
            lijnen.append([])
        else:
            lijnen[-1].append(f"{px(RAND + nummer * stap)},{px(y(punt))}")
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
            *(RAND, BREEDTE - RAND, px(y(norm)), INKT),
        )
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="trend" role="img" width="{0}" height="{1}" '
        'viewBox="0 0 {0} {1}"><title>{2}</title>{3}{4}'
        '<circle class="trend__nu" cx="{5}" cy="{6}" r="3.5" fill="{7}"/></svg>',
        *(BREEDTE, HOOGTE, titel, streep, getekend),
        *(BREEDTE - RAND, px(y(bekend[-1])), INKT),
    )
