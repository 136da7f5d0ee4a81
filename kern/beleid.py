"""Wall 1: what a view asks of who opens it, declared at the view and judged by the middleware of `gebruikers`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponseBase


@dataclass(frozen=True)
class Onderwerp:
    """What an act or a page is about, as type and id: the log holds no foreign keys."""

    soort: str
    pk: int


type Bereik = Callable[[Any, Mapping[str, Any]], Onderwerp | None]
"""Given the user and the arguments of the URL: the object within this user's sight, or None (404)."""

type Vraag = Callable[[Mapping[str, Any]], Onderwerp | None]
"""Given the arguments of the URL: what is asked for, in sight or not, there or not; the log of refusals names it."""

GROOTSTE_PK = 2**63 - 1


def vraagt(naar: Vraag, *, personen: bool = True) -> Callable[[Bereik], Bereik]:
    """Say of a scope what its URL asks for, so that a refusal is logged with its subject.

    Args:
        naar: finds it in the arguments of the URL, without a look at what exists.
        personen: the scope looks at tables about persons; who works as `cijfers` is then not asked, for none exists.
    """

    def decoreer(bereik: Bereik) -> Bereik:
        bereik.vraagt = naar  # type: ignore[attr-defined]
        bereik.personen = personen  # type: ignore[attr-defined]
        return bereik

    return decoreer


@dataclass(frozen=True, kw_only=True)
class Beleid:
    """The policy of one view.

    Args:
        rollen: the rollen that may open it; empty: whoever is signed in and holds an aanstelling.
        bereik: finds the object of the page within the user's sight; None when the page is about no person.
        logt: the act that reading this page is logged as; None when reading it is no act.
        onderdeel: the part of the object that the page shows, as the log names it.
        vervolgt: tells of a request whether it goes on from a page that was logged: then it is no act of its own.
        openbaar: also for who is not signed in (sign-in, error pages, health).
        zonder_aanstelling: for who is signed in, an aanstelling or not (own account, sign-out).
        achtergrond: a request the browser makes by itself: it keeps no session alive.
    """

    rollen: frozenset[str] = frozenset()
    bereik: Bereik | None = None
    logt: str | None = None
    onderdeel: str = ""
    vervolgt: Callable[[HttpRequest], bool] | None = None
    openbaar: bool = False
    zonder_aanstelling: bool = False
    achtergrond: bool = False

    def gevraagd(self, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        """Return what the URL asks for, whether or not it exists; None for a page about nothing in particular.

        Args:
            kwargs: the arguments of the URL.
        """
        vraag: Vraag | None = getattr(self.bereik, "vraagt", None)
        onderwerp = vraag(kwargs) if vraag else None
        # A number that no row can have names nothing.
        return onderwerp if onderwerp is not None and onderwerp.pk <= GROOTSTE_PK else None


def beleid[**P, R: HttpResponseBase](
    *,
    rollen: Iterable[str] = (),
    bereik: Bereik | None = None,
    logt: str | None = None,
    onderdeel: str = "",
    vervolgt: Callable[[HttpRequest], bool] | None = None,
    openbaar: bool = False,
    zonder_aanstelling: bool = False,
    achtergrond: bool = False,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare the policy of a view; a system check refuses a URL without one. Arguments as in `Beleid`."""
    verklaring = Beleid(
        rollen=frozenset(rollen),
        bereik=bereik,
        logt=logt,
        onderdeel=onderdeel,
        vervolgt=vervolgt,
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
