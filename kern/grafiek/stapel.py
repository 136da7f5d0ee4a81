"""Parts of a whole side by side: what the bars of several kinds of chart share."""

from collections.abc import Sequence
from dataclasses import dataclass

from kern.grafiek.kleuren import GEDEMPT, INKT, Vulling
from kern.grafiek.letters import breed, breek
from kern.grafiek.plaatsen import uit_elkaar
from kern.grafiek.tekening import BREEDTE, GEWOON, KLEIN, LUCHT, STREEPJE, TEKST, VET, Tekening, Vak

REGEL, ONDERREGEL = 14.5, 12.5
BOVEN = 14.0
"""What a row takes more when a number stands above its bar."""
TUSSEN = 12.0


@dataclass(frozen=True, kw_only=True)
class Deel:
    """A part.

    Args:
        vulling: its look.
        waarde: its length, in the unit of the scale; 0 is not drawn.
        woord: its number in words.
        boven: the number stands above it, also where it would fit in.
    """

    vulling: Vulling
    waarde: float
    woord: str
    boven: bool = False


@dataclass(frozen=True, kw_only=True)
class Naam:
    """The name of a row, with a line below it."""

    naam: str
    onder: str = ""
    gewicht: int = VET

    def regels(self, ruimte: float) -> list[tuple[str, float, int, str, float]]:
        """Return its lines: words, size, weight, colour, height."""
        boven = [(r, TEKST, self.gewicht, INKT, REGEL) for r in breek(self.naam, ruimte, TEKST, self.gewicht)]
        onder = [(r, STREEPJE, GEWOON, GEDEMPT, ONDERREGEL) for r in breek(self.onder, ruimte, STREEPJE)]
        return boven + (onder if self.onder else [])

    def hoogte(self, ruimte: float) -> float:
        """Return how tall its lines are together."""
        return sum(regel[4] for regel in self.regels(ruimte))


def namenkolom(namen: Sequence[Naam], minst: float, hoogstens: float) -> float:
    """Return where bars begin beside their names: after the longest, within limits; a longer one takes more lines."""
    breedtes = [max(breed(n.naam, TEKST, n.gewicht), breed(n.onder, STREEPJE)) for n in namen]
    return max(minst, min(hoogstens, max(breedtes, default=0) + TUSSEN))


def schrijf_naam(tekening: Tekening, naam: Naam, ruimte: float, midden: float, x: float = 0) -> None:
    """Write a name, its lines around a height."""
    y = midden - naam.hoogte(ruimte) / 2
    for regel, maat, gewicht, kleur, hoogte in naam.regels(ruimte):
        tekening.tekst(x, y + hoogte * 0.76, regel, maat=maat, gewicht=gewicht, kleur=kleur, soort="naam")
        y += hoogte


def staat_boven(deel: Deel, schaal: float) -> bool:
    """Return whether the number of a part stands above it: because it must, or because it would not fit in."""
    past = breed(deel.woord, KLEIN, VET) + 2 * LUCHT <= deel.waarde * schaal
    return deel.waarde > 0 and (deel.boven or not past)


def stapel(tekening: Tekening, delen: Sequence[Deel], vak: Vak, schaal: float) -> float:
    """Draw parts side by side with their numbers, and return where they end.

    Args:
        tekening: the chart.
        delen: in order.
        vak: where they begin, and how tall they are.
        schaal: pixels for each unit.
    """
    x, boven = vak.x, []
    for deel in delen:
        lengte = deel.waarde * schaal
        tekening.vlak(Vak(x, vak.y, lengte, vak.hoogte), deel.vulling)
        if staat_boven(deel, schaal):
            boven.append((x + lengte / 2, deel.woord))
        elif deel.waarde:
            tekening.getal_op(
                x + lengte / 2, vak.y + vak.hoogte / 2 + 4, deel.woord, deel.vulling, maat=KLEIN
            )
        x += lengte
    maten = [breed(woord, STREEPJE, VET) + 4 for _x, woord in boven]
    plaatsen = uit_elkaar([midden for midden, _woord in boven], maten, 0, BREEDTE)
    for midden, (_x, woord) in zip(plaatsen, boven, strict=True):
        tekening.tekst(midden, vak.y - 4, woord, maat=STREEPJE, gewicht=VET, anker="middle", soort="getal")
    return x
