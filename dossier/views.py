"""Pages of one person: the dossier, its timeline and its logboek; claim and release."""

import re

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from dossier.indeling import verdeel
from dossier.logboek import logboek
from dossier.paneel_open import openstaand
from dossier.paneel_overname import overname
from dossier.rijen import OVERZICHT, TIJDLIJN
from dossier.tijdlijn import SOORTEN, filters, tijdlijn
from gebruikers.enums import TEAM, Rol
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.beleid import beleid
from kern.velden import Niveau
from logboek.enums import Handeling
from trajecten.bezoek.paneel_omgeving import omgeving
from trajecten.handhaving.paneel import handhaving, mag_overdragen
from trajecten.kader.gegevens import gegevens
from trajecten.kader.hoofd import hoofd, in_het_kort
from trajecten.kader.leesbewijs import BEWIJS, gaat_verder, maak_bewijs
from trajecten.kader.lezen import in_dossier
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon, haal_rijen, tabs
from trajecten.kader.verslagen import PER_KEER
from trajecten.ladder.paneel import ladder
from trajecten.overdracht.paneel import overdracht
from trajecten.plan.paneel import plan
from trajecten.signalen.paneel import aandacht
from trajecten.stappen.checklist import checklist
from trajecten.stappen.feiten import feiten_van_persoon
from trajecten.stappen.forms.stappen import VrijgeefForm
from trajecten.stappen.paneel import afronding
from trajecten.stappen.services.stappen import release_persoon
from trajecten.stappen.services.terugnemen import undo_claim, undo_release
from trajecten.stappen.terugblik import afgesloten
from trajecten.taxatie.paneel import taxatie
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.lopend import eis_caseload

VANAF = re.compile(r"[0-9]{1,6}")
"""The number of entries of a timeline to skip, as digits in the URL."""
OP_OVERZICHT = 5
"""The number of entries of the timeline on the first page."""


