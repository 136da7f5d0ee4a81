"""The one clock of the product: every "now" and "today" comes from here."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import timezone

DAG = dt.timedelta(days=1)

_GEZET: ContextVar[dt.datetime | None] = ContextVar("gezette_klok", default=None)


def nu() -> dt.datetime:
    """Return the current moment as an aware datetime in UTC."""
    return _GEZET.get() or timezone.now()


def vandaag() -> dt.date:
    """Return today's date in the time zone of the municipality (Europe/Amsterdam)."""
    return timezone.localdate(nu())


@contextmanager
def gezette_klok(moment: dt.datetime) -> Iterator[None]:
    """Let it be another moment (aware) for what the block does in this thread: for made-up data of the demo alone.

    The database keeps its own time: whoever sets this clock sees to what the database dates by itself.
    """
    vorige = _GEZET.set(moment.astimezone(dt.UTC))
    try:
        yield
    finally:
        _GEZET.reset(vorige)
