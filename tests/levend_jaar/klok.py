"""The set clock of the town: one moment for Python and for the database, which only the story moves.

In its database the owner puts a `now()` of its own before that of PostgreSQL in the search path. What looks `now()` up
by itself is told to look there as well: `rls.vandaag()`, functions with a search path of their own, and policies, which
hold the function they were made with. So do fields of a library that take the moment by themselves.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest import mock
from zoneinfo import ZoneInfo

from django.apps import apps
from django.conf import settings
from django.db import connection, connections
from django.utils import timezone

HIER = ZoneInfo("Europe/Amsterdam")

_MAAK = """
    CREATE SCHEMA klok;
    GRANT USAGE ON SCHEMA klok TO PUBLIC;
    CREATE TABLE klok.moment_nu (moment timestamptz NOT NULL);
    GRANT SELECT ON klok.moment_nu TO PUBLIC;
    INSERT INTO klok.moment_nu VALUES (pg_catalog.now());
    CREATE FUNCTION klok.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT moment FROM klok.moment_nu';
    CREATE OR REPLACE FUNCTION rls.vandaag() RETURNS date LANGUAGE sql STABLE
        AS $$ SELECT (klok.now() AT TIME ZONE 'Europe/Amsterdam')::date $$;
"""

_FUNCTIES = """
    SELECT p.oid::regprocedure::text, replace(c.instelling, 'search_path=', '')
    FROM pg_proc p, unnest(p.proconfig) AS c(instelling)
    WHERE p.pronamespace = 'rls'::regnamespace AND p.prosrc LIKE '%now()%' AND c.instelling LIKE 'search_path=%'
"""

_REGELS = """
    SELECT policyname, format('%I.%I', schemaname, tablename), with_check FROM pg_policies
    WHERE with_check LIKE '%now()%'
"""


class Klok:
    """The moment it is in the town."""

    def __init__(self) -> None:
        self._nu = dt.datetime.min.replace(tzinfo=dt.UTC)

    def nu(self) -> dt.datetime:
        """Return the moment, as `django.utils.timezone.now` does."""
        return self._nu

    @property
    def vandaag(self) -> dt.date:
        """The day it is in Roermond."""
        return self._nu.astimezone(HIER).date()

    def zet(self, dag: dt.date, tijd: dt.time = dt.time(9)) -> None:
        """Set the clock to a time of a day in Roermond; a clock is never set back.

        Raises:
            ValueError: the moment lies before the one it is.
        """
        moment = dt.datetime.combine(dag, tijd, tzinfo=HIER).astimezone(dt.UTC)
        if moment < self._nu:
            msg = f"{moment} lies before {self._nu}"
            raise ValueError(msg)
        self._zet(moment)

    def verder(self, seconden: int) -> None:
        """Let some time pass."""
        self._zet(self._nu + dt.timedelta(seconds=seconden))

    def _zet(self, moment: dt.datetime) -> None:
        self._nu = moment
        with connection.cursor() as cursor:
            cursor.execute("UPDATE klok.moment_nu SET moment = %s", [moment])


@contextmanager
def gezette_klok(begin: dt.date) -> Iterator[Klok]:
    """Give a clock that stands at nine in the morning of a day; afterwards the database has its own time again."""
    with connection.cursor() as cursor:
        cursor.execute(_MAAK)
        cursor.execute(_FUNCTIES)
        functies = cursor.fetchall()
        cursor.execute(_REGELS)
        regels = cursor.fetchall()
        for functie, pad in functies:
            cursor.execute(f"ALTER FUNCTION {functie} SET search_path = klok, {pad}")
        for naam, tabel, eis in regels:
            anders = eis.replace("now()", "klok.now()")
            cursor.execute(f"ALTER POLICY {naam} ON {tabel} WITH CHECK ({anders})")
        cursor.execute(f'ALTER DATABASE "{_database()}" SET search_path = klok, pg_catalog, public')
    nieuwe_verbinding()
    klok = Klok()
    try:
        klok.zet(begin)
        with _python(klok):
            yield klok
    finally:
        _zet_terug(functies, regels)


@contextmanager
def _python(klok: Klok) -> Iterator[None]:
    """Let Python tell the set moment, in fields as well that were made with the function itself."""
    velden = [veld for model in apps.get_models() for veld in model._meta.local_fields]
    met_eigen = [veld for veld in velden if veld.default is timezone.now]  # noqa: TID251  to replace it
    with ExitStack() as stapel:
        for veld in met_eigen:
            stapel.enter_context(mock.patch.object(veld, "default", klok.nu))
            stapel.enter_context(mock.patch.dict(veld.__dict__, {"_get_default": klok.nu}))
        stapel.enter_context(mock.patch("django.utils.timezone.now", klok.nu))
        yield


def _zet_terug(functies: list[tuple[str, str]], regels: list[tuple[str, str, str]]) -> None:
    if connection.in_atomic_block:
        msg = "the town lives outside a transaction"
        raise RuntimeError(msg)
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{_database()}" RESET search_path')
        cursor.execute('SET search_path = "$user", public')
        cursor.execute((Path(settings.BASE_DIR) / "gebruikers/sql/vandaag.sql").read_text(encoding="utf-8"))
        for functie, pad in functies:
            cursor.execute(f"ALTER FUNCTION {functie} SET search_path = {pad}")
        for naam, tabel, eis in regels:
            # The rule was read in a session that found PostgreSQL's own function first.
            cursor.execute(f"ALTER POLICY {naam} ON {tabel} WITH CHECK ({eis})")
        # Without CASCADE: nothing may rest on it any more.
        cursor.execute("DROP FUNCTION klok.now(); DROP TABLE klok.moment_nu; DROP SCHEMA klok")
    nieuwe_verbinding()


def nieuwe_verbinding() -> None:
    """Begin a new session with the database: it takes over the search path, and has no prepared statements yet."""
    connection.close()
    connections["default"].close_pool()  # type: ignore[attr-defined]


def _database() -> str:
    return str(connection.settings_dict["NAME"])
