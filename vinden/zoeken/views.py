"""The page behind the search box in the header."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM, Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from vinden.zoeken.pagina import zoekpagina

ZOEKERS = TEAM | {Rol.CONSULENT}
"""Who looks for persons: it is their work; everybody else is shown the persons that are theirs."""


@require_GET
@beleid(rollen=ZOEKERS)
def toon(request: Verzoek) -> HttpResponse:
    """Show who and what answers to a term, or go to the one person who is named exactly.

    The list names people and opens no dossier, so it is no act in the logboek; the page it leads to is.
    """
    pagina = zoekpagina(request.user, request.GET.get("zoek", ""))
    if pagina.direct:
        return redirect(pagina.direct)
    return render(request, "vinden/zoeken/zoeken.html", {"pagina": pagina})
