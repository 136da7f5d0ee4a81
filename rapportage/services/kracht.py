"""The figures in force of a year: what every later report says of it (DOMEIN 9, *Nagekomen*)."""

import datetime as dt
from typing import Any

from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.schrijven.kracht import uitgave_in_kracht
from rapportage.schrijven.models import Rapportpublicatie
from rapportage.tijdvakken import sluiting


def cijfers_in_kracht(jaar: int) -> dict[str, Any] | None:
    """Return the figures that are published of a year and in force; None when what was published is withdrawn.

    Before anything of it was published they are those of the last report that was made of the closed year, if there is one.
    """
    soort = Rapportsoort.JAARRAPPORTAGE
    publicatie = uitgave_in_kracht(soort, jaar)
    if publicatie is not None:
        cijfers: dict[str, Any] | None = publicatie.uitgave.cijfers
        return cijfers
    if Rapportpublicatie.objects.filter(rapport__soort=soort, rapport__jaar=jaar, stand=Stand.KLAAR).exists():
        return None
    laatste = (
        Rapportuitgave.objects.filter(
            soort=soort,
            peildatum=dt.date(jaar, 12, 31),
            bekend_op__gte=sluiting(jaar),
            stand=Stand.KLAAR,
        )
        .defer("pdf")
        .order_by("-pk")
        .first()
    )
    return None if laatste is None else laatste.cijfers
