"""Pages of one report: correcting it, and its earlier versions."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import TEAM, Rol
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.weigering import Weigering
from logboek.enums import Handeling
from trajecten.bezoek.forms.verbeteren import VerbeterForm
from trajecten.contact.models import Verslag
from trajecten.contact.services.gevolgen import eis_mag_vastleggen
from trajecten.contact.services.verbeteren import correct_verslag
from trajecten.contact.versies import versies
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.permissions import persoon_van

VAN_VERSLAG = persoon_van(Verslag)
ONDERDEEL = "verslag"


def haal_verslag(request: Verzoek, pk: int) -> Verslag:
    """Return a report within the user's sight, or 404."""
    rijen = Verslag.objects.visible_to(request.user).select_related(
        "inburgeraar", "contactmoment__door", "contactmoment__samen_met", "taal"
    )
    return get_object_or_404(rijen, pk=pk)


def eis_mag_verbeteren(request: Verzoek, verslag: Verslag) -> None:
    """Allow a correction only to the user who made the contact and may still write in the dossier.

    Raises:
        PermissionDenied: somebody else made the contact, or keeps the dossier.
    """
    if verslag.contactmoment.door_id != request.user.pk:
        raise PermissionDenied(str(NietInCaseload(verslag.contactmoment.door.naam)))
    try:
        eis_mag_vastleggen(verslag.inburgeraar, request.user)
    except Weigering as fout:
        raise PermissionDenied(str(fout)) from fout


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=VAN_VERSLAG,
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel=ONDERDEEL,
)
@houdt_concept("verbeteren", per_rij=True)
def verbeter(request: Verzoek, pk: int) -> HttpResponse:
    """Correct a contact of one's own, with the reason."""
    verslag = haal_verslag(request, pk)
    eis_mag_verbeteren(request, verslag)
    concept = concept_van(request)
    form = VerbeterForm(request.POST or None, verslag=verslag, gebruiker=request.user, concept=concept.url)
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: correct_verslag(
            verslag_id=pk,
            door=request.user,
            verbetering=form.verbetering(),
            gezien=form.cleaned_data["versie"],
            contact_gezien=form.cleaned_data["contact_versie"],
        ),
        naar=reverse("trajecten:verslag_versies", args=[pk]),
        melding=_("Verbeterd. Wat er eerst stond, lees je hieronder."),
        kijk=_("bij de eerdere versies"),
        concept=concept,
    )
    context = {"form": form, "verslag": verslag, "concept": concept}
    return antwoord or render(request, "trajecten/bezoek/verslag_verbeteren.html", context)


@require_GET
@beleid(rollen=TEAM, bereik=VAN_VERSLAG, logt=Handeling.DOSSIER_GEOPEND, onderdeel="eerdere versies")
def toon_versies(request: Verzoek, pk: int) -> HttpResponse:
    """Show the earlier versions of a report: who changed it, when and why."""
    verslag = haal_verslag(request, pk)
    context = {"verslag": verslag, "versies": versies(request.user, verslag)}
    return render(request, "trajecten/bezoek/verslag_versies.html", context)
