"""Celery tasks: they take a key, fetch, delegate. Each can run twice, or late, without harm."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from inburgeraars.services.selecties import end_expired
from roermond_inburgering.kern.planning import Beurt

BEURTEN = (
    Beurt(
        naam="verlopen reserveringen beëindigen",
        taak="inburgeraars.tasks.beeindig_reserveringen",
        elke=dt.timedelta(days=1),
        om=dt.time(0, 5),
    ),
)


@shared_task(name="inburgeraars.tasks.beeindig_reserveringen")
def beeindig_reserveringen(planning: int) -> None:
    """End the reservations whose last day is over. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        end_expired()
