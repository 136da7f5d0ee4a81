"""Pages of the findings of Taxeren: the taxatie, and the doelgroep."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.taxatie.forms import DoelgroepForm, TaxatieForm
from trajecten.taxatie.models import Taxatie
from trajecten.taxatie.services import judge_doelgroep, save_taxatie
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.models import Traject

COORDINATOR = {Rol.TRAJECTCOORDINATOR}


def eis_dat_begeleidt(request: Verzoek, pk: int) -> None:
    """Answer 403 for users who do not keep the dossier of a person, and 404 when its traject was closed."""
    try:
        eis_begeleidt(pk, request.user)
    except NietInCaseload as fout:
        raise PermissionDenied(str(fout)) from fout
    trajecten = Traject.objects.visible_to(request.user).filter(inburgeraar=pk)
    if trajecten.exists() and not trajecten.filter(gesloten_op__isnull=True).exists():
        raise Http404


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="taxatie")
@houdt_concept("taxatie")
def taxatie(request: Verzoek, pk: int) -> HttpResponse:
    """Record the findings about a person."""
    persoon = haal_persoon(request, pk)
    eis_dat_begeleidt(request, pk)
    taxaties = Taxatie.objects.visible_to(request.user)
    rij = taxaties.filter(inburgeraar=pk, traject__gesloten_op__isnull=True).first()
    concept = concept_van(request)
    form = TaxatieForm(request.POST or None, taxatie=rij, concept=concept.url)
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: save_taxatie(
            inburgeraar_id=pk,
            door=request.user,
            bevonden=form.bevonden(),
            gezien=form.cleaned_data["versie"],
        ),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=_("De taxatie is opgeslagen."),
        kijk=_("in het dossier"),
        concept=concept,
    )
    return antwoord or render(
        request, "trajecten/taxatie/taxatie.html", {"form": form, "persoon": persoon, "concept": concept}
    )


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="doelgroep")
def doelgroep(request: Verzoek, pk: int) -> HttpResponse:
    """Record the doelgroep of a person."""
    persoon = haal_persoon(request, pk)
    eis_dat_begeleidt(request, pk)
    form = DoelgroepForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: judge_doelgroep(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(persoon, _("Doelgroep beoordelen"), terug=DOSSIER),
        melding=_("De doelgroep van %s is beoordeeld.") % persoon.naam,
    )
