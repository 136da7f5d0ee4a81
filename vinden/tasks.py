"""Celery tasks of finding people: they take a key, fetch, delegate."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from kern.planning import Beurt
from vinden.selecties.services import end_expired

BEURTEN = (
    Beurt(
        naam="verlopen reserveringen beëindigen",
        taak="vinden.tasks.beeindig_reserveringen",
        elke=dt.timedelta(days=1),
        om=dt.time(0, 5),
    ),
)


@shared_task(name="vinden.tasks.beeindig_reserveringen")
def beeindig_reserveringen(planning: int) -> None:
    """End the reservations whose last day is over. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        end_expired()
