"""The participatieladder: treden, metingen and scores."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipatieConfig(AppConfig):
    """Configuration of the app."""

    name = "participatie"
    verbose_name = _("participatie")
    default_auto_field = "django.db.models.BigAutoField"
