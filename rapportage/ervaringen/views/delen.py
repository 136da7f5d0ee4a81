"""Sharing, changing and withdrawing an ervaring; names are noticed while somebody types, and before anything is saved."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from gebruikers.weg_terug import VELD, weg_terug
from kern.beleid import beleid
from kern.woorden import voluit
from rapportage.ervaringen.forms import ErvaringForm, ErvaringWijzigForm, FotoForm
from rapportage.ervaringen.herkomst import overgenomen
from rapportage.ervaringen.models import LANGSTE_TEKST, Ervaring
from rapportage.ervaringen.permissions import ERVARING, SCHRIJVERS, eis_wijzigt
from rapportage.ervaringen.services.delen import (
    change_ervaring,
    restore_ervaring,
    share_ervaring,
    withdraw_ervaring,
)
from rapportage.ervaringen.views.lezen import met_link
from rapportage.ervaringen.zicht import namen_voor

GETYPT = (*ErvaringWijzigForm.met_namen, *FotoForm.met_namen)
"""The fields in which names are noticed while somebody types."""
FOTO = "foto"
"""The button that goes on with a picture once the ervaring is saved."""


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
@houdt_concept("ervaring")
def nieuw(request: Verzoek) -> HttpResponse:
    """Share an ervaring; the address may name what it is about (`rapportage.ervaringen.herkomst`), and the way back."""
    concept, terug = concept_van(request), weg_terug(request)
    knop = request.POST.get("doe", "")
    eerste, noot = overgenomen(request.GET, request.user)
    bij_naam, met_foto = ":" in knop, knop == FOTO
    form = ErvaringForm(
        None if bij_naam else request.POST or None, concept=concept.url, noot=noot, initial=eerste
    )
    if request.method == "GET":
        if concept.hervat(form):
            form.noot = ""  # what stands there was typed before, elsewhere
    elif not bij_naam and (
        antwoord := verstuur(
            request,
            form,
            lambda: share_ervaring(door=request.user, gegevens=form.gegevens(), laten_staan=form.mag_staan),
            naar=lambda ervaring: (
                reverse("rapportage:ervaringfoto_nieuw", args=[ervaring.pk])
                if met_foto
                else terug or reverse("rapportage:ervaring", args=[ervaring.pk])
            ),
            melding=lambda ervaring: met_link(
                _("Je ervaring is opgeslagen."), ervaring.pk, elders=bool(terug) and not met_foto
            ),
            kijk=_("bij Ervaringen"),
            concept=concept,
        )
    ):
        mee = urlencode({VELD: request.GET[VELD]}) if met_foto and terug else ""
        return redirect(f"{antwoord['Location']}?{mee}") if mee else antwoord
    if bij_naam:
        form.na_knop(request.POST, knop, request.user)
    form.zie_namen(request.user)
    return render(
        request,
        "rapportage/ervaringen/nieuw.html",
        {"form": form, "concept": concept, "terug": terug},
    )


@require_POST
@beleid(rollen=SCHRIJVERS, achtergrond=True)
def namen(request: Verzoek) -> HttpResponse:
    """Show the names in what is typed, while somebody types. Like the storing of a draft, it does not extend the session."""
    teksten = [request.POST.get(veld, "")[:LANGSTE_TEKST] for veld in GETYPT]
    mag = request.POST.get("laten_staan", "").split("|")
    alle = {n.sleutel: n for rij in namen_voor(request.user, *teksten) for n in rij}
    context = {
        "namen": [n for sleutel, n in alle.items() if sleutel not in mag],
        "actie": "",
        "anker": "namen",
    }
    return render(request, "rapportage/ervaringen/partials/namen.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=ERVARING)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change an ervaring, by its writer."""
    ervaring = get_object_or_404(Ervaring.objects.met_alles(), pk=pk)
    eis_wijzigt(request.user, ervaring)
    knop = request.POST.get("doe", "")
    form = ErvaringWijzigForm(None if knop else request.POST or None, ervaring=ervaring)
    antwoord = None
    if knop:
        form.na_knop(request.POST, knop, request.user)
    else:
        antwoord = verstuur(
            request,
            form,
            lambda: change_ervaring(
                ervaring_id=pk,
                door=request.user,
                gegevens=form.gegevens(),
                waarom=form.cleaned_data["waarom"],
                laten_staan=form.mag_staan,
                gezien=form.cleaned_data["versie"],
            ),
            naar=reverse("rapportage:ervaring", args=[pk]),
            melding=_("De ervaring is gewijzigd. De oude tekst staat bij de eerdere versies."),
            kijk=_("bij de ervaring"),
        )
    form.zie_namen(request.user)
    return antwoord or render(
        request, "rapportage/ervaringen/wijzig.html", {"form": form, "ervaring": ervaring}
    )


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=ERVARING)
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw an ervaring."""
    return doe_meteen(
        request,
        lambda: withdraw_ervaring(ervaring_id=pk, door=request.user),
        naar=reverse("rapportage:ervaring", args=[pk]),
        melding=_("De ervaring is ingetrokken."),
        ongedaan=reverse("rapportage:ervaring_intrekken_ongedaan", args=[pk]),
    )


zet_terug = terugweg(
    rollen=SCHRIJVERS,
    bereik=ERVARING,
    doe=lambda pk, door: restore_ervaring(ervaring_id=pk, door=door),
    melding=lambda ervaring: _("De ervaring van %s staat er weer.") % voluit(ervaring.dag),
)
