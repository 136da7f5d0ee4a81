"""The numbers of the participatieladder (nota, Roermondse participatiescore)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Trede(models.IntegerChoices):
    """One of the four treden of a pijler: 1 is least participation, 4 most."""

    EEN = 1, _("trede 1")
    TWEE = 2, _("trede 2")
    DRIE = 3, _("trede 3")
    VIER = 4, _("trede 4")


class Pijler(models.IntegerChoices):
    """The phase of a person: before, during or after the traject."""

    VOOR = 1, _("voor het traject")
    TIJDENS = 2, _("tijdens het traject")
    NA = 3, _("na het traject")
