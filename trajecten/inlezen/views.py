"""Reading in running trajecten: the template, uploading, following the work, judging, deciding, undoing."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from kern.weigering import Weigering
from kern.werkboek import SOORT, maak_werkboek
from logboek.enums import Handeling
from register.leveringen.lijst import names_of
from trajecten.inlezen.enums import GEDAAN, Fase, Oordeel
from trajecten.inlezen.forms import BestandForm, InleesForm, OordeelForm
from trajecten.inlezen.keuzes import laad_keuzes
from trajecten.inlezen.models import Trajectinlezing
from trajecten.inlezen.pagina import fouten_op, inlezingen, paren, resultaat, stand_van, stapkoppen, tellingen
from trajecten.inlezen.permissions import inlezing_op
from trajecten.inlezen.services.inlezingen import (
    add_trajectinlezing,
    approve_trajectinlezing,
    drop_trajectinlezing,
    judge_dubbel,
    retry_trajectinlezing,
    undo_trajectinlezing,
)
from trajecten.inlezen.services.terugdraaien import wie_blijft
from trajecten.inlezen.sjabloon import maak_sjabloon
from trajecten.inlezen.voorbeeld import Voorbeeld

LEIDER = {Rol.TEAMLEIDER}


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEIDER)
def lijst(request: Verzoek) -> HttpResponse:
    """Show what was read in, and upload a workbook. A file that already waits is shown instead of read again."""
    form = BestandForm(request.POST or None, request.FILES or None)
    antwoord = verstuur(
        request,
        form,
        lambda: add_trajectinlezing(
            door=request.user, bestandsnaam=str(form.cleaned_data["bestand"].name), inhoud=form.inhoud
        ),
        naar=lambda rij: reverse("trajecten:inlezing", args=[rij.pk]),
        kijk=_("bij Lopende trajecten inlezen"),
    )
    context = {"form": form, "inlezingen": inlezingen()}
    return antwoord or render(request, "trajecten/inlezen/lijst.html", context)


@require_GET
@beleid(rollen=LEIDER)
def sjabloon(request: Verzoek) -> HttpResponse:
    """Return the workbook to fill in, with the lists of this installation."""
    del request
    return _bestand(maak_sjabloon(laad_keuzes()), "lopende-trajecten.xlsx")


@require_GET
@beleid(rollen=LEIDER, bereik=inlezing_op, logt=Handeling.TRAJECTEN_BEKEKEN)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the progress of an upload, what it would make, or what it made."""
    rij = _haal(pk)
    if rij.fase == Fase.VOORBEELD:
        return _toon_voorbeeld(request, rij)
    context = _over(rij) | {"resultaat": resultaat(rij)}
    if rij.fase == Fase.TERUGGEDRAAID:
        context["blijft"] = wie_blijft(rij, gebleven=True)
    return render(request, "trajecten/inlezen/inlezing.html", context)


@require_GET
@beleid(rollen=LEIDER, bereik=inlezing_op, achtergrond=True)
def stand(request: Verzoek, pk: int) -> HttpResponse:
    """Show the progress of the work on an upload; when it has ended, make the page reload."""
    rij = _haal(pk)
    antwoord = render(request, "trajecten/inlezen/partials/stand.html", _over(rij))
    if not rij.is_bezig:
        antwoord.headers["HX-Refresh"] = "true"
    return antwoord


@require_GET
@beleid(rollen=LEIDER, bereik=inlezing_op, logt=Handeling.TRAJECTEN_BEKEKEN)
def fouten(request: Verzoek, pk: int) -> HttpResponse:
    """Return the faults as a spreadsheet, by cell and without what stands in it."""
    del request
    rij = get_object_or_404(Trajectinlezing.objects.filter(fase=Fase.VOORBEELD), pk=pk)
    koppen = [_("Blad"), _("Cel"), _("Kolom"), _("Wat er niet klopt")]
    rijen = [[f.blad, f.cel, f.kolom, f.zin] for f in _voorbeeld(rij).fouten]
    return _bestand(maak_werkboek(_("Fouten"), koppen, rijen), f"fouten-{vandaag():%Y-%m-%d}.xlsx")


