"""Figures and reports."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RapportageConfig(AppConfig):
    """Configuration of the app."""

    name = "rapportage"
    verbose_name = _("rapportage")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Add the pages to the menus."""
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from rapportage.permissions import LEZERS  # noqa: PLC0415

        menu.registreer(_("Rapportages"), "rapportage:uitgaven", rollen=LEZERS, landing=LEZERS, volgorde=10)
