"""The type of the request in views behind a policy: its user is signed in."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp


class Verzoek(HttpRequest):
    """A request of a user; only a type, never instantiated."""

    user: Gebruiker
    htmx: HtmxDetails
    onderwerp: Onderwerp
    """The object of the page, for a view whose policy has a scope."""
