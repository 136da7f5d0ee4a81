"""Finding people: lists, selections, takeovers, inquiries, and who is known twice."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VindenConfig(AppConfig):
    """Configuration of the app."""

    name = "vinden"
    verbose_name = _("vinden")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what runs when; that the tasks are known to Celery follows from the import."""
        from kern.planning import registreer  # noqa: PLC0415  models are loaded by then
        from vinden import tasks  # noqa: PLC0415

        for beurt in tasks.BEURTEN:
            registreer(beurt)
