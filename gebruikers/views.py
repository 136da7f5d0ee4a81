"""Pages of the account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gebruikers.menu import landing_voor
from gebruikers.models import Gebruiker
from roermond_inburgering.kern.beleid import beleid


@beleid(zonder_aanstelling=True)
def start(request: HttpRequest) -> HttpResponse:
    """Send a user to the page its rol works from."""
    assert isinstance(request.user, Gebruiker)  # noqa: S101  the policy asked for it
    return redirect(landing_voor(request.user))


@beleid(zonder_aanstelling=True)
def account(request: HttpRequest) -> HttpResponse:
    """Show the own account."""
    return render(request, "gebruikers/account.html", {"kruimels": []})
