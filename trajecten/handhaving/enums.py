"""Fixed words of handhaving. Imports no models."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Besluitsoort(models.TextChoices):
    """What a consulent can decide."""

    GEEN = "geen", _("geen maatregel")
    WAARSCHUWING = "waarschuwing", _("waarschuwing")
    SANCTIE = "sanctie", _("sanctie")


class Gevolg(models.TextChoices):
    """What a closed handover means for the traject: all that its coordinator gets to know (DOMEIN 5)."""

    GAAT_VERDER = "gaat verder", _("gaat verder")
    MET_AFSPRAKEN = "gaat verder met afspraken", _("gaat verder met afspraken")
    EINDIGT = "eindigt", _("eindigt")


class Vraagkant(models.TextChoices):
    """Who asks on a handover; the other answers."""

    CONSULENT = "consulent", _("consulent")
    COORDINATOR = "coordinator", _("trajectcoördinator")
