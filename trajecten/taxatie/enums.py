"""The words of the taxatie."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Doelperspectief(models.TextChoices):
    """The perspective that a traject works towards (DOMEIN 5.1)."""

    WERK = "werk", _("werk")
    ONDERWIJS = "onderwijs", _("onderwijs")
    SOCIAAL = "sociale participatie", _("sociale participatie")
    OPVOEDING = "opvoeding", _("opvoeding")


class Leervraag(models.TextChoices):
    """What a person wants to learn (DOMEIN 4), independent of the duty to integrate."""

    ALFABETISERING = "alfabetisering", _("leren lezen en schrijven")
    TAAL = "taal verbeteren", _("de taal verbeteren")
    EXAMEN = "examen", _("examen doen")


class Taalniveau(models.TextChoices):
    """The level of a person's Dutch, on the scale of the Raad van Europa."""

    ANALFABEET = "analfabeet", _("kan niet lezen en schrijven")
    ANDERS_ALFABEET = "anders alfabeet", _("leest en schrijft een ander schrift")
    A0 = "A0", _("A0: nog geen Nederlands")
    A1 = "A1", _("A1: losse woorden en korte zinnen")
    A2 = "A2", _("A2: een eenvoudig gesprek")
    B1 = "B1", _("B1: redt zich in het dagelijks leven")
    B2 = "B2", _("B2: spreekt vlot mee")

    @property
    def rang(self) -> int:
        """The place on the scale, from 1."""
        return list(Taalniveau).index(self) + 1
