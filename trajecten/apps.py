"""Trajecten and all that is done in them: contacts, the five steps, the dossier, Mijn dag."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrajectenConfig(AppConfig):
    """Configuration of the app."""

    name = "trajecten"
    verbose_name = _("trajecten")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the pages in the menus."""
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import TEAM, Rol  # noqa: PLC0415

        menu.registreer(
            _("Mijn dag"),
            "trajecten:mijn_dag",
            rollen={Rol.TRAJECTCOORDINATOR},
            landing={Rol.TRAJECTCOORDINATOR},
            volgorde=10,
        )
        menu.registreer(
            _("Personen"), "trajecten:personen", rollen=TEAM, landing={Rol.TEAMLEIDER}, volgorde=20
        )
        menu.registreer_zoekveld(
            "trajecten:zoeken",
            naam="zoek",
            tekst=_("Naam, postcode of geboortedatum"),
            rollen=TEAM | {Rol.CONSULENT},
        )
