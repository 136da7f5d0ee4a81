"""The history of the register: which deliveries were applied, by whom, and what they changed."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from inburgeraars.models import BpiLevering
from kern.beleid import beleid
from register.leveringen.lijst import (
    closed_uploads,
    counts,
    deliveries,
    names_of,
    open_uploads,
    per_reden,
    per_wijk,
)

LEZERS = {Rol.TEAMLEIDER, Rol.BEHEERDER}


@require_GET
@beleid(rollen=LEZERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the deliveries; to a teamleider also the uploads that wait, which others may not see."""
    leider = request.user.heeft(Rol.TEAMLEIDER)
    pagina, regels = deliveries(request.GET.get("pagina"))
    context = {
        "leider": leider,
        "pagina": pagina,
        "regels": regels,
        "open": open_uploads() if leider else [],
        "gesloten": closed_uploads() if leider else [],
    }
    return render(request, "register/leveringen/leveringen.html", context)


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show what one delivery changed, in numbers."""
    levering = get_object_or_404(BpiLevering, pk=pk)
    context = {
        "levering": levering,
        "door": names_of([levering.door_id]).get(levering.door_id or 0, ""),
        "tellingen": counts(levering.tellingen),
        "te_beoordelen": request.user.heeft(Rol.TEAMLEIDER) and levering.tellingen.get("mogelijk_dubbel"),
        "per_wijk": per_wijk(levering.tellingen),
        "per_reden": per_reden(levering.tellingen),
        "onbekende_kolommen": levering.tellingen.get("onbekende_kolommen") or [],
    }
    return render(request, "register/leveringen/levering.html", context)
