"""The app that reads the deliveries of the register (BPI) and applies their lines."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegisterConfig(AppConfig):
    """Configuration of the app."""

    name = "register"
    verbose_name = _("register")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Add the pages to the menus, and register the repeating tasks."""
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import Rol  # noqa: PLC0415
        from kern.planning import registreer  # noqa: PLC0415
        from register import tasks  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
        menu.registreer(
            _("Register"), "inburgeraars:leveringen", rollen={Rol.TEAMLEIDER, Rol.BEHEERDER}, volgorde=40
        )
