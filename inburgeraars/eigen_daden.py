"""How often a user did an act lately: the basis of limits on looking beyond one's sight."""

from django.db import connection

from logboek.enums import Handeling


def eigen_daden(soort: Handeling, *, uren: int) -> int:
    """Return how often the user of the transaction did an act of this kind in the last hours."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.eigen_daden(%s, make_interval(hours => %s))", [soort, uren])
        return int(cursor.fetchone()[0])