@require_POST
@beleid(rollen=LEIDER, bereik=inlezing_op)
def oordeel(request: Verzoek, pk: int) -> HttpResponse:
    """Judge whether somebody of the workbook is the person it resembles."""
    form = OordeelForm(request.POST)
    naar = reverse("trajecten:inlezing", args=[pk])
    if not form.is_valid():
        messages.error(request, _("Kies of het dezelfde persoon is."))
        return redirect(naar)
    gekozen = Oordeel(form.cleaned_data["oordeel"])
    return doe_meteen(
        request,
        lambda: judge_dubbel(
            inlezing_id=pk, door=request.user, sleutel=form.cleaned_data["sleutel"], oordeel=gekozen
        ),
        naar=naar,
        melding=_("Je oordeel is opgeslagen. Tot het inlezen kun je het nog veranderen."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEIDER, bereik=inlezing_op)
def lees_in(request: Verzoek, pk: int) -> HttpResponse:
    """Have the trajecten read in as the preview says. A GET, as from the lists beside an error, leads to the preview."""
    naar = reverse("trajecten:inlezing", args=[pk])
    if request.method == "GET":
        return redirect(f"{naar}?{request.GET.urlencode()}")
    rij, form = _haal(pk), None
    if rij.fase == Fase.VOORBEELD:
        form = InleesForm(request.POST, voorbeeld=_voorbeeld(rij))
        if not form.is_valid():
            return _toon_voorbeeld(request, rij, form)
    boven = form.cleaned_data.get("boven_norm", "") if form else ""
    try:
        beslist = approve_trajectinlezing(inlezing_id=pk, door=request.user, boven_norm=boven)
    except (Weigering, ValidationError) as fout:
        messages.error(request, " ".join(fout.messages) if isinstance(fout, ValidationError) else str(fout))
    else:
        if not beslist:
            messages.info(request, _("Iemand heeft deze trajecten al laten inlezen. Dat gebeurt één keer."))
    return redirect(naar)


@require_POST
@beleid(rollen=LEIDER, bereik=inlezing_op)
def gooi_weg(request: Verzoek, pk: int) -> HttpResponse:
    """Drop an upload."""
    return doe_meteen(
        request,
        lambda: drop_trajectinlezing(inlezing_id=pk, door=request.user),
        naar=reverse("trajecten:inlezen"),
        melding=lambda weg: _("Het bestand is weggegooid. Er is niets veranderd.") if weg else "",
        anders=reverse("trajecten:inlezing", args=[pk]),
    )


@require_POST
@beleid(rollen=LEIDER, bereik=inlezing_op)
def probeer_opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Retry an upload of which the work failed."""
    retry_trajectinlezing(inlezing_id=pk, door=request.user)
    return redirect("trajecten:inlezing", pk)


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEIDER, bereik=inlezing_op)
def draai_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Show who was worked on since and so stays, and undo the rest as a whole."""
    rij = _haal(pk)
    naar = reverse("trajecten:inlezing", args=[pk])
    if request.method == "POST":
        return doe_meteen(
            request,
            lambda: undo_trajectinlezing(inlezing_id=pk, door=request.user),
            naar=naar,
            melding=lambda nu: "" if nu else _("Deze trajecten worden al teruggedraaid."),
        )
    if rij.fase not in GEDAAN:
        return redirect(naar)
    uitkomst, blijft = resultaat(rij), wie_blijft(rij)
    weg = uitkomst.over - len(blijft)
    context = _over(rij) | {
        "resultaat": uitkomst,
        "blijft": blijft,
        "weg": weg,
        "weg_in_woorden": ngettext("%(n)d traject", "%(n)d trajecten", weg) % {"n": weg},
    }
    return render(request, "trajecten/inlezen/terugdraaien.html", context)


def _haal(pk: int) -> Trajectinlezing:
    return Trajectinlezing.objects.defer("bestand").get(pk=pk)


def _voorbeeld(rij: Trajectinlezing) -> Voorbeeld:
    return Voorbeeld.uit_json(rij.voorbeeld or "")


def _bestand(inhoud: bytes, naam: str) -> HttpResponse:
    antwoord = HttpResponse(inhoud, content_type=SOORT)
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord


def _over(rij: Trajectinlezing) -> dict[str, Any]:
    namen = names_of([rij.door_id, rij.beslist_door_id])
    return {
        "inlezing": rij,
        "stand": stand_van(rij),
        "door": namen.get(rij.door_id, ""),
        "beslist_door": namen.get(rij.beslist_door_id or 0, ""),
    }


def _toon_voorbeeld(request: Verzoek, rij: Trajectinlezing, form: InleesForm | None = None) -> HttpResponse:
    voorbeeld = _voorbeeld(rij)
    context = _over(rij) | {
        "form": form or InleesForm(voorbeeld=voorbeeld),
        "voorbeeld": voorbeeld,
        "kan": voorbeeld.kan_ingelezen(rij.oordelen),
        "te_oordelen": len(voorbeeld.te_oordelen(rij.oordelen)),
        "paren": paren(request.user, voorbeeld, rij.oordelen),
        "fouten": fouten_op(voorbeeld, request.GET.get("pagina")),
        "tellingen": tellingen(voorbeeld.tellingen),
        "stapkoppen": stapkoppen(),
    }
    return render(request, "trajecten/inlezen/voorbeeld.html", context)
