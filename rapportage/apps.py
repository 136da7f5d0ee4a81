"""Figures and reports."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class RapportageConfig(AppConfig):
    """Configuration of the app."""

    name = "rapportage"
    verbose_name = _("rapportage")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Add the pages to the menus; register the repeating tasks, the consistency rules and the wording of notices."""
        from gebruikers import meldingen  # noqa: PLC0415  models are loaded by then
        from gebruikers.models import Meldingsoort  # noqa: PLC0415
        from kern.consistentie import registreer as registreer_regels  # noqa: PLC0415
        from kern.planning import registreer  # noqa: PLC0415
        from rapportage import consistentie, tasks  # noqa: PLC0415
        from rapportage.product.meldingen import over_edities, over_rechten, over_teksten  # noqa: PLC0415
        from rapportage.vragen.meldingen import over_punten  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
        registreer_regels(consistentie.REGELS)
        meldingen.registreer(Meldingsoort.PRODUCTEDITIE, over_edities)
        meldingen.registreer(Meldingsoort.UITZOEKPUNT, over_punten)
        meldingen.registreer(Meldingsoort.PRODUCTTEKST, over_teksten)
        meldingen.registreer(Meldingsoort.REDACTIERECHT, over_rechten)
        _vul_menu()
        post_migrate.connect(_vul_planning_aan, sender=self)


def _vul_menu() -> None:
    """Add the pages to the menus, and what is one tap away on every page."""
    from gebruikers import menu  # noqa: PLC0415
    from gebruikers.enums import Rol  # noqa: PLC0415
    from rapportage.ervaringen import herkomst  # noqa: PLC0415
    from rapportage.ervaringen.permissions import LEZERS as LEZERS_VAN_ERVARINGEN  # noqa: PLC0415
    from rapportage.ervaringen.permissions import SCHRIJVERS  # noqa: PLC0415
    from rapportage.permissions import WERKGROEP  # noqa: PLC0415
    from rapportage.product import permissions as van_product  # noqa: PLC0415
    from rapportage.tevredenheid import permissions as van_tevredenheid  # noqa: PLC0415
    from rapportage.vragen.permissions import LEZERS as LEZERS_VAN_VRAGEN  # noqa: PLC0415

    menu.registreer(_("Vandaag"), "rapportage:vandaag", rollen=WERKGROEP, landing=WERKGROEP, volgorde=5)
    menu.registreer(_("Rapportages"), "rapportage:uitgaven", rollen=WERKGROEP, volgorde=10)
    menu.registreer(_("Ervaringen"), "rapportage:ervaringen", rollen=LEZERS_VAN_ERVARINGEN, volgorde=60)
    menu.registreer_snel(
        "rapportage:ervaring_nieuw",
        naam=_("Ervaring delen"),
        icoon="message-square-plus",
        rollen=SCHRIJVERS,
        over=herkomst.van_pagina,
    )
    menu.registreer(_("Tevredenheid"), "rapportage:tevredenheid", rollen=van_tevredenheid.LEZERS, volgorde=15)
    menu.registreer(
        _("Vragenkaarten"), "rapportage:vragenkaarten", rollen=van_tevredenheid.UITDELERS, volgorde=75
    )
    menu.registreer(
        _("Productbeschrijving"),
        "rapportage:product",
        rollen=van_product.LEZERS,
        landing={Rol.PARTNER},
        landt=van_product.begint_hier,
        volgorde=60,
    )
    menu.registreer(_("Vijf vragen"), "rapportage:pilotvragen", rollen=LEZERS_VAN_VRAGEN, volgorde=62)


def _vul_planning_aan(*, using: str, **_: Any) -> None:
    from rapportage.models import Rapportplanning  # noqa: PLC0415  models are loaded by then
    from rapportage.services.planning import fill_planning  # noqa: PLC0415

    verbinding = connections[using]
    with verbinding.cursor() as cursor:
        gemaakt = verbinding.introspection.table_names(cursor)
    if Rapportplanning._meta.db_table in gemaakt:  # noqa: SLF001  Django's own name for it
        fill_planning()
