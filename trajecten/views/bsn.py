"""Revealing a BSN: asked for with a reason, shown once, and never kept on a page that can be found again."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from inburgeraars.permissions import persoon_op
from inburgeraars.services.bsn import Onthulreden, may_reveal_bsn, reveal_bsn
from roermond_inburgering.kern.beleid import beleid
from roermond_inburgering.kern.velden import Niveau
from trajecten.forms.bsn import OnthulForm


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TRAJECTCOORDINATOR, Rol.CONSULENT}, bereik=persoon_op(Niveau.PERSOON))
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Ask for which act the BSN is needed; after a reason, show it in the answer to that one submit."""
    persoon = get_object_or_404(Inburgeraar.objects.visible_to(request.user), pk=pk)
    if not may_reveal_bsn(pk):
        raise PermissionDenied(_("Alleen het vaste contact van deze persoon kan het BSN bekijken."))
    form = OnthulForm(request.POST or None)
    context = {"persoon": persoon, "form": form, "terug": _terug(request, pk)}
    if request.method == "POST" and form.is_valid():
        reden = Onthulreden(form.cleaned_data["reden"])
        bsn = reveal_bsn(inburgeraar_id=pk, door=request.user, reden=reden)
        context |= {"getoond": True, "bsn": bsn, "reden": reden.label}
    return render(request, "trajecten/bsn.html", context)


def _terug(request: Verzoek, pk: int) -> str:
    """Return the page to go back to: a consulent opens no dossier."""
    if request.user.heeft(Rol.TRAJECTCOORDINATOR):
        return reverse("trajecten:dossier", args=[pk])
    return reverse("gebruikers:start")
