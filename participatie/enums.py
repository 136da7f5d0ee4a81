"""The words of the participatieladder."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Aanleiding(models.TextChoices):
    """The occasion of a meting."""

    EERSTE = "eerste meting", _("eerste meting")
    START = "start", _("start van het traject")
    VOORTGANG = "voortgang", _("voortgang")
    AFRONDING = "afronding", _("afronding")
    NAZORG = "nazorg", _("nazorg")
    TWEEDE_LEZER = "tweede lezer", _("tweede meting")
