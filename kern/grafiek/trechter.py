"""A funnel: per stage who went on, who is still under way and who left; each stage ends at the number of the one before."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.safestring import SafeString

from kern.grafiek.kleuren import DONKER, LICHT, LIJNEN, RASTER, Vulling
from kern.grafiek.letters import breed
from kern.grafiek.stapel import BOVEN, Deel, Naam, namenkolom, schrijf_naam, staat_boven, stapel
from kern.grafiek.tekening import BREEDTE, GEWOON, TEKST, VET, Tekening, Vak, getal

RIJ, STAAF, WOORD, TUSSEN, NAAST = 22.0, 19.0, 16.0, 6.0, 7.0
FASE, NAAM, HOOGSTENS = 72.0, 78.0, 110.0


@dataclass(frozen=True, kw_only=True)
class Trechterbalk:
    """The people of a stage, by one route.

    Args:
        naam: the route.
        door: who went on to the next stage.
        nog: who is still in this one.
        eruit: who left.
    """

    naam: str
    door: int
    nog: int = 0
    eruit: int = 0

    @property
    def totaal(self) -> int:
        """Everybody who came into the stage."""
        return self.door + self.nog + self.eruit


@dataclass(frozen=True, kw_only=True)
class Fase:
    """A stage.

    Args:
        naam: its name.
        door: what the dark part means, such as "door: gestart".
        balken: a bar for each route, the same ones in every stage.
        nog: the look of who is still in it.
    """

    naam: str
    door: str
    balken: Sequence[Trechterbalk]
    nog: Vulling = LICHT


def trechter(titel: str, fasen: Sequence[Fase]) -> SafeString:
    """Draw the funnel.

    Raises:
        ValueError: a stage has other routes than the one before, or another number than went on from it.
    """
    for eerder, later in pairwise(fasen):
        if [(b.naam, b.door) for b in eerder.balken] != [(b.naam, b.totaal) for b in later.balken]:
            raise ValueError(f"{later.naam} does not begin with who went on from {eerder.naam}")
    tekening = Tekening(titel)
    balken = [balk for fase in fasen for balk in fase.balken]
    fasekolom = namenkolom([Naam(naam=fase.naam) for fase in fasen], FASE, HOOGSTENS)
    namen = [Naam(naam=balk.naam, gewicht=GEWOON) for balk in balken]
    begin = fasekolom + namenkolom(namen, NAAM, HOOGSTENS)
    rechts = max([0.0, *(breed(getal(balk.totaal), TEKST) for balk in balken)]) + NAAST
    schaal = (BREEDTE - begin - rechts) / max([1, *(balk.totaal for balk in balken)])
    y = 0.0
    for nummer, fase in enumerate(fasen):
        if nummer:
            tekening.lijn([(0, y + TUSSEN / 2), (BREEDTE, y + TUSSEN / 2)], kleur=RASTER, soort="tussen")
            y += TUSSEN
        y = _fase(tekening, fase, Vak(fasekolom, y, begin - fasekolom, STAAF), schaal)
    return tekening.svg(y + 1)


def _fase(tekening: Tekening, fase: Fase, kolom: Vak, schaal: float) -> float:
    """Draw a stage from the height of its column of names on, and return where it ends."""
    begin, y = kolom.x + kolom.breedte, kolom.y + WOORD
    tekening.kop(begin, y - 4, fase.door, anker="start")
    for nummer, balk in enumerate(fase.balken):
        delen = [
            Deel(vulling=vulling, waarde=waarde, woord=getal(waarde))
            for vulling, waarde in ((DONKER, balk.door), (fase.nog, balk.nog), (LIJNEN, balk.eruit))
        ]
        boven = BOVEN if any(staat_boven(deel, schaal) for deel in delen) else 0
        naam = Naam(naam=balk.naam, gewicht=GEWOON)
        hoogte = max(RIJ, naam.hoogte(kolom.breedte - 8) + 2)
        if not nummer:
            kop = Naam(naam=fase.naam, gewicht=VET)
            hoogte = max(hoogte, kop.hoogte(kolom.x - 8) + 2)
            schrijf_naam(tekening, kop, kolom.x - 8, y + boven + hoogte / 2)
        midden = y + boven + hoogte / 2
        schrijf_naam(tekening, naam, kolom.breedte - 8, midden, kolom.x)
        eind = stapel(tekening, delen, Vak(begin, midden - STAAF / 2, 0, STAAF), schaal)
        tekening.tekst(eind + NAAST, midden + 4.3, getal(balk.totaal), soort="einde")
        y += hoogte + boven
    return y
