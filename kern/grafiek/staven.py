"""Horizontal bars: of one or more parts, now against a year before, and a part within its whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import DONKER, LICHT, TOEN, Vulling
from kern.grafiek.stapel import BOVEN, Deel, Naam, namenkolom, schrijf_naam, staat_boven, stapel
from kern.grafiek.tekening import BREEDTE, GEWOON, TEKST, VET, Tekening, Vak, Woorden, getal, woordbreedte

RIJ, STAAF, OM, SMAL = 26.0, 14.0, 3.5, 7.0
NAAM, NAAM_HOOGSTENS = 100.0, 200.0
NAAST = 8.0

type Reeks = Literal["donker", "licht"]
_VULLING: dict[str, Vulling] = {"donker": DONKER, "licht": LICHT}


@dataclass(frozen=True, kw_only=True)
class Staaf:
    """A row of a chart.

    Args:
        naam: the label.
        delen: the lengths of its parts, in the order of the series.
        toen: the earlier value, drawn as a dashed outline around the bar; None without.
    """

    naam: str
    delen: Sequence[int]
    toen: int | None = None

    @property
    def totaal(self) -> int:
        """The length of the whole bar."""
        return sum(self.delen)


@dataclass(frozen=True, kw_only=True)
class Deelrij:
    """A whole, and how many of it."""

    naam: str
    deel: int
    geheel: int


def staven(titel: str, rijen: Sequence[Staaf], reeksen: Sequence[Reeks] = ("donker",)) -> SafeString:
    """Draw horizontal bars of one or more parts, top to bottom, with their numbers.

    Args:
        titel: the conclusion, in a sentence.
        rijen: the bars.
        reeksen: the look of each part, in order.

    Raises:
        ValueError: a row has another number of parts than there are series, or a part below 0.
    """
    if any(len(rij.delen) != len(reeksen) for rij in rijen):
        raise ValueError("every row has a part for each series")
    if any(deel < 0 for rij in rijen for deel in rij.delen):
        raise ValueError("a part counts from 0")
    eindes = [_einde(rij) for rij in rijen]
    lengten = [max(rij.totaal, rij.toen or 0) for rij in rijen]
    blad = _Blad(titel, [rij.naam for rij in rijen], lengten, eindes)
    for rij, einde in zip(rijen, eindes, strict=True):
        alleen = len(reeksen) == 1
        delen = [
            Deel(vulling=_VULLING[reeks], waarde=waarde, woord="" if alleen else getal(waarde))
            for waarde, reeks in zip(rij.delen, reeksen, strict=True)
        ]
        boven = not alleen and any(staat_boven(deel, blad.schaal) for deel in delen)
        midden = blad.rij(rij.naam, boven=boven)
        vak = Vak(blad.begin, midden - STAAF / 2, 0, STAAF)
        if alleen:
            lengte = rij.totaal * blad.schaal
            blad.tekening.vlak(Vak(blad.begin, vak.y, lengte, STAAF), delen[0].vulling)
        else:
            stapel(blad.tekening, delen, vak, blad.schaal)
        if rij.toen is not None:
            om = Vak(blad.begin, vak.y - OM, rij.toen * blad.schaal, STAAF + 2 * OM)
            blad.tekening.vlak(om, TOEN, soort="om", dik=1.2)
        blad.einde(max(rij.totaal, rij.toen or 0), midden, einde)
    return blad.svg()


def delen_van(titel: str, rijen: Sequence[Deelrij]) -> SafeString:
    """Draw of each whole how many of it: a narrow dark bar in a wide light one.

    Raises:
        ValueError: a part is more than its whole, or below 0.
    """
    if any(not 0 <= rij.deel <= rij.geheel for rij in rijen):
        raise ValueError("a part lies within its whole")
    eindes: list[Woorden] = [
        [(f"{getal(rij.deel)} ", VET), (_("van %s") % getal(rij.geheel), GEWOON)] for rij in rijen
    ]
    blad = _Blad(titel, [rij.naam for rij in rijen], [rij.geheel for rij in rijen], eindes)
    for rij, einde in zip(rijen, eindes, strict=True):
        midden = blad.rij(rij.naam)
        for waarde, dik, vulling in ((rij.geheel, STAAF, LICHT), (rij.deel, SMAL, DONKER)):
            vak = Vak(blad.begin, midden - dik / 2, waarde * blad.schaal, dik)
            blad.tekening.vlak(vak, vulling)
        blad.einde(rij.geheel, midden, einde)
    return blad.svg()


class _Blad:
    """Rows of bars from one line on, each with its name before it and its number after it."""

    def __init__(
        self, titel: str, namen: Sequence[str], lengten: Sequence[int], eindes: Sequence[Woorden]
    ) -> None:
        self.tekening = Tekening(titel)
        self.begin = namenkolom([Naam(naam=naam, gewicht=GEWOON) for naam in namen], NAAM, NAAM_HOOGSTENS)
        rechts = max([0.0, *(woordbreedte(einde, TEKST) for einde in eindes)]) + NAAST
        self.schaal = (BREEDTE - self.begin - rechts) / max([1, *lengten])
        self.y = 0.0

    def rij(self, naam: str, *, boven: bool = False) -> float:
        """Write the name of the next row, and return the middle of its bar."""
        woord = Naam(naam=naam, gewicht=GEWOON)
        ruimte = self.begin - NAAST
        hoogte = max(RIJ, woord.hoogte(ruimte) + 4)
        midden = self.y + hoogte / 2 + (BOVEN if boven else 0)
        schrijf_naam(self.tekening, woord, ruimte, midden)
        self.y += hoogte + (BOVEN if boven else 0)
        return midden

    def einde(self, lengte: float, midden: float, woorden: Woorden) -> None:
        """Write the number of a row after its bar."""
        self.tekening.tekst(self.begin + lengte * self.schaal + NAAST, midden + 4.3, woorden, soort="einde")

    def svg(self) -> SafeString:
        """Return the chart with the line from which its bars run."""
        self.tekening.lijn([(self.begin, 0), (self.begin, self.y)], soort="as")
        return self.tekening.svg(self.y)


def _einde(rij: Staaf) -> Woorden:
    if rij.toen is None:
        return [(getal(rij.totaal), VET)]
    return [(f"{getal(rij.totaal)} ", VET), (_("(was %s)") % getal(rij.toen), GEWOON)]
