"""The people it is about: who they are, how deep one may look, and who approaches them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InburgeraarsConfig(AppConfig):
    """Configuration of the app."""

    name = "inburgeraars"
    verbose_name = _("inburgeraars")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what runs when, and put the pages in the menus."""
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import Rol  # noqa: PLC0415
        from inburgeraars import tasks  # noqa: PLC0415
        from kern.planning import registreer  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
        menu.registreer(
            _("Register"), "inburgeraars:leveringen", rollen={Rol.TEAMLEIDER, Rol.BEHEERDER}, volgorde=40
        )
