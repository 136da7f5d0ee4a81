"""Celery tasks of reading in running trajecten: they take a key, fetch, delegate."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from kern.planning import Beurt
from trajecten.inlezen.services.inlezingen import erase_expired
from trajecten.inlezen.services.werk import work_on_trajectinlezing

BEURTEN = (
    # Several times an hour, so that an upload is erased soon after its 24 hours.
    Beurt(
        naam="oude bestanden met lopende trajecten wissen",
        taak="trajecten.inlezen.tasks.wis_oude",
        elke=dt.timedelta(minutes=10),
    ),
)


@shared_task(name="trajecten.inlezen.tasks.lees_in")
def lees_in(pk: int) -> None:
    """Read an uploaded workbook (a Trajectinlezing) into a preview, write it, or undo that."""
    work_on_trajectinlezing(pk=pk)


@shared_task(name="trajecten.inlezen.tasks.wis_oude")
def wis_oude(planning: int) -> None:
    """Erase uploads that nobody decided on. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        erase_expired()
