"""Users of the product: who they are, what they may open, and how they sign in."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class GebruikersConfig(AppConfig):
    """Configuration of the app."""

    name = "gebruikers"
    verbose_name = _("gebruikers")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks, the repeating tasks and the menu of beheer."""
        from gebruikers import checks, meldingen, menu, tasks  # noqa: F401, PLC0415  registering is what importing does
        from gebruikers.enums import Rol  # noqa: PLC0415
        from gebruikers.models import Meldingsoort  # noqa: PLC0415  models are loaded by then
        from kern.planning import registreer  # noqa: PLC0415  models are loaded by then

        for beurt in tasks.BEURTEN:
            registreer(beurt)
        beheerder = {Rol.BEHEERDER}
        menu.registreer(_("Beheer"), "beheer:overzicht", rollen=beheerder, landing=beheerder, volgorde=10)
        menu.registreer(_("Gebruikers"), "beheer:gebruikers", rollen=beheerder, volgorde=20)
        menu.registreer(_("Taken en mail"), "beheer:taken", rollen=beheerder, volgorde=30)
        meldingen.registreer(Meldingsoort.WEIGERINGEN, meldingen.over_weigeringen)
        meldingen.registreer(Meldingsoort.LIJSTBESTAND, meldingen.over_lijstbestanden)
        post_migrate.connect(_vul_planning_aan, sender=self)


def _vul_planning_aan(*, using: str, **_: Any) -> None:
    from gebruikers.models import Taakplanning  # noqa: PLC0415  models are loaded by then

    verbinding = connections[using]
    with verbinding.cursor() as cursor:
        gemaakt = verbinding.introspection.table_names(cursor)
    if Taakplanning._meta.db_table in gemaakt:  # noqa: SLF001  Django's own name for it
        Taakplanning.objects.using(using).vul_aan()
