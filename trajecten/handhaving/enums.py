"""Fixed words of handhaving. Imports no models."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Besluitsoort(models.TextChoices):
    """The kinds of decision of a consulent."""

    GEEN = "geen", _("geen maatregel")
    WAARSCHUWING = "waarschuwing", _("waarschuwing")
    SANCTIE = "sanctie", _("sanctie")


class Gevolg(models.TextChoices):
    """What a closed handover means for the traject: the only part of the outcome its coordinator sees (DOMEIN 5)."""

    GAAT_VERDER = "gaat verder", _("gaat verder")
    MET_AFSPRAKEN = "gaat verder met afspraken", _("gaat verder met afspraken")
    EINDIGT = "eindigt", _("eindigt")


class Bezwaaruitkomst(models.TextChoices):
    """What became of an objection to a decision; empty while it is dealt with."""

    GEGROND = "gegrond", _("gegrond")
    DEELS = "deels gegrond", _("deels gegrond")
    ONGEGROND = "ongegrond", _("ongegrond")
    NIET_ONTVANKELIJK = "niet-ontvankelijk", _("niet-ontvankelijk")
    INGETROKKEN = "ingetrokken", _("ingetrokken")
    GEEN_BEZWAAR = "toch geen bezwaar", _("toch geen bezwaar")


class Vraagkant(models.TextChoices):
    """The side that asks a question on a handover; the other side answers."""

    CONSULENT = "consulent", _("consulent")
    COORDINATOR = "coordinator", _("trajectcoördinator")
