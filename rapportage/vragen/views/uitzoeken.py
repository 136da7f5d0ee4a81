"""What is not known yet about a question: adding and changing it, saying what came of it, and withdrawing it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.formulierpagina import Formulierpagina, hervat, met_concept, toon_formulier
from gebruikers.ongedaan import terugweg
from gebruikers.versies import versies_van_rij
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.ervaringen.enums import Vraag
from rapportage.vragen.forms import IntrekForm, PuntForm, PuntWijzigForm, UitkomstForm, VanDeLijst
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.permissions import LEZERS, PUNT, SCHRIJVERS, VRAAG, eis_beantwoordt
from rapportage.vragen.punten import rij_van
from rapportage.vragen.services.uitzoeken import (
    add_punt,
    answer_punt,
    change_punt,
    reopen_punt,
    restore_punt,
    withdraw_punt,
)

IN_VERSIES = ("wat", "wie", "uiterlijk", "uitkomst", "beantwoord_op", "ingetrokken_op", "reden_ingetrokken")


def _haal(pk: int) -> Uitzoekpunt:
    return Uitzoekpunt.objects.met_wie().select_related("toegevoegd_door").get(pk=pk)


def _met_namen[F: VanDeLijst](request: Verzoek, maak: Callable[[Any], F]) -> F:
    """Return the form of a page with the names in it; after a button at a name unbound, with what was typed."""
    knop = request.POST.get("doe", "")
    form = maak(None if knop else request.POST or None)
    if knop:
        form.na_knop(request.POST, knop, request.user)
    form.zie_namen(request.user)
    return form


@require_GET
@beleid(rollen=LEZERS, bereik=PUNT)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show what is to be found out, what came of it, and its versions."""
    punt = _haal(pk)
    context = {
        "punt": punt,
        "vraag": Vraag(punt.vraag),
        "rij": rij_van(request.user, punt),
        "versies": versies_van_rij(punt, IN_VERSIES)[::-1],
    }
    return render(request, "rapportage/vragen/uitzoekpunt.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=VRAAG)
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add what is not known yet about a question."""
    vraag = Vraag(pk)
    form = _met_namen(request, lambda data: PuntForm(data, actie=request.path))
    return toon_formulier(
        request,
        form,
        lambda: add_punt(
            vraag=vraag, gegevens=form.gegevens(), door=request.user, laten_staan=form.mag_staan
        ),
        Formulierpagina(
            titel=_("Uitzoekpunt toevoegen"),
            terug=reverse("rapportage:pilotvraag", args=[pk]),
            terug_naam=str(vraag.deel.label).capitalize(),
            kijk=_("bij Wat we nog niet weten"),
            uitleg=_("Wat we nog niet weten, wie het uitzoekt en wanneer het bekend moet zijn."),
        ),
        melding=_("Het uitzoekpunt staat bij de vraag."),
    )


def _pagina(punt: Uitzoekpunt, titel: str, uitleg: str = "") -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=reverse("rapportage:uitzoekpunt", args=[punt.pk]),
        terug_naam=_("Uitzoekpunt"),
        kijk=_("bij het uitzoekpunt"),
        over=punt.wat,
        uitleg=uitleg,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=PUNT)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change what is to be found out, who does it, or by when."""
    punt = _haal(pk)
    form = _met_namen(request, lambda data: PuntWijzigForm(data, punt=punt, actie=request.path))
    return toon_formulier(
        request,
        form,
        lambda: change_punt(
            punt_id=pk,
            gegevens=form.gegevens(),
            waarom=form.cleaned_data["waarom"],
            gezien=form.cleaned_data["versie"],
            door=request.user,
            laten_staan=form.mag_staan,
        ),
        _pagina(punt, _("Uitzoekpunt wijzigen")),
        melding=_("Het uitzoekpunt is gewijzigd. Wat er stond, staat bij de eerdere versies."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS, bereik=PUNT)
@houdt_concept("uitkomst")
def beantwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Say what came of it."""
    punt = _haal(pk)
    eis_beantwoordt(request.user, punt)
    concept = concept_van(request)
    form = _met_namen(request, lambda data: hervat(concept, UitkomstForm(data, actie=request.path)))
    return toon_formulier(
        request,
        form,
        lambda: answer_punt(
            punt_id=pk,
            uitkomst=form.cleaned_data["uitkomst"],
            door=request.user,
            laten_staan=form.mag_staan,
        ),
        _pagina(punt, _("Uitzoekpunt beantwoorden")),
        melding=_("Het uitzoekpunt is beantwoord."),
        ongedaan=reverse("rapportage:uitzoekpunt_beantwoorden_ongedaan", args=[pk]),
        concept=concept,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=PUNT)
@houdt_concept("uitzoekpunt-intrekken")
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw what needs no finding out any more."""
    punt = _haal(pk)
    form = IntrekForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: withdraw_punt(punt_id=pk, door=request.user, **form.invoer()),
        _pagina(
            punt, _("Uitzoekpunt intrekken"), _("Het blijft te lezen. Niemand hoeft het meer uit te zoeken.")
        ),
        melding=_("Het uitzoekpunt is ingetrokken."),
        ongedaan=reverse("rapportage:uitzoekpunt_intrekken_ongedaan", args=[pk]),
        concept=met_concept(request, form),
    )


heropen = terugweg(
    rollen=LEZERS,
    bereik=PUNT,
    doe=lambda pk, door: reopen_punt(punt_id=pk, door=door),
    melding=lambda punt: _("‘%s’ staat weer open.") % punt.wat,
)

zet_terug = terugweg(
    rollen=SCHRIJVERS,
    bereik=PUNT,
    doe=lambda pk, door: restore_punt(punt_id=pk, door=door),
    melding=lambda punt: _("‘%s’ staat weer open.") % punt.wat,
)
