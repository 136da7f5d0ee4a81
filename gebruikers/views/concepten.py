"""The URLs to which forms send their drafts."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from gebruikers.concept import GEEN, antwoord_op_concept, bereik_van_concept, formulier_met_naam
from gebruikers.services.concepten import bewaar_concept, gooi_concept_weg, is_verstuurd
from gebruikers.verzoek import Verzoek
from kern.beleid import Onderwerp, beleid


@require_POST
@beleid(bereik=bereik_van_concept, achtergrond=True)
def bewaar(request: Verzoek, formulier: str, soort: str, pk: int) -> HttpResponse:
    """Keep the fields of a form as a draft, and return when; 409 when another tab kept something else meanwhile."""
    onderwerp = _onderwerp(request, formulier, soort, pk)
    if is_verstuurd(request.user, request.POST):
        return JsonResponse({"bewaard": None})
    return antwoord_op_concept(
        lambda: bewaar_concept(
            gebruiker=request.user,
            formulier=formulier,
            onderwerp=onderwerp,
            velden=request.POST,
            gezien=request.GET.get("gezien"),
        )
    )


@require_POST
@beleid(bereik=bereik_van_concept)
def gooi_weg(request: Verzoek, formulier: str, soort: str, pk: int) -> HttpResponse:
    """Delete a draft and go back to the empty form."""
    onderwerp = _onderwerp(request, formulier, soort, pk)
    gooi_concept_weg(gebruiker=request.user, formulier=formulier, onderwerp=onderwerp)
    terug = request.POST.get("terug", "/")
    veilig = url_has_allowed_host_and_scheme(terug, allowed_hosts={request.get_host()})
    return redirect(terug if veilig else "/")


def _onderwerp(request: Verzoek, formulier: str, soort: str, pk: int) -> Onderwerp | None:
    """Return what the draft is about; 403 for users who may not fill in its form."""
    verklaard = formulier_met_naam(formulier)
    rollen = verklaard.beleid.rollen if verklaard else frozenset()
    if rollen and request.user.rollen.isdisjoint(rollen):
        raise PermissionDenied
    return None if soort == GEEN else Onderwerp(soort, pk)
