"""Trajecten and all that is done in them: contacts, the five steps, the dossier, Mijn dag."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrajectenConfig(AppConfig):
    """Configuration of the app."""

    name = "trajecten"
    verbose_name = _("trajecten")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the pages in the menus, and register what runs when."""
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import TEAM, Rol  # noqa: PLC0415
        from kern.planning import registreer  # noqa: PLC0415
        from trajecten.handhaving.wachtrij import aantal_te_doen  # noqa: PLC0415
        from trajecten.signalen import tasks  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
        menu.registreer(
            _("Mijn dag"),
            "trajecten:mijn_dag",
            rollen={Rol.TRAJECTCOORDINATOR},
            landing={Rol.TRAJECTCOORDINATOR},
            volgorde=10,
        )
        teamleider = {Rol.TEAMLEIDER}
        menu.registreer(
            _("Caseload"), "trajecten:caseload", rollen=teamleider, landing=teamleider, volgorde=10
        )
        menu.registreer(_("Personen"), "trajecten:personen", rollen=TEAM, volgorde=20)
        menu.registreer_zoekveld(
            "trajecten:zoeken",
            naam="zoek",
            tekst=_("Zoek personen"),
            rollen=TEAM | {Rol.CONSULENT},
        )
        menu.registreer(_("Dubbelen"), "trajecten:dubbelen", rollen=teamleider, volgorde=40)
        menu.registreer(_("Vinden"), "trajecten:vinden", rollen=TEAM, volgorde=30)
        consulent = {Rol.CONSULENT}
        menu.registreer(
            _("Reguliere route"), "trajecten:regulier", rollen=consulent, landing=consulent, volgorde=10
        )
        menu.registreer(
            _("Handhaving"), "trajecten:handhavingen", rollen=consulent, volgorde=20, telt=aantal_te_doen
        )
        _verwoord_meldingen()


def _verwoord_meldingen() -> None:
    """Let each kind of notice be put in words here."""
    from gebruikers import meldingen  # noqa: PLC0415  models are loaded by then
    from gebruikers.models import Meldingsoort  # noqa: PLC0415
    from trajecten.handhaving.meldingen import over_handhaving  # noqa: PLC0415
    from trajecten.uren.meldingen import over_uitzonderingen  # noqa: PLC0415
    from vinden import meldingen as woorden  # noqa: PLC0415
    from vinden.navragen.rijen import in_meldingen as over_navragen  # noqa: PLC0415

    meldingen.registreer(Meldingsoort.SELECTIE, woorden.over_selecties)
    meldingen.registreer(Meldingsoort.OVERNAME, woorden.over_overnames)
    meldingen.registreer(Meldingsoort.UITZONDERING, over_uitzonderingen)
    meldingen.registreer(Meldingsoort.HANDHAVING, over_handhaving)
    meldingen.registreer(Meldingsoort.VERHUISD, woorden.over_verhuizingen)
    meldingen.registreer(Meldingsoort.NAVRAAG, over_navragen)
