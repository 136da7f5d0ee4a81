"""Reading the deliveries of the register (BPI), and what to do with each line."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegisterConfig(AppConfig):
    """Configuration of the app."""

    name = "register"
    verbose_name = _("register")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what runs when; that the tasks are known to Celery follows from the import."""
        from kern.planning import registreer  # noqa: PLC0415  models are loaded by then
        from register import tasks  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
