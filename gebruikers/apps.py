"""People who work with the product: who they are, what they may open, and how they sign in."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GebruikersConfig(AppConfig):
    """Configuration of the app."""

    name = "gebruikers"
    verbose_name = _("gebruikers")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks."""
        from gebruikers import checks  # noqa: F401, PLC0415  registering is what importing does
