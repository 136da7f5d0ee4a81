"""What the tests of demo data share."""

import datetime as dt

from django.apps import apps
from django.db import models
from django.utils import timezone

from kern.historie import historiemodel

AANTAL, ZAAD, TOT = 160, 4, dt.date(2026, 11, 20)
APPS = {"wijken", "gebruikers", "netwerk", "inburgeraars", "register", "trajecten", "vinden"}
ALLE = [
    m for m in apps.get_models() if m.__module__.split(".")[0] in APPS and not hasattr(m, "pgh_tracked_model")
]


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
