"""Rows of small tables, read in the same statement as the row they belong to.

A dossier shows a handful of rows of a dozen tables. A statement for each would make the page wait for a dozen answers,
so they come as arrays of JSON beside the person, and are made into model instances again here.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import F, Model, QuerySet
from django.db.models.functions import JSONObject

BYTEA = "\\x"
"""The prefix of a bytea value in JSON; hexadecimal digits follow."""


class Mee[M: Model]:
    """A table that is read along with another.

    Args:
        rijen: which rows, in order; refers to the row they belong to by OuterRef.
        alleen: the columns to read, empty for all; any other column is fetched when it is used.
        met: relations of a row that are read too, each with its columns.
    """

    def __init__(self, rijen: QuerySet[M], alleen: Sequence[str] = (), **met: Sequence[str]) -> None:
        self.rijen: Any = rijen
        self._van = _concreet(rijen.model, alleen)
        self._met = {
            naam: _concreet(_verwijst_naar(rijen.model, naam), velden) for naam, velden in met.items()
        }

    @property
    def kolom(self) -> ArraySubquery:
        """The expression to annotate the main query with."""
        return self.kolom_van(self.rijen)

    def kolom_van(self, rijen: QuerySet[M]) -> ArraySubquery:
        """Return the expression for a narrowed `self.rijen`: the rows of today, or those a user may see."""
        paden = [veld.attname for veld in self._van]
        paden += [f"{naam}__{veld.attname}" for naam, velden in self._met.items() for veld in velden]
        return ArraySubquery(rijen.values(mee=JSONObject(**{pad: F(pad) for pad in paden})))

    def lees(self, waarde: list[Mapping[str, Any]]) -> list[M]:
        """Return the rows as model instances, from the value that the expression gave."""
        return [self._rij(deel) for deel in waarde]

    def _rij(self, deel: Mapping[str, Any]) -> M:
        rij: M = _maak(self.rijen.model, self._van, deel)
        for naam, velden in self._met.items():
            ander = _verwijst_naar(self.rijen.model, naam)
            leeg = deel[f"{naam}__{ander._meta.pk.attname}"] is None  # noqa: SLF001
            veld: Any = self.rijen.model._meta.get_field(naam)  # noqa: SLF001
            veld.set_cached_value(rij, None if leeg else _maak(ander, velden, deel, f"{naam}__"))
        return rij


def _verwijst_naar(model: type[Model], naam: str) -> Any:
    return model._meta.get_field(naam).related_model  # noqa: SLF001


def _concreet(model: type[Model], namen: Sequence[str] = ()) -> list[Any]:
    velden = model._meta.concrete_fields  # noqa: SLF001
    return [veld for veld in velden if not namen or veld.primary_key or veld.name in namen]


def _maak(model: type[Model], velden: list[Any], deel: Mapping[str, Any], voor: str = "") -> Any:
    waarden = [_naar_python(veld, deel[voor + veld.attname]) for veld in velden]
    return model.from_db(connection.alias, [veld.attname for veld in velden], waarden)


def _naar_python(veld: Any, waarde: Any) -> Any:
    if isinstance(waarde, str) and veld.db_type(connection) == "bytea":
        waarde = bytes.fromhex(waarde.removeprefix(BYTEA))
        return veld.from_db_value(waarde, None, connection) if hasattr(veld, "from_db_value") else waarde
    return veld.to_python(waarde)
