"""The page behind the search box in the header."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM, Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from vinden.zoeken.pagina import zoekpagina

ZOEKERS = TEAM | {Rol.CONSULENT}
"""The rollen that search for persons in their work; other users are shown only the persons that are theirs."""


@require_GET
@beleid(rollen=ZOEKERS)
def toon(request: Verzoek) -> HttpResponse:
    """Show the persons and other results for a term, or go to the one person who is named exactly.

    The list names people without opening a dossier, so the logboek does not record it; it records the page it leads
    to.
    """
    pagina = zoekpagina(request.user, request.GET.get("zoek", ""))
    if pagina.direct:
        return redirect(pagina.direct)
    return render(request, "vinden/zoeken/zoeken.html", {"pagina": pagina})
