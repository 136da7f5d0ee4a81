"""Who guessed too often reads how long it waits, and what it can do at once (docs/adr/0006)."""

import datetime as dt
import time

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from kern.woorden import wachttijd

APP = "allauth.account"


def tel(request: HttpRequest, actie: str, key: str | None = None) -> ratelimit.RateLimitUsage | None:
    """Count an attempt; None when there were too many. `key` says whose attempts are counted together."""
    return ratelimit.consume(request, app=APP, action=actie, key=key)


def te_vaak(
    request: HttpRequest, actie: str, key: str | None = None, *, wat: str, uitweg: str
) -> ValidationError:
    """Return the refusal of an attempt too many.

    Args:
        request: the request.
        actie: the action whose limits were counted.
        key: whose attempts are counted together, as in `tel`.
        wat: the sentence that says what happened too often.
        uitweg: the sentence that says what can be done without waiting.
    """
    wanneer = _("Over %(wacht)s kun je het opnieuw proberen.") % {
        "wacht": wachttijd(_wacht(request, actie, key))
    }
    return ValidationError(f"{wat} {wanneer} {uitweg}".strip(), code="too_many_login_attempts")


def _wacht(request: HttpRequest, actie: str, key: str | None) -> dt.timedelta:
    """Return how long it takes until the strictest limit that was reached lets one attempt through."""
    nu, langst = time.time(), 0.0
    for grens in ratelimit.get_rates(app=APP, action=actie):
        geteld: list[float] = cache.get(
            ratelimit.get_cache_key(request, app=APP, action=actie, rate=grens, key=key), []
        )
        tellen_mee = [moment for moment in geteld if moment > nu - grens.duration]
        if len(tellen_mee) >= grens.amount:
            # Newest first: this is the one that must have passed.
            langst = max(langst, tellen_mee[grens.amount - 1] + grens.duration - nu)
    return dt.timedelta(seconds=langst)
