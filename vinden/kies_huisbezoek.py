"""Choose whom a visit was to."""

from django.http import HttpResponse
from django.shortcuts import render

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from vinden.personen import Selectie, bladzijde


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def kies(request: Verzoek) -> HttpResponse:
    """Choose whom the visit was to."""
    pagina = bladzijde(request.user, Selectie(contact=request.user.pk), request.GET.get("pagina", 1))
    return render(request, "trajecten/huisbezoek_kies.html", {"pagina": pagina})
