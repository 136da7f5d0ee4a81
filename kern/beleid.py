"""Wall 1: the policy of a view, declared at the view and judged by the middleware of `gebruikers`."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from kern.getypt import GROOTSTE_PK


@dataclass(frozen=True)
class Onderwerp:
    """The subject of an act or a page, as type and id: the log holds no foreign keys."""

    soort: str
    pk: int


type Bereik = Callable[[Any, Mapping[str, Any]], Onderwerp | None]
"""Given the user and the arguments of the URL: the object within the user's sight, or None (404)."""

type Vraag = Callable[[Mapping[str, Any]], Onderwerp | None]
"""Given the arguments of the URL: the subject asked for, in sight or not, existing or not; for the log of refusals."""


def vraagt(naar: Vraag, *, personen: bool = True) -> Callable[[Bereik], Bereik]:
    """Add to a scope (`bereik`) what its URL asks for, so that a refusal is logged with its subject.

    Args:
        naar: finds the subject in the arguments of the URL, without looking whether it exists.
        personen: whether the scope reads tables about persons; a user who works as `cijfers` may not read those, so
            the scope is not called for such a user.
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
        rollen: the rollen that may open it; empty: everybody who is signed in and holds an aanstelling.
        bereik: finds the object of the page within the user's sight; None when the page is about no person.
        logt: the act that reading this page is logged as; None when reading it is no act.
        onderdeel: the part of the object that the page shows, as the log names it.
        vervolgt: whether a request goes on from a page that was logged already; it is then not logged again.
        openbaar: open to visitors who are not signed in too (sign-in, error pages, health).
        zonder_aanstelling: open to signed-in users without an aanstelling too (own account, sign-out).
        achtergrond: a request the browser makes by itself, which keeps no session alive.
        stil: no line of the process log says that it was answered: its moment would say something of a person.
    """

    rollen: frozenset[str] = frozenset()
    bereik: Bereik | None = None
    logt: str | None = None
    onderdeel: str = ""
    vervolgt: Callable[[HttpRequest], bool] | None = None
    openbaar: bool = False
    zonder_aanstelling: bool = False
    achtergrond: bool = False
    stil: bool = False

    def gevraagd(self, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        """Return the subject that the URL asks for, whether or not it exists; None when the page has no subject."""
        vraag: Vraag | None = getattr(self.bereik, "vraagt", None)
        onderwerp = vraag(kwargs) if vraag else None
        # No row can have a number larger than this.
        return onderwerp if onderwerp is not None and onderwerp.pk <= GROOTSTE_PK else None


def beleid[**P, R: HttpResponseBase](  # noqa: PLR0913  a policy is said in one place
    *,
    rollen: Iterable[str] = (),
    bereik: Bereik | None = None,
    logt: str | None = None,
    onderdeel: str = "",
    vervolgt: Callable[[HttpRequest], bool] | None = None,
    openbaar: bool = False,
    zonder_aanstelling: bool = False,
    achtergrond: bool = False,
    stil: bool = False,
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
        stil=stil,
    )

    def decoreer(view: Callable[P, R]) -> Callable[P, R]:
        view.beleid = verklaring  # type: ignore[attr-defined]
        return view

    return decoreer


def beleid_van(view: Callable[..., Any]) -> Beleid | None:
    """Return the policy that a view declares, also when class-based or wrapped; None without one."""
    kandidaat: Any = view
    while kandidaat is not None:
        gevonden = getattr(kandidaat, "beleid", None) or getattr(
            getattr(kandidaat, "view_class", None), "beleid", None
        )
        if isinstance(gevonden, Beleid):
            return gevonden
        kandidaat = getattr(kandidaat, "__wrapped__", None)
    return None


def methoden_van(view: Callable[..., Any] | None) -> frozenset[str]:
    """Return the methods that a view takes: those of Django's `require_http_methods`, or else GET and POST."""
    while view is not None:
        if inspect.isfunction(view):
            methoden = inspect.getclosurevars(view).nonlocals.get("request_method_list")
            if methoden is not None:
                return frozenset(methoden)
        view = getattr(view, "__wrapped__", None)
    return frozenset({"GET", "POST"})
