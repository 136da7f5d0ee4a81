"""What the tests of demo data share."""

import datetime as dt
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils import timezone

from kern.historie import historiemodel

AANTAL, ZAAD, TOT = 160, 4, dt.date(2026, 11, 20)
ALLE = [
    model
    for app in apps.get_app_configs()
    if Path(app.path).parent == settings.BASE_DIR
    for model in app.get_models()
    if not hasattr(model, "pgh_tracked_model")
]
"""The models of our own."""


def met_historie() -> list[type[models.Model]]:
    """Return the models that keep their versions."""
    uit = []
    for model in ALLE:
        try:
            historiemodel(model)
        except LookupError:
            continue
        uit.append(model)
    return uit


def lokaal(moment: dt.datetime) -> dt.date:
    """Return the day of a moment, as the municipality counts."""
    return timezone.localtime(moment).date()
