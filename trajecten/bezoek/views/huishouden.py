"""Acts on the circumstances of a person: who is who in a household, leaving it, and ending a barrier."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Belemmering
from inburgeraars.services.huishoudens import leave_huishouden, return_to_huishouden, set_relaties
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.bezoek.forms.huishouden import HuishoudenForm
from trajecten.bezoek.services.belemmeringen import end_belemmering, restore_belemmering
from trajecten.bezoek.wie_erbij import kandidaten
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.kader.hoofd import hoofd
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.traject.permissions import persoon_van


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="huishouden"
)
def wie_is_wie(request: Verzoek, pk: int) -> HttpResponse:
    """Record what each housemate is of a person."""
    persoon = haal_persoon(request, pk)
    kop = hoofd(request.user, persoon)
    if not kop.mag_bezoeken:
        raise PermissionDenied(_("Alleen %s kan vastleggen wie wie is.") % kop.vast_contact)
    thuis = [k for k in kandidaten(request.user, persoon) if k.huisgenoot]
    form = HuishoudenForm(request.POST or None, persoon=persoon, thuis=thuis)
    return toon_formulier(
        request,
        form,
        lambda: set_relaties(inburgeraar_id=pk, relaties=form.relaties(), door=request.user),
        pagina_over(
            persoon,
            _("Wie is wie in dit huishouden?"),
            uitleg=_("Het staat daarna ook in het dossier van de ander, en op het bezoekformulier."),
            terug=DOSSIER,
            sjabloon="trajecten/bezoek/huishouden.html",
        ),
        melding=_("Het huishouden is opgeslagen."),
        persoon=persoon,
    )


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def verlaat(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a person no longer lives in the household."""
    persoon = haal_persoon(request, pk)
    return doe_meteen(
        request,
        lambda: leave_huishouden(inburgeraar_id=pk, door=request.user),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=_("%s hoort niet meer bij dit huishouden.") % persoon.naam,
        ongedaan=reverse("trajecten:huishouden_ongedaan", args=[pk]),
    )


ongedaan = terugweg(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=IN_DOSSIER,
    doe=lambda pk, door: return_to_huishouden(inburgeraar_id=pk, door=door),
    melding=lambda persoon: _("%s hoort weer bij dit huishouden.") % persoon.naam,
)
"""Let a person belong again to the household that it left."""


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=persoon_van(Belemmering))
def belemmering_voorbij(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a barrier is over."""
    rijen = Belemmering.objects.visible_to(request.user).select_related("inburgeraar", "soort")
    belemmering: Belemmering = rijen.get(pk=pk)
    return doe_meteen(
        request,
        lambda: end_belemmering(belemmering_id=pk, door=request.user),
        naar=reverse("trajecten:dossier", args=[belemmering.inburgeraar_id]),
        melding=_("De belemmering ‘%(wat)s’ van %(naam)s is voorbij.") % _van(belemmering),
        ongedaan=reverse("trajecten:belemmering_ongedaan", args=[pk]),
    )


def _van(belemmering: Belemmering) -> dict[str, str]:
    return {"wat": str(belemmering.soort), "naam": belemmering.inburgeraar.naam}


belemmering_ongedaan = terugweg(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=persoon_van(Belemmering),
    doe=lambda pk, door: restore_belemmering(belemmering_id=pk, door=door),
    melding=lambda belemmering: (
        _("De belemmering ‘%(wat)s’ van %(naam)s is niet voorbij.") % _van(belemmering)
    ),
)
"""Record that a barrier is not over."""
