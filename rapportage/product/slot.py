"""Who changes what a part asks, and who begins a text of it, go one after the other."""

from django.db import connection


def lock_onderdeel(onderdeel_id: int | None) -> None:
    """Have whoever does the same with a part wait until this transaction ends; None for editions and their days.

    No lock of its row: of that table only who keeps the productbeschrijving may change anything.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"onderdeel/{onderdeel_id or 0}"])
