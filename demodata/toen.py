"""Acts of the demo on a day that has passed: services called as if it were that moment."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction

from demodata.kalender import op_moment
from kern.historie import historiemodel
from kern.klok import gezette_klok

VANDAAG = Path(settings.BASE_DIR) / "gebruikers" / "sql" / "vandaag.sql"
NU = "(now() AT TIME ZONE 'Europe/Amsterdam')"


@contextmanager
def toen(moment: dt.datetime, *modellen: type[models.Model]) -> Iterator[None]:
    """Let services work as at a moment, in one transaction.

    Args:
        moment: when it is for the block (aware).
        modellen: of which rows are written and versions are kept: the triggers date those by the clock of the database.
    """
    with transaction.atomic(), gezette_klok(moment):
        laatste = {model: _laatste(model) for model in modellen}
        yield
        for model, nummer in laatste.items():
            _versies(model).filter(pgh_id__gt=nummer).update(pgh_created_at=moment)


@contextmanager
def op_dag(dag: dt.date) -> Iterator[None]:
    """Let it be noon of a day, for the product and its database, within the transaction that makes the demo.

    Nobody else sees it: the function of the database is as it was when that transaction ends, however it ends.

    Raises:
        AssertionError: outside a transaction, where it would be that day for everybody.
    """
    assert connection.in_atomic_block
    moment = op_moment(dag, dt.time(12))
    with connection.cursor() as cursor:
        gewoon = VANDAAG.read_text(encoding="utf-8")
        cursor.execute(gewoon.replace(NU, f"'{dag.isoformat()}'"))
        with gezette_klok(moment):
            yield
        cursor.execute(gewoon)


def _versies(model: type[models.Model]) -> models.QuerySet[Any]:
    versies: models.QuerySet[Any] = historiemodel(model)._default_manager.order_by()  # noqa: SLF001
    return versies


def _laatste(model: type[models.Model]) -> int:
    hoogste = _versies(model).aggregate(hoogste=models.Max("pgh_id"))["hoogste"]
    return hoogste or 0
