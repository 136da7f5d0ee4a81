"""The network of the wijk: where people are found, and what they can take part in."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetwerkConfig(AppConfig):
    """Configuration of the app."""

    name = "netwerk"
    verbose_name = _("netwerk")
    default_auto_field = "django.db.models.BigAutoField"
