"""Celery tasks: they take a key, fetch, delegate. Each can run twice, or late, without harm."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from inburgeraars.services.documenten import clear_away
from inburgeraars.services.inlezingen import erase_expired
from inburgeraars.services.leveringen.inlezen import work_on_inlezing
from inburgeraars.services.selecties import end_expired
from roermond_inburgering.kern.planning import Beurt

BEURTEN = (
    Beurt(
        naam="verlopen reserveringen beëindigen",
        taak="inburgeraars.tasks.beeindig_reserveringen",
        elke=dt.timedelta(days=1),
        om=dt.time(0, 5),
    ),
    # Well within the hour, so that "after 24 hours" is what it says.
    Beurt(
        naam="oude uploads van het register wissen",
        taak="inburgeraars.tasks.wis_oude_inlezingen",
        elke=dt.timedelta(minutes=10),
    ),
    Beurt(
        naam="losse bestanden van documenten opruimen",
        taak="inburgeraars.tasks.ruim_bestanden_op",
        elke=dt.timedelta(days=1),
        om=dt.time(3, 40),
    ),
)


@shared_task(name="inburgeraars.tasks.lees_in")
def lees_in(pk: int) -> None:
    """Read an uploaded delivery to a preview, or apply it.

    Args:
        pk: the BpiInlezing.
    """
    work_on_inlezing(pk=pk)


@shared_task(name="inburgeraars.tasks.wis_oude_inlezingen")
def wis_oude_inlezingen(planning: int) -> None:
    """Erase uploads that nobody decided on. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        erase_expired()


@shared_task(name="inburgeraars.tasks.beeindig_reserveringen")
def beeindig_reserveringen(planning: int) -> None:
    """End the reservations whose last day is over. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        end_expired()


@shared_task(name="inburgeraars.tasks.ruim_bestanden_op")
def ruim_bestanden_op(planning: int) -> None:
    """Remove the files that no document names. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        clear_away()
