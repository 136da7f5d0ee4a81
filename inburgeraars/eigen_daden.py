"""What somebody did to a person: what its own inquiry may lean on."""

from django.db import connection

from logboek.enums import Handeling


def eigen_daden(soort: Handeling, *, uren: int) -> int:
    """Return how often the user of the transaction did something of late.

    Args:
        soort: the act.
        uren: how far back.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.eigen_daden(%s, make_interval(hours => %s))", [soort, uren])
        return int(cursor.fetchone()[0])
