"""What can be refused of a task."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class TaakNietMeerOpen(Weigering):
    """A task was done or lapsed before.

    Args:
        stand: what became of it, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Deze taak staat niet meer open: die is %(stand)s.") % {"stand": stand})
