"""The states of a transfer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Overdrachtstand(models.TextChoices):
    """How far the transfer of one person is."""

    VOORGESTELD = "voorgesteld", _("voorgesteld")
    AANGENOMEN = "aangenomen", _("aangenomen")
    OVERGEDRAGEN = "overgedragen", _("overgedragen")
    GEWEIGERD = "geweigerd", _("geweigerd")
    INGETROKKEN = "ingetrokken", _("ingetrokken")
    VERVALLEN = "vervallen", _("vervallen")


LOPEND = (Overdrachtstand.VOORGESTELD, Overdrachtstand.AANGENOMEN)
"""A transfer waits for its answer, or for its day."""


def overdrachtstanden() -> list[tuple[str, object]]:
    """Return the states with their labels; a function, so that another word needs no migration."""
    return list(Overdrachtstand.choices)