@require_GET
@beleid(
    rollen=TEAM,
    bereik=in_dossier,
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="overzicht",
)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a dossier; that of a merged person redirects to the dossier that replaced it."""
    rijen = haal_rijen(request, pk, *OVERZICHT)
    persoon = rijen.persoon
    if persoon.pk != pk:
        return redirect("trajecten:dossier", persoon.pk)
    kop, bewijs = hoofd(request.user, persoon, rijen), maak_bewijs(request.user, pk)
    panelen = {
        "aandacht": aandacht(request.user, pk),
        "open": openstaand(request.user, rijen, kop),
        "tijdlijn": tijdlijn(request.user, rijen, aantal=OP_OVERZICHT),
        "plan": plan(rijen),
        "ladder": ladder(request.user, rijen),
        "checklist": checklist(request.user, rijen),
        "afronding": afronding(rijen),
        "afgesloten": afgesloten(rijen),
        "handhaving": handhaving(request.user, rijen),
        "overdracht": overdracht(request.user, rijen),
        "taxatie": taxatie(request.user, rijen),
        "omgeving": omgeving(request.user, rijen),
        "gegevens": gegevens(request.user, rijen),
    }
    context = {
        **panelen,
        "persoon": persoon,
        "hoofd": kop,
        "kort": in_het_kort(kop),
        "overname": overname(request.user, persoon),
        "bewijs": bewijs,
        "filters": filters(pk, "", bewijs),
        "erbij": False,
        "mag_overdragen": mag_overdragen(kop, rijen),
        "indeling": verdeel(panelen),
        "tabs": tabs(request, pk, "overzicht"),
    }
    return render(request, "dossier/dossier.html", context)


@require_GET
@beleid(
    rollen=TEAM,
    bereik=in_dossier,
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="tijdlijn",
    vervolgt=gaat_verder,
)
def toon_tijdlijn(request: Verzoek, pk: int) -> HttpResponse:
    """Show the timeline, whole or of one kind; for htmx the panel of the overview, or its older entries."""
    rijen = haal_rijen(request, pk, *TIJDLIJN)
    if rijen.persoon.pk != pk:
        return redirect("trajecten:tijdlijn", rijen.persoon.pk)
    vanaf, soort = request.GET.get("vanaf"), request.GET.get("soort", "")
    if (vanaf is not None and not VANAF.fullmatch(vanaf)) or soort not in SOORTEN:
        raise BadRequest
    aantal = OP_OVERZICHT if request.htmx and not vanaf else PER_KEER
    bewijs = request.GET[BEWIJS] if gaat_verder(request) else maak_bewijs(request.user, pk)
    context = {
        "persoon": rijen.persoon,
        "tijdlijn": tijdlijn(request.user, rijen, vanaf=int(vanaf or 0), aantal=aantal, soort=soort),
        "filters": filters(pk, soort, bewijs),
        "bewijs": bewijs,
        "erbij": bool(request.htmx),
        "vanaf": vanaf,
    }
    if request.htmx:
        deel = "tijdlijn_deel" if vanaf else "tijdlijn_vak"
        return render(request, f"dossier/partials/{deel}.html", context)
    context |= {
        "hoofd": hoofd(request.user, rijen.persoon, rijen),
        "tabs": tabs(request, pk, "tijdlijn"),
    }
    return render(request, "dossier/tijdlijn.html", context)


@require_GET
@beleid(rollen={Rol.TEAMLEIDER}, bereik=IN_DOSSIER, logt=Handeling.LOGBOEK_GELEZEN, onderdeel="logboek")
def toon_logboek(request: Verzoek, pk: int) -> HttpResponse:
    """Show who opened or changed a dossier."""
    persoon = haal_persoon(request, pk)
    pagina = logboek(request.user, persoon, nummer=request.GET.get("pagina", 1))
    context = {"hoofd": hoofd(request.user, persoon), "pagina": pagina, "tabs": tabs(request, pk, "logboek")}
    return render(request, "dossier/logboek.html", context)


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def claim(request: Verzoek, pk: int) -> HttpResponse:
    """Claim a person; when somebody else was first, say who claimed the person and when."""
    persoon = haal_persoon(request, pk)
    return doe_meteen(
        request,
        lambda: claim_persoon(inburgeraar_id=pk, door=request.user),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=_("%s staat nu in jouw caseload.") % persoon.naam,
        ongedaan=reverse("trajecten:claim_ongedaan", args=[pk]),
    )


claim_ongedaan = terugweg(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=IN_DOSSIER,
    doe=lambda pk, door: undo_claim(inburgeraar_id=pk, door=door),
    melding=lambda persoon: _("%s staat niet meer in jouw caseload.") % persoon.naam,
)
"""Take back a claim of today."""


@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def geef_vrij(request: Verzoek, pk: int) -> HttpResponse:
    """Ask whether to release a person, and do so."""
    persoon = haal_persoon(request, pk)
    try:
        eis_caseload(pk, request.user)
    except NietInCaseload as fout:
        raise PermissionDenied(str(fout)) from fout
    form = VrijgeefForm(
        request.POST if request.method == "POST" else None, feiten=feiten_van_persoon(pk), naam=persoon.naam
    )
    if request.method == "POST" and form.is_valid():
        melding = _("%s is uit je caseload.") if form.uitkomst else _("%s is weer vrij.")
        return doe_meteen(
            request,
            lambda: release_persoon(
                inburgeraar_id=pk,
                door=request.user,
                uitkomst=form.uitkomst,
                op=form.cleaned_data["op"],
                reden=form.cleaned_data["reden"],
            ),
            naar=reverse("trajecten:mijn_dag"),
            melding=melding % persoon.naam,
            ongedaan=lambda: _vrijgeven_ongedaan(request, pk),
            anders=reverse("trajecten:dossier", args=[pk]),
        )
    return render(request, "dossier/vrijgeven.html", {"persoon": persoon, "form": form})


def _vrijgeven_ongedaan(request: Verzoek, pk: int) -> str:
    """Return the URL that takes a release back; empty for a person who died, or went out of sight by it."""
    in_zicht = Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER)
    leeft = in_zicht.filter(pk=pk, overleden_op__isnull=True).exists()
    return reverse("trajecten:vrijgeven_ongedaan", args=[pk]) if leeft else ""


vrijgeven_ongedaan = terugweg(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=IN_DOSSIER,
    doe=lambda pk, door: undo_release(inburgeraar_id=pk, door=door),
    melding=lambda persoon: _("%s staat weer in jouw caseload.") % persoon.naam,
)
"""Take back a release of today."""
