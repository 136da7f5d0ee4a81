"""Error pages. Who is signed in keeps menu and search, as long as the database answers; else they need none.

Those of 500 and 503 are static always: what went wrong may be the database, or the header itself.
"""

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.template.loader import render_to_string

from gebruikers.concept import houdt_iets
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.policies import gevraagd
from gebruikers.rem import Geremd
from gebruikers.terug import adres_van

logger = logging.getLogger(__name__)

KAAL, MET_MENU = "fouten/kaal.html", "fouten/met_menu.html"
RETRY_AFTER_SECONDS = "600"
RETRY_SOON_SECONDS = "5"
"""A page that met a database that is away, or busy, is there again within seconds of it."""
NOODBLAD = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="robots" content="noindex">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<title>Er ging iets mis · Wijkgericht inburgeren</title><main><h1>Er ging iets mis bij ons</h1>"
    "<p>Het ligt niet aan jou. Probeer het over een paar minuten nog een keer.</p>"
    '<p><a href="/">Naar de startpagina</a></p></main></html>'
)


def _fout(
    request: HttpRequest,
    naam: str,
    status: HTTPStatus,
    melding: str = "",
    *,
    menu: bool = False,
    **meer: object,
) -> HttpResponse:
    """Return the page `fouten/<naam>.html`, or only its text when htmx asked for a fragment.

    With `menu` who is signed in gets it with menu and search. When the page itself cannot be drawn (style sheets not collected), a bare page takes its place.
    """
    context = {"melding": melding, "verstuurde": request.method == "POST", "basis": KAAL, **meer}
    html: str
    try:
        if request.headers.get("HX-Request") == "true":
            tekst = render_to_string(f"fouten/{naam}.html#uitleg", context)
            html = render_to_string("fouten/deel.html", {"tekst": tekst})
        else:
            html = (menu and _met_menu(request, naam, context)) or render_to_string(
                f"fouten/{naam}.html", context
            )
    except Exception:
        logger.exception("error page could not be drawn")
        html = NOODBLAD
    return HttpResponse(html, status=status)


def _met_menu(request: HttpRequest, naam: str, context: dict[str, Any]) -> str:
    """Return the page with menu and search; empty for who is not signed in, and when the database says no."""
    # Outside the transaction of the request nobody is known to the database.
    if not connection.in_atomic_block or not isinstance(getattr(request, "user", None), Gebruiker):
        return ""
    try:
        html: str = render_to_string(f"fouten/{naam}.html", context | {"basis": MET_MENU}, request)
    except Exception:
        logger.exception("error page could not be drawn with its menu")
        return ""
    return html


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Return the page for a request that cannot be read (400)."""
    return _fout(request, "400", HTTPStatus.BAD_REQUEST, menu=True)


def other_charset(request: HttpRequest) -> HttpResponse:
    """Return the page for a request in other characters than UTF-8 (400)."""
    return _fout(request, "400_tekens", HTTPStatus.BAD_REQUEST)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for a refusal (403), with the text of the exception if any."""
    melding = str(exception) if exception is not None else ""
    return _fout(request, "403", HTTPStatus.FORBIDDEN, melding, menu=True, leidt=_leidt(request))


def _leidt(request: HttpRequest) -> bool:
    """Tell whether a teamleider reads the page, who is not sent to itself."""
    wie = getattr(request, "user", None) if connection.in_atomic_block else None
    return isinstance(wie, Gebruiker) and wie.heeft(Rol.TEAMLEIDER)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the page for a form whose token no longer fits (403), with the way to sign in for who is not."""
    logger.warning("csrf: %s", reason)
    match = gevraagd(request)
    houdt = match is not None and houdt_iets(match.func)
    wie = getattr(request, "user", None) if connection.in_atomic_block else None
    adres = adres_van(request, toont_formulier=houdt)
    vraag = f"?{urlencode({REDIRECT_FIELD_NAME: adres})}" if adres else ""
    return _fout(
        request,
        "403_csrf",
        HTTPStatus.FORBIDDEN,
        menu=True,
        houdt_concept=houdt,
        aanmelden_url="" if isinstance(wie, Gebruiker) else f"{resolve_url(settings.LOGIN_URL)}{vraag}",
    )


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Return the page for an object that does not exist, or is not in sight (404)."""
    return _fout(request, "404", HTTPStatus.NOT_FOUND, menu=True)


def not_allowed(request: HttpRequest, methods: str) -> HttpResponse:
    """Return the page for a method that an address does not take (405); `methods` are those it does."""
    response = _fout(request, "405", HTTPStatus.METHOD_NOT_ALLOWED, menu=True)
    response.headers["Allow"] = methods
    return response


class MethodeMiddleware:
    """Gives the empty answer of Django to a wrong method its page; it stands within the transaction of the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Handle a request."""
        response = self.get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.content:
            return not_allowed(request, response.headers["Allow"])
        return response


def too_large(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - same signature for all
    """Return the page for a request that is too large (413)."""
    return _fout(request, "413", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, menu=True)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for too many attempts, or for who was refused too often and waits (429)."""
    if isinstance(exception, Geremd):
        response = _fout(request, "429_geremd", HTTPStatus.TOO_MANY_REQUESTS, seconden=exception.seconden)
        response.headers["Retry-After"] = str(exception.seconden)
        return response
    response = _fout(request, "429", HTTPStatus.TOO_MANY_REQUESTS, menu=True)
    response.headers["Retry-After"] = RETRY_AFTER_SECONDS
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the page for an error of the product (500)."""
    return _fout(request, "500", HTTPStatus.INTERNAL_SERVER_ERROR)


def unavailable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - same signature for all
    """Return the page for when the product is temporarily unavailable (503).

    It does not say that nothing was saved: a database that goes away during a commit does not tell.
    """
    response = _fout(request, "503", HTTPStatus.SERVICE_UNAVAILABLE)
    response.headers["Retry-After"] = RETRY_SOON_SECONDS
    return response


def busy(request: HttpRequest) -> HttpResponse:
    """Return the page for when others were in the way, or it took too long, so that nothing was done (503)."""
    response = _fout(request, "503_bezet", HTTPStatus.SERVICE_UNAVAILABLE)
    response.headers["Retry-After"] = RETRY_SOON_SECONDS
    return response
