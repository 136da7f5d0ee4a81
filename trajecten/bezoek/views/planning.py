"""Pages of a planned visit: planning, the visit itself, moving, cancelling, announcing."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import Rol
from gebruikers.verstuurd import voer_uit
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from kern.beleid import beleid
from kern.versie import Ondertussen
from logboek.enums import Handeling
from trajecten.bezoek.forms.planning import AfzegForm, PlanForm, VerzetForm
from trajecten.contact.geplandpaneel import bezoekpaneel
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import announce_bezoek, cancel_bezoek, move_bezoek, plan_bezoek
from trajecten.kader.hoofd import hoofd
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.papieren.aankondiging import bericht, brief, brief_kan
from trajecten.traject.fouten import NietInCaseload, TrajectFout
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
VAN_BEZOEK = persoon_van(GeplandBezoek)
ONDERDEEL = "gepland bezoek"


def haal_bezoek(request: Verzoek, pk: int) -> Any:
    """Return a planned visit within the user's sight, or 404; 403 when it is not this user's to change."""
    rijen = GeplandBezoek.objects.visible_to(request.user).select_related(
        "inburgeraar__wijk", "inburgeraar__taal", "door", "verzet_naar"
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
        raise PermissionDenied(_("%s begeleidt deze persoon en plant de bezoeken.") % kop.vast_contact)
    form = PlanForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and (antwoord := _plan(request, persoon, form)):
        return antwoord
    return render(request, "trajecten/bezoek/plannen.html", {"form": form, "hoofd": kop})


def _plan(request: Verzoek, persoon: Inburgeraar, form: PlanForm) -> HttpResponse | None:
    def doe() -> str:
        bezoek = plan_bezoek(inburgeraar_id=persoon.pk, door=request.user, plan=form.plan())
        return reverse("trajecten:bezoek", args=[bezoek.pk])

    melding = _("Het bezoek aan %s staat gepland.") % persoon.naam
    return voer_uit(request, form, doe, kijk=_("bij Gepland in het dossier"), melding=melding)


@require_GET
@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a planned visit and what can be done with it."""
    bezoek = haal_bezoek(request, pk)
    return render(request, "trajecten/bezoek/bezoek.html", {"bezoek": bezoekpaneel(bezoek)})


@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def verzet(request: Verzoek, pk: int) -> HttpResponse:
    """Move a planned visit to another day or time."""
    bezoek = haal_bezoek(request, pk)
    form = VerzetForm(request.POST or None, bezoek=bezoek)
    if request.method == "POST" and form.is_valid():

        def doe() -> str:
            nieuw = move_bezoek(
                bezoek_id=pk,
                door=request.user,
                versie=form.cleaned_data["versie"],
                plan=form.plan(),
                reden=form.cleaned_data["reden"],
            )
            return reverse("trajecten:bezoek", args=[nieuw.pk])

        if antwoord := voer_uit(
            request, form, doe, kijk=_("in het dossier"), melding=_("Het bezoek is verzet.")
        ):
            return antwoord
    return render(request, "trajecten/bezoek/verzetten.html", {"form": form, "bezoek": bezoekpaneel(bezoek)})


@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def zeg_af(request: Verzoek, pk: int) -> HttpResponse:
    """Cancel a planned visit, with the reason."""
    bezoek = haal_bezoek(request, pk)
    form = AfzegForm(request.POST or None, bezoek=bezoek)
    if request.method == "POST" and form.is_valid():

        def doe() -> str:
            schoon = form.cleaned_data
            cancel_bezoek(bezoek_id=pk, door=request.user, versie=schoon["versie"], reden=schoon["reden"])
            return reverse("trajecten:dossier", args=[bezoek.inburgeraar_id])

        melding = _("Het bezoek is afgezegd. De reden staat in de tijdlijn.")
        if antwoord := voer_uit(request, form, doe, kijk=_("in de tijdlijn"), melding=melding):
            return antwoord
    return render(request, "trajecten/bezoek/afzeggen.html", {"form": form, "bezoek": bezoekpaneel(bezoek)})


@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def kondig_aan(request: Verzoek, pk: int) -> HttpResponse:
    """Offer a letter and a text to announce a visit, and note that it was done."""
    bezoek = haal_bezoek(request, pk)
    if request.method == "POST":
        versie = request.POST.get("versie", "")
        try:
            announce_bezoek(
                bezoek_id=pk, door=request.user, versie=int(versie) if versie.isdecimal() else None
            )
        except (TrajectFout, Ondertussen) as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, _("Genoteerd: het bezoek is aangekondigd."))
        return redirect("trajecten:bezoek", pk)
    context = {"bezoek": bezoekpaneel(bezoek), "tekst": bericht(bezoek), "brief_kan": brief_kan(bezoek)}
    return render(request, "trajecten/bezoek/aankondigen.html", context)


@require_GET
@beleid(rollen=COORDINATOR, bereik=VAN_BEZOEK, logt=Handeling.BRIEF_GEMAAKT, onderdeel=ONDERDEEL)
def toon_brief(request: Verzoek, pk: int) -> HttpResponse:
    """Make the letter that announces a visit."""
    bezoek = haal_bezoek(request, pk)
    antwoord = HttpResponse(brief(bezoek), content_type="application/pdf")
    # Without the name: it ends up in the list of downloads of whoever uses the machine next.
    antwoord["Content-Disposition"] = f'attachment; filename="brief-bezoek-{bezoek.datum:%Y-%m-%d}.pdf"'
    return antwoord
