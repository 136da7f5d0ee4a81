"""How far the text of a report is, and the parts of the text of a chapter."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tekststand(models.TextChoices):
    """How far the text of a report is, in its order."""

    CONCEPT = "concept", _("concept")
    GELEZEN = "gelezen", _("gelezen")
    VASTGESTELD = "vastgesteld", _("vastgesteld")
    GEPUBLICEERD = "gepubliceerd", _("gepubliceerd")


class Tekstsoort(models.TextChoices):
    """A part of the text of a chapter, in the order in which the report shows them."""

    INLEIDING = "inleiding", _("inleiding")
    DUIDING = "duiding", _("duiding")
    ADVIES = "advies", _("advies")
