"""Organisaties: list, page with contact persons, adding and changing."""

from django.db.models import Count, Prefetch, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.filters import OrganisatieFilter
from netwerk.forms.organisaties import OrganisatieForm
from netwerk.models import Activiteit, Vindplaats
from netwerk.permissions import BEWERKERS, LEZERS, eis, mag_organisatie_bewerken, netwerkgebied
from netwerk.querysets import op_naam
from netwerk.services.organisaties import add_organisatie, change_organisatie
from netwerk.views.basis import bladzijde, formulierpagina, netwerktabs
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
    """Show an organisatie with its contact persons, vindplaatsen and activiteiten."""
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
    return toon_formulier(
        request,
        form,
        lambda: add_organisatie(door=request.user, gegevens=form.gegevens()),
        formulierpagina(_("Organisatie toevoegen"), reverse("netwerk:organisaties"), _("Organisaties")),
        naar=lambda organisatie: reverse("netwerk:organisatie", args=[organisatie.pk]),
        melding=_("De organisatie is toegevoegd. Voeg nu een contactpersoon toe."),
    )


@beleid(rollen=BEWERKERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change an organisatie."""
    organisatie = get_object_or_404(Organisatie, pk=pk)
    eis(mag_organisatie_bewerken(request.user, organisatie.wijken.values_list("pk", flat=True)))
    form = OrganisatieForm(request.POST or None, instance=organisatie, gebruiker=request.user)
    return toon_formulier(
        request,
        form,
        lambda: change_organisatie(door=request.user, pk=pk, gegevens=form.gegevens()),
        formulierpagina(
            _("Organisatie wijzigen"), reverse("netwerk:organisatie", args=[pk]), organisatie.naam
        ),
        melding=_("De organisatie is gewijzigd."),
    )
