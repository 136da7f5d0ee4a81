"""Acts on the circumstances of a person: leaving a household, and ending a barrier."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.enums import Rol
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Belemmering
from inburgeraars.services.huishoudens import leave_huishouden, return_to_huishouden
from kern.beleid import beleid
from trajecten.bezoek.services.belemmeringen import end_belemmering, restore_belemmering
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.traject.permissions import persoon_van


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def verlaat(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a person no longer lives in the household."""
    persoon = haal_persoon(request, pk)
    return doe_meteen(
        request,
        lambda: leave_huishouden(inburgeraar_id=pk, door=request.user),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=_("%s hoort niet meer bij dit huishouden.") % persoon.naam,
        ongedaan=reverse("trajecten:huishouden_ongedaan", args=[pk]),
    )


ongedaan = terugweg(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=IN_DOSSIER,
    doe=lambda pk, door: return_to_huishouden(inburgeraar_id=pk, door=door),
    melding=lambda persoon: _("%s hoort weer bij dit huishouden.") % persoon.naam,
)
"""Let a person belong again to the household that it left."""


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=persoon_van(Belemmering))
def belemmering_voorbij(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a barrier is over."""
    rijen = Belemmering.objects.visible_to(request.user).select_related("inburgeraar", "soort")
    belemmering: Belemmering = rijen.get(pk=pk)
    return doe_meteen(
        request,
        lambda: end_belemmering(belemmering_id=pk, door=request.user),
        naar=reverse("trajecten:dossier", args=[belemmering.inburgeraar_id]),
        melding=_("De belemmering ‘%(wat)s’ van %(naam)s is voorbij.") % _van(belemmering),
        ongedaan=reverse("trajecten:belemmering_ongedaan", args=[pk]),
    )


def _van(belemmering: Belemmering) -> dict[str, str]:
    return {"wat": str(belemmering.soort), "naam": belemmering.inburgeraar.naam}


belemmering_ongedaan = terugweg(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=persoon_van(Belemmering),
    doe=lambda pk, door: restore_belemmering(belemmering_id=pk, door=door),
    melding=lambda belemmering: (
        _("De belemmering ‘%(wat)s’ van %(naam)s is niet voorbij.") % _van(belemmering)
    ),
)
"""Record that a barrier is not over."""
