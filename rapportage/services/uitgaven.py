"""Asking for a report. The worker makes it (`rapportage.services.uitvoeren`), never a page."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand, opdrachten, wek
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.models import Rapportuitgave
from rapportage.parameters import Parameters, gecontroleerd
from rapportage.schrijven.kracht import uitgave_in_kracht


@transaction.atomic
def vraag_uitgave(*, gevraagd: Parameters, door: Gebruiker | None) -> Rapportuitgave:
    """Ask for a report; the same parameters give the existing edition, also when asked in the same instant.

    A year whose report is published gives the edition that is in force: its figures stand (DOMEIN 9).

    Args:
        gevraagd: kind, year, peildatum and moment.
        door: who asks; None for the product itself.

    Raises:
        OnmogelijkRapport: no report can be of that year, day or moment.

    Returns:
        The edition: new and waiting for the worker, under way, done, or failed.
    """
    velden = gecontroleerd(gevraagd)._asdict()
    dezelfde = _dezelfde(velden)
    bestaand = dezelfde.first() or _gepubliceerd(velden)
    if bestaand is not None:
        return bestaand
    try:
        with handeling(Handeling.RAPPORT_GEVRAAGD, door=door) as daad:
            uitgave = Rapportuitgave.objects.create(**velden, gevraagd_door=door)
            daad.over("rapport", uitgave.pk)
    except IntegrityError:
        # Another transaction asked the same a moment ago; the constraint let only one through.
        return dezelfde.get()
    wek(Rapportuitgave.taak, uitgave.pk)
    return uitgave


@transaction.atomic
def stop_uitgave(*, uitgave_id: int, door: Gebruiker) -> bool:
    """Stop the making of an edition; `probeer_opnieuw` is the way back.

    The fence is raised, so the worker that is at it notices at its next step, and can finish nothing.

    Returns:
        False, with nothing changed, when it was made or had failed already.
    """
    rij = Rapportuitgave.objects.select_for_update().only("stand").get(pk=uitgave_id)
    if rij.stand not in {Stand.WACHT, Stand.BEZIG}:
        return False
    with handeling(Handeling.RAPPORT_GESTOPT, door=door) as daad:
        daad.over("rapport", uitgave_id)
        opdrachten(Rapportuitgave).filter(pk=uitgave_id).update(
            stand=Stand.MISLUKT, hek=F("hek") + 1, lease_tot=None, fout="", stap="", gestopt_op=nu()
        )
    return True


@transaction.atomic
def probeer_opnieuw(*, uitgave_id: int, door: Gebruiker) -> bool:
    """Make an edition that failed or was stopped again, from its first attempt.

    Returns:
        False, with nothing changed, when it had not failed nor been stopped.
    """
    rij = Rapportuitgave.objects.select_for_update().only("stand").get(pk=uitgave_id)
    if rij.stand != Stand.MISLUKT:
        return False
    with handeling(Handeling.RAPPORT_GEVRAAGD, door=door) as daad:
        daad.over("rapport", uitgave_id)
        opdrachten(Rapportuitgave).opnieuw(uitgave_id, stap="", gestopt_op=None)
    wek(Rapportuitgave.taak, uitgave_id)
    return True


def _dezelfde(velden: dict[str, Any]) -> QuerySet[Rapportuitgave]:
    """Return the edition of these parameters; of all but a year a peildatum has one, whenever it was known."""
    if velden["soort"].is_eenmalig:
        velden = {naam: velden[naam] for naam in ("soort", "peildatum")}
    return _licht().filter(**velden)


def _gepubliceerd(velden: dict[str, Any]) -> Rapportuitgave | None:
    """Return the edition that is published of the same days; None when there is none."""
    publicatie = uitgave_in_kracht(velden["soort"], velden["jaar"])
    if publicatie is None:
        return None
    return _licht().filter(pk=publicatie.uitgave_id, peildatum=velden["peildatum"]).first()


def _licht() -> QuerySet[Rapportuitgave]:
    """Return editions without their large columns."""
    return Rapportuitgave.objects.defer("cijfers", "pdf")
