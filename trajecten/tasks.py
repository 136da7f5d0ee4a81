"""Celery tasks: they take a key, fetch, delegate. Each can run twice, or late, without harm."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from roermond_inburgering.kern.planning import Beurt
from trajecten.services.signalen import keep_in_step

BEURTEN = (
    Beurt(
        naam="signalen bijhouden",
        taak="trajecten.tasks.houd_signalen_bij",
        elke=dt.timedelta(minutes=15),
    ),
)


@shared_task(name="trajecten.tasks.houd_signalen_bij")
def houd_signalen_bij(planning: int) -> None:
    """Let what is remembered of signals follow the rules. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        keep_in_step()
