"""The people the product is about: who they are, who may see how much of them, and who approaches them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InburgeraarsConfig(AppConfig):
    """Configuration of the app."""

    name = "inburgeraars"
    verbose_name = _("inburgeraars")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the repeating tasks."""
        from inburgeraars import tasks  # noqa: PLC0415  models are loaded by then
        from kern.planning import registreer  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
