"""Trajecten and all work in them: contacts, the plan, the five steps, and the signals."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrajectenConfig(AppConfig):
    """Configuration of the app."""

    name = "trajecten"
    verbose_name = _("trajecten")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register menu entries, repeating tasks, consistency rules and the wording of notices."""
        from besluiten import gevolgen as besluitgevolgen  # noqa: PLC0415  models are loaded by then
        from inburgeraars.services import verhuizingen  # noqa: PLC0415
        from kern.planning import registreer  # noqa: PLC0415
        from trajecten.contact.services.uit_zicht import lapse_uit_zicht  # noqa: PLC0415
        from trajecten.inlezen import tasks as inleestaken  # noqa: PLC0415
        from trajecten.normen.gevolgen import gevolgen  # noqa: PLC0415
        from trajecten.overdracht import tasks as overdrachttaken  # noqa: PLC0415
        from trajecten.plan.services.start import follow_opening  # noqa: PLC0415
        from trajecten.signalen import tasks  # noqa: PLC0415
        from trajecten.traject import lopend  # noqa: PLC0415

        for beurt in (*tasks.BEURTEN, *overdrachttaken.BEURTEN, *inleestaken.BEURTEN):
            registreer(beurt)
        lopend.registreer(follow_opening)
        besluitgevolgen.registreer(gevolgen)
        verhuizingen.registreer(lapse_uit_zicht)
        self._registreer_menu()
        self._registreer_regels()
        self._registreer_meldingen()
        self._overdracht()

    @staticmethod
    def _registreer_menu() -> None:
        """Put the pages in the menus."""
        from gebruikers import menu  # noqa: PLC0415  models are loaded by then
        from gebruikers.enums import Rol  # noqa: PLC0415
        from trajecten.handhaving.wachtrij import aantal_te_doen  # noqa: PLC0415
        from trajecten.lijsten import permissions as van_lijsten  # noqa: PLC0415
        from trajecten.normen.permissions import LEZERS  # noqa: PLC0415

        menu.registreer(_("Normen en doelen"), "trajecten:normen", rollen=LEZERS, volgorde=25)
        menu.registreer(_("Lijsten"), "trajecten:lijsten", rollen=van_lijsten.LEZERS, volgorde=35)
        menu.registreer(
            _("Handhaving"),
            "trajecten:handhavingen",
            rollen={Rol.CONSULENT},
            volgorde=20,
            telt=aantal_te_doen,
        )

    @staticmethod
    def _registreer_regels() -> None:
        """Register the consistency rules of the rooms."""
        from kern.consistentie import registreer  # noqa: PLC0415  models are loaded by then
        from trajecten.bespreking import consistentie as bespreking  # noqa: PLC0415
        from trajecten.contact import consistentie as contact  # noqa: PLC0415
        from trajecten.handhaving import consistentie as handhaving  # noqa: PLC0415
        from trajecten.inlezen import consistentie as inlezen  # noqa: PLC0415
        from trajecten.lijsten import consistentie as lijsten  # noqa: PLC0415
        from trajecten.normen import consistentie as normen  # noqa: PLC0415
        from trajecten.overdracht import consistentie as overdracht  # noqa: PLC0415
        from trajecten.plan import consistentie as plan  # noqa: PLC0415
        from trajecten.stappen import consistentie as stappen  # noqa: PLC0415
        from trajecten.traject import consistentie as traject  # noqa: PLC0415

        kamers = (
            normen,
            lijsten,
            traject,
            contact,
            plan,
            handhaving,
            stappen,
            overdracht,
            bespreking,
            inlezen,
        )
        for kamer in kamers:
            registreer(kamer.REGELS)

    @staticmethod
    def _registreer_meldingen() -> None:
        """Register the wording of notices."""
        from gebruikers import meldingen  # noqa: PLC0415  models are loaded by then
        from gebruikers.models import Meldingsoort  # noqa: PLC0415
        from trajecten.contact.meldingen import over_bezoeken  # noqa: PLC0415
        from trajecten.handhaving.meldingen import over_handhaving  # noqa: PLC0415
        from trajecten.overdracht.meldingen import over_overdrachten  # noqa: PLC0415
        from trajecten.overdracht.meldingen_vervanging import over_vervangingen  # noqa: PLC0415
        from trajecten.papieren.meldingen import over_bsn  # noqa: PLC0415
        from trajecten.uren.meldingen import over_uitzonderingen  # noqa: PLC0415

        meldingen.registreer(Meldingsoort.UITZONDERING, over_uitzonderingen)
        meldingen.registreer(Meldingsoort.HANDHAVING, over_handhaving)
        meldingen.registreer(Meldingsoort.BSN, over_bsn)
        meldingen.registreer(Meldingsoort.BEZOEK, over_bezoeken)
        meldingen.registreer(Meldingsoort.OVERDRACHT, over_overdrachten)
        meldingen.registreer(Meldingsoort.VERVANGING, over_vervangingen)

    @staticmethod
    def _overdracht() -> None:
        """Let transfer and replacement follow who becomes the fixed contact."""
        from inburgeraars.services import benaderingen  # noqa: PLC0415  models are loaded by then
        from trajecten.overdracht.services import uitvoeren  # noqa: PLC0415
        from trajecten.overdracht.services.vervanging_bij import take_along  # noqa: PLC0415

        benaderingen.registreer(uitvoeren.lapse_met_claim)
        benaderingen.registreer_caseload(take_along)
