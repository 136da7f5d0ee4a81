"""The publicatie in force of a report: the last one, unless it was withdrawn. There is one way to ask for it."""

import datetime as dt

from kern.klok import nu
from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.schrijven.models import Rapportpublicatie


def uitgave_in_kracht(
    soort: Rapportsoort, jaar: int, moment: dt.datetime | None = None
) -> Rapportpublicatie | None:
    """Return what is published of a report of a year and in force, without its PDF; None when there is none.

    The former is replaced by the next, also when that is withdrawn afterwards: it does not come back.

    Args:
        soort: the kind of report.
        jaar: its year.
        moment: what was in force then; None for now.
    """
    moment = moment or nu()
    laatste = (
        Rapportpublicatie.objects.filter(
            rapport__soort=soort, rapport__jaar=jaar, stand=Stand.KLAAR, klaar_op__lte=moment
        )
        .select_related("rapport")
        .defer("pdf")
        .order_by("-nummer")
        .first()
    )
    if laatste is None or (laatste.ingetrokken_op is not None and laatste.ingetrokken_op <= moment):
        return None
    return laatste
