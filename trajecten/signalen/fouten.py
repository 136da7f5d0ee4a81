"""The refusals about a signal, each with the sentence that the user reads."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class SignaalWeg(Weigering):
    """A signal that has ended cannot be laid aside."""

    def __init__(self) -> None:
        super().__init__(_("Dit vraagt geen aandacht meer: er is al iets vastgelegd of gewijzigd."))
