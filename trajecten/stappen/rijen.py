"""What a person has of completing a traject."""

from dataclasses import dataclass

from kern.meelezen import Mee
from trajecten.kader.deel import NAAM, Deel, van
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting


@dataclass(frozen=True)
class Afrondingrijen:
    """What the trajecten of somebody came to.

    Args:
        resultaten: what every traject came to, oldest first.
        afrondingen: how somebody goes on after each traject.
        nazorg: the metingen that were planned for after a traject, soonest first; those that lapsed too.
    """

    resultaten: list[Eindresultaat]
    afrondingen: list[Afronding]
    nazorg: list[Nazorgmeting]


AFRONDEN = Deel(
    Afrondingrijen,
    resultaten=Mee(van(Eindresultaat).order_by("datum", "pk"), soort=("naam",), door=NAAM),
    afrondingen=Mee(van(Afronding).order_by("pk")),
    nazorg=Mee(van(Nazorgmeting).order_by("gepland_op", "pk"), taak=("inburgeraar", "stand")),
)
