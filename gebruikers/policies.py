"""The policy of every URL, those of libraries included, and how it is judged."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.translation import gettext as _

from gebruikers.concept import houdt_iets
from gebruikers.models import Gebruiker
from gebruikers.terug import naar_aanmelden
from gebruikers.tweede_stap import eerst_nog
from kern.beleid import Beleid, Onderwerp, beleid_van, methoden_van

_OPENBAAR = Beleid(openbaar=True)
_EIGEN = Beleid(zonder_aanstelling=True)

VAN_BIBLIOTHEEK: dict[str, Beleid] = {
    "account_login": _OPENBAAR,
    "account_logout": _OPENBAAR,
    "account_inactive": _OPENBAAR,
    "account_reset_password": _OPENBAAR,
    "account_reset_password_done": _OPENBAAR,
    "account_reset_password_from_key": _OPENBAAR,
    "account_reset_password_from_key_done": _OPENBAAR,
    "account_change_password": _EIGEN,
    "account_reauthenticate": _EIGEN,
    "mfa_authenticate": _OPENBAAR,
    "mfa_login_webauthn": _OPENBAAR,
    "mfa_reauthenticate": _EIGEN,
    "mfa_activate_totp": _EIGEN,
    "mfa_deactivate_totp": _EIGEN,
    "mfa_view_recovery_codes": _EIGEN,
    "mfa_generate_recovery_codes": _EIGEN,
    "mfa_download_recovery_codes": _EIGEN,
    "mfa_add_webauthn": _EIGEN,
    "mfa_reauthenticate_webauthn": _EIGEN,
    "mfa_edit_webauthn": _EIGEN,
    "mfa_remove_webauthn": _EIGEN,
    "usersessions_list": _EIGEN,
}
"""Policies of views that are not ours, by URL name."""


def beleid_voor(match: ResolverMatch | None, view: Callable[..., Any]) -> Beleid | None:
    """Return the policy of the view behind a URL; None when it has none, which is refused."""
    return beleid_van(view) or (VAN_BIBLIOTHEEK.get(match.view_name) if match else None)


def gevraagd(request: HttpRequest) -> ResolverMatch | None:
    """Return the match of the requested URL before Django resolves it; None when there is none."""
    if not hasattr(request, "gevraagd"):
        try:
            match = resolve(request.path_info)
        except Resolver404:
            match = None
        request.gevraagd = match  # type: ignore[attr-defined]
    return request.gevraagd  # type: ignore[attr-defined,no-any-return]


def zonder_database(request: HttpRequest) -> bool:
    """Tell whether a request is for a view that works without a database (health)."""
    match = gevraagd(request)
    return match is not None and bool(getattr(match.func, "zonder_database", False))


def oordeel(
    request: HttpRequest, view: Callable[..., Any], kwargs: Mapping[str, Any]
) -> HttpResponseBase | None:
    """Judge the policy of a view (wall 1): sign in first; out of scope 404; wrong rol inside scope 403.

    Leaves the policy on the request (`beleid`), and the object of the page (`onderwerp`).

    Returns:
        None when the view may run, else the response in its place.

    Raises:
        Http404: the object is not within this user's sight.
        PermissionDenied: no rol for it.
    """
    beleid = beleid_voor(request.resolver_match, view)
    if beleid is None:
        raise PermissionDenied
    request.beleid = beleid  # type: ignore[attr-defined]
    if beleid.openbaar:
        return None
    gebruiker = request.user
    if not isinstance(gebruiker, Gebruiker):
        if beleid.achtergrond:
            return JsonResponse({"fout": _("Je bent afgemeld.")}, status=401)
        if request.method == "POST":
            messages.warning(request, _niet_opgeslagen(view))
        return naar_aanmelden(request)
    if (eerst := eerst_nog(request, gebruiker)) is not None:
        return eerst
    if not beleid.zonder_aanstelling and not gebruiker.rollen:
        raise PermissionDenied(
            _("Je hebt nu geen aanstelling. Vraag de functioneel beheerder als dat niet klopt.")
        )
    if beleid.bereik is not None:
        request.onderwerp = _in_bereik(beleid, gebruiker, kwargs)  # type: ignore[attr-defined]
    if beleid.rollen and gebruiker.rollen.isdisjoint(beleid.rollen):
        raise PermissionDenied
    return None


def _niet_opgeslagen(view: Callable[..., Any]) -> str:
    """Return what who was signed out reads after a submit; of a draft only where the page keeps one."""
    zin = _("Je was afgemeld. Wat je net verstuurde, is niet opgeslagen: doe het opnieuw.")
    if not houdt_iets(view):
        return zin
    return zin + " " + _("Als er tijdens het typen een concept is bewaard, staat dat er nog.")


def _in_bereik(beleid: Beleid, gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp:
    # A user who works as `cijfers` may not read tables about persons: for such a user none exists.
    bereik = beleid.bereik
    zonder_personen = not getattr(bereik, "personen", True)
    mag = zonder_personen or gebruiker.databaserol == "web"
    onderwerp = bereik(gebruiker, kwargs) if bereik and mag else None
    if onderwerp is None:
        raise Http404
    return onderwerp


def kan_openen(gebruiker: Gebruiker, pad: str) -> bool:
    """Tell whether a path, with or without a query, is a page behind the sign-in that this user may open."""
    try:
        match = resolve(pad.partition("?")[0])
    except Resolver404:
        return False
    beleid = beleid_voor(match, match.func)
    if beleid is None or beleid.openbaar or beleid.achtergrond or "GET" not in methoden_van(match.func):
        return False
    if beleid.rollen and gebruiker.rollen.isdisjoint(beleid.rollen):
        return False
    try:
        return beleid.bereik is None or _in_bereik(beleid, gebruiker, match.kwargs) is not None
    except Http404:
        return False
