"""Vindplaatsen: list, page, adding and changing."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.filters import VindplaatsFilter
from netwerk.forms.vindplaatsen import VindplaatsForm
from netwerk.models import Vindplaats
from netwerk.permissions import BEWERKERS, LEZERS, eis, mag_bewerken_in, netwerkgebied
from netwerk.services.vindplaatsen import add_vindplaats, change_vindplaats
from netwerk.views.basis import bladzijde, formulierpagina, netwerktabs


@require_GET
@beleid(rollen=LEZERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the vindplaatsen, fifty a page."""
    filters = VindplaatsFilter(request.GET, Vindplaats.objects.select_related("wijk", "buurt"))
    context = {
        "tabs": netwerktabs("vindplaatsen"),
        "filter": filters,
        "pagina": bladzijde(request, filters.qs),
        "mag_toevoegen": bool(netwerkgebied(request.user)),
    }
    return render(request, "netwerk/vindplaatsen.html", context)


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a vindplaats."""
    vindplaats = get_object_or_404(
        Vindplaats.objects.select_related("wijk", "buurt", "organisatie", "gevonden_door"), pk=pk
    )
    context = {
        "vindplaats": vindplaats,
        "mag_wijzigen": mag_bewerken_in(request.user, vindplaats.wijk_id),
        "leest_bezoeken": request.user.heeft(*TEAM),
    }
    return render(request, "netwerk/vindplaats.html", context)


@beleid(rollen=BEWERKERS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Add a vindplaats."""
    form = VindplaatsForm(request.POST or None, gebruiker=request.user, wijk=request.GET.get("wijk", ""))
    return toon_formulier(
        request,
        form,
        lambda: add_vindplaats(door=request.user, gegevens=form.gegevens()),
        formulierpagina(_("Vindplaats toevoegen"), reverse("netwerk:vindplaatsen"), _("Vindplaatsen")),
        naar=lambda vindplaats: reverse("netwerk:vindplaats", args=[vindplaats.pk]),
        melding=_("De vindplaats is toegevoegd."),
    )


@beleid(rollen=BEWERKERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change a vindplaats."""
    vindplaats = get_object_or_404(Vindplaats.objects.select_related("wijk"), pk=pk)
    eis(mag_bewerken_in(request.user, vindplaats.wijk_id))
    form = VindplaatsForm(request.POST or None, instance=vindplaats, gebruiker=request.user)
    return toon_formulier(
        request,
        form,
        lambda: change_vindplaats(door=request.user, pk=pk, gegevens=form.gegevens()),
        formulierpagina(_("Vindplaats wijzigen"), reverse("netwerk:vindplaats", args=[pk]), vindplaats.naam),
        melding=_("De vindplaats is gewijzigd."),
    )
