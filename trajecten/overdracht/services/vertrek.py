"""Telling the teamleiders of a coordinator who leaves with people in its caseload: before, and when it is gone."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from gebruikers.models import Melding, Meldingsoort
from gebruikers.services.meldingen import teamleiders_in_kracht, tell
from kern.beleid import Onderwerp
from kern.klok import DAG, vandaag
from logboek.enums import Handeling
from trajecten.overdracht.vertrek import Vertrek, vertrekken

VOORAF = (42 * DAG, 14 * DAG)
"""How long before the first day without it the teamleiders are told: six weeks to arrange a transfer, two to check it."""


@transaction.atomic
def tell_vertrek() -> int:
    """Tell every teamleider six and two weeks before, and on the first day without: who leaves, with people left.

    Somebody who is blocked, or whose aanstelling ends at once, is told of at once. What was told once is not told
    again; another last day is. Repeats without harm, and makes good what was missed.

    Returns:
        Of how many coordinators was told.
    """
    teamleiders = teamleiders_in_kracht()
    verteld = 0
    for vertrek in vertrekken() if teamleiders else []:
        sinds = _moment(vertrek)
        if sinds is None or _is_verteld(vertrek, sinds):
            continue
        tell(
            ontvangers=teamleiders,
            soort=Meldingsoort.OVERDRACHT,
            handeling=Handeling.AANSTELLING_BEEINDIGD,
            over=Onderwerp("gebruiker", vertrek.wie.pk),
            door=None,
            dag=vertrek.weg_op,
        )
        verteld += 1
    return verteld


def _moment(vertrek: Vertrek) -> dt.date | None:
    """Return the last day, today at the latest, on which there was something to tell; None when it is too early."""
    dagen = [vertrek.weg_op - eerder for eerder in VOORAF] + [vertrek.weg_op]
    return max((dag for dag in dagen if dag <= vandaag()), default=None)


def _is_verteld(vertrek: Vertrek, sinds: dt.date) -> bool:
    begin = timezone.make_aware(dt.datetime.combine(sinds, dt.time.min))
    return Melding.objects.filter(
        soort=Meldingsoort.OVERDRACHT,
        over_soort="gebruiker",
        over_id=vertrek.wie.pk,
        dag=vertrek.weg_op,
        created_at__gte=begin,
    ).exists()
