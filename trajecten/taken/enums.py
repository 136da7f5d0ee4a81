"""The words of tasks."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Taakstand(models.TextChoices):
    """The state of a task."""

    OPEN = "open", _("open")
    GEDAAN = "gedaan", _("gedaan")
    VERVALLEN = "vervallen", _("vervallen")
