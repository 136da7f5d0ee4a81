"""The request as views behind a policy get it: somebody is signed in."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp


class Verzoek(HttpRequest):
    """A request of a user; only a type, never made."""

    user: Gebruiker
    htmx: HtmxDetails
    onderwerp: Onderwerp
    """What the page is about, of a view whose policy has a scope."""
