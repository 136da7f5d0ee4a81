"""Celery: only the wake-up; what is to be done are rows in PostgreSQL (ARCHITECTUUR 2)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roermond_inburgering.settings.productie")

app = Celery("roermond_inburgering")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
