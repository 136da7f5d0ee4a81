"""Who may change whose aanstelling, and what must stay true of them whoever asks (DOMEIN 2)."""

import datetime as dt
from collections.abc import Iterable

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker

MET_WIJK = frozenset({Rol.TRAJECTCOORDINATOR, Rol.WIJKCOORDINATOR})
"""The rollen that can be tied to one wijk; all others hold for the whole municipality, or one organisatie."""

type Dagen = tuple[dt.date, dt.date | None]
"""A period `[van, tot)`, open when `tot` is None."""


def is_eigen(door: Gebruiker | None, gebruiker: Gebruiker) -> bool:
    """Tell whether somebody acts on itself; the system (None) never does."""
    return door is not None and door.pk == gebruiker.pk


def eerste_dag_zonder(verlies: Dagen, anderen: Iterable[Dagen], *, vanaf: dt.date) -> dt.date | None:
    """Find the first day that is lost and that nobody else covers.

    Args:
        verlies: the days that would be lost.
        anderen: the periods of all others who do the same work.
        vanaf: days before this one do not matter.

    Returns:
        The first uncovered day, or None when others cover every lost day from `vanaf` on.
    """
    dag, einde = max(verlies[0], vanaf), verlies[1]
    for van, tot in sorted(anderen, key=lambda p: p[0]):
        if einde is not None and dag >= einde:
            return None
        if van > dag:
            break
        if tot is None:
            return None
        dag = max(dag, tot)
    return None if einde is not None and dag >= einde else dag
