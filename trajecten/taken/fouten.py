"""What can be refused of a task."""

from django.utils.translation import gettext as _

from trajecten.traject.fouten import TrajectFout


class TaakNietMeerOpen(TrajectFout):
    """A task was done or lapsed before.

    Args:
        stand: what became of it, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Deze taak staat niet meer open: die is %(stand)s.") % {"stand": stand})
