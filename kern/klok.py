"""The one clock of the product: every "now" and "today" comes from here."""

import datetime as dt

from django.utils import timezone

DAG = dt.timedelta(days=1)


def nu() -> dt.datetime:
    """Return the current moment as an aware datetime in UTC."""
    return timezone.now()


def vandaag() -> dt.date:
    """Return today's date in the time zone of the municipality (Europe/Amsterdam)."""
    return timezone.localdate()
