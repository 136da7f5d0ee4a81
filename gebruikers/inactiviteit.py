"""Ending a session after half an hour without a page or a submit, without losing what was typed (docs/adr/0006).

The last moment is stored in the row of the session (allauth's UserSession), written by one statement of its own:
parallel requests of one browser never wait for each other, nor overwrite each other's session.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, cast

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from gebruikers.concept import formulier_van, houdt_iets, tekstbewaarder_van
from gebruikers.models import Gebruiker
from gebruikers.policies import beleid_voor, gevraagd, oordeel, zonder_database
from gebruikers.services.concepten import ConceptTeGroot, bewaar_concept, schrijf_velden
from gebruikers.sessies import SessionStore
from gebruikers.terug import adres_van, naar_aanmelden, onthoud
from kern.beleid import Beleid, Onderwerp
from kern.identiteit import als
from kern.klok import nu
from kern.weigering import Weigering

HOOGUIT_ACHTER = dt.timedelta(minutes=1)
"""How far the stored moment may lag: it is written once a minute at most, and sessions end that much later."""


class InactiviteitMiddleware:
    """Ends idle sessions. It stands right before VerzoekMiddleware.

    An idle session is ended in `process_view`: after the CSRF check, in the transaction of the request and as its
    user, so that the fields of a late submit can be kept as that user's draft.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Handle a request."""
        if not zonder_database(request) and isinstance(request.user, Gebruiker):
            match = gevraagd(request)
            beleid = beleid_voor(match, match.func) if match else Beleid(openbaar=True)
            self._bewaak(request, beleid or Beleid())
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """End an idle session; keep what was typed, and remember the page."""
        if not getattr(request, "verlopen", False):
            return None
        return _sluit_af(request, view, kwargs)

    @staticmethod
    def _bewaak(request: HttpRequest, beleid: Beleid) -> None:
        achtergrond = beleid.achtergrond or "X-Achtergrond" in request.headers
        if not is_verlopen(request, achtergrond=achtergrond):
            return
        if achtergrond:
            # Answered as to a visitor; the session stays, so that a late submit can still be kept for its user.
            request.user = _niemand()
        elif beleid.openbaar:
            gebruiker = request.user
            assert isinstance(gebruiker, Gebruiker)
            with transaction.atomic(), als(gebruiker):
                get_adapter().logout(request)
        else:
            request.verlopen = True  # type: ignore[attr-defined]


def _niemand() -> Any:
    from django.contrib.auth.models import AnonymousUser  # noqa: PLC0415  models are loaded by then

    return AnonymousUser()


def _sessie(request: HttpRequest) -> SessionStore:
    return cast("SessionStore", request.session)


def is_verlopen(request: HttpRequest, *, achtergrond: bool) -> bool:
    """Tell whether the session of a signed-in user was idle too long; if not, a request of the user renews it.

    With `achtergrond` the browser asks by itself, which does not renew it.
    """
    moment = nu()
    laatst = _sessie(request).laatst_gezien
    if laatst is None:
        UserSession.objects.create_from_request(request)
        return False
    if moment - laatst >= settings.INACTIEF_NA + HOOGUIT_ACHTER:
        return True
    if not achtergrond and moment - laatst >= HOOGUIT_ACHTER:
        UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=moment)
        _sessie(request).laatst_gezien = moment
    return False


def seconden_over(request: HttpRequest) -> int:
    """Return how many seconds the session certainly lasts without a page or a submit."""
    moment = nu()
    laatst = _sessie(request).laatst_gezien or moment
    return max(0, int((laatst + settings.INACTIEF_NA - moment).total_seconds()))


def _sluit_af(request: HttpRequest, view: Callable[..., Any], kwargs: Mapping[str, Any]) -> HttpResponse:
    gebruiker = request.user
    assert isinstance(gebruiker, Gebruiker)
    try:
        toegelaten = oordeel(request, view, kwargs) is None
    except (Http404, PermissionDenied):
        toegelaten = False
    formulier = formulier_van(view)
    toont = houdt_iets(view)
    url = adres_van(request, toont_formulier=toont) if toegelaten else ""
    mee, tekst, melding = "", "", _("Meld je weer aan, dan ga je verder waar je was.")
    if request.method == "POST":
        melding = _(
            "Wat je net verstuurde, is niet opgeslagen. Meld je weer aan, dan ga je verder waar je was."
        )
    conceptnaam = formulier.conceptnaam(kwargs, request.GET) if formulier else ""
    if toegelaten and toont and request.method == "POST":
        try:
            if conceptnaam:
                mee, tekst = _bewaar(request, gebruiker, conceptnaam)
            if in_tekst := _bewaar_tekst(request, view, kwargs):
                # Its query may ask for an earlier version: the page without it opens with what was kept.
                url = request.path
            if conceptnaam or in_tekst:
                melding = _("Wat je invulde is bewaard. Meld je weer aan, dan ga je verder waar je was.")
        except ConceptTeGroot as fout:
            melding = str(fout)
        except Weigering as fout:
            melding = f"{fout} {melding}"
    get_adapter().logout(request)
    onthoud(request, gebruiker, url=url, formulier=mee, tekst=tekst)
    minuten = int(settings.INACTIEF_NA.total_seconds() // 60)
    messages.info(
        request,
        _("Je hebt %(minuten)d minuten niets gedaan. Daarom ben je afgemeld.") % {"minuten": minuten}
        + f" {melding}",
    )
    return naar_aanmelden(request, url=url)


def _bewaar_tekst(request: HttpRequest, view: Callable[..., Any], kwargs: Mapping[str, Any]) -> bool:
    """Keep a late text where its view keeps drafts; return whether it did, which it does not for who may not write."""
    if (bewaar := tekstbewaarder_van(view)) is None:
        return False
    try:
        bewaar(request, **kwargs)
    except (Http404, PermissionDenied):
        return False
    return True


def _bewaar(request: HttpRequest, gebruiker: Gebruiker, formulier: str) -> tuple[str, str]:
    """Keep the fields of a late submit as a draft; return form and fields of a user who keeps no drafts."""
    onderwerp: Onderwerp | None = getattr(request, "onderwerp", None)
    if gebruiker.databaserol == "web":
        bewaar_concept(gebruiker=gebruiker, formulier=formulier, onderwerp=onderwerp, velden=request.POST)
        return "", ""
    return formulier, schrijf_velden(request.POST)
