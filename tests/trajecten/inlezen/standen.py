"""The rows of every table, to compare before and after: what was undone leaves no trace but in history and logboek."""

from typing import Any

from django.apps import apps
from django.db import models

ANDERS = {
    # What tells that it happened, and the upload itself.
    "logboek_logregel",
    "logboek_logonderwerp",
    "trajecten_trajectinlezing",
    "gebruikers_verzoek",
    # What the check of the consistency rules itself remembers.
    "gebruikers_regelstand",
}


def alle_rijen() -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table but those that tell what happened; a version counts writes, so it is left out."""
    uit = {}
    for model in apps.get_models(include_auto_created=True):
        tabel = model._meta.db_table
        if not model._meta.managed or tabel in ANDERS or hasattr(model, "pgh_tracked_model"):
            continue
        uit[tabel] = [_rij(rij) for rij in model._default_manager.order_by("pk")]
    return uit


def _rij(rij: models.Model) -> dict[str, Any]:
    return {
        veld.attname: bytes(w) if isinstance(w := getattr(rij, veld.attname), memoryview) else w
        for veld in rij._meta.concrete_fields
        if veld.name != "versie"
    }
