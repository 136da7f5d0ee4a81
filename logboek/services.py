"""Writing the logboek: an act and what it changes share one transaction and one id."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import connection, transaction
from django.db.models import BigIntegerField, Func, Value

from kern.beleid import Onderwerp
from kern.klok import nu
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel


class Actor(Protocol):
    """Who acts: a user, and the aanstelling in which it acts."""

    @property
    def pk(self) -> int | None:
        """The key of the user."""

    @property
    def aanstelling_in_gebruik_id(self) -> int | None:
        """The key of the aanstelling in use."""


@dataclass
class Daad:
    """An act under way; what it is about is added as it becomes known."""

    logregel_id: int
    onderwerpen: list[Onderwerp] = field(default_factory=list)

    def over(self, soort: str, pk: int) -> None:
        """Add what the act is about."""
        onderwerp = Onderwerp(soort, pk)
        if onderwerp not in self.onderwerpen:
            self.onderwerpen.append(onderwerp)


_VOLGENDE: Any = Func(Value("logboek_logregel_seq"), function="nextval", output_field=BigIntegerField())
_DEZE: Any = Func(Value("logboek_logregel_seq"), function="currval", output_field=BigIntegerField())

_OPEN = """
    SELECT v.id, set_config('pghistory.context_metadata', json_build_object('logregel', v.id)::text, true)
    FROM (SELECT nextval('logboek_logregel_seq') AS id) v
"""


@contextmanager
def handeling(
    soort: Handeling, *, door: Actor | None, onderdeel: str = "", over: tuple[Onderwerp, ...] = ()
) -> Iterator[Daad]:
    """Do an act: what the block writes carries the id of its Logregel, which is written when it ends well.

    Args:
        soort: the act.
        door: who does it; None when the system does (a delivery, a planned task).
        onderdeel: the part of a dossier it concerns, a fixed word and never a text of somebody.
        over: what it is about, when known beforehand.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('pghistory.context_metadata', true), '')")
        (buiten,) = cursor.fetchone()
        cursor.execute(_OPEN)
        (logregel_id, _) = cursor.fetchone()
        daad = Daad(logregel_id, list(over))
        yield daad
        _schrijf(daad, soort=soort, door=door, onderdeel=onderdeel)
        cursor.execute("SELECT set_config('pghistory.context_metadata', %s, true)", [buiten])


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
    """Log an act as `leg_vast` does, for who does not ask for its key and will not go on without its row.

    That saves every page three statements.
    """
    with transaction.atomic(savepoint=False):
        _schrijf(Daad(_VOLGENDE, list(over)), soort=soort, door=door, onderdeel=onderdeel, verwijzing=_DEZE)


def add_onderwerpen(*, logregel_id: int, over: Iterable[Onderwerp]) -> None:
    """Add what an act turned out to be about; the database takes it in the transaction of the act alone.

    Args:
        logregel_id: of the act, of this user.
        over: what it was about.
    """
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
