"""Telling who guides somebody that the register moved to another wijk; access follows the traject (DOMEIN 2)."""

import datetime as dt

from django.db import connection

from gebruikers.models import Meldingsoort
from gebruikers.services.meldingen import tell_each
from logboek.enums import Handeling
from logboek.services import Actor
from roermond_inburgering.kern.beleid import Onderwerp

_VERHUISD = """
SELECT t.gebruiker_id, w.persoon_id
FROM bpi_wijziging w
JOIN inburgeraars_toegang t ON t.inburgeraar_id = w.persoon_id
WHERE w.andere_wijk AND t.grond = 'caseload' AND t.gebruiker_id IS NOT NULL
  AND t.van <= %(op)s AND (t.tot IS NULL OR t.tot > %(op)s)
ORDER BY t.gebruiker_id, w.persoon_id
"""


def tell_vaste_contacten(*, op: dt.date, door: Actor | None) -> None:
    """Leave the fixed contact of everybody who moved to another wijk a notice.

    Args:
        op: the day of the delivery.
        door: who imports; None for the command.
    """
    with connection.cursor() as cursor:
        cursor.execute(_VERHUISD, {"op": op})
        verhuisd = [
            (gebruiker, Onderwerp("inburgeraar", persoon)) for gebruiker, persoon in cursor.fetchall()
        ]
    tell_each(
        wie_en_wat=verhuisd,
        soort=Meldingsoort.VERHUISD,
        handeling=Handeling.LEVERING_VERWERKT,
        door_id=door.pk if door else None,
    )
