"""A series of others in a row of a table: a line of 44 pixels with its last point, beside the numbers themselves."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from kern.grafiek.kleuren import BLAUW, INKT
from kern.grafiek.tekening import Tekening

BREEDTE, HOOGTE, RAND = 44.0, 14.0, 3.0


def verloopje(waarden: Sequence[float | None]) -> SafeString:
    """Draw how a number went between its lowest and its highest; decoration, because the numbers stand beside it.

    Args:
        waarden: oldest first; None where one is not known: the line leaves a gap there.

    Raises:
        ValueError: no number is known.
    """
    punten = [(plek, waarde) for plek, waarde in enumerate(waarden) if waarde is not None]
    if not punten:
        raise ValueError("a series has a number")
    laag, hoog = min(w for _plek, w in punten), max(w for _plek, w in punten)
    tekening = Tekening.versiering(BREEDTE)

    def punt(plek: int, waarde: float) -> tuple[float, float]:
        x = RAND + plek / max(1, len(waarden) - 1) * (BREEDTE - 2 * RAND)
        hoogte = (waarde - laag) / (hoog - laag) if hoog > laag else 0.5
        return x, HOOGTE - RAND - hoogte * (HOOGTE - 2 * RAND)

    stukken: list[list[tuple[float, float]]] = [[]]
    for plek, waarde in enumerate(waarden):
        if waarde is None:
            stukken.append([])
        else:
            stukken[-1].append(punt(plek, waarde))
    for stuk in stukken:
        if len(stuk) > 1:
            tekening.lijn(stuk, kleur=INKT, dik=1.4, soort="verloop")
    tekening.stip(*punt(*punten[-1]), RAND, kleur=BLAUW, soort="nu")
    return tekening.svg(HOOGTE)
