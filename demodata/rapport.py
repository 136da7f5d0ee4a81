"""The report of the last whole year of the demo, and the planning by which the worker makes monitoring."""

import datetime as dt

from demodata.kalender import PILOT_VAN, op_moment
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.parameters import Parameters, parameters, planmatig
from rapportage.services.planning import fill_planning
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.services.uitvoeren import maak_uitgave
from rapportage.tijdvakken import peildata

ACHTER = {Rapportsoort.MAANDMONITORING: 2, Rapportsoort.KWARTAALMONITORING: 1}
"""How many editions of a kind the worker finds to be made."""


def vraag_rapport(*, tot: dt.date) -> Rapportuitgave | None:
    """Ask on 2 March for the jaarrapportage of the year before the last day; the worker can make it.

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


def plan_monitoring() -> None:
    """Let the last two months and the last quarter still be made, which the worker does once it runs; mail the readers.

    It works with the clock: of figures that are not fixed nothing can be made.
    """
    fill_planning()
    lezers = Gebruiker.objects.filter(
        aanstellingen__rol__in=(Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD, Rol.ADVISEUR)
    )
    for planning in Rapportplanning.objects.filter(laatst_op=None):
        if planning.over.is_monitoring:
            terug = ACHTER[planning.over] + 1
            planning.gevraagd_tot = next(iter(peildata(planning.over)[-terug:]), None)
            planning.save(update_fields=["gevraagd_tot"])
            planning.abonnees.set(lezers)


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


def maak_kwartalen(*, tot: dt.date) -> None:
    """Make the monitoring of each quarter that was fixed before a day, as known then: what is written on a day rests on it.

    After the jaarrapportage, which counts as published in the quarters that follow it. What was made before is left alone.

    Args:
        tot: the day that counts as today.
    """
    for dag in peildata(Rapportsoort.KWARTAALMONITORING):
        gevraagd = planmatig(Rapportsoort.KWARTAALMONITORING, dag)
        if gevraagd.bekend_op.date() >= tot:
            return
        uitgave = vraag_uitgave(gevraagd=gevraagd, door=None)
        if maak_uitgave(pk=uitgave.pk):
            klaar_op = gevraagd.bekend_op + dt.timedelta(minutes=11)
            Rapportuitgave.objects.filter(pk=uitgave.pk).update(
                created_at=gevraagd.bekend_op, klaar_op=klaar_op
            )


def maak_tussenstand(*, tot: dt.date) -> Rapportuitgave | None:
    """Make the jaarrapportage of the year so far, as known now; None where `tot` is not today or no quarter is over."""
    dagen = [dag for dag in peildata(Rapportsoort.KWARTAALMONITORING) if dag.year == tot.year]
    if tot != vandaag() or not dagen:
        return None
    door = Gebruiker.objects.filter(aanstellingen__rol=Rol.BELEIDSMEDEWERKER).order_by("pk").first()
    uitgave = vraag_uitgave(gevraagd=parameters(jaar=tot.year, peildatum=dagen[-1]), door=door)
    maak_uitgave(pk=uitgave.pk)
    return Rapportuitgave.objects.get(pk=uitgave.pk)
