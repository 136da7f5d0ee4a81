"""Notices that the register moved a person to another wijk, or that its number is somebody else's (DOMEIN 2 and 4)."""

import datetime as dt
from collections.abc import Iterable

from django.db import connection

from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell_each
from inburgeraars.services.verhuizingen import meld_verhuisd
from kern.beleid import Onderwerp
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import Actor

_VASTE_CONTACTEN = """
SELECT t.gebruiker_id, t.inburgeraar_id
FROM inburgeraars_toegang t
WHERE t.inburgeraar_id = ANY(%(wie)s) AND t.grond = 'caseload' AND t.gebruiker_id IS NOT NULL
  AND t.van <= %(op)s AND (t.tot IS NULL OR t.tot > %(op)s)
ORDER BY t.gebruiker_id, t.inburgeraar_id
"""


def verhuisd_volgens_levering() -> list[int]:
    """Return the keys of the persons whom the delivery that is being applied moves to another wijk."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT persoon_id FROM bpi_wijziging WHERE andere_wijk ORDER BY persoon_id")
        return [pk for (pk,) in cursor.fetchall()]


def tell_verhuisd(*, verhuisd: list[int], op: dt.date, handeling: Handeling, door: Actor | None) -> None:
    """Leave a notice with the fixed contact of every person who moved to another wijk, and let others know.

    Args:
        verhuisd: the keys of the persons who moved.
        op: the day it happened.
        handeling: the act by which it became known: an import, or a judgement.
        door: who did that act; None for the command.
    """
    begeleid = _vaste_contacten(verhuisd, op)
    door_id = door.pk if door else None
    tell_each(wie_en_wat=begeleid, soort=Meldingsoort.VERHUISD, handeling=handeling, door_id=door_id)
    meld_verhuisd(verhuisd, handeling=handeling, door_id=door_id)


def tell_nummer_weg(wie: Iterable[int], *, door: Gebruiker) -> None:
    """Leave a notice with the fixed contacts of persons whose BSN or A-nummer turned out to be somebody else's."""
    tell_each(
        wie_en_wat=_vaste_contacten(sorted(wie), vandaag()),
        soort=Meldingsoort.BSN,
        handeling=Handeling.DUBBEL_BEOORDEELD,
        door_id=door.pk,
    )


def _vaste_contacten(wie: list[int], op: dt.date) -> list[tuple[int, Onderwerp]]:
    """Return the fixed contacts of persons on a day, each with its person."""
    with connection.cursor() as cursor:
        cursor.execute(_VASTE_CONTACTEN, {"wie": wie, "op": op})
        return [(gebruiker, Onderwerp("inburgeraar", persoon)) for gebruiker, persoon in cursor.fetchall()]
