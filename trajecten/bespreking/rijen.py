"""What was said about a person in caseload talks, for the timeline of its dossier."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kern.meelezen import Mee
from kern.woorden import jaar_zo_nodig
from trajecten.bespreking.models import Bespreekpunt, Bespreektaak
from trajecten.kader.deel import NAAM, Deel, van


@dataclass(frozen=True)
class Besproken:
    """The notes of a person, and the tasks that were agreed; oldest first."""

    punten: list[Bespreekpunt]
    taken: list[Bespreektaak]

    @property
    def dag_van(self) -> dict[int, dt.date]:
        """The day on which each task (key) was agreed."""
        punten = {punt.pk: punt.op for punt in self.punten}
        return {uit.taak_id: punten[uit.punt_id] for uit in self.taken if uit.punt_id in punten}


def uit_bespreking(dag: dt.date | None) -> str:
    """Return in words that a task was agreed in the talk of a day; empty without one."""
    return _("uit de caseloadbespreking van %s") % jaar_zo_nodig(dag) if dag else ""


BESPROKEN = Deel(
    Besproken,
    punten=Mee(van(Bespreekpunt).order_by("op", "pk"), door=NAAM),
    taken=Mee(
        van(Bespreektaak).order_by("taak__uiterlijk", "pk"),
        taak=("inburgeraar", "wat", "voor", "uiterlijk", "stand", "reden", "door"),
    ),
)
