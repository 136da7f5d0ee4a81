"""Consistency rules: what must hold between rows where no constraint of the database can hold it (docs/adr/0028).

A room declares its rules in its `consistentie.py`, over its own tables and those of lower rooms; its app registers
them in `ready()`. A rule asks the tables and nothing of the code that wrote them. What a constraint or a trigger of
the database holds is no rule here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils.functional import Promise

from kern.klok import vandaag


@dataclass(frozen=True, kw_only=True)
class Regel:
    """A rule, and the rows that break it.

    Args:
        naam: its key.
        zin: what must hold, in words for people.
        waar: where somebody who may see persons looks, in words for people.
        bron: the place in the domain that it follows.
        sql: one statement that returns the number of each subject that breaks the rule, any number of times;
            `%(vandaag)s` is today. With `keur` it returns what `keur` judges.
        over: the kind of subject; of an inburgeraar the number is that of its dossier.
        keur: tells whether a row breaks the rule, from the columns after the number: for what the database cannot work
            out, such as a keyed hash.
    """

    naam: str
    zin: str | Promise
    waar: str | Promise
    bron: str
    sql: str
    over: str = "inburgeraar"
    keur: Callable[..., bool] | None = None


@dataclass(frozen=True)
class Uitkomst:
    """A rule, and the numbers of the subjects that break it, in order."""

    regel: Regel
    nummers: tuple[int, ...]


_REGELS: dict[str, Regel] = {}


def registreer(regels: Iterable[Regel]) -> None:
    """Declare the rules of a room; its app calls this in its `ready()`."""
    _REGELS.update({regel.naam: regel for regel in regels})


def alle_regels() -> list[Regel]:
    """Return every rule that was declared, by name."""
    return [_REGELS[naam] for naam in sorted(_REGELS)]


def controleer(regel: Regel) -> Uitkomst:
    """Return which subjects break a rule; whoever asks must see all rows, as `eigenaar` and `taak` do."""
    with connection.cursor() as cursor:
        cursor.execute(regel.sql, {"vandaag": vandaag()})
        rijen: list[tuple[Any, ...]] = cursor.fetchall()
    keur = regel.keur
    nummers = {rij[0] for rij in rijen if keur is None or keur(*rij[1:])}
    return Uitkomst(regel, tuple(sorted(nummers)))


def gebroken_regels() -> list[Uitkomst]:
    """Return the rules that are broken now, by name, each with who breaks it."""
    return [uitkomst for regel in alle_regels() if (uitkomst := controleer(regel)).nummers]
