"""Requests in other characters than UTF-8, which no page reads.

Django takes the charset that a request names while it makes the request, before any middleware; with a codec that is
none for text (`idna`, `hex`) it fails there, without a page. So it is told apart before that.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.http import parse_header_parameters

ANDERS = "inburgering.andere_tekens"
"""In the environment of a request: the content type that it came with, when that is not UTF-8."""

type Toepassing = Callable[[dict[str, Any], Any], Iterable[bytes]]


def is_utf_8(content_type: str) -> bool:
    """Tell whether a content type is in UTF-8, or names no charset; not when it cannot be read."""
    try:
        _, params = parse_header_parameters(content_type)
    except ValueError:
        return False
    return str(params.get("charset", "utf-8")).lower() == "utf-8"


def zet_apart(toepassing: Toepassing) -> Toepassing:
    """Return the application with other content types set aside, for the first check of a request to refuse."""

    def met_tekens(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if not is_utf_8(environ.get("CONTENT_TYPE", "")):
            environ[ANDERS] = environ.pop("CONTENT_TYPE")
        return toepassing(environ, start_response)

    return met_tekens
