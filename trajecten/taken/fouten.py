"""The refusals about a task, each with the sentence that the user reads."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class TaakNietMeerOpen(Weigering):
    """A task was done or lapsed before; `stand` says which, in words."""

    def __init__(self, stand: str) -> None:
        super().__init__(_("Deze taak staat niet meer open: die is %(stand)s.") % {"stand": stand})


class VraagNietMeerOpen(Weigering):
    """A question was answered, withdrawn or lapsed before; `stand` says which, in words."""

    def __init__(self, stand: str) -> None:
        super().__init__(_("Deze vraag staat niet meer open: die is %(stand)s.") % {"stand": stand})


class WilAntwoord(Weigering):
    """A question of a teamleider is not ticked off as a task is: its answer ends it."""

    def __init__(self) -> None:
        super().__init__(_("Dit is een vraag van je teamleider. Schrijf een antwoord."))
