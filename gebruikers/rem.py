"""Slowing a user who was refused too often: a page that says how long, and whom to ask (docs/adr/0040)."""

import math
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import get_resolver

from gebruikers.models import Gebruiker
from gebruikers.policies import beleid_voor, gevraagd
from kern.klok import nu


class Geremd(Exception):
    """A request comes too soon after a refusal too many.

    Args:
        seconden: how long the user still waits.
    """

    def __init__(self, seconden: int) -> None:
        super().__init__(seconden)
        self.seconden = seconden


def rem(request: HttpRequest, gebruiker: Gebruiker) -> HttpResponse | None:
    """Return the page that says to wait (429); None when the user may go on, or signs out."""
    tot = gebruiker.geremd_tot
    if tot is None or tot <= nu():
        return None
    match = gevraagd(request)
    beleid = beleid_voor(match, match.func) if match else None
    if beleid is not None and beleid.openbaar:
        return None
    seconden = math.ceil((tot - nu()).total_seconds())
    pagina: Any = get_resolver().resolve_error_handler(429)
    antwoord: HttpResponse = pagina(request, exception=Geremd(seconden))
    return antwoord
