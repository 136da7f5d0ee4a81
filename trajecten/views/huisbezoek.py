"""Logging a huisbezoek."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.concept import Concepthouder, concept_van, houdt_concept
from gebruikers.eenmalig import bied_opnieuw_aan, inhoud_van
from gebruikers.enums import Rol
from gebruikers.services.verzoeken import AndereInhoud, doe_eenmalig
from gebruikers.verzoek import Verzoek
from inburgeraars.fouten import BenaderingFout
from inburgeraars.models import Inburgeraar
from logboek.enums import Handeling
from roermond_inburgering.kern.beleid import beleid
from trajecten.dossier.hoofd import hoofd
from trajecten.forms.huisbezoek import HuisbezoekForm
from trajecten.fouten import BezoekAnders, TrajectFout
from trajecten.personen import Selectie, bladzijde
from trajecten.services.contacten import log_huisbezoek
from trajecten.views.dossier import IN_DOSSIER, haal_persoon


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def kies(request: Verzoek) -> HttpResponse:
    """Choose whom the visit was to."""
    pagina = bladzijde(request.user, Selectie(contact=request.user.pk), request.GET.get("pagina", 1))
    return render(request, "trajecten/huisbezoek_kies.html", {"pagina": pagina})


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="huisbezoek"
)
@houdt_concept("huisbezoek")
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Show the visit form, and log the visit once."""
    persoon = haal_persoon(request, pk)
    kop = hoofd(request.user, persoon)
    if not kop.mag_bezoeken:
        raise PermissionDenied(_("%s begeleidt deze persoon en legt de bezoeken vast.") % kop.vast_contact)
    concept = concept_van(request)
    form = HuisbezoekForm(request.POST or None, persoon=persoon, waar=kop.adres, concept=concept.url)
    concept.hervat(form)
    if (
        request.method == "POST"
        and form.is_valid()
        and (antwoord := _bewaar(request, persoon, form, concept))
    ):
        return antwoord
    return render(request, "trajecten/huisbezoek.html", {"form": form, "hoofd": kop, "concept": concept})


def _bewaar(
    request: Verzoek, persoon: Inburgeraar, form: HuisbezoekForm, concept: Concepthouder
) -> HttpResponse | None:
    sleutel, dossier = form.cleaned_data["sleutel"], reverse("trajecten:dossier", args=[persoon.pk])

    def doe() -> str:
        log_huisbezoek(inburgeraar_id=persoon.pk, door=request.user, sleutel=sleutel, bezoek=form.bezoek())
        return dossier

    try:
        doel = doe_eenmalig(
            gebruiker=request.user, sleutel=sleutel, inhoud=inhoud_van(request, form), doe=doe
        )
    except AndereInhoud as fout:
        hier = fout.uitkomst == dossier
        kijk = _("in de tijdlijn") if hier else _("in de tijdlijn van de persoon bij wie je het opsloeg")
        concept.bewaar(bied_opnieuw_aan(form, fout, kijk=kijk))
        return None
    except BezoekAnders as fout:
        concept.bewaar(form.vernieuw_sleutel())
        form.add_error(None, str(fout))
        return None
    except (BenaderingFout, TrajectFout) as fout:
        form.add_error(None, str(fout))
        return None
    concept.weg()
    messages.success(request, _("Bezoek bij %s opgeslagen.") % persoon.naam)
    return redirect(doel)
