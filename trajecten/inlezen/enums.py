"""The words of reading in running trajecten. Imports no models."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Fase(models.TextChoices):
    """How far an uploaded workbook is."""

    LEZEN = "lezen", _("wordt gelezen")
    VOORBEELD = "voorbeeld", _("wacht op jouw besluit")
    TOEPASSEN = "toepassen", _("wordt ingelezen")
    INGELEZEN = "ingelezen", _("ingelezen")
    TERUGDRAAIEN = "terugdraaien", _("wordt teruggedraaid")
    TERUGGEDRAAID = "teruggedraaid", _("teruggedraaid")
    WEGGEGOOID = "weggegooid", _("weggegooid")
    VERLOPEN = "verlopen", _("verlopen")
    AFGEKEURD = "afgekeurd", _("niet te lezen")


OPEN = (Fase.LEZEN, Fase.VOORBEELD, Fase.TOEPASSEN)
"""The file is kept."""
BEZIG = (Fase.LEZEN, Fase.TOEPASSEN, Fase.TERUGDRAAIEN)
"""A worker has it, or will."""
GEDAAN = (Fase.INGELEZEN, Fase.TERUGDRAAIEN)
"""Its trajecten are in the tables: the same file is refused."""


class Oordeel(models.TextChoices):
    """The teamleider's judgement of somebody in the file who resembles another."""

    ZELFDE = "zelfde persoon", _("dezelfde persoon")
    ANDER = "iemand anders", _("iemand anders")
