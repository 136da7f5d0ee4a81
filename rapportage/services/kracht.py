"""The figures in force of a year: what every later report says of it (DOMEIN 9, *Nagekomen*).

A report reads what was in force when it was asked for: tried again after an erratum on an earlier year, it gives the same.
"""

import datetime as dt
from typing import Any

from django.conf import settings

from kern.klok import nu
from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.parameters import Parameters
from rapportage.schrijven.kracht import uitgave_in_kracht
from rapportage.schrijven.models import Rapportpublicatie
from rapportage.tijdvakken import sluiting


def gevraagd_op(parameters: Parameters) -> dt.datetime:
    """Return when the edition of these parameters was asked for: once, however often it is tried; now without one."""
    uitgave = Rapportuitgave.objects.filter(**parameters._asdict()).only("created_at").first()
    return nu() if uitgave is None else uitgave.created_at


def in_kracht_voor(jaar: int, moment: dt.datetime) -> dict[int, dict[str, Any]]:
    """Return the figures that were in force at a moment, of each year of the pilot before a year that had them."""
    alle = {eerder: cijfers_in_kracht(eerder, moment) for eerder in range(settings.PILOT_VAN.year, jaar)}
    return {eerder: cijfers for eerder, cijfers in alle.items() if cijfers is not None}


def cijfers_in_kracht(jaar: int, moment: dt.datetime) -> dict[str, Any] | None:
    """Return the figures that were published of a year and in force; None when what was published had been withdrawn.

    Before anything of it was published they are those of the last report that was made of the closed year, if there was
    one: who reads figures has read those.
    """
    soort = Rapportsoort.JAARRAPPORTAGE
    publicatie = uitgave_in_kracht(soort, jaar, moment)
    if publicatie is not None:
        cijfers: dict[str, Any] | None = publicatie.uitgave.cijfers
        return cijfers
    klaar = {"stand": Stand.KLAAR, "klaar_op__lte": moment}
    if Rapportpublicatie.objects.filter(rapport__soort=soort, rapport__jaar=jaar, **klaar).exists():
        return None
    laatste = (
        Rapportuitgave.objects.filter(
            soort=soort, peildatum=dt.date(jaar, 12, 31), bekend_op__gte=sluiting(jaar), **klaar
        )
        .defer("pdf")
        .order_by("-pk")
        .first()
    )
    return None if laatste is None else laatste.cijfers
