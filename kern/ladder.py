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
    """A pijler of the ladder: before, during or after the traject."""

    VOOR = 1, _("voor het traject")
    TIJDENS = 2, _("tijdens het traject")
    NA = 3, _("na het traject")


class Score(models.IntegerChoices):
    """The score of one of the twelve treden: 5 x (pijler - 1) + trede, so 5 and 10 do not occur."""

    EEN = 1, _("score 1")
    TWEE = 2, _("score 2")
    DRIE = 3, _("score 3")
    VIER = 4, _("score 4")
    ZES = 6, _("score 6")
    ZEVEN = 7, _("score 7")
    ACHT = 8, _("score 8")
    NEGEN = 9, _("score 9")
    ELF = 11, _("score 11")
    TWAALF = 12, _("score 12")
    DERTIEN = 13, _("score 13")
    VEERTIEN = 14, _("score 14")

    @property
    def pijler(self) -> Pijler:
        """The pijler of this score."""
        return Pijler((self.value - 1) // 5 + 1)
