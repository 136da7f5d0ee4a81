"""What can be refused of handhaving."""

from django.utils.translation import gettext as _

from trajecten.traject.fouten import TrajectFout


class OverdrachtFout(TrajectFout):
    """Something about a handover of verzuim that cannot be done now; the message is shown as it is."""


class NietVanConsulent(TrajectFout):
    """Only the consulent to whom it was handed over decides, asks, answers or closes."""

    def __init__(self) -> None:
        super().__init__(_("Deze handhaving is niet aan jou overgedragen."))
