"""The participatieladder: treden, metingen and scores."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipatieConfig(AppConfig):
    """Configuration of the app."""

    name = "participatie"
    verbose_name = _("participatie")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the consistency rules, and the ladder in the menus of users outside the team.

        The team finds the ladder through a dossier.
        """
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import TEAM, Rol  # noqa: PLC0415
        from kern.consistentie import registreer  # noqa: PLC0415
        from participatie import consistentie  # noqa: PLC0415

        registreer(consistentie.REGELS)
        menu.registreer(_("Ladder"), "participatie:ladder", rollen=frozenset(Rol) - TEAM, volgorde=80)
