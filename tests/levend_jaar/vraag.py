"""What figures are asked of, and the names of the town for keys of the database."""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import als
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.stand import Stand
from tests.levend_jaar.beeld import Beeld
from tests.levend_jaar.verhaal import Verhaal

type Cijfers = Mapping[str, Any]
"""Figures by name."""


@dataclass(frozen=True)
class Vraag:
    """What figures are asked of.

    Args:
        dag: the peildatum.
        bekend_op: the moment as known at which; None for now.
        b: what the book knew then.
    """

    v: Verhaal
    dag: dt.date
    b: Beeld
    bekend_op: dt.datetime | None = None

    @cached_property
    def gelezen(self) -> Stand:
        """What figures of reports rest on, as known at that moment: read once for all of them."""
        return lees_stand(self.bekend_op or self.v.klok.nu())


def mensen_van(v: Verhaal) -> dict[int, int]:
    """Return the numbers of the people in the book by their keys."""
    return {pk: nr for (soort, nr), pk in v.sleutels.items() if soort == "mens"}


def wijken_van(v: Verhaal) -> dict[int, str]:
    """Return the names of the wijken by their keys."""
    return {wijk.pk: naam for naam, wijk in v.stad.wijken.items()}


def team_van(v: Verhaal) -> dict[int, str]:
    """Return the names of the team by their keys."""
    return {c.gebruiker.pk: naam for naam, c in v.stad.team.items()}


@contextmanager
def als_wie(v: Verhaal, naam: str) -> Iterator[Gebruiker]:
    """Ask as somebody of the town, within its sight."""
    with transaction.atomic(), als(v.gebruiker(naam)):
        yield v.gebruiker(naam)


def coordinatoren(v: Verhaal) -> list[str]:
    """Return the names of all trajectcoördinatoren the town has had."""
    return [naam for naam, c in v.stad.team.items() if c.rol == Rol.TRAJECTCOORDINATOR]
