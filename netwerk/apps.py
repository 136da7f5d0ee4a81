"""The network of the wijk: the places where people are found, and the activiteiten they can take part in."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetwerkConfig(AppConfig):
    """Configuration of the app."""

    name = "netwerk"
    verbose_name = _("netwerk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the pages in the menus."""
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import TEAM, Rol  # noqa: PLC0415
        from netwerk.permissions import ALLEN, LEZERS  # noqa: PLC0415

        # A user whose rol has no landing page of its own yet lands on the wijken.
        menu.registreer(
            _("Wijken"), "netwerk:wijken", rollen=ALLEN, landing=ALLEN - TEAM - {Rol.BEHEERDER}, volgorde=60
        )
        menu.registreer(_("Netwerk"), "netwerk:start", rollen=LEZERS, volgorde=70)
