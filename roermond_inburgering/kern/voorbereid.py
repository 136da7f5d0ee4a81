"""A query that is built once a day and asked many times, each time about other keys.

Django builds the SQL of a queryset anew wherever it is asked. For those of a dossier, that read a dozen tables in one
statement, it took longer than the database needs to answer.
"""

import copy
import datetime as dt
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from roermond_inburgering.kern.klok import vandaag

type Sleutel = int | str


def _plek(nummer: int, soort: type[Sleutel]) -> Sleutel:
    """Return what stands in the SQL where a key will come: no row has it."""
    return -(2**62) - nummer if soort is int else f"\0{nummer}"


class _Klaar:
    """A queryset with its SQL.

    Args:
        rijen: narrowed to rows of the stand-ins.
        plekken: the stand-ins.

    Raises:
        ValueError: one of them stands nowhere in the SQL, so the answer would be of everybody.
    """

    def __init__(self, rijen: QuerySet[Any, Any], plekken: tuple[Sleutel, ...]) -> None:
        self._rijen, self._plekken = rijen, plekken
        self._compiler = rijen.query.get_compiler(connection=connection)
        self._sql, self._waarden = self._compiler.as_sql()
        if not set(plekken) <= {waarde for waarde in self._waarden if isinstance(waarde, int | str)}:
            msg = "a key stands nowhere in the query"
            raise ValueError(msg)

    def vraag(self, sleutels: tuple[Sleutel, ...]) -> list[Any]:
        """Return the rows for other keys.

        Rows and no queryset: one that was narrowed further would ask the SQL that was made all the same.
        """
        rijen = self._rijen.all()
        rijen.query.get_compiler = partial(self._maak_compiler, sleutels)  # type: ignore[method-assign]  # of this one
        return list(rijen)

    def _maak_compiler(self, sleutels: tuple[Sleutel, ...], *_: Any, **__: Any) -> Any:
        waarde_van = dict(zip(self._plekken, sleutels, strict=True))
        waarden = tuple(_vul(waarde, waarde_van) for waarde in self._waarden)
        compiler: Any = copy.copy(self._compiler)
        # A connection is of one thread, and what was built is of all.
        compiler.connection = connection
        compiler.as_sql = lambda *_, **__: (self._sql, waarden)
        return compiler


class Voorbereid:
    """A query, built with stand-ins for the keys that it is asked with.

    Args:
        bouw: returns the queryset for the keys it is given. It may put them in the query and do nothing else with
            them, and read nothing but today's date: what it returns holds for that day, whoever asks.
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
        soorten = tuple(str if isinstance(sleutel, str) else int for sleutel in sleutels)
        return self._op_dag(vandaag(), soorten).vraag(sleutels)

    def _maak(self, _dag: dt.date, soorten: tuple[type[Sleutel], ...]) -> _Klaar:
        plekken = tuple(_plek(nummer, soort) for nummer, soort in enumerate(soorten))
        return _Klaar(self._bouw(*plekken), plekken)


def _vul(waarde: Any, waarde_van: dict[Sleutel, Sleutel]) -> Any:
    # Of the type that Django gave it: psycopg tells the database by that which integer it is.
    if isinstance(waarde, int | str) and waarde in waarde_van:
        return type(waarde)(waarde_van[waarde])
    return waarde
