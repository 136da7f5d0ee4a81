"""Finding people: lists, the regular route, selections, takeovers, inquiries, and duplicates."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VindenConfig(AppConfig):
    """Configuration of the app."""

    name = "vinden"
    verbose_name = _("vinden")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register menu entries, repeating tasks, consistency rules and the wording of notices."""
        from gebruikers import meldingen, menu, weergaven  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import TEAM, Rol  # noqa: PLC0415
        from gebruikers.models import Meldingsoort  # noqa: PLC0415
        from inburgeraars.services import benaderingen, verhuizingen  # noqa: PLC0415
        from kern.consistentie import registreer as registreer_regels  # noqa: PLC0415
        from kern.planning import registreer  # noqa: PLC0415
        from trajecten.overdracht.services import uitvoeren  # noqa: PLC0415
        from vinden import tasks  # noqa: PLC0415
        from vinden.dubbelen import consistentie as dubbelen  # noqa: PLC0415
        from vinden.meldingen import over_overnames, over_selecties, over_verhuizingen  # noqa: PLC0415
        from vinden.navragen.rijen import in_meldingen as over_navragen  # noqa: PLC0415
        from vinden.overnames.services import follow_contact, lapse_verzoek  # noqa: PLC0415
        from vinden.personen.views import WEERGAVEN  # noqa: PLC0415
        from vinden.regulier import consistentie as regulier  # noqa: PLC0415
        from vinden.selecties import consistentie as selecties  # noqa: PLC0415
        from vinden.selecties.verhuisd import tell_gereserveerd  # noqa: PLC0415

        weergaven.registreer(WEERGAVEN)
        for beurt in tasks.BEURTEN:
            registreer(beurt)
        for kamer in (selecties, regulier, dubbelen):
            registreer_regels(kamer.REGELS)
        menu.registreer(_("Personen"), "trajecten:personen", rollen=TEAM, volgorde=20)
        menu.registreer(_("Vinden"), "trajecten:vinden", rollen=TEAM, volgorde=30)
        menu.registreer(_("Dubbelen"), "trajecten:dubbelen", rollen={Rol.TEAMLEIDER}, volgorde=40)
        consulent = {Rol.CONSULENT}
        menu.registreer(
            _("Reguliere route"), "trajecten:regulier", rollen=consulent, landing=consulent, volgorde=10
        )
        menu.registreer_zoekveld(
            "trajecten:zoeken", naam="zoek", tekst=_("Zoek personen"), rollen=TEAM | consulent
        )
        meldingen.registreer(Meldingsoort.SELECTIE, over_selecties)
        meldingen.registreer(Meldingsoort.OVERNAME, over_overnames)
        meldingen.registreer(Meldingsoort.VERHUISD, over_verhuizingen)
        meldingen.registreer(Meldingsoort.NAVRAAG, over_navragen)
        verhuizingen.registreer(tell_gereserveerd)
        benaderingen.registreer(lapse_verzoek)
        uitvoeren.registreer(follow_contact)
