"""The people the product is about: who they are, who may see how much of them, and who approaches them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InburgeraarsConfig(AppConfig):
    """Configuration of the app."""

    name = "inburgeraars"
    verbose_name = _("inburgeraars")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the repeating tasks and the consistency rules."""
        from inburgeraars import consistentie, tasks  # noqa: PLC0415  models are loaded by then
        from kern.consistentie import registreer as registreer_regels  # noqa: PLC0415
        from kern.planning import registreer  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
        registreer_regels(consistentie.REGELS)
