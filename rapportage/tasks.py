"""Celery tasks: they take a key, fetch, delegate. Each may run twice, or late, without harm."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from kern.planning import Beurt
from rapportage.schrijven.services import maken
from rapportage.services import uitvoeren
from rapportage.services.melden import tell_unreported
from rapportage.services.planning import ask_due
from rapportage.services.weekstand import fill_weekstanden

BEURTEN = (
    Beurt(
        naam="geplande rapporten maken en melden",
        taak="rapportage.tasks.maak_gepland",
        elke=dt.timedelta(minutes=10),
    ),
)


MAKEN_HOOGSTENS = dt.timedelta(hours=1)
"""How long a worker may be at one report, of which each step has its own limit (`uitvoeren.STAP_HOOGSTENS`)."""


@shared_task(name="rapportage.tasks.maak_uitgave", time_limit=MAKEN_HOOGSTENS.total_seconds())
def maak_uitgave(pk: int) -> None:
    """Make a requested report (a Rapportuitgave)."""
    uitvoeren.maak_uitgave(pk=pk)


@shared_task(name="rapportage.tasks.maak_publicatie")
def maak_publicatie(pk: int) -> None:
    """Make the PDF of a report that is published (a Rapportpublicatie)."""
    maken.maak_publicatie(pk=pk)


@shared_task(name="rapportage.tasks.maak_gepland")
def maak_gepland(planning: int) -> None:
    """Ask for the reports that are due, tell of those that were made, and keep what figures missed on Monday.

    `planning` is the key of the Taakplanning.
    """
    with Taakplanning.objects.all().uitvoering(planning):
        ask_due()
        tell_unreported()
        fill_weekstanden()
