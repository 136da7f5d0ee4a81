"""The first check of every request: refuses requests that no page can read, and sets the permissions of a page."""

import time
from collections.abc import Callable, Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from gebruikers.policies import zonder_database
from roermond_inburgering.fouten import bad_request, other_charset, unavailable
from roermond_inburgering.tekens import ANDERS, is_utf_8

NUL = "\0"
"""PostgreSQL cannot store this character, and nobody types it."""

TOESTEL = (
    "camera=(), microphone=(), geolocation=(), "
    "publickey-credentials-create=(self), publickey-credentials-get=(self)"
)
"""The header Permissions-Policy: passkeys, and no other abilities of the device."""


class Rust:
    """The moment until which nobody waits for a database that was away, shared by all threads of the process.

    Each request that asks it then waits a second (the timeout of the pool); with all threads waiting, health and style
    sheets would have to wait in line behind them.
    """

    def __init__(self) -> None:
        self._tot = 0.0

    def begin(self) -> None:
        """Leave the database alone for a moment."""
        self._tot = time.monotonic() + settings.RUST_NA_STORING

    @property
    def duurt(self) -> bool:
        """Whether the database was away a moment ago."""
        return time.monotonic() < self._tot


rust = Rust()


class PoortMiddleware:
    """Refuses NUL bytes and other characters than UTF-8 (400), answers for a database that is away (503), and sets the header Permissions-Policy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Handle a request."""
        response = self._antwoord(request)
        response.headers["Permissions-Policy"] = TOESTEL
        return response

    def _antwoord(self, request: HttpRequest) -> HttpResponse:
        # First, because everything else reads the request in the charset that it names.
        if ANDERS in request.META or not is_utf_8(request.META.get("CONTENT_TYPE", "")):
            return other_charset(request)
        if any(NUL in tekst for tekst in _teksten(request)):
            return bad_request(request)
        if rust.duurt and not zonder_database(request):
            return unavailable(request)
        return self.get_response(request)


def _teksten(request: HttpRequest) -> Iterator[str]:
    """Yield the texts of a request that reach the database before a form has validated them."""
    yield request.path_info
    yield from request.COOKIES.values()
    for naam, waarden in request.GET.lists():
        yield naam
        yield from waarden
