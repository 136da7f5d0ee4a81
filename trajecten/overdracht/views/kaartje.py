"""The card that tells a person who its new fixed contact is, in its language."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM, Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.overdracht.enums import Overdrachtstand
from trajecten.overdracht.models import Overdracht
from trajecten.papieren.kaartje import Kaart, kaarten_bij_overdracht, pdf
from trajecten.traject.permissions import persoon_van

ZEKER = (Overdrachtstand.AANGENOMEN, Overdrachtstand.OVERGEDRAGEN)


@require_GET
@beleid(rollen=TEAM, bereik=persoon_van(Overdracht), logt=Handeling.KAARTJE_GEMAAKT, onderdeel="kaartje")
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the card to hand over, to print or to copy as a message."""
    rij, kaarten = _haal(request, pk)
    context = {"overdracht": rij, "persoon": rij.inburgeraar, "kaarten": kaarten}
    return render(request, "trajecten/overdracht/kaartje.html", context)


@require_GET
@beleid(rollen=TEAM, bereik=persoon_van(Overdracht), logt=Handeling.KAARTJE_GEMAAKT, onderdeel="kaartje")
def toon_pdf(request: Verzoek, pk: int) -> HttpResponse:
    """Return the card as PDF."""
    _rij, kaarten = _haal(request, pk)
    antwoord = HttpResponse(pdf(kaarten, _("Een nieuw vast contact")), content_type="application/pdf")
    antwoord["Content-Disposition"] = 'attachment; filename="kaartje.pdf"'
    return antwoord


def _haal(request: Verzoek, pk: int) -> tuple[Overdracht, list[Kaart]]:
    """Return a transfer with its cards; nobody is told before the receiver accepted."""
    zichtbaar = Overdracht.objects.visible_to(request.user)
    rij = get_object_or_404(zichtbaar.select_related("inburgeraar__taal", "van", "aan"), pk=pk)
    if not request.user.heeft(Rol.TEAMLEIDER) and request.user.pk not in {rij.van_id, rij.aan_id}:
        raise PermissionDenied(_("Het kaartje is voor wie overdraagt, wie overneemt en de teamleider."))
    if rij.stand not in ZEKER:
        raise PermissionDenied(_("De overdracht is nog niet aangenomen. Daarna kun je het kaartje maken."))
    vanaf = rij.overgedragen_op or rij.vanaf
    return rij, kaarten_bij_overdracht(rij.inburgeraar, van=rij.van, aan=rij.aan, vanaf=vanaf)
