"""Where labels go: moved apart when they would touch, beside a line when they would lie on it, and never left out."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from kern.grafiek.tekening import Vak


def uit_elkaar(middens: Sequence[float], maten: Sequence[float], van: float, tot: float) -> list[float]:
    """Return the middles of labels on one line, moved no further than needed for none to touch, in the same order.

    Args:
        middens: where each would stand.
        maten: how much room each takes along the line.
        van: where the line begins; a line that is too short for all is passed at its end.
        tot: where it ends.
    """
    if not middens:
        return []
    volgorde = sorted(range(len(middens)), key=lambda nummer: middens[nummer])
    lengten = [maten[nummer] for nummer in volgorde]
    voor = list(accumulate(((a + b) / 2 for a, b in pairwise(lengten)), initial=0.0))
    # Pooling those that would touch gives the least sum of squared moves (isotonic regression).
    groepen: list[tuple[float, int]] = []
    for nummer, erbij in zip(volgorde, voor, strict=True):
        som, aantal = middens[nummer] - erbij, 1
        while groepen and groepen[-1][0] / groepen[-1][1] > som / aantal:
            som, aantal = som + groepen[-1][0], aantal + groepen[-1][1]
            groepen.pop()
        groepen.append((som, aantal))
    begin, eind = van + lengten[0] / 2, tot - lengten[-1] / 2 - voor[-1]
    plaatsen = [max(begin, min(eind, som / aantal)) for som, aantal in groepen for _ in range(aantal)]
    uit = dict(zip(volgorde, map(sum, zip(plaatsen, voor, strict=True)), strict=True))
    return [uit[nummer] for nummer in range(len(middens))]


def langs(punten: Sequence[tuple[float, float]], stap: float = 4.0) -> list[Vak]:
    """Return the room that a line takes, as small rectangles along it."""
    vakken = []
    for (x1, y1), (x2, y2) in pairwise(punten):
        aantal = max(1, round(max(abs(x2 - x1), abs(y2 - y1)) / stap))
        vakken += [
            Vak(x1 + (x2 - x1) * n / aantal - 1.5, y1 + (y2 - y1) * n / aantal - 1.5, 3, 3)
            for n in range(aantal + 1)
        ]
    return vakken


def eerste_vrije(kandidaten: Iterable[Vak], woorden: Sequence[Vak], lijnen: Sequence[Vak], blad: Vak) -> int:
    """Return which place is free: within the sheet, off other words, and off the lines.

    Where none is, the one that lies on the fewest; a place on other words or outside the sheet only when all do.

    Args:
        kandidaten: in the order in which they are preferred.
        woorden: the places of other words.
        lijnen: what lines take.
        blad: the whole chart.
    """

    def bezwaar(vak: Vak) -> tuple[bool, int, int]:
        buiten = (
            vak.x < blad.x
            or vak.y < blad.y
            or vak.x + vak.breedte > blad.x + blad.breedte
            or vak.y + vak.hoogte > blad.y + blad.hoogte
        )
        return buiten, sum(map(vak.raakt, woorden)), sum(map(vak.raakt, lijnen))

    bezwaren = [bezwaar(vak) for vak in kandidaten]
    return bezwaren.index(min(bezwaren))


def ronde_stap(hoogste: float, ongeveer: int = 3) -> float:
    """Return the distance between the ticks of an axis from 0: 1, 2 or 5 times a power of ten, for about so many ticks."""
    macht = 1.0
    while macht * 10 * ongeveer <= hoogste:
        macht *= 10
    return min((macht * n for n in (1, 2, 5, 10)), key=lambda stap: abs(hoogste / stap - ongeveer))
