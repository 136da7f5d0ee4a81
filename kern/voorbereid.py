"""A query that is built once a day and executed many times, each time with other keys.

Django builds the SQL of a queryset anew at each use, and PostgreSQL parses, rewrites and plans it anew. For the
queries of a dossier, which read a dozen tables in one statement, both took longer than fetching the rows.
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
"""The smallest number that no row has as its key."""
_VOLGNUMMERS = itertools.count(1)
_VOORBEREID: WeakKeyDictionary[Connection[Any], set[str]] = WeakKeyDictionary()
"""The names of the statements that each connection has prepared; a rollback does not undo a PREPARE."""


def _plek(nummer: int, soort: type) -> Sleutel:
    """Return a stand-in for a key in a queryset, a value that no row has."""
    getal = -_GEEN - nummer
    if soort is list:
        return [getal]
    return getal if soort is int else f"\0{nummer}"


class _Parameter:
    """A numbered parameter, which replaces a stand-in among the values of a statement."""

    def __init__(self, nummer: int) -> None:
        self.nummer = nummer


class _ParameterDumper(Dumper):
    """Writes a parameter as PostgreSQL numbers it: $1, $2 and on."""

    def dump(self, obj: _Parameter) -> bytes:
        return b"$%d" % (obj.nummer + 1)

    quote = dump


class _Klaar:
    """A queryset as a prepared statement.

    Args:
        rijen: narrowed by the stand-ins.
        plekken: the stand-ins.

    Raises:
        ValueError: the SQL lacks one of the stand-ins, so that the answer would be about everybody.
    """

    def __init__(self, rijen: QuerySet[Any, Any], plekken: tuple[Sleutel, ...]) -> None:
        self._rijen = rijen
        self._compiler = rijen.query.get_compiler(connection=connection)
        sql, waarden = self._compiler.as_sql()
        if not all(plek in waarden for plek in plekken):
            msg = "a key stands nowhere in the query"
            raise ValueError(msg)
        # The name of the table is in it, so that a log of statements tells what was asked.
        self._naam = f'"{rijen.model._meta.db_table}_{next(_VOLGNUMMERS)}"'  # noqa: SLF001
        soorten = ", ".join(_TYPE_VAN[type(plek)] for plek in plekken)
        parameters = [
            _Parameter(plekken.index(waarde)) if waarde in plekken else waarde for waarde in waarden
        ]
        self._prepare = f"PREPARE {self._naam} ({soorten}) AS {_tekst(sql, parameters)}"
        self._execute = f"EXECUTE {self._naam} ({', '.join(['%s'] * len(plekken))})"

    def vraag(self, sleutels: tuple[Sleutel, ...]) -> list[Any]:
        """Return the rows for these keys.

        A list, not a queryset: the prepared SQL would ignore any further filter.
        """
        if any(isinstance(sleutel, int) and abs(sleutel) >= _GEEN for sleutel in sleutels):
            return []
        rijen = self._rijen.all()
        rijen.query.get_compiler = partial(self._maak_compiler, sleutels)  # type: ignore[method-assign]  # of this one
        return list(rijen)

    def _maak_compiler(self, sleutels: tuple[Sleutel, ...], *_: Any, **__: Any) -> Any:
        compiler: Any = copy.copy(self._compiler)
        # A connection belongs to one thread, while the compiled query is shared by all.
        compiler.connection = connection
        compiler.execute_sql = lambda *_, **__: [self._haal(sleutels)]
        return compiler

    def _haal(self, sleutels: tuple[Sleutel, ...]) -> list[Any]:
        with connection.cursor() as cursor:
            voorbereid = _VOORBEREID.setdefault(cursor.connection, set())
            if self._naam not in voorbereid:
                # Executed past Django's counting and logging of statements: it asks for no data.
                cursor.connection.execute(self._prepare)
                voorbereid.add(self._naam)
            cursor.execute(self._execute, sleutels)
            rijen: list[Any] = cursor.fetchall()
            return rijen


def _tekst(sql: str, waarden: list[Any]) -> str:
    """Return a statement with its values written out, except the parameters."""
    with connection.cursor() as cursor:
        schrijver = ClientCursor(cursor.connection)
        schrijver.adapters.register_dumper(_Parameter, _ParameterDumper)
        return schrijver.mogrify(sql, waarden)


def een_van(kolom: str, sleutels: list[int]) -> Func:
    """Return the condition that a column holds one of the keys, passed as one array however many there are.

    `sleutels` is the list of keys, or its stand-in.
    """
    lijst = Value(sleutels, output_field=ArrayField(BigIntegerField()))
    return Func(
        F(kolom), lijst, template="%(expressions)s)", arg_joiner=" = ANY (", output_field=BooleanField()
    )


class Voorbereid:
    """A query that is built with stand-ins and executed with keys.

    Args:
        bouw: returns the queryset for the keys it is given. It may only put them in the query, and read nothing but
            today's date: the result is used all that day, for every user. A list of keys goes through `een_van`.
    """

    def __init__(self, bouw: Callable[..., QuerySet[Any, Any]]) -> None:
        self._bouw = bouw
        self._op_dag = lru_cache(maxsize=2)(self._maak)

    def vraag(self, *sleutels: Sleutel) -> list[Any]:
        """Return the rows, as the user of the transaction sees them; the keys in the order of the arguments of `bouw`.

        Raises:
            ValueError: the query lacks one of the keys, so that its answer would be about everybody.
        """
        return self._op_dag(vandaag(), tuple(map(_soort, sleutels))).vraag(sleutels)

    def _maak(self, _dag: dt.date, soorten: tuple[type, ...]) -> _Klaar:
        plekken = tuple(_plek(nummer, soort) for nummer, soort in enumerate(soorten))
        return _Klaar(self._bouw(*plekken), plekken)


def _soort(sleutel: Sleutel) -> type:
    # A key may be of a derived type: a token is a subclass of str.
    return next(soort for soort in _TYPE_VAN if isinstance(sleutel, soort))
