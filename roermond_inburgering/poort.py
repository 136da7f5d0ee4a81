"""The first check of every request: refuses requests that no page can read, and sets the permissions of a page."""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse

from roermond_inburgering.fouten import bad_request

NUL = "\0"
"""PostgreSQL cannot store this character, and nobody types it."""

TOESTEL = (
    "camera=(), microphone=(), geolocation=(), "
    "publickey-credentials-create=(self), publickey-credentials-get=(self)"
)
"""The header Permissions-Policy: passkeys, and no other abilities of the device."""


class PoortMiddleware:
    """Refuses NUL bytes (400) and sets the header Permissions-Policy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Handle a request."""
        onleesbaar = any(NUL in tekst for tekst in _teksten(request))
        response = bad_request(request) if onleesbaar else self.get_response(request)
        response.headers["Permissions-Policy"] = TOESTEL
        return response


def _teksten(request: HttpRequest) -> Iterator[str]:
    """Yield the texts of a request that reach the database before a form has validated them."""
    yield request.path_info
    yield from request.COOKIES.values()
    for naam, waarden in request.GET.lists():
        yield naam
        yield from waarden
