"""Celery tasks: they take a key, fetch, delegate. Each may run twice, or late, without harm."""

from celery import shared_task

from rapportage.services import uitvoeren


@shared_task(name="rapportage.tasks.maak_uitgave")
def maak_uitgave(pk: int) -> None:
    """Make a requested report (a Rapportuitgave)."""
    uitvoeren.maak_uitgave(pk=pk)
