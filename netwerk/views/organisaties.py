"""Organisaties: list, page with contact persons, adding and changing."""

from django.db.models import Count, Prefetch, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.filters import OrganisatieFilter
from netwerk.forms.organisaties import OrganisatieForm
from netwerk.models import Activiteit, Vindplaats
from netwerk.permissions import BEWERKERS, LEZERS, eis, mag_organisatie_bewerken, netwerkgebied
from netwerk.querysets import op_naam
from netwerk.services.organisaties import add_organisatie, change_organisatie
from netwerk.views.basis import Formulierpagina, bewaar_of_toon, bladzijde, netwerktabs
from wijken.models import Contactpersoon, Organisatie


@require_GET
@beleid(rollen=LEZERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the organisaties, fifty a page."""
    rijen = Organisatie.objects.prefetch_related("wijken").annotate(
        n_contacten=Count("contactpersonen", filter=Q(contactpersonen__actief=True), distinct=True)
    )
    filters = OrganisatieFilter(request.GET, rijen)
    context = {
        "tabs": netwerktabs("organisaties"),
        "filter": filters,
        "pagina": bladzijde(request, filters.qs),
        "mag_toevoegen": bool(netwerkgebied(request.user)),
    }
    return render(request, "netwerk/organisaties.html", context)


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show an organisatie with whom to call, its vindplaatsen and its activiteiten."""
    organisatie = get_object_or_404(
        Organisatie.objects.prefetch_related(
            "wijken",
            Prefetch("contactpersonen", op_naam(Contactpersoon.objects.all())),
            Prefetch("vindplaatsen", op_naam(Vindplaats.objects.filter(actief=True).select_related("wijk"))),
            Prefetch("activiteiten", op_naam(Activiteit.objects.filter(actief=True).select_related("wijk"))),
        ),
        pk=pk,
    )
    contacten = list(organisatie.contactpersonen.all())
    context = {
        "organisatie": organisatie,
        "contacten": [c for c in contacten if c.actief],
        "vertrokken": [c for c in contacten if not c.actief],
        "telefoon_url": f"tel:{organisatie.telefoon.replace(' ', '')}",
        "email_url": f"mailto:{organisatie.email}",
        "activiteit_nieuw_url": f"{reverse('netwerk:activiteit_nieuw')}?organisatie={pk}",
        "mag_wijzigen": mag_organisatie_bewerken(request.user, [w.pk for w in organisatie.wijken.all()]),
    }
    return render(request, "netwerk/organisatie.html", context)


@beleid(rollen=BEWERKERS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Add an organisatie."""
    form = OrganisatieForm(request.POST or None, gebruiker=request.user, wijk=request.GET.get("wijk", ""))

    def doe() -> str:
        organisatie = add_organisatie(door=request.user, gegevens=form.gegevens())
        return reverse("netwerk:organisatie", args=[organisatie.pk])

    pagina = Formulierpagina(
        titel=_("Organisatie toevoegen"),
        knop=_("Organisatie opslaan"),
        terug=reverse("netwerk:organisaties"),
        terug_naam=_("Organisaties"),
        klaar=_("De organisatie is toegevoegd. Voeg nu toe wie je daar belt."),
    )
    return bewaar_of_toon(request, form, pagina, doe)


@beleid(rollen=BEWERKERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change an organisatie."""
    organisatie = get_object_or_404(Organisatie, pk=pk)
    eis(mag_organisatie_bewerken(request.user, organisatie.wijken.values_list("pk", flat=True)))
    adres, naam = reverse("netwerk:organisatie", args=[pk]), organisatie.naam
    form = OrganisatieForm(request.POST or None, instance=organisatie, gebruiker=request.user)

    def doe() -> str:
        change_organisatie(door=request.user, pk=pk, gegevens=form.gegevens())
        return adres

    pagina = Formulierpagina(
        titel=_("Organisatie wijzigen"),
        knop=_("Organisatie opslaan"),
        terug=adres,
        terug_naam=naam,
        klaar=_("De organisatie is gewijzigd."),
    )
    return bewaar_of_toon(request, form, pagina, doe)
