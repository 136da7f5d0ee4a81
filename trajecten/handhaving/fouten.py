"""The refusals of handhaving, each with the sentence that the user reads."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class NietVanConsulent(Weigering):
    """Only the consulent to whom verzuim was handed over decides, asks, answers or closes."""

    def __init__(self) -> None:
        super().__init__(
            _("Deze handhaving is niet aan jou overgedragen. Kijk bij Handhaving wat wel voor jou is.")
        )
