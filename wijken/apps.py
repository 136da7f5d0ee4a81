"""Places and partners: wijken, buurten, postcodes, wijkcijfers and organisaties. Knows no users."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WijkenConfig(AppConfig):
    """Configuration of the app."""

    name = "wijken"
    verbose_name = _("wijken")
    default_auto_field = "django.db.models.BigAutoField"
