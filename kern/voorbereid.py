"""A query that is built once a day and asked many times, each time about other keys.

Django builds the SQL of a queryset anew wherever it is asked, and PostgreSQL reads, rewrites and plans it anew. For
those of a dossier, that read a dozen tables in one statement, both took longer than fetching the rows.
"""

import copy
import datetime as dt
import itertools
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any
from weakref import WeakKeyDictionary

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import BigIntegerField, BooleanField, F, Func, QuerySet, Value
from psycopg import ClientCursor, Connection
from psycopg.adapt import Dumper

from kern.klok import vandaag

type Sleutel = int | str | list[int]

_TYPE_VAN: dict[type, str] = {int: "bigint", str: "text", list: "bigint[]"}
_GEEN = 2**62
"""No key of a row is as large as this."""
_VOLGNUMMERS = itertools.count(1)
_VOORBEREID: WeakKeyDictionary[Connection[Any], set[str]] = WeakKeyDictionary()
"""The names of what each connection has prepared; a rollback does not undo that."""


def _plek(nummer: int, soort: type) -> Sleutel:
    """Return what stands in a queryset where a key will come: no row has it."""
    getal = -_GEEN - nummer
    if soort is list:
        return [getal]
    return getal if soort is int else f"\0{nummer}"


class _Parameter:
    """Stands in the values of a statement in place of a stand-in."""

    def __init__(self, nummer: int) -> None:
        self.nummer = nummer


class _ParameterDumper(Dumper):
    """Writes a parameter as PostgreSQL names it."""

    def dump(self, obj: _Parameter) -> bytes:
        return b"$%d" % (obj.nummer + 1)

    quote = dump


class _Klaar:
    """A queryset as a prepared statement.

    Args:
        rijen: narrowed to rows of the stand-ins.
        plekken: the stand-ins.

    Raises:
        ValueError: one of them stands nowhere in the SQL, so the answer would be of everybody.
    """

    def __init__(self, rijen: QuerySet[Any, Any], plekken: tuple[Sleutel, ...]) -> None:
        self._rijen = rijen
        self._compiler = rijen.query.get_compiler(connection=connection)
        sql, waarden = self._compiler.as_sql()
        if not all(plek in waarden for plek in plekken):
            msg = "a key stands nowhere in the query"
            raise ValueError(msg)
        # The name tells whoever reads a log of statements what is asked.
        self._naam = f'"{rijen.model._meta.db_table}_{next(_VOLGNUMMERS)}"'  # noqa: SLF001
        soorten = ", ".join(_TYPE_VAN[type(plek)] for plek in plekken)
        parameters = [
            _Parameter(plekken.index(waarde)) if waarde in plekken else waarde for waarde in waarden
        ]
        self._prepare = f"PREPARE {self._naam} ({soorten}) AS {_tekst(sql, parameters)}"
        self._execute = f"EXECUTE {self._naam} ({', '.join(['%s'] * len(plekken))})"

    def vraag(self, sleutels: tuple[Sleutel, ...]) -> list[Any]:
        """Return the rows for other keys.

        Rows and no queryset: one that was narrowed further would ask the SQL that was made all the same.
        """
        if any(isinstance(sleutel, int) and abs(sleutel) >= _GEEN for sleutel in sleutels):
            return []
        rijen = self._rijen.all()
        rijen.query.get_compiler = partial(self._maak_compiler, sleutels)  # type: ignore[method-assign]  # of this one
        return list(rijen)

    def _maak_compiler(self, sleutels: tuple[Sleutel, ...], *_: Any, **__: Any) -> Any:
        compiler: Any = copy.copy(self._compiler)
        # A connection is of one thread, and what was built is of all.
        compiler.connection = connection
        compiler.execute_sql = lambda *_, **__: [self._haal(sleutels)]
        return compiler

    def _haal(self, sleutels: tuple[Sleutel, ...]) -> list[Any]:
        with connection.cursor() as cursor:
            voorbereid = _VOORBEREID.setdefault(cursor.connection, set())
            if self._naam not in voorbereid:
                # Past what counts and logs statements: it asks nothing.
                cursor.connection.execute(self._prepare)
                voorbereid.add(self._naam)
            cursor.execute(self._execute, sleutels)
            rijen: list[Any] = cursor.fetchall()
            return rijen


def _tekst(sql: str, waarden: list[Any]) -> str:
    """Return a statement with its values written out, but for the parameters."""
    with connection.cursor() as cursor:
        schrijver = ClientCursor(cursor.connection)
        schrijver.adapters.register_dumper(_Parameter, _ParameterDumper)
        return schrijver.mogrify(sql, waarden)


def een_van(kolom: str, sleutels: list[int]) -> Func:
    """Return the condition that a column holds one of the keys; in one value, however many there are.

    Args:
        kolom: name of the field.
        sleutels: the keys, or their stand-in.
    """
    lijst = Value(sleutels, output_field=ArrayField(BigIntegerField()))
    return Func(
        F(kolom), lijst, template="%(expressions)s)", arg_joiner=" = ANY (", output_field=BooleanField()
    )


class Voorbereid:
    """A query, built with stand-ins for the keys that it is asked with.

    Args:
        bouw: returns the queryset for the keys it is given. It may put them in the query and do nothing else with
            them, and read nothing but today's date: what it returns holds for that day, whoever asks. A list of keys
            it asks with `een_van`.
    """

    def __init__(self, bouw: Callable[..., QuerySet[Any, Any]]) -> None:
        self._bouw = bouw
        self._op_dag = lru_cache(maxsize=2)(self._maak)

    def vraag(self, *sleutels: Sleutel) -> list[Any]:
        """Ask the database, as whoever the transaction is of, and return the rows.

        Args:
            sleutels: the keys, in the order of the arguments of `bouw`.

        Raises:
            ValueError: the query holds one of the keys nowhere, so its answer would be of everybody.
        """
        return self._op_dag(vandaag(), tuple(map(_soort, sleutels))).vraag(sleutels)

    def _maak(self, _dag: dt.date, soorten: tuple[type, ...]) -> _Klaar:
        plekken = tuple(_plek(nummer, soort) for nummer, soort in enumerate(soorten))
        return _Klaar(self._bouw(*plekken), plekken)


def _soort(sleutel: Sleutel) -> type:
    # A key may be of a type derived from these: a token is a str of its own kind.
    return next(soort for soort in _TYPE_VAN if isinstance(sleutel, soort))
