"""The words of completing a traject."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Zelfstandigheid(models.TextChoices):
    """Whether a person can stay at this level alone, on its own network (nota, Werkwijze, Afronden)."""

    JA = "ja", _("ja, met het eigen netwerk")
    MET_STEUN = "met steun", _("ja, met wat steun")
    NOG_NIET = "nog niet", _("nog niet")
