"""Figures and reports."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RapportageConfig(AppConfig):
    """Configuration of the app."""

    name = "rapportage"
    verbose_name = _("rapportage")
    default_auto_field = "django.db.models.BigAutoField"
