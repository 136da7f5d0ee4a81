"""Celery tasks: they take a key, fetch, delegate. Each can run twice, or late, without harm."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from kern.planning import Beurt
from trajecten.overdracht.services.uitvoeren import carry_out_due
from trajecten.overdracht.services.vertrek import tell_vertrek
from trajecten.overdracht.services.vervanging_bij import keep_vervangingen

BEURTEN = (
    Beurt(
        naam="overdrachten uitvoeren",
        taak="trajecten.overdracht.tasks.voer_overdrachten_uit",
        elke=dt.timedelta(minutes=15),
    ),
    Beurt(
        naam="vervangingen nalopen",
        taak="trajecten.overdracht.tasks.werk_vervangingen_bij",
        elke=dt.timedelta(minutes=15),
    ),
    Beurt(
        naam="vertrek melden",
        taak="trajecten.overdracht.tasks.meld_vertrek",
        elke=dt.timedelta(minutes=15),
    ),
)


@shared_task(name="trajecten.overdracht.tasks.voer_overdrachten_uit")
def voer_overdrachten_uit(planning: int) -> None:
    """Carry out the transfers of which the day has come. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        carry_out_due()


@shared_task(name="trajecten.overdracht.tasks.werk_vervangingen_bij")
def werk_vervangingen_bij(planning: int) -> None:
    """Follow the replacements that began or ended. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        keep_vervangingen()


@shared_task(name="trajecten.overdracht.tasks.meld_vertrek")
def meld_vertrek(planning: int) -> None:
    """Tell the teamleiders who leaves with people in its caseload. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        tell_vertrek()
