"""The data of a person about completing a traject, and about its death."""

from dataclasses import dataclass

from inburgeraars.models import Overlijden
from kern.meelezen import Mee
from trajecten.kader.deel import NAAM, Deel, van
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting


@dataclass(frozen=True)
class Afrondingrijen:
    """The results and nazorg of the trajecten of a person.

    Args:
        resultaten: of all trajecten, oldest first.
        afrondingen: one per completed traject.
        nazorg: the planned metingen of nazorg, soonest first, including those that lapsed.
        overlijdens: that the person died, including what was taken back.
    """

    resultaten: list[Eindresultaat]
    afrondingen: list[Afronding]
    nazorg: list[Nazorgmeting]
    overlijdens: list[Overlijden]


AFRONDEN = Deel(
    Afrondingrijen,
    resultaten=Mee(van(Eindresultaat).order_by("datum", "pk"), soort=("naam",), door=NAAM),
    afrondingen=Mee(van(Afronding).order_by("pk")),
    nazorg=Mee(van(Nazorgmeting).order_by("gepland_op", "pk"), taak=("inburgeraar", "stand")),
    overlijdens=Mee(van(Overlijden).order_by("pk"), door=NAAM, teruggenomen_door=NAAM),
)
