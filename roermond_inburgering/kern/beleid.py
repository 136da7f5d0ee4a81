"""Wall 1: what a view asks of who opens it, declared at the view and judged by the middleware of `gebruikers`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponseBase


@dataclass(frozen=True)
class Onderwerp:
    """What an act or a page is about, as type and id: the log holds no foreign keys."""

    soort: str
    pk: int


type Bereik = Callable[[Any, Mapping[str, Any]], Onderwerp | None]
"""Given the user and the arguments of the URL: the object within this user's sight, or None (404)."""


@dataclass(frozen=True, kw_only=True)
class Beleid:
    """The policy of one view.

    Args:
        rollen: the rollen that may open it; empty: whoever is signed in and holds an aanstelling.
        bereik: finds the object of the page within the user's sight; None when the page is about no person.
        logt: the act that reading this page is logged as; None when reading it is no act.
        openbaar: also for who is not signed in (sign-in, error pages, health).
        zonder_aanstelling: for who is signed in, an aanstelling or not (own account, sign-out).
        achtergrond: a request the browser makes by itself: it keeps no session alive.
    """

    rollen: frozenset[str] = frozenset()
    bereik: Bereik | None = None
    logt: str | None = None
    openbaar: bool = False
    zonder_aanstelling: bool = False
    achtergrond: bool = False


def beleid[**P, R: HttpResponseBase](
    *,
    rollen: Iterable[str] = (),
    bereik: Bereik | None = None,
    logt: str | None = None,
    openbaar: bool = False,
    zonder_aanstelling: bool = False,
    achtergrond: bool = False,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare the policy of a view; a system check refuses a URL without one. Arguments as in `Beleid`."""
    verklaring = Beleid(
        rollen=frozenset(rollen),
        bereik=bereik,
        logt=logt,
        openbaar=openbaar,
        zonder_aanstelling=zonder_aanstelling,
        achtergrond=achtergrond,
    )

    def decoreer(view: Callable[P, R]) -> Callable[P, R]:
        view.beleid = verklaring  # type: ignore[attr-defined]
        return view

    return decoreer


def beleid_van(view: Callable[..., Any]) -> Beleid | None:
    """Return the policy a view declares, also when class-based or wrapped; None without one."""
    kandidaat: Any = view
    while kandidaat is not None:
        gevonden = getattr(kandidaat, "beleid", None) or getattr(
            getattr(kandidaat, "view_class", None), "beleid", None
        )
        if isinstance(gevonden, Beleid):
            return gevonden
        kandidaat = getattr(kandidaat, "__wrapped__", None)
    return None
