"""Reference data that ship with the product: rows loaded first count as known before the pilot (docs/adr/0003)."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.contrib.postgres.functions import TransactionNow
from django.db import models, transaction

BEKEND_SINDS = dt.datetime(2024, 12, 1, 12, 0, tzinfo=dt.UTC)
"""A month before the pilot of Roermond begins (1 January 2025)."""


@contextmanager
def als_bekend_sinds(moment: dt.datetime) -> Iterator[None]:
    """Give the first versions that the block writes this recorded moment (aware); runs as `eigenaar`.

    Opens a transaction. Only tables that held no version before are touched: rows loaded into a running installation
    are known since they were loaded, or a report made again for an earlier moment would change.
    """
    with transaction.atomic():
        leeg = [versies for versies in _historiemodellen() if not versies.exists()]
        yield
        for versies in leeg:
            # A version that somebody else recorded meanwhile has the moment of another transaction, and keeps it.
            versies.filter(pgh_created_at=TransactionNow()).update(pgh_created_at=moment)


def _historiemodellen() -> list[models.QuerySet[Any]]:
    return [
        model._default_manager.order_by()  # noqa: SLF001
        for model in apps.get_models()
        if hasattr(model, "pgh_tracked_model")
    ]
