"""The planning of reports for tests."""

import datetime as dt

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand
from rapportage.cijfers.monitoring import monitoringcijfers
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.parameters import Parameters, monitoring
from rapportage.services.planning import fill_planning
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.tijdvakken import peildata


def maak_planning(
    soort: Rapportsoort = Rapportsoort.MAANDMONITORING,
    *abonnees: Gebruiker,
    gevraagd_tot: dt.date | None = None,
) -> Rapportplanning:
    """Return the planning of a kind, with whom a mail tells of it; the other kinds are off.

    Args:
        soort: the kind.
        abonnees: whom a mail tells.
        gevraagd_tot: the peildatum of the last edition it asked for; the last that could be when left out.
    """
    fill_planning()
    Rapportplanning.objects.exclude(soort=soort.value).update(actief=False)
    planning = Rapportplanning.objects.get(soort=soort.value)
    planning.abonnees.set(abonnees)
    # Rows that migrating made began on the day of today, which is not that of every test.
    planning.actief, planning.laatst_op = True, None
    planning.gevraagd_tot = gevraagd_tot or next(reversed(peildata(soort)), None)
    planning.save()
    return planning


def maak_kwartaal() -> Rapportuitgave:
    """Make the monitoring of the last quarter of which the figures are fixed."""
    return _maak(monitoring(Rapportsoort.KWARTAALMONITORING))


def _maak(parameters: Parameters, planning: Rapportplanning | None = None) -> Rapportuitgave:
    uitgave = vraag_uitgave(gevraagd=parameters, door=None)
    Rapportuitgave.objects.filter(pk=uitgave.pk).update(
        stand=Stand.KLAAR,
        planning=planning,
        cijfers=monitoringcijfers(parameters, None, lambda _wat, _procent: None),
        pdf=b"%PDF-1.7 geen echte",
        pdf_sha256="0" * 64,
        json_sha256="1" * 64,
        bladzijden=4,
        klaar_op=nu(),
    )
    return Rapportuitgave.objects.get(pk=uitgave.pk)


def vul_rapportage() -> dict[str, list[object]]:
    """Fill a town: the monitoring of last month, made; a planning that is on, and one that is off."""
    maand, kwartaal = Rapportsoort.MAANDMONITORING, Rapportsoort.KWARTAALMONITORING
    uit = maak_planning(kwartaal)
    planning = maak_planning(maand)
    uitgave = _maak(monitoring(maand), planning)
    return {
        "monitoring": [uitgave.pk],
        "figuur": [uitgave.pk, "figuur-01"],
        "figuur-geen": [uitgave.pk, "figuur-99"],
        "planning": [planning.pk],
        "planning-uit": [uit.pk],
        "schema": [maand.value, 1],
        "schema-geen": [maand.value, 99],
    }
