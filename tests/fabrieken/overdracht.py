"""Transfers for tests, proposed by the service."""

import datetime as dt
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from trajecten.overdracht.enums import Overdrachtstand
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.voorstellen import Voorstel, propose_overdrachten
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject


def stel_voor(
    persoon: Inburgeraar,
    aan: Gebruiker,
    door: Gebruiker,
    *,
    vanaf: dt.date | None = None,
    toch: str = "",
    **velden: Any,
) -> Overdracht:
    """Propose the transfer of one person, from a day two weeks ahead."""
    (rij,) = propose_overdrachten(
        voorstellen=[Voorstel(inburgeraar_id=persoon.pk, aan=aan, **velden)],
        vanaf=vanaf or vandaag() + 14 * DAG,
        door=door,
        toch={aan.pk: toch} if toch else None,
    )
    return rij


def laat_dag_komen(overdracht: Overdracht, *, dagen: int = 0) -> Overdracht:
    """Let the agreed day of a transfer that was accepted be today, or some days ago."""
    dag = vandaag() - dagen * DAG
    assert overdracht.antwoord_op is not None
    Overdracht.objects.filter(pk=overdracht.pk, stand=Overdrachtstand.AANGENOMEN).update(
        vanaf=dag, antwoord_op=overdracht.antwoord_op - (dagen + 1) * DAG
    )
    overdracht.refresh_from_db()
    return overdracht


def zet_in_vormgeven(persoon: Inburgeraar, door: Gebruiker) -> Traject:
    """Let the traject of a person count for the norm, from today on."""
    traject = Traject.objects.get(inburgeraar=persoon, gesloten_op__isnull=True)
    traject.stap = Stap.VORMGEVEN
    traject.save(update_fields=["stap"])
    Stapovergang.objects.create(
        inburgeraar=persoon,
        traject=traject,
        van_stap=Stap.TAXEREN,
        naar_stap=Stap.VORMGEVEN,
        datum=vandaag(),
        door=door,
    )
    return traject
