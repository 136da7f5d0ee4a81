"""The report of the last whole year of the demo: asked for and made when its figures were closed."""

import datetime as dt

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.models import Rapportuitgave
from rapportage.parameters import Parameters
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.services.uitvoeren import maak_uitgave
from roermond_inburgering.demodata.kalender import PILOT_VAN, op_moment


def voeg_rapport_toe(*, tot: dt.date) -> Rapportuitgave | None:
    """Make the jaarrapportage of the year before the last day, as known on 2 March, by the worker's own service.

    Args:
        tot: the day that counts as today.

    Returns:
        The edition; None when that year was not in the pilot, or 2 March is still to come.
    """
    jaar, moment = tot.year - 1, op_moment(dt.date(tot.year, 3, 2), dt.time(9, 0))
    if jaar < PILOT_VAN.year or moment.date() >= tot:
        return None
    door = Gebruiker.objects.filter(aanstellingen__rol=Rol.BELEIDSMEDEWERKER).order_by("pk").first()
    gevraagd = Parameters(jaar, dt.date(jaar, 12, 31), moment)
    uitgave = vraag_uitgave(gevraagd=gevraagd, door=door)
    if maak_uitgave(pk=uitgave.pk):
        toen = moment + dt.timedelta(minutes=12)
        Rapportuitgave.objects.filter(pk=uitgave.pk).update(
            created_at=toen, klaar_op=toen + dt.timedelta(seconds=9)
        )
    return Rapportuitgave.objects.get(pk=uitgave.pk)
