"""How much in each month: small bars for a row of a table, on one scale for all rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from kern.grafiek.kleuren import DONKER, GEDEMPT, INKT, LICHT
from kern.grafiek.tekening import GEWOON, KLEIN, STREEPJE, VET, Tekening, Vak, getal

BREEDTE, BOVEN, HOOG, ONDER = 184.0, 15.0, 37.0, 17.0
TUSSEN = 1.2


@dataclass(frozen=True, kw_only=True)
class Maandrij:
    """A row.

    Args:
        titel: what it shows, in a sentence.
        waarden: a number a month, oldest first; the last one is dark.
    """

    titel: str
    waarden: Sequence[int]


def maandbalken(rijen: Sequence[Maandrij], *, eerste: str = "", laatste: str = "") -> list[SafeString]:
    """Draw the bars of each row, the first and the last with their number.

    Args:
        rijen: the rows, with one month or more each.
        eerste: the name of the first month, under the last row.
        laatste: that of the last.

    Raises:
        ValueError: a row has no month, or a number below 0.
    """
    if any(not rij.waarden or min(rij.waarden) < 0 for rij in rijen):
        raise ValueError("a row has months, and counts from 0")
    schaal = HOOG / max([1, *(waarde for rij in rijen for waarde in rij.waarden)])
    onder = [("", "")] * (len(rijen) - 1) + [(eerste, laatste)]
    return [_rij(rij, schaal, *namen) for rij, namen in zip(rijen, onder, strict=False)]


def _rij(rij: Maandrij, schaal: float, eerste: str, laatste: str) -> SafeString:
    tekening = Tekening(rij.titel, BREEDTE)
    grond, stap = BOVEN + HOOG, BREEDTE / len(rij.waarden)
    for nummer, waarde in enumerate(rij.waarden):
        hoogte = waarde * schaal
        vulling = DONKER if nummer == len(rij.waarden) - 1 else LICHT
        vak = Vak(nummer * stap + TUSSEN / 2, grond - hoogte, stap - TUSSEN, hoogte)
        tekening.vlak(vak, vulling)
    tekening.lijn([(0, grond), (BREEDTE, grond)], soort="as")
    if len(rij.waarden) > 1:
        top = grond - rij.waarden[0] * schaal - 4
        tekening.tekst(TUSSEN / 2, top, getal(rij.waarden[0]), maat=STREEPJE, kleur=GEDEMPT, soort="getal")
    top = grond - rij.waarden[-1] * schaal - 4
    tekening.tekst(
        BREEDTE - TUSSEN / 2,
        top,
        getal(rij.waarden[-1]),
        maat=KLEIN,
        gewicht=VET,
        kleur=INKT,
        anker="end",
        soort="getal",
    )
    if not (eerste or laatste):
        return tekening.svg(grond + 1)
    for x, naam, anker in ((0.0, eerste, "start"), (BREEDTE, laatste, "end")):
        tekening.tekst(
            x,
            grond + ONDER - 3,
            naam,
            maat=STREEPJE,
            gewicht=GEWOON,
            kleur=GEDEMPT,
            anker=anker,
            soort="maand",
        )
    return tekening.svg(grond + ONDER)
