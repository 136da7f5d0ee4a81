"""The refusals about a caseload talk, each with the sentence that the user reads."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class BesprekingKanNiet(Weigering):
    """An act on a talk that cannot be done now."""


class BesprekingLooptNiet(BesprekingKanNiet):
    """The talk was ended, or withdrawn; `stand` says which, in a word that follows "die is"."""

    def __init__(self, stand: str) -> None:
        super().__init__(_("In deze bespreking kun je nu niets opschrijven: die is %s.") % stand)


class NietInBespreking(BesprekingKanNiet):
    """The coordinator of the talk is not the fixed contact of this person."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Deze persoon heeft nu een ander vast contact, en hoort niet meer bij deze bespreking. "
                "Wat er stond, blijft in het dossier staan."
            )
        )
