"""The parts of an answer, and where something to find out stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Antwoorddeel(models.TextChoices):
    """A part of an answer, in the order in which it is asked for."""

    KORT = "kort", _("het antwoord, in het kort")
    UITLEG = "uitleg", _("waar dat uit blijkt")


class Puntstand(models.TextChoices):
    """Where something to find out stands; worked out from its days, and stored nowhere."""

    OPEN = "open", _("open")
    TE_LAAT = "te laat", _("te laat")
    BEANTWOORD = "beantwoord", _("beantwoord")
    INGETROKKEN = "ingetrokken", _("ingetrokken")
