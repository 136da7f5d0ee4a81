"""The publicatie in force of a report: the last one, unless it was withdrawn. There is one way to ask for it."""

import datetime as dt
from typing import Any

from django.db.models import QuerySet

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
    return next(iter(_in_kracht(moment or nu(), rapport__soort=soort, rapport__jaar=jaar)), None)


def uitgaven_in_kracht(soort: Rapportsoort) -> set[int]:
    """Return the keys of the editions (Rapportuitgave) whose figures are published in a report of a kind that is in force."""
    return {publicatie.uitgave_id for publicatie in _in_kracht(nu(), rapport__soort=soort)}


def ooit_gepubliceerd() -> QuerySet[Rapportpublicatie]:
    """Return what was published, also when it was replaced or withdrawn since: who read it has read it."""
    return Rapportpublicatie.objects.filter(stand=Stand.KLAAR)


def _in_kracht(moment: dt.datetime, **van: Any) -> list[Rapportpublicatie]:
    laatste = ooit_gepubliceerd().filter(klaar_op__lte=moment, **van).order_by("rapport_id", "-nummer")
    rijen = laatste.distinct("rapport_id").select_related("rapport").defer("pdf", "teksten", "beelden")
    return [rij for rij in rijen if rij.ingetrokken_op is None or rij.ingetrokken_op > moment]
