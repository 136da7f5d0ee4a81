"""One transaction a request, as the user who asks, under the policy of the view (docs/adr/0002)."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.db import OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import add_never_cache_headers

from gebruikers import dubbeltik
from gebruikers.models import Gebruiker
from gebruikers.policies import beleid_voor, oordeel, zonder_database
from gebruikers.rem import rem
from gebruikers.services.weigeringen import log_refusal
from gebruikers.sessies import bewaar_sessie, sessie_van
from kern.beleid import Beleid, Onderwerp
from kern.identiteit import Niemand, als
from kern.storing import is_botsing
from logboek.enums import Handeling
from logboek.services import leg_vast_zonder_sleutel

FOUT = 400
LEEST = frozenset({"GET", "HEAD"})
GEWEIGERD = frozenset({403, 404})


class VerzoekMiddleware:
    """Opens the transaction, enters as the user, judges the policy, logs reading and refusals, saves the session.

    It stands after authentication: everything inside it, templates and messages included, runs under the walls. No
    middleware outside it asks the database anything once the work is committed, so that the answer is that of the work
    (docs/adr/0031). A response of 400 and up rolls back; a refusal is then logged in a transaction of its own.

    A page that another transaction was in the way of is made once more; for what a user sends, `gebruikers.verstuurd`
    does that.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Handle a request."""
        if zonder_database(request):
            # The view must answer without a database, so there is no transaction either.
            return self.get_response(request)
        gebruiker = request.user if isinstance(request.user, Gebruiker) else None
        if gebruiker is not None:
            if (geremd := rem(request, gebruiker)) is not None:
                return geremd
            # The aanstelling that the user chose for this session; it decides on menu and landing page, not on rights.
            gebruiker.gekozen_aanstelling_id = request.session.get("aanstelling")
        response = self._hoogstens_twee_keer(request, gebruiker)
        if gebruiker is not None:
            # The back button must show the next person at this browser nothing of this user.
            add_never_cache_headers(response)
            if response.status_code in GEWEIGERD:
                _log_weigering(request, gebruiker)
        return response

    def _hoogstens_twee_keer(self, request: HttpRequest, gebruiker: Gebruiker | None) -> HttpResponse:
        wie, sessie = request.user, sessie_van(request).kopie()
        try:
            response = self._in_transactie(request, gebruiker)
        except OperationalError as fout:
            # While the session was saved or at the commit.
            if not _kan_nog_eens(request, fout):
                raise
        else:
            if not hasattr(request, "botste"):
                return response
        request.botste = True  # type: ignore[attr-defined]
        request.user, request.session = wie, sessie
        return self._in_transactie(request, gebruiker)

    def _in_transactie(self, request: HttpRequest, gebruiker: Gebruiker | None) -> HttpResponse:
        tot_einde = not connection.in_atomic_block
        with transaction.atomic(), als(gebruiker or Niemand(), tot_einde=tot_einde):
            response = self.get_response(request)
            if response.status_code < FOUT:
                _log_lezen(request, response, gebruiker)
                dubbeltik.rond_af(request, response)
                bewaar_sessie(request)
            else:
                transaction.set_rollback(True)
        return response

    def process_exception(self, request: HttpRequest, fout: Exception) -> HttpResponse | None:
        """Let a page that can be made once more end with a response that nobody sees; the rest is for the handler of 500."""
        if not _kan_nog_eens(request, fout):
            return None
        request.botste = True  # type: ignore[attr-defined]
        return HttpResponse(status=HTTPStatus.SERVICE_UNAVAILABLE)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Lead a submit that was carried out before where that led; else judge the policy of the view."""
        return dubbeltik.begin(request) or oordeel(request, view, kwargs)


def _kan_nog_eens(request: HttpRequest, fout: Exception) -> bool:
    return request.method in LEEST and is_botsing(fout) and not hasattr(request, "botste")


def _log_lezen(request: HttpRequest, response: HttpResponseBase, gebruiker: Gebruiker | None) -> None:
    beleid: Beleid | None = getattr(request, "beleid", None)
    if beleid is None or not beleid.logt or response.status_code != HTTPStatus.OK:
        return
    if beleid.vervolgt is not None and beleid.vervolgt(request):
        return
    onderwerp: Onderwerp | None = getattr(request, "onderwerp", None)
    leg_vast_zonder_sleutel(
        Handeling(beleid.logt), door=gebruiker, over=_over(onderwerp), onderdeel=beleid.onderdeel
    )


def _log_weigering(request: HttpRequest, gebruiker: Gebruiker) -> None:
    match = request.resolver_match
    if match is None or not hasattr(request, "beleid"):
        # No page of ours; or a form that is too old, which is no matter of sight.
        return
    beleid = beleid_voor(match, match.func)
    gevraagd = beleid.gevraagd(match.kwargs) if beleid else None
    with transaction.atomic(), als(gebruiker):
        log_refusal(gebruiker=gebruiker, gevraagd=gevraagd, pagina=match.view_name[:80])


def _over(onderwerp: Onderwerp | None) -> tuple[Onderwerp, ...]:
    return () if onderwerp is None else (onderwerp,)
