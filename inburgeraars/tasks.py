"""Celery tasks: they take a key, fetch, delegate. Each may run twice, or late, without harm."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from kern.bestanden.opslag import clear_away
from kern.planning import Beurt

BEURTEN = (
    Beurt(
        naam="losse bestanden van documenten opruimen",
        taak="inburgeraars.tasks.ruim_bestanden_op",
        elke=dt.timedelta(days=1),
        om=dt.time(3, 40),
    ),
)


@shared_task(name="inburgeraars.tasks.ruim_bestanden_op")
def ruim_bestanden_op(planning: int) -> None:
    """Remove the files that no row names. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        clear_away()
