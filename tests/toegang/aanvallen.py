"""Trying something on the database, as a role and a user."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from gebruikers.models import Gebruiker
from kern.voorbereid import Voorbereid
from kern.zicht import ZichtQuerySet


@contextmanager
def in_rol(rol: str, gebruiker: int | None = None) -> Iterator[None]:
    """Take on a database role, and say to be a user (or nobody), until the block ends."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('role', %s, true), set_config('app.gebruiker', %s, true)",
            [rol, str(gebruiker or "")],
        )
        yield
        cursor.execute("SELECT set_config('role', 'none', true), set_config('app.gebruiker', '', true)")


def geweigerd(daad: Callable[[], Any], door: Gebruiker | None, *, rol: str = "", door_wat: str) -> None:
    """Assert that the database refuses an act of a user, in its own role or another one."""
    wie = door.pk if door else None
    with (
        pytest.raises(ProgrammingError, match=door_wat),
        in_rol(rol or (door.databaserol if door else "cijfers"), wie),
    ):
        daad()


def zonder_visible_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take wall 2 away, also from queries that were built with it."""
    monkeypatch.setattr(ZichtQuerySet, "visible_to", lambda zelf, *_: zelf)
    monkeypatch.setattr(Voorbereid, "vraag", lambda zelf, *sleutels: list(zelf._bouw(*sleutels)))
