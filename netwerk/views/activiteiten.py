"""Activiteiten: list, page, adding and changing."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.filters import ActiviteitFilter
from netwerk.forms.activiteiten import ActiviteitForm
from netwerk.models import Activiteit
from netwerk.permissions import BEWERKERS, LEZERS, eis, mag_bewerken_in, netwerkgebied
from netwerk.services.activiteiten import add_activiteit, change_activiteit
from netwerk.views.basis import Formulierpagina, bewaar_of_toon, bladzijde, netwerktabs


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
    context = {"activiteit": activiteit, "mag_wijzigen": mag_bewerken_in(request.user, activiteit.wijk_id)}
    return render(request, "netwerk/activiteit.html", context)


@beleid(rollen=BEWERKERS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Add an activiteit."""
    eerste = {"organisatie": request.GET.get("organisatie", "")}
    form = ActiviteitForm(
        request.POST or None, gebruiker=request.user, wijk=request.GET.get("wijk", ""), initial=eerste
    )

    def doe() -> str:
        activiteit = add_activiteit(door=request.user, gegevens=form.gegevens())
        return reverse("netwerk:activiteit", args=[activiteit.pk])

    pagina = Formulierpagina(
        titel=_("Activiteit toevoegen"),
        knop=_("Activiteit opslaan"),
        terug=reverse("netwerk:activiteiten"),
        terug_naam=_("Activiteiten"),
        klaar=_("De activiteit is toegevoegd."),
    )
    return bewaar_of_toon(request, form, pagina, doe)


@beleid(rollen=BEWERKERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change an activiteit."""
    activiteit = get_object_or_404(Activiteit, pk=pk)
    eis(mag_bewerken_in(request.user, activiteit.wijk_id))
    adres, naam = reverse("netwerk:activiteit", args=[pk]), activiteit.naam
    form = ActiviteitForm(request.POST or None, instance=activiteit, gebruiker=request.user)

    def doe() -> str:
        change_activiteit(door=request.user, pk=pk, gegevens=form.gegevens())
        return adres

    pagina = Formulierpagina(
        titel=_("Activiteit wijzigen"),
        knop=_("Activiteit opslaan"),
        terug=adres,
        terug_naam=naam,
        klaar=_("De activiteit is gewijzigd."),
    )
    return bewaar_of_toon(request, form, pagina, doe)
