"""The list of people who ask attention."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from dagwerk.signaallijst.lijst import signaallijst
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from wijken.models import Wijk

TEAMLEIDER = {Rol.TEAMLEIDER}


@require_GET
@beleid(rollen=TEAMLEIDER)
def toon(request: Verzoek) -> HttpResponse:
    """Show the people with a signal, worst first, fifty at once."""
    lijst = signaallijst(request.user, request.GET, list(Wijk.objects.order_by("buiten_pilot", "naam")))
    context = {
        "lijst": lijst,
        "keuze": lijst.keuze,
        "datum": vandaag(),
        "wijk_url": _caseload_van(lijst.keuze.wijk),
    }
    return render(request, "dagwerk/signaallijst/signaallijst.html", context)


def _caseload_van(wijk: Wijk | None) -> str:
    adres = reverse("trajecten:caseload")
    return f"{adres}?{urlencode({'wijk': wijk.pk})}" if wijk else adres
