"""Celery tasks of the register: they take a key, fetch, delegate."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from kern.planning import Beurt
from register.inlezingen.services import erase_expired
from register.leveringen.inlezen import work_on_inlezing
from register.leveringen.terugnemen import erase_judged

BEURTEN = (
    # Run several times an hour, so that an upload is erased soon after its 24 hours.
    Beurt(
        naam="oude uploads van het register wissen",
        taak="register.tasks.wis_oude_inlezingen",
        elke=dt.timedelta(minutes=10),
    ),
)


@shared_task(name="register.tasks.lees_in")
def lees_in(pk: int) -> None:
    """Read an uploaded delivery (a BpiInlezing) into a preview, or apply it."""
    work_on_inlezing(pk=pk)


@shared_task(name="register.tasks.wis_oude_inlezingen")
def wis_oude_inlezingen(planning: int) -> None:
    """Erase uploads that nobody decided on, and what was kept of judgements. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        erase_expired()
        erase_judged()
