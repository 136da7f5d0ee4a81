"""Activiteiten: list, page, adding and changing."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.filters import ActiviteitFilter
from netwerk.forms.activiteiten import ActiviteitForm
from netwerk.models import Activiteit
from netwerk.permissions import BEWERKERS, LEZERS, eis, mag_bewerken_in, netwerkgebied
from netwerk.services.activiteiten import add_activiteit, change_activiteit
from netwerk.views.basis import bladzijde, formulierpagina, netwerktabs


@require_GET
@beleid(rollen=LEZERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the activiteiten, fifty a page."""
    filters = ActiviteitFilter(request.GET, Activiteit.objects.select_related("wijk", "organisatie"))
    context = {
        "tabs": netwerktabs("activiteiten"),
        "filter": filters,
        "pagina": bladzijde(request, filters.qs),
        "mag_toevoegen": bool(netwerkgebied(request.user)),
    }
    return render(request, "netwerk/activiteiten.html", context)


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show an activiteit."""
    activiteit = get_object_or_404(Activiteit.objects.select_related("wijk", "organisatie"), pk=pk)
    context = {
        "activiteit": activiteit,
        "mag_wijzigen": mag_bewerken_in(request.user, activiteit.wijk_id),
    }
    return render(request, "netwerk/activiteit.html", context)


@beleid(rollen=BEWERKERS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Add an activiteit."""
    eerste = {"organisatie": request.GET.get("organisatie", "")}
    form = ActiviteitForm(
        request.POST or None, gebruiker=request.user, wijk=request.GET.get("wijk", ""), initial=eerste
    )
    return toon_formulier(
        request,
        form,
        lambda: add_activiteit(door=request.user, gegevens=form.gegevens()),
        formulierpagina(_("Activiteit toevoegen"), reverse("netwerk:activiteiten"), _("Activiteiten")),
        naar=lambda activiteit: reverse("netwerk:activiteit", args=[activiteit.pk]),
        melding=_("De activiteit is toegevoegd."),
    )


@beleid(rollen=BEWERKERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change an activiteit."""
    activiteit = get_object_or_404(Activiteit, pk=pk)
    eis(mag_bewerken_in(request.user, activiteit.wijk_id))
    form = ActiviteitForm(request.POST or None, instance=activiteit, gebruiker=request.user)
    return toon_formulier(
        request,
        form,
        lambda: change_activiteit(door=request.user, pk=pk, gegevens=form.gegevens()),
        formulierpagina(_("Activiteit wijzigen"), reverse("netwerk:activiteit", args=[pk]), activiteit.naam),
        melding=_("De activiteit is gewijzigd."),
    )
