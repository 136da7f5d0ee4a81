"""The words of tasks."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Taakstand(models.TextChoices):
    """The state of a task."""

    OPEN = "open", _("open")
    GEDAAN = "gedaan", _("gedaan")
    VERVALLEN = "vervallen", _("vervallen")


class Taaksoort(models.TextChoices):
    """What a task is: something to do, or a question of a teamleider that the dossier's keeper answers."""

    TAAK = "taak", _("taak")
    VRAAG = "vraag", _("vraag")
