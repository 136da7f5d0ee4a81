"""The report of the last whole year of the demo: asked for and made when its figures were closed."""

import datetime as dt

from demodata.kalender import PILOT_VAN, op_moment
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.models import Rapportuitgave
from rapportage.parameters import Parameters
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.services.uitvoeren import maak_uitgave


def vraag_rapport(*, tot: dt.date) -> Rapportuitgave | None:
    """Ask for the jaarrapportage of the year before the last day, as known on 2 March; the worker can make it.

    Args:
        tot: the day that counts as today.

    Returns:
        The edition, also when it was asked for before; None when that year was not in the pilot, or 2 March is still
            to come.
    """
    jaar, moment = tot.year - 1, op_moment(dt.date(tot.year, 3, 2), dt.time(9, 0))
    if jaar < PILOT_VAN.year or moment.date() >= tot:
        return None
    door = Gebruiker.objects.filter(aanstellingen__rol=Rol.BELEIDSMEDEWERKER).order_by("pk").first()
    gevraagd = Parameters(jaar, dt.date(jaar, 12, 31), moment)
    uitgave = vraag_uitgave(gevraagd=gevraagd, door=door)
    uitgave.created_at = moment + dt.timedelta(minutes=12)
    uitgave.save(update_fields=["created_at"])
    return uitgave


def voeg_rapport_toe(*, tot: dt.date) -> Rapportuitgave | None:
    """Ask for that report, unless that was done, and make it here by the worker's own service.

    `tot` is the day that counts as today; returns None when there is nothing to ask for.
    """
    uitgave = vraag_rapport(tot=tot)
    if uitgave is None:
        return None
    if maak_uitgave(pk=uitgave.pk):
        klaar_op = uitgave.created_at + dt.timedelta(seconds=9)
        Rapportuitgave.objects.filter(pk=uitgave.pk).update(klaar_op=klaar_op)
    return Rapportuitgave.objects.get(pk=uitgave.pk)
