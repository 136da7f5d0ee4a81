"""The logboek: who did what, reading included."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LogboekConfig(AppConfig):
    """Configuration of the app."""

    name = "logboek"
    verbose_name = _("logboek")
    default_auto_field = "django.db.models.BigAutoField"
