"""What can be refused of a signal."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class SignaalWeg(Weigering):
    """A signal that no longer asks attention cannot be laid aside."""

    def __init__(self) -> None:
        super().__init__(_("Dit vraagt geen aandacht meer: er is al iets vastgelegd of gewijzigd."))
