"""Celery: only the wake-up call; the work to be done is rows in PostgreSQL (docs/adr/0007).

The worker and beat import this first and so work as database login `taak`. Web processes and commands import it when
Django is ready, with a login they chose before.
"""

import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roermond_inburgering.settings.productie")
os.environ.setdefault("DATABASE_ROL", "taak")

app = Celery("roermond_inburgering")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def _log_als_django(**_: Any) -> None:
    """Log as the web processes do; Celery's own set-up would log arguments and texts of exceptions."""
    from django.conf import settings  # noqa: PLC0415  the environment comes first

    from kern.logs import stel_in  # noqa: PLC0415  likewise

    stel_in(settings.LOGGING)
