"""The start page of who reads figures and opens no dossier."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import nu
from rapportage.permissions import LEZERS, VRAGERS, WERKGROEP
from rapportage.vandaag.paneel import vandaag_van


@require_GET
@beleid(rollen=WERKGROEP)
def toon(request: Verzoek) -> HttpResponse:
    """Show what waits for the reader, the newest editions, and what comes."""
    context = {
        "pagina": vandaag_van(request.user),
        "moment": nu(),
        "vraagt": request.user.heeft(*VRAGERS),
        "leest_alles": request.user.heeft(*LEZERS),
    }
    return render(request, "rapportage/vandaag/vandaag.html", context)
