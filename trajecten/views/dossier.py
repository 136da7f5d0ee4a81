"""Pages of one person: the dossier, its timeline and its logboek; claim and release."""

import re

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gebruikers.enums import TEAM, Rol
from gebruikers.verzoek import Verzoek
from inburgeraars.fouten import BenaderingFout
from inburgeraars.models import Inburgeraar
from inburgeraars.permissions import persoon_op
from inburgeraars.services.benaderingen import claim_persoon
from logboek.enums import Handeling
from roermond_inburgering.kern.beleid import beleid
from roermond_inburgering.kern.velden import Niveau
from trajecten.dossier.aandacht import aandacht
from trajecten.dossier.afronding import afronding
from trajecten.dossier.bewijs import BEWIJS, gaat_verder, maak_bewijs
from trajecten.dossier.checklist import checklist
from trajecten.dossier.gegevens import gegevens
from trajecten.dossier.gepland import gepland
from trajecten.dossier.handhaving import handhaving
from trajecten.dossier.hoofd import hoofd
from trajecten.dossier.ladder import ladder
from trajecten.dossier.logboek import logboek
from trajecten.dossier.omgeving import omgeving
from trajecten.dossier.overname import overname
from trajecten.dossier.plan import plan
from trajecten.dossier.rijen import InDossier, Rijen, in_dossier, rijen_van
from trajecten.dossier.taken import taken
from trajecten.dossier.taxatie import taxatie
from trajecten.dossier.terugblik import afgesloten
from trajecten.dossier.tijdlijn import tijdlijn
from trajecten.feiten import feiten_van_persoon
from trajecten.forms.stappen import VrijgeefForm
from trajecten.fouten import NietInCaseload, TrajectFout
from trajecten.services.trajecten import eis_caseload, release_persoon

IN_DOSSIER = persoon_op(Niveau.DOSSIER)
VANAF = re.compile(r"[0-9]{1,6}")
"""How many entries of a timeline can be passed over."""


def haal_persoon(request: Verzoek, pk: int) -> Inburgeraar:
    """Return the person of a page within the user's sight, or 404."""
    personen = Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER).select_related("wijk", "taal")
    return get_object_or_404(personen, pk=pk)


def haal_rijen(request: Verzoek, pk: int) -> Rijen:
    """Return what the policy read to judge the page; read it when that wall is not there."""
    onderwerp = getattr(request, "onderwerp", None)
    rijen = onderwerp.rijen if isinstance(onderwerp, InDossier) else rijen_van(request.user, pk)
    if rijen is None:
        raise Http404
    return rijen


