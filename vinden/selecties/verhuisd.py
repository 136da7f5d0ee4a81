"""Notices that the register moved a reserved person of a selection to another wijk (DOMEIN 4)."""

from django.db import connection

from gebruikers.models import Meldingsoort
from gebruikers.services.meldingen import teamleiders_in_kracht, tell_each
from kern.beleid import Onderwerp
from logboek.enums import Handeling

_RESERVERINGEN = """
SELECT DISTINCT r.selectie_id, s.gevraagd_door_id
FROM inburgeraars_benadering b
JOIN inburgeraars_inburgeraar i ON i.id = b.inburgeraar_id
JOIN vinden_selectieregel r ON r.benadering_id = b.id
JOIN vinden_selectie s ON s.id = r.selectie_id
WHERE b.inburgeraar_id = ANY(%s) AND b.route = 'gereserveerd' AND b.eindreden = '' AND b.wijk_id <> i.wijk_id
ORDER BY r.selectie_id
"""


def tell_gereserveerd(verhuisd: list[int], handeling: Handeling, door_id: int | None) -> None:
    """Leave a notice, one a selection, of reserved people who moved and whom nobody can claim now.

    The notice goes to the asker of the selection, and to the teamleiders, who can release the person.

    Args:
        verhuisd: the keys of the people who moved to another wijk.
        handeling: the act by which it became known: an import, or a judgement.
        door_id: the user of that act; None for the command.
    """
    with connection.cursor() as cursor:
        cursor.execute(_RESERVERINGEN, [verhuisd])
        vragers = cursor.fetchall()
    teamleiders = teamleiders_in_kracht() if vragers else []
    gereserveerd = [
        (gebruiker, Onderwerp("selectie", selectie))
        for selectie, vrager in vragers
        for gebruiker in sorted({vrager, *teamleiders})
    ]
    tell_each(wie_en_wat=gereserveerd, soort=Meldingsoort.SELECTIE, handeling=handeling, door_id=door_id)
