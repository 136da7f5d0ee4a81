"""Trajecten and all that is done in them: contacts, the five steps, the dossier, Mijn dag."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrajectenConfig(AppConfig):
    """Configuration of the app."""

    name = "trajecten"
    verbose_name = _("trajecten")
    default_auto_field = "django.db.models.BigAutoField"
