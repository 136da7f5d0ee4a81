"""A query that is built once a day and asked many times, each time about other keys.

Django builds the SQL of a queryset anew wherever it is asked. For the rules of signals, thirteen querysets in one
statement, that took five times as long as the database needs to answer.
"""

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from roermond_inburgering.kern.klok import vandaag

_PLEK = tuple(-(2**62) - nummer for nummer in range(4))
"""Stands in the SQL where a key will come: no row has it."""


class Voorbereid:
    """A query of `values()`, built with stand-ins for the keys that it is asked with.

    Args:
        bouw: returns the queryset for the keys it is given. It may put them in the query and do nothing else with
            them, and read nothing but today's date: what it returns holds for that day, whoever asks.
    """

    def __init__(self, bouw: Callable[..., QuerySet[Any, Any]]) -> None:
        self._bouw = bouw
        self._op_dag = lru_cache(maxsize=2)(self._maak)

    def vraag(self, *sleutels: int) -> list[dict[str, Any]]:
        """Ask the database, as whoever the transaction is of, and return its rows.

        Args:
            sleutels: the keys, in the order of the arguments of `bouw`.

        Raises:
            ValueError: the query holds one of the keys nowhere, so its answer would be of everybody.
        """
        sql, waarden = self._op_dag(vandaag(), len(sleutels))
        waarde_van = dict(zip(_PLEK, sleutels, strict=False))
        with connection.cursor() as cursor:
            cursor.execute(sql, [_vul(waarde, waarde_van) for waarde in waarden])
            namen = [kolom.name for kolom in cursor.description]
            return [dict(zip(namen, rij, strict=True)) for rij in cursor.fetchall()]

    def _maak(self, _dag: dt.date, aantal: int) -> tuple[str, tuple[Any, ...]]:
        plekken = _PLEK[:aantal]
        sql, waarden = self._bouw(*plekken).query.sql_with_params()
        if not set(plekken) <= {waarde for waarde in waarden if isinstance(waarde, int)}:
            msg = f"{self._bouw.__name__}: a key stands nowhere in the query"
            raise ValueError(msg)
        return sql, waarden


def _vul(waarde: Any, waarde_van: dict[int, int]) -> Any:
    # Of the type that Django gave it: psycopg tells the database by that which integer it is.
    if isinstance(waarde, int) and waarde in waarde_van:
        return type(waarde)(waarde_van[waarde])
    return waarde
