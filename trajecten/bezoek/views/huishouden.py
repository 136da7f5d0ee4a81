"""Acts on what is around a person: leaving a household, and a barrier that is over."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from inburgeraars.fouten import BenaderingFout
from inburgeraars.models import Belemmering
from inburgeraars.services.huishoudens import leave_huishouden
from kern.beleid import beleid
from trajecten.bezoek.services.belemmeringen import end_belemmering
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.traject.fouten import TrajectFout
from trajecten.traject.permissions import persoon_van


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def verlaat(request: Verzoek, pk: int) -> HttpResponse:
    """Note that a person lives in its household no more."""
    persoon = haal_persoon(request, pk)
    try:
        leave_huishouden(inburgeraar_id=pk, door=request.user)
    except BenaderingFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("%s hoort niet meer bij dit huishouden.") % persoon.naam)
    return redirect("trajecten:dossier", pk)


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=persoon_van(Belemmering))
def belemmering_voorbij(request: Verzoek, pk: int) -> HttpResponse:
    """Note that a barrier is over."""
    belemmering = Belemmering.objects.visible_to(request.user).get(pk=pk)
    try:
        end_belemmering(belemmering_id=pk, door=request.user)
    except TrajectFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("De belemmering is voorbij."))
    return redirect("trajecten:dossier", belemmering.inburgeraar_id)