@require_GET
@beleid(
    rollen=TEAM,
    bereik=in_dossier,
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="overzicht",
)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a dossier; that of somebody who was merged leads to the one it goes on in."""
    rijen = haal_rijen(request, pk)
    persoon = rijen.persoon
    if persoon.pk != pk:
        return redirect("trajecten:dossier", persoon.pk)
    context = {
        "persoon": persoon,
        "hoofd": hoofd(request.user, persoon, rijen),
        "overname": overname(request.user, persoon),
        "aandacht": aandacht(request.user, pk),
        "tijdlijn": tijdlijn(request.user, persoon, rijen=rijen),
        "bewijs": maak_bewijs(request.user, pk),
        "gepland": gepland(request.user, rijen),
        "plan": plan(rijen),
        "ladder": ladder(request.user, rijen),
        "taken": taken(request.user, rijen),
        "checklist": checklist(request.user, rijen),
        "afronding": afronding(rijen),
        "afgesloten": afgesloten(rijen),
        "handhaving": handhaving(request.user, rijen),
        "taxatie": taxatie(request.user, rijen),
        "gegevens": gegevens(request.user, rijen),
        "omgeving": omgeving(request.user, rijen),
        "tabs": tabs(request, pk, "overzicht"),
    }
    return render(request, "trajecten/dossier.html", context)


def tabs(request: Verzoek, pk: int, hier: str) -> list[dict[str, object]]:
    """Return the tabs of a dossier; the logboek is the teamleider's.

    Args:
        request: of the page.
        pk: whose dossier.
        hier: which of them is shown.
    """
    van_wie = [
        ("overzicht", _("Overzicht"), "trajecten:dossier"),
        ("plan", _("Plan en afspraken"), "trajecten:plan"),
        ("ladder", _("Ladder"), "trajecten:ladder"),
        ("documenten", _("Documenten"), "trajecten:documenten"),
    ]
    if request.user.heeft(Rol.TEAMLEIDER):
        van_wie.append(("logboek", _("Logboek"), "trajecten:logboek"))
    return [
        {"naam": naam, "url": reverse(url, args=[pk]), "actief": waarde == hier}
        for waarde, naam, url in van_wie
    ]


@require_GET
@beleid(
    rollen=TEAM,
    bereik=IN_DOSSIER,
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="tijdlijn",
    vervolgt=gaat_verder,
)
def toon_tijdlijn(request: Verzoek, pk: int) -> HttpResponse:
    """Show an older stretch of the timeline: a fragment for htmx, a page without it."""
    persoon = haal_persoon(request, pk)
    vanaf = request.GET.get("vanaf", "0")
    if not VANAF.fullmatch(vanaf):
        raise BadRequest
    paneel = tijdlijn(request.user, persoon, vanaf=int(vanaf))
    bewijs = request.GET[BEWIJS] if gaat_verder(request) else maak_bewijs(request.user, pk)
    sjabloon = "trajecten/partials/tijdlijn_deel.html" if request.htmx else "trajecten/tijdlijn.html"
    return render(request, sjabloon, {"persoon": persoon, "tijdlijn": paneel, "bewijs": bewijs})


@require_GET
@beleid(rollen={Rol.TEAMLEIDER}, bereik=IN_DOSSIER, logt=Handeling.LOGBOEK_GELEZEN, onderdeel="logboek")
def toon_logboek(request: Verzoek, pk: int) -> HttpResponse:
    """Show who opened or changed a dossier."""
    persoon = haal_persoon(request, pk)
    pagina = logboek(request.user, persoon, nummer=request.GET.get("pagina", 1))
    context = {"hoofd": hoofd(request.user, persoon), "pagina": pagina, "tabs": tabs(request, pk, "logboek")}
    return render(request, "trajecten/logboek.html", context)


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def claim(request: Verzoek, pk: int) -> HttpResponse:
    """Claim a person; who loses a race reads who has it since when."""
    persoon = haal_persoon(request, pk)
    try:
        claim_persoon(inburgeraar_id=pk, door=request.user)
    except BenaderingFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("%s staat nu in jouw caseload.") % persoon.naam)
    return redirect("trajecten:dossier", pk)


@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def geef_vrij(request: Verzoek, pk: int) -> HttpResponse:
    """Ask whether to release a person, and do so."""
    persoon = haal_persoon(request, pk)
    try:
        eis_caseload(pk, request.user)
    except NietInCaseload as fout:
        raise PermissionDenied(str(fout)) from fout
    form = VrijgeefForm(request.POST if request.method == "POST" else None, feiten=feiten_van_persoon(pk))
    if request.method == "POST" and form.is_valid():
        try:
            release_persoon(
                inburgeraar_id=pk,
                door=request.user,
                uitkomst=form.uitkomst,
                op=form.cleaned_data["op"],
                reden=form.cleaned_data["reden"],
            )
        except (BenaderingFout, TrajectFout) as fout:
            messages.error(request, str(fout))
            return redirect("trajecten:dossier", pk)
        melding = _("%s is uit je caseload.") if form.uitkomst else _("%s is weer vrij.")
        messages.success(request, melding % persoon.naam)
        return redirect("trajecten:mijn_dag")
    return render(request, "trajecten/vrijgeven.html", {"persoon": persoon, "form": form})
