"""The publicatie in force of a report: the last one, unless it was withdrawn. There is one way to ask for it."""

from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.schrijven.models import Rapportpublicatie


def uitgave_in_kracht(soort: Rapportsoort, jaar: int) -> Rapportpublicatie | None:
    """Return what is published of a report of a year and in force, without its PDF; None when there is none.

    The former is replaced by the next, also when that is withdrawn afterwards: it does not come back.
    """
    laatste = (
        Rapportpublicatie.objects.filter(rapport__soort=soort, rapport__jaar=jaar, stand=Stand.KLAAR)
        .select_related("rapport")
        .defer("pdf")
        .order_by("-nummer")
        .first()
    )
    return laatste if laatste is not None and laatste.ingetrokken_op is None else None
