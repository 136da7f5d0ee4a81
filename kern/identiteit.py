"""The identity of a transaction: the only place that sets its database role and user.

The row-level security policies (wall 3) read what is set here. Both settings are local to the transaction, so a pooled
connection can never carry one user's sight into the next request.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, Protocol

from django.db import connection
from psycopg.pq import TransactionStatus

type Databaserol = Literal["web", "cijfers", "wisser"]

_WISSEL = """
    SELECT current_setting('role'), coalesce(current_setting('app.gebruiker', true), ''),
           set_config('role', %s, true), set_config('app.gebruiker', %s, true)
"""


class Identiteit(Protocol):
    """The properties of a user that `als` needs: its key and the database role it works in."""

    @property
    def pk(self) -> int | None:
        """The primary key, None for a visitor who is not signed in."""

    @property
    def databaserol(self) -> Databaserol:
        """`web` when an aanstelling in force opens persons, else `cijfers`."""


class Niemand:
    """A visitor who is not signed in: works as `cijfers`, which may read no table about a person."""

    pk: int | None = None
    databaserol: Databaserol = "cijfers"


@contextmanager
def als(gebruiker: Identiteit, *, tot_einde: bool = False) -> Iterator[None]:
    """Run the block as this user, under the walls of the database; afterwards restore the previous identity.

    Args:
        gebruiker: the user whose sight applies; `Niemand()` for a visitor who is not signed in.
        tot_einde: the transaction ends with the block, which restores the identity by itself.

    Raises:
        RuntimeError: outside a transaction, where a local setting would be lost at once.
    """
    if not connection.in_atomic_block:
        msg = "als() needs a transaction: its settings are local to one"
        raise RuntimeError(msg)
    oude_rol, oude_gebruiker = _wissel(gebruiker.databaserol, str(gebruiker.pk or ""))
    try:
        yield
    finally:
        # A transaction that must be rolled back accepts no statement any more; the rollback restores both settings.
        mislukt = connection.connection.info.transaction_status == TransactionStatus.INERROR
        if not tot_einde and not mislukt and not connection.needs_rollback:
            _wissel(oude_rol, oude_gebruiker)


def _wissel(rol: str, gebruiker: str) -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(_WISSEL, [rol, gebruiker])
        oude_rol, oude_gebruiker, _, _ = cursor.fetchone()
    return oude_rol, oude_gebruiker
