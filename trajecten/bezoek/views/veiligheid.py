"""Pages of the safety note of a person."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Veiligheidsnotitie
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.bezoek.forms.veiligheid import VeiligheidsnotitieForm
from trajecten.bezoek.services.veiligheid import end_notitie, restore_notitie, write_notitie
from trajecten.kader.hoofd import Hoofd, hoofd
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon

COORDINATOR = {Rol.TRAJECTCOORDINATOR}


def _kop(request: Verzoek, pk: int) -> Hoofd:
    """Return the head of a dossier; 403 for users who may not log a visit to its person."""
    kop = hoofd(request.user, haal_persoon(request, pk))
    if not kop.mag_bezoeken:
        raise PermissionDenied(
            _("%s is het vaste contact. Alleen het vaste contact kan deze notitie schrijven.")
            % kop.vast_contact
        )
    return kop


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="veiligheidsnotitie")
@houdt_concept("veiligheidsnotitie")
def schrijf(request: Verzoek, pk: int) -> HttpResponse:
    """Write a warning for visitors, or change it."""
    kop = _kop(request, pk)
    concept = concept_van(request)
    nu = Veiligheidsnotitie.objects.visible_to(request.user).filter(inburgeraar=pk).in_kracht().first()
    form = VeiligheidsnotitieForm(request.POST or None, nu=nu, concept=concept.url)
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: write_notitie(inburgeraar_id=pk, door=request.user, notitie=form.notitie()),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=_("Wie bij %s op bezoek gaat, ziet deze notitie.") % kop.naam,
        kijk=_("in het dossier"),
        concept=concept,
    )
    context = {"form": form, "hoofd": kop, "concept": concept}
    return antwoord or render(request, "trajecten/bezoek/veiligheidsnotitie.html", context)


@require_POST
@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER)
def haal_weg(request: Verzoek, pk: int) -> HttpResponse:
    """End the note."""
    kop = _kop(request, pk)
    return doe_meteen(
        request,
        lambda: end_notitie(inburgeraar_id=pk, door=request.user),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=_("De notitie bij %s is weg.") % kop.naam,
        ongedaan=reverse("trajecten:veiligheidsnotitie_ongedaan", args=[pk]),
    )


ongedaan = terugweg(
    rollen=COORDINATOR,
    bereik=IN_DOSSIER,
    doe=lambda pk, door: restore_notitie(inburgeraar_id=pk, door=door),
    melding=lambda persoon: _("De notitie bij %s geldt weer.") % persoon.naam,
)
"""Let a note hold again that was ended."""
