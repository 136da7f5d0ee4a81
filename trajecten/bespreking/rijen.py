"""What was said about a person in caseload talks, for the timeline of its dossier."""

from dataclasses import dataclass

from kern.meelezen import Mee
from trajecten.bespreking.models import Bespreekpunt, Bespreektaak
from trajecten.kader.deel import NAAM, Deel, van


@dataclass(frozen=True)
class Besproken:
    """The notes of a person, and the tasks that were agreed; oldest first."""

    punten: list[Bespreekpunt]
    taken: list[Bespreektaak]


BESPROKEN = Deel(
    Besproken,
    punten=Mee(van(Bespreekpunt).order_by("op", "pk"), door=NAAM),
    taken=Mee(
        van(Bespreektaak).order_by("taak__uiterlijk", "pk"),
        taak=("inburgeraar", "wat", "voor", "uiterlijk", "stand", "reden", "door"),
    ),
)
