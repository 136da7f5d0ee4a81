"""Telling who is concerned that the register moved somebody to another wijk (DOMEIN 2 and 4)."""

import datetime as dt

from django.db import connection

from gebruikers.models import Meldingsoort
from gebruikers.services.meldingen import teamleiders_in_kracht, tell_each
from kern.beleid import Onderwerp
from logboek.enums import Handeling
from logboek.services import Actor

_VASTE_CONTACTEN = """
SELECT t.gebruiker_id, t.inburgeraar_id
FROM inburgeraars_toegang t
WHERE t.inburgeraar_id = ANY(%(wie)s) AND t.grond = 'caseload' AND t.gebruiker_id IS NOT NULL
  AND t.van <= %(op)s AND (t.tot IS NULL OR t.tot > %(op)s)
ORDER BY t.gebruiker_id, t.inburgeraar_id
"""

_RESERVERINGEN = """
SELECT DISTINCT r.selectie_id, s.gevraagd_door_id
FROM inburgeraars_benadering b
JOIN inburgeraars_inburgeraar i ON i.id = b.inburgeraar_id
JOIN inburgeraars_selectieregel r ON r.benadering_id = b.id
JOIN inburgeraars_selectie s ON s.id = r.selectie_id
WHERE b.inburgeraar_id = ANY(%(wie)s) AND b.route = 'gereserveerd' AND b.eindreden = '' AND b.wijk_id <> i.wijk_id
ORDER BY r.selectie_id
"""


def verhuisd_volgens_levering() -> list[int]:
    """Return the keys of the persons whom the delivery that is being applied moves to another wijk."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT persoon_id FROM bpi_wijziging WHERE andere_wijk ORDER BY persoon_id")
        return [pk for (pk,) in cursor.fetchall()]


def tell_verhuisd(*, verhuisd: list[int], op: dt.date, handeling: Handeling, door: Actor | None) -> None:
    """Leave a notice of everybody who moved to another wijk with its fixed contact.

    Of who was reserved, and can now be claimed by nobody, with who asked for the selection and with the teamleiders, who
    release it: one notice a selection.

    Args:
        verhuisd: the keys of who moved.
        op: the day it happened.
        handeling: the act by which it became known: an import, or a judgement.
        door: who did that; None for the command.
    """
    with connection.cursor() as cursor:
        cursor.execute(_VASTE_CONTACTEN, {"wie": verhuisd, "op": op})
        begeleid = [
            (gebruiker, Onderwerp("inburgeraar", persoon)) for gebruiker, persoon in cursor.fetchall()
        ]
        cursor.execute(_RESERVERINGEN, {"wie": verhuisd})
        vragers = cursor.fetchall()
    teamleiders = teamleiders_in_kracht() if vragers else []
    gereserveerd = [
        (gebruiker, Onderwerp("selectie", selectie))
        for selectie, vrager in vragers
        for gebruiker in sorted({vrager, *teamleiders})
    ]
    door_id = door.pk if door else None
    tell_each(wie_en_wat=begeleid, soort=Meldingsoort.VERHUISD, handeling=handeling, door_id=door_id)
    tell_each(wie_en_wat=gereserveerd, soort=Meldingsoort.SELECTIE, handeling=handeling, door_id=door_id)
