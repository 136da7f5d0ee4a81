"""Celery tasks: they take a key, fetch, delegate. Each can run twice, or late, without harm."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from kern.planning import Beurt
from trajecten.signalen.services.dagbericht import send_dagberichten
from trajecten.signalen.services.geheugen import keep_in_step

BEURTEN = (
    Beurt(
        naam="signalen bijhouden",
        taak="trajecten.signalen.tasks.houd_signalen_bij",
        elke=dt.timedelta(minutes=15),
    ),
    Beurt(
        naam="dagelijkse mail sturen",
        taak="trajecten.signalen.tasks.stuur_dagberichten",
        elke=dt.timedelta(days=1),
        om=dt.time(6, 30),
    ),
)


@shared_task(name="trajecten.signalen.tasks.stuur_dagberichten")
def stuur_dagberichten(planning: int) -> None:
    """Send the daily mails. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        send_dagberichten()


@shared_task(name="trajecten.signalen.tasks.houd_signalen_bij")
def houd_signalen_bij(planning: int) -> None:
    """Bring the memory of signals up to date with the rules. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        keep_in_step()
