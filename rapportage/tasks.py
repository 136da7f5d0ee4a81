"""Celery tasks: they take a key, fetch, delegate. Each may run twice, or late, without harm."""

import datetime as dt

from celery import shared_task

from gebruikers.models import Taakplanning
from kern.planning import Beurt
from rapportage.product.services import edities
from rapportage.product.services.melden import tell_untold
from rapportage.product.services.vertellen import tell_laat
from rapportage.schrijven.services import maken
from rapportage.services import uitvoeren
from rapportage.services.melden import tell_unreported
from rapportage.services.planning import ask_due
from rapportage.services.weekstand import fill_weekstanden
from rapportage.tevredenheid.proberen import probeer_elk
from rapportage.tevredenheid.services import onderzoeken
from rapportage.tevredenheid.services.antwoorden import mix_answers, sweep_waiting
from rapportage.tevredenheid.services.uitkomsten import keep_results

BEURTEN = (
    Beurt(
        naam="geplande rapporten maken en melden",
        taak="rapportage.tasks.maak_gepland",
        elke=dt.timedelta(minutes=10),
    ),
    Beurt(
        naam="tevredenheidsonderzoek bijhouden",
        taak="rapportage.tasks.houd_onderzoeken_bij",
        elke=dt.timedelta(days=1),
        om=dt.time(2, 30),
    ),
    Beurt(
        naam="melden welke onderdelen te laat zijn",
        taak="rapportage.tasks.meld_te_laat",
        elke=dt.timedelta(days=1),
        om=dt.time(5, 15),
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


@shared_task(name="rapportage.tasks.maak_editie")
def maak_editie(pk: int) -> None:
    """Make the PDF of an edition of the productbeschrijving (a Producteditie)."""
    edities.maak_editie(pk=pk)


@shared_task(name="rapportage.tasks.maak_gepland")
def maak_gepland(planning: int) -> None:
    """Ask for the reports and editions that are due, tell of what was made, and keep what figures missed on Monday.

    `planning` is the key of the Taakplanning.
    """
    with Taakplanning.objects.all().uitvoering(planning):
        ask_due()
        tell_unreported()
        fill_weekstanden()
        edities.ask_due()
        tell_untold()


@shared_task(name="rapportage.tasks.open_onderzoek")
def open_onderzoek(pk: int) -> None:
    """Open a round (an Onderzoek) whose first day has come, and invite."""
    onderzoeken.open_onderzoek(pk=pk)


@shared_task(name="rapportage.tasks.meng_proef")
def meng_proef(pk: int) -> None:
    """Move what waits of a try-out (an Onderzoek) that is open, so that who holds it reads it."""
    mix_answers(onderzoek_id=pk, meteen=True)


@shared_task(name="rapportage.tasks.houd_onderzoeken_bij")
def houd_onderzoeken_bij(planning: int) -> None:
    """Open and close rounds, invite at milestones, mix the answers that wait, and keep results. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        probeer_elk((onderzoeken.keep_rounds, sweep_waiting, keep_results))


@shared_task(name="rapportage.tasks.meld_te_laat")
def meld_te_laat(planning: int) -> None:
    """Tell owners of parts of the productbeschrijving that are late. `planning` is the key of the Taakplanning."""
    with Taakplanning.objects.all().uitvoering(planning):
        tell_laat()
