"""Caseload talks for tests, held by the services."""

import datetime as dt

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.services.besprekingen import begin_bespreking, end_bespreking
from trajecten.bespreking.services.punten import NieuweTaak, save_punt


def bespreek(
    persoon: Inburgeraar,
    coordinator: Gebruiker,
    door: Gebruiker,
    *,
    notitie: str = "Ze wil naar de kookgroep.",
    taak: str = "",
    wie: Gebruiker | None = None,
    uiterlijk: dt.date | None = None,
) -> Bespreekpunt:
    """Discuss a person in the talk that runs, or in a new one; `taak` is agreed with `wie`, else the coordinator."""
    bespreking = begin_bespreking(coordinator_id=coordinator.pk, door=door)
    er_al = Bespreekpunt.objects.filter(bespreking=bespreking, inburgeraar=persoon).first()
    nieuw = NieuweTaak(wat=taak, wie=(wie or coordinator).pk, uiterlijk=uiterlijk or vandaag() + 7 * DAG)
    return save_punt(
        bespreking_id=bespreking.pk,
        inburgeraar_id=persoon.pk,
        door=door,
        versie=er_al.versie if er_al else 0,
        notitie=notitie,
        taak=nieuw if taak else None,
    )


def sluit_af(bespreking: Bespreking, *, dagen_geleden: int = 0) -> Bespreking:
    """End a talk, and let it have been some days ago as a whole."""
    end_bespreking(bespreking_id=bespreking.pk, door=bespreking.leider)
    terug = dagen_geleden * DAG
    Bespreking.objects.filter(pk=bespreking.pk).update(
        begonnen_op=vandaag() - terug,
        geeindigd_op=vandaag() - terug,
        created_at=bespreking.created_at - terug,
    )
    for punt in bespreking.punten.all():
        Bespreekpunt.objects.filter(pk=punt.pk).update(op=punt.op - terug, created_at=punt.created_at - terug)
    bespreking.refresh_from_db()
    return bespreking
