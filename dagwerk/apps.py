"""The pages of a working day: Mijn dag and Caseload."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DagwerkConfig(AppConfig):
    """Configuration of the app."""

    name = "dagwerk"
    verbose_name = _("dagwerk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the pages in the menus."""
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import Rol  # noqa: PLC0415

        coordinator, teamleider = {Rol.TRAJECTCOORDINATOR}, {Rol.TEAMLEIDER}
        menu.registreer(
            _("Mijn dag"), "trajecten:mijn_dag", rollen=coordinator, landing=coordinator, volgorde=10
        )
        menu.registreer(
            _("Caseload"), "trajecten:caseload", rollen=teamleider, landing=teamleider, volgorde=10
        )
