"""The project as an app: commands that span all apps, and the grants after every migrate."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RoermondInburgeringConfig(AppConfig):
    """Configuration of the project."""

    name = "roermond_inburgering"
    verbose_name = "wijkgericht inburgeren"

    def ready(self) -> None:
        """Configure Celery's broker, register the system checks, and apply the grants after every migrate."""
        from roermond_inburgering import celery, checks  # noqa: F401, PLC0415  importing is what registers them

        post_migrate.connect(_na_migratie, sender=self)


def _na_migratie(*, using: str, **_: Any) -> None:
    from roermond_inburgering.rechten import pas_toe  # noqa: PLC0415  models are loaded by then

    pas_toe(using=using)
