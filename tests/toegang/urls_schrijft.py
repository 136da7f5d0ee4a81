"""The product with a view that writes a draft and an act, and then answers as it is asked."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import path

from gebruikers.models import Concept
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from logboek.services import handeling
from roermond_inburgering.urls import handler400, handler403, handler404, handler500
from roermond_inburgering.urls import urlpatterns as van_product

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

FOUTEN = {
    "BadRequest": BadRequest,
    "PermissionDenied": PermissionDenied,
    "Http404": Http404,
    "Bug": ZeroDivisionError,
}


@beleid()
def schrijf(request: Verzoek, antwoord: str) -> HttpResponse:
    """Write, and then answer with a status or raise."""
    with handeling(Handeling.STAP_GEZET, door=request.user) as daad:
        daad.over("inburgeraar", 1)
        Concept.objects.create(gebruiker=request.user, formulier="proef", inhoud="{}")
    if antwoord in FOUTEN:
        raise FOUTEN[antwoord]
    return HttpResponse("geschreven", status=int(antwoord))


urlpatterns = [path("schrijf/<str:antwoord>/", schrijf, name="schrijf"), *van_product]
