"""Caseload per wijk: the start page of a teamleider."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from dagwerk.caseload.consulenten import bij_consulenten
from dagwerk.caseload.overzicht import caseload
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Route
from kern.beleid import beleid
from trajecten.traject.enums import Stap
from vinden.personen import Lijstkeuze
from wijken.models import Wijk


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def toon(request: Verzoek) -> HttpResponse:
    """Show how many people each trajectcoördinator guides, of all wijken or of the one in the URL."""
    wijken = list(Wijk.objects.order_by("buiten_pilot", "naam"))
    wijk = next((w for w in wijken if str(w.pk) == request.GET.get("wijk")), None)
    stand = caseload(request.user, wijken=wijken, wijk=wijk)
    context = {
        "caseload": stand,
        "consulenten": bij_consulenten(request.user, wijk),
        "wijk": wijk,
        "stappen": list(Stap),
        "vrij": Lijstkeuze(route=Route.VRIJ, wijk=wijk).adres,
        "wijkfilters": _wijkfilters([w for w in wijken if w.pilot or w == wijk], wijk),
    }
    return render(request, "dagwerk/caseload/caseload.html", context)


def _wijkfilters(wijken: list[Wijk], gekozen: Wijk | None) -> list[dict[str, object]]:
    adres = reverse("trajecten:caseload")
    alle = {"naam": _("Alle wijken"), "url": adres, "actief": gekozen is None}
    return [
        alle,
        *(
            {"naam": w.naam, "url": f"{adres}?{urlencode({'wijk': w.pk})}", "actief": w == gekozen}
            for w in wijken
        ),
    ]
