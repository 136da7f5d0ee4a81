"""Answers that take equally long with and without a user: a difference in time would tell who has an account."""

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


class GelijkeDuurMiddleware:
    """Makes every request for a password link take the same time, including the work after the commit.

    Storing the mail and waking the worker take about 10 ms, which can be measured over a network.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Handle a request."""
        begin = time.monotonic()
        antwoord = self.get_response(request)
        match = request.resolver_match
        if request.method == "POST" and match is not None and match.view_name == "account_reset_password":
            time.sleep(max(0.0, settings.WACHTWOORDLINK_DUUR - (time.monotonic() - begin)))
        return antwoord
