"""What the werkgroep of the pilot decided: who does what by when, and whether it was done."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BesluitenConfig(AppConfig):
    """Configuration of the app."""

    name = "besluiten"
    verbose_name = _("besluiten")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the page in the menus, and register the wording of notices."""
        from besluiten.meldingen import over_besluiten  # noqa: PLC0415  models are loaded by then
        from besluiten.permissions import LEZERS  # noqa: PLC0415
        from gebruikers import meldingen, menu  # noqa: PLC0415
        from gebruikers.models import Meldingsoort  # noqa: PLC0415

        menu.registreer(_("Besluiten"), "besluiten:lijst", rollen=LEZERS, volgorde=20)
        meldingen.registreer(Meldingsoort.BESLUIT, over_besluiten)
