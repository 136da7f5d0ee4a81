"""Pages of a planned visit: planning, the visit itself, moving, cancelling, announcing."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import Rol
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.getypt import lees_getal
from logboek.enums import Handeling
from trajecten.bezoek.forms.planning import AfzegForm, PlanForm, VerzetForm
from trajecten.contact.geplandpaneel import bezoekpaneel
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import (
    announce_bezoek,
    cancel_bezoek,
    move_bezoek,
    plan_bezoek,
    restore_bezoek,
    unannounce_bezoek,
)
from trajecten.contact.services.planning_voor import withdraw_voor_contact
from trajecten.kader.hoofd import hoofd
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.papieren.aankondiging import berichten, brief, brief_kan
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
VAN_BEZOEK = persoon_van(GeplandBezoek)
ONDERDEEL = "gepland bezoek"


def haal_bezoek(request: Verzoek, pk: int) -> Any:
    """Return a planned visit within the user's sight, or 404; 403 when this user may not change it."""
    rijen = GeplandBezoek.objects.visible_to(request.user).select_related(
        "inburgeraar__wijk", "inburgeraar__taal", "door", "samen_met", "gepland_door", "verzet_naar"
    )
    bezoek = get_object_or_404(rijen, pk=pk)
    if bezoek.door_id != request.user.pk:
        try:
            eis_begeleidt(bezoek.inburgeraar_id, request.user)
        except NietInCaseload as fout:
            raise PermissionDenied(str(fout)) from fout
    return bezoek


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def plan(request: Verzoek, pk: int) -> HttpResponse:
    """Plan a visit."""
    persoon = haal_persoon(request, pk)
    kop = hoofd(request.user, persoon)
    if not kop.mag_bezoeken:
        raise PermissionDenied(
            _("%s is het vaste contact. Alleen het vaste contact kan bezoeken plannen.") % kop.vast_contact
        )
    form = PlanForm(request.POST or None)
    antwoord = verstuur(
        request,
        form,
        lambda: plan_bezoek(inburgeraar_id=pk, door=request.user, plan=form.plan()),
        naar=lambda bezoek: reverse("trajecten:bezoek", args=[bezoek.pk]),
        melding=_("Het bezoek aan %s staat gepland.") % persoon.naam,
        kijk=_("in het dossier, bij ‘Wat staat er open?’"),
    )
    return antwoord or render(request, "trajecten/bezoek/plannen.html", {"form": form, "hoofd": kop})


@require_GET
@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a planned visit and its possible acts."""
    bezoek = haal_bezoek(request, pk)
    return render(request, "trajecten/bezoek/bezoek.html", {"bezoek": bezoekpaneel(bezoek, request.user)})


@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def verzet(request: Verzoek, pk: int) -> HttpResponse:
    """Move a planned visit to another day or time."""
    bezoek = haal_bezoek(request, pk)
    form = VerzetForm(request.POST or None, bezoek=bezoek)
    antwoord = verstuur(
        request,
        form,
        lambda: move_bezoek(
            bezoek_id=pk,
            door=request.user,
            versie=form.cleaned_data["versie"],
            plan=form.plan(),
            reden=form.cleaned_data["reden"],
        ),
        naar=lambda nieuw: reverse("trajecten:bezoek", args=[nieuw.pk]),
        melding=_("Het bezoek is verzet."),
        kijk=_("in het dossier"),
    )
    context = {"form": form, "bezoek": bezoekpaneel(bezoek, request.user)}
    return antwoord or render(request, "trajecten/bezoek/verzetten.html", context)


@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def zeg_af(request: Verzoek, pk: int) -> HttpResponse:
    """Cancel a planned visit, with the reason."""
    bezoek = haal_bezoek(request, pk)
    form = AfzegForm(request.POST or None, bezoek=bezoek)
    antwoord = verstuur(
        request,
        form,
        lambda: cancel_bezoek(bezoek_id=pk, door=request.user, **form.invoer()),
        naar=reverse("trajecten:dossier", args=[bezoek.inburgeraar_id]),
        melding=_("Het bezoek aan %s is afgezegd. De reden staat in de tijdlijn.") % bezoek.inburgeraar.naam,
        kijk=_("in de tijdlijn"),
        ongedaan=reverse("trajecten:bezoek_afzeggen_ongedaan", args=[pk]),
    )
    context = {"form": form, "bezoek": bezoekpaneel(bezoek, request.user)}
    return antwoord or render(request, "trajecten/bezoek/afzeggen.html", context)


@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def kondig_aan(request: Verzoek, pk: int) -> HttpResponse:
    """Offer a letter and a text to announce a visit, and record that it was announced."""
    bezoek = haal_bezoek(request, pk)
    if request.method == "POST":
        versie = lees_getal(request.POST.get("versie"))
        return doe_meteen(
            request,
            lambda: announce_bezoek(bezoek_id=pk, door=request.user, versie=versie),
            naar=reverse("trajecten:bezoek", args=[pk]),
            melding=_("Het bezoek aan %s is aangekondigd.") % bezoek.inburgeraar.naam,
            ongedaan=reverse("trajecten:bezoek_aankondigen_ongedaan", args=[pk]),
        )
    context = {
        "bezoek": bezoekpaneel(bezoek, request.user),
        "berichten": berichten(request.user, bezoek),
        "brief_kan": brief_kan(bezoek),
    }
    return render(request, "trajecten/bezoek/aankondigen.html", context)


afzeggen_ongedaan = terugweg(
    rollen=COORDINATOR,
    bereik=VAN_BEZOEK,
    doe=lambda pk, door: restore_bezoek(bezoek_id=pk, door=door),
    melding=lambda bezoek: _("Het bezoek aan %s gaat weer door.") % bezoek.inburgeraar.naam,
)
"""Plan a visit again that was cancelled."""

voor_contact_ongedaan = terugweg(
    rollen={Rol.TEAMLEIDER},
    bereik=VAN_BEZOEK,
    doe=lambda pk, door: withdraw_voor_contact(bezoek_id=pk, door=door),
    melding=lambda bezoek: _("Er is geen bezoek meer gepland bij %s.") % bezoek.inburgeraar.naam,
)
"""Take back a visit that a teamleider planned for the fixed contact."""

aankondigen_ongedaan = terugweg(
    rollen=COORDINATOR,
    bereik=VAN_BEZOEK,
    doe=lambda pk, door: unannounce_bezoek(bezoek_id=pk, door=door),
    melding=lambda bezoek: _("Het bezoek aan %s is nog niet aangekondigd.") % bezoek.inburgeraar.naam,
)
"""Record that a visit was not announced."""


@require_GET
@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.BRIEF_GEMAAKT, onderdeel=ONDERDEEL)
def toon_brief(request: Verzoek, pk: int) -> HttpResponse:
    """Make the letter that announces a visit."""
    bezoek = haal_bezoek(request, pk)
    antwoord = HttpResponse(brief(bezoek), content_type="application/pdf")
    # Without the person's name: it stays in the list of downloads, which the next user of the computer can see.
    antwoord["Content-Disposition"] = f'attachment; filename="brief-bezoek-{bezoek.datum:%Y-%m-%d}.pdf"'
    return antwoord
