"""The clock of the demo, for what a service does today alone: a round that was held last year was held then."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from demodata.kalender import op_moment
from kern.klok import gezette_klok

VANDAAG = Path(settings.BASE_DIR) / "gebruikers" / "sql" / "vandaag.sql"


@contextmanager
def op_dag(dag: dt.date) -> Iterator[None]:
    """Let it be noon of a day, for the product and its database, within the transaction that makes the demo.

    Nobody else sees it: the function of the database is as it was when that transaction ends, however it ends.
    """
    moment = op_moment(dag, dt.time(12))
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION rls.vandaag() RETURNS date LANGUAGE sql STABLE "
            f"AS $$ SELECT '{dag.isoformat()}'::date $$"
        )
        with gezette_klok(moment):
            yield
        cursor.execute(VANDAAG.read_text(encoding="utf-8"))
