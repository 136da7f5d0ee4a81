"""Celery tasks: they take a key, fetch, delegate. Each may run twice, or late, without harm."""

import datetime as dt
from collections.abc import Callable

from celery import shared_task

from gebruikers.models import Taakplanning
from gebruikers.services import lijstbestanden, opruimen, weergaven
from gebruikers.services.berichten import verstuur
from gebruikers.services.gegevens import check_gegevens
from kern.opdracht import stuur, wek_wachtende
from kern.planning import Beurt

HARTSLAG = "wachtende taken starten"
"""The planned task whose last success shows that beat, broker and worker all work (`/gezond/`)."""

DAGELIJKS = dt.timedelta(days=1)

BEURTEN = (
    # Under a minute, so that every beat finds it due; of several late beats only one runs it.
    Beurt(naam=HARTSLAG, taak="gebruikers.tasks.wek_opdrachten", elke=dt.timedelta(seconds=30)),
    Beurt(
        naam="verlopen sessies wissen",
        taak="gebruikers.tasks.wis_verlopen_sessies",
        elke=DAGELIJKS,
        om=dt.time(3, 10),
    ),
    Beurt(
        naam="oude concepten wissen",
        taak="gebruikers.tasks.wis_oude_concepten",
        elke=DAGELIJKS,
        om=dt.time(3, 20),
    ),
    Beurt(
        naam="oude verzoeken wissen",
        taak="gebruikers.tasks.wis_oude_verzoeken",
        elke=DAGELIJKS,
        om=dt.time(3, 30),
    ),
    Beurt(
        naam="tekst van oude berichten wissen",
        taak="gebruikers.tasks.wis_oude_berichten",
        elke=DAGELIJKS,
        om=dt.time(3, 40),
    ),
    Beurt(
        naam="bestanden van lijsten wissen",
        taak="gebruikers.tasks.wis_lijstbestanden",
        elke=dt.timedelta(minutes=10),
    ),
    Beurt(
        naam="gegevens controleren",
        taak="gebruikers.tasks.controleer_gegevens",
        elke=DAGELIJKS,
        om=dt.time(4, 0),
    ),
)


@shared_task(name="gebruikers.tasks.tik")
def tik() -> None:
    """Start the tasks that are due: the one entry of beat, every minute."""
    Taakplanning.objects.start_vervallen(lambda rij: stuur(rij.taak, rij.pk))


@shared_task(name="gebruikers.tasks.verstuur_bericht")
def verstuur_bericht(pk: int) -> None:
    """Send a mail (a Bericht)."""
    verstuur(pk=pk)


@shared_task(name="gebruikers.tasks.maak_lijstbestand")
def maak_lijstbestand(pk: int) -> None:
    """Make the spreadsheet of a list (a Lijstbestand)."""
    lijstbestanden.maak_lijstbestand(pk=pk)


@shared_task(name="gebruikers.tasks.wis_lijstbestanden")
def wis_lijstbestanden(planning: int) -> None:
    """Wipe old spreadsheets of lists, and forget kept choices that were deleted."""

    def wis() -> None:
        lijstbestanden.wipe_old_lijstbestanden()
        weergaven.forget_weergaven()

    _voer_uit(planning, wis)


@shared_task(name="gebruikers.tasks.wek_opdrachten")
def wek_opdrachten(planning: int) -> None:
    """Wake work that waits. `planning` is the key of the Taakplanning, here and below."""
    _voer_uit(planning, wek_wachtende)


@shared_task(name="gebruikers.tasks.wis_verlopen_sessies")
def wis_verlopen_sessies(planning: int) -> None:
    """Delete expired sessions."""
    _voer_uit(planning, opruimen.delete_expired_sessions)


@shared_task(name="gebruikers.tasks.wis_oude_concepten")
def wis_oude_concepten(planning: int) -> None:
    """Delete old drafts."""
    _voer_uit(planning, opruimen.delete_old_drafts)


@shared_task(name="gebruikers.tasks.wis_oude_verzoeken")
def wis_oude_verzoeken(planning: int) -> None:
    """Delete old keys of submits."""
    _voer_uit(planning, opruimen.delete_old_requests)


@shared_task(name="gebruikers.tasks.wis_oude_berichten")
def wis_oude_berichten(planning: int) -> None:
    """Blank the text of old mails."""
    _voer_uit(planning, opruimen.blank_old_messages)


@shared_task(name="gebruikers.tasks.controleer_gegevens")
def controleer_gegevens(planning: int) -> None:
    """Check the data against the consistency rules."""
    _voer_uit(planning, check_gegevens)


def _voer_uit(planning: int, doe: Callable[[], object]) -> None:
    with Taakplanning.objects.all().uitvoering(planning):
        doe()
