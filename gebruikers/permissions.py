"""Who may change whose aanstelling, and rules of aanstellingen that hold for everybody (DOMEIN 2)."""

import datetime as dt
from collections.abc import Iterable

from django.utils.translation import gettext as _

from gebruikers.enums import MET_WIJK, Rol
from gebruikers.models import Gebruiker
from wijken.models import Organisatie, Wijk


def where_errors(rol: str, wijk: Wijk | None, organisatie: Organisatie | None) -> dict[str, str]:
    """Return the errors in the wijk or the partner's organisatie of an aanstelling, by field."""
    fouten = {}
    if wijk is not None and rol not in MET_WIJK:
        fouten["wijk"] = _("Deze rol geldt voor alle wijken. Laat de wijk leeg.")
    if rol == Rol.PARTNER and organisatie is None:
        fouten["organisatie"] = _("Kies de organisatie van deze partner")
    if rol != Rol.PARTNER and organisatie is not None:
        fouten["organisatie"] = _("Alleen een partner hoort bij een organisatie. Laat dit leeg.")
    return fouten


type Dagen = tuple[dt.date, dt.date | None]
"""A period `[van, tot)`, open when `tot` is None."""


def is_eigen(door: Gebruiker | None, gebruiker: Gebruiker) -> bool:
    """Tell whether a user acts on itself; the system (None) never does."""
    return door is not None and door.pk == gebruiker.pk


def eerste_dag_zonder(verlies: Dagen, anderen: Iterable[Dagen], *, vanaf: dt.date) -> dt.date | None:
    """Return the first lost day that nobody else covers.

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
