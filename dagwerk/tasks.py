"""Celery tasks of the pages of a working day: they take a key, fetch, delegate."""

import datetime as dt

from celery import shared_task

from dagwerk.caseload.tellingen import store_tellingen
from gebruikers.models import Taakplanning
from kern.planning import Beurt

BEURTEN = (
    # Before midnight: a signal is judged by today, so those of this day are gone once it is over.
    Beurt(
        naam="caseload tellen",
        taak="dagwerk.tasks.tel_caseload",
        elke=dt.timedelta(days=1),
        om=dt.time(23, 40),
    ),
)


@shared_task(name="dagwerk.tasks.tel_caseload")
def tel_caseload(planning: int) -> None:
    """Keep the counts of the caseload. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        store_tellingen()
