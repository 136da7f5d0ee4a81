"""The pages of a working day: Mijn dag and Caseload."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DagwerkConfig(AppConfig):
    """Configuration of the app."""

    name = "dagwerk"
    verbose_name = _("dagwerk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the pages in the menus; register the task, the consistency rules and the list whose choice is kept."""
        from dagwerk import tasks  # noqa: PLC0415  models are loaded by then
        from dagwerk.caseload import consistentie as caseload  # noqa: PLC0415
        from dagwerk.signaallijst.views import WEERGAVEN  # noqa: PLC0415
        from gebruikers import menu, weergaven  # noqa: PLC0415
        from gebruikers.enums import Rol  # noqa: PLC0415
        from kern.consistentie import registreer as registreer_regels  # noqa: PLC0415
        from kern.planning import registreer  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
        registreer_regels(caseload.REGELS)

        weergaven.registreer(WEERGAVEN)
        coordinator, teamleider = {Rol.TRAJECTCOORDINATOR}, {Rol.TEAMLEIDER}
        menu.registreer(
            _("Mijn dag"), "trajecten:mijn_dag", rollen=coordinator, landing=coordinator, volgorde=10
        )
        menu.registreer(
            _("Caseload"), "trajecten:caseload", rollen=teamleider, landing=teamleider, volgorde=10
        )
