"""The status of an error: 503 when the database is away or busy, 413 for a request that is too large, else 500 or 400.

Django turns an exception into a response at the layer where it arises, so no outer middleware ever sees it. Its error
handlers do, and they are called while the exception is still being handled.
"""

import sys

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from psycopg_pool import PoolTimeout

from kern.storing import is_bezet, is_storing
from roermond_inburgering import fouten, poort


def server_error(request: HttpRequest) -> HttpResponse:
    """Return 503 when the database is away or had no time for this, else 500 (handler500)."""
    fout = sys.exception()
    if is_storing(fout):
        if isinstance(fout.__cause__, PoolTimeout):  # type: ignore[union-attr]
            poort.rust.begin()
        return fouten.unavailable(request)
    if is_bezet(fout):
        return fouten.busy(request)
    return fouten.server_error(request)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return 413 when the request was too large, else 400 (handler400)."""
    if isinstance(exception, RequestDataTooBig):
        return fouten.too_large(request, exception)
    return fouten.bad_request(request, exception)
