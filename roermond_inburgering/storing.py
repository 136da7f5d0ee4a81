"""The status of an error: 503 when the database is away, 413 for a request that is too large, else 500 or 400.

Django turns an exception into a response at the layer where it arises, so no outer middleware ever sees it. Its error
handlers do, and they are called while the exception is still being handled.
"""

import sys

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from roermond_inburgering import fouten

TIJDELIJK = ("08", "53", "57P")
"""Classes of SQLSTATE of a server that is away, full or stopping (not: a deadlock, a query that took too long)."""


def server_error(request: HttpRequest) -> HttpResponse:
    """Return 503 when the database is away, else 500 (handler500)."""
    if is_storing(sys.exception()):
        return fouten.unavailable(request)
    return fouten.server_error(request)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return 413 when the request was too large, else 400 (handler400)."""
    if isinstance(exception, RequestDataTooBig):
        return fouten.too_large(request, exception)
    return fouten.bad_request(request, exception)


def is_storing(fout: BaseException | None) -> bool:
    """Tell whether an exception means that the database cannot be reached now."""
    if isinstance(fout, InterfaceError):
        return True
    if not isinstance(fout, OperationalError):
        return False
    # Without a code there was no answer at all: refused, timed out, or no connection free in the pool.
    code = getattr(fout.__cause__, "sqlstate", None)
    return code is None or code.startswith(TIJDELIJK)
