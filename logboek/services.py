"""Writing the logboek: an act and the changes it makes share one transaction and one id.

The database holds it too: `gebruikers/sql/zicht_logboek.sql`.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import connection, transaction
from django.db.models import BigIntegerField, Func, Value

from kern.beleid import Onderwerp
from kern.klok import nu
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel


class Actor(Protocol):
    """The actor of an act: a user, and the aanstelling in which the user acts."""

    @property
    def pk(self) -> int | None:
        """The key of the user."""

    @property
    def aanstelling_in_gebruik_id(self) -> int | None:
        """The key of the aanstelling in use."""


@dataclass
class Daad:
    """An act under way; its subjects are added as they become known."""

    logregel_id: int
    onderwerpen: list[Onderwerp] = field(default_factory=list)

    def over(self, soort: str, pk: int) -> None:
        """Add a subject, unless it was added before."""
        onderwerp = Onderwerp(soort, pk)
        if onderwerp not in self.onderwerpen:
            self.onderwerpen.append(onderwerp)


_VOLGENDE: Any = Func(Value("logboek_logregel_seq"), function="nextval", output_field=BigIntegerField())
_DEZE: Any = Func(Value("logboek_logregel_seq"), function="currval", output_field=BigIntegerField())

_SAMEN: ContextVar[Daad | None] = ContextVar("samen", default=None)
"""The act that the acts of the services called in it are part of."""

_OPEN = """
    SELECT v.id, set_config('pghistory.context_metadata', json_build_object('logregel', v.id)::text, true)
    FROM (SELECT nextval('logboek_logregel_seq') AS id) v
"""


@contextmanager
def handeling(
    soort: Handeling, *, door: Actor | None, onderdeel: str = "", over: tuple[Onderwerp, ...] = ()
) -> Iterator[Daad]:
    """Log the act of the block: row versions written in it carry the id of its Logregel, written when it succeeds.

    Args:
        soort: the act.
        door: who does it; None when the system does (a delivery, a planned task).
        onderdeel: the part of a dossier it concerns, a fixed word and never a text of somebody.
        over: the subjects known beforehand.

    Inside `als_een_daad` it is part of that act, and not logged by itself.
    """
    if (samen := _SAMEN.get()) is not None:
        for onderwerp in over:
            samen.over(onderwerp.soort, onderwerp.pk)
        with transaction.atomic():
            yield samen
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('pghistory.context_metadata', true), '')")
        (buiten,) = cursor.fetchone()
        cursor.execute(_OPEN)
        (logregel_id, _) = cursor.fetchone()
        daad = Daad(logregel_id, list(over))
        yield daad
        _schrijf(daad, soort=soort, door=door, onderdeel=onderdeel)
        cursor.execute("SELECT set_config('pghistory.context_metadata', %s, true)", [buiten])


@contextmanager
def als_een_daad(daad: Daad) -> Iterator[None]:
    """Let what services do in the block be part of this act, by whoever does that, instead of acts of their own.

    For an act that carries out the work of others from before, such as reading in what ran already: the services
    need to know whose work it was, and the logboek who did it now.
    """
    vorige = _SAMEN.set(daad)
    try:
        yield
    finally:
        _SAMEN.reset(vorige)


def leg_vast(
    soort: Handeling, *, door: Actor | None, over: tuple[Onderwerp, ...] = (), onderdeel: str = ""
) -> int:
    """Log an act that changes nothing: reading, printing, a refusal. Arguments as in `handeling`.

    Returns:
        The key of its Logregel.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT nextval('logboek_logregel_seq')")
        (logregel_id,) = cursor.fetchone()
        _schrijf(Daad(logregel_id, list(over)), soort=soort, door=door, onderdeel=onderdeel)
    return int(logregel_id)


def leg_vast_zonder_sleutel(
    soort: Handeling, *, door: Actor | None, over: tuple[Onderwerp, ...] = (), onderdeel: str = ""
) -> None:
    """Log an act as `leg_vast` does, without returning its key; saves every page three statements.

    For a caller that will not go on when the row cannot be written: there is no savepoint.
    """
    with transaction.atomic(savepoint=False):
        _schrijf(Daad(_VOLGENDE, list(over)), soort=soort, door=door, onderdeel=onderdeel, verwijzing=_DEZE)


def add_onderwerpen(*, logregel_id: int, over: Iterable[Onderwerp]) -> None:
    """Add subjects to an act of this user; the database allows that only in the transaction of the act."""
    Logonderwerp.objects.bulk_create(
        [Logonderwerp(logregel_id=logregel_id, soort=o.soort, object_id=o.pk) for o in over]
    )


def _schrijf(
    daad: Daad, *, soort: Handeling, door: Actor | None, onderdeel: str, verwijzing: Any = None
) -> None:
    Logregel.objects.bulk_create(
        [
            Logregel(
                id=daad.logregel_id,
                moment=nu(),
                actor_id=door.pk if door else None,
                aanstelling_id=door.aanstelling_in_gebruik_id if door else None,
                handeling=soort,
                onderdeel=onderdeel,
            )
        ]
    )
    Logonderwerp.objects.bulk_create(
        [
            Logonderwerp(logregel_id=verwijzing or daad.logregel_id, soort=o.soort, object_id=o.pk)
            for o in daad.onderwerpen
        ]
    )
