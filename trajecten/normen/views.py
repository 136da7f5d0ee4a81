"""Pages of targets, norms and the terms of signals: what holds, adjusting by a besluit, correcting, taking back."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from trajecten.normen.forms import AanpasForm, JaarForm, TerugneemForm, VerbeterForm
from trajecten.normen.onderdelen import SIGNAAL, Onderdeel, onderdelen, vind
from trajecten.normen.overzicht import overzicht, waarderijen, wijzigingen
from trajecten.normen.permissions import DOELEN, LEZERS
from trajecten.normen.services import (
    adjust_waarde,
    correct_waarde,
    prepare_year,
    take_back_waarde,
    waarden_op,
)


@require_GET
@beleid(rollen=LEZERS)
def overzicht_pagina(request: Verzoek) -> HttpResponse:
    """Show everything that can be adjusted, with what holds."""
    context = {"overzicht": overzicht(request.user)}
    return render(request, "trajecten/normen/overzicht.html", context)


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, groep: str, sleutel: str) -> HttpResponse:
    """Show one of them: its values with their days, and what was done with them."""
    onderdeel = _onderdeel(groep, sleutel)
    rijen = waarderijen(onderdeel)
    context = {
        "onderdeel": onderdeel,
        "rijen": rijen,
        "nu": onderdeel.in_woorden(next((r.rij for r in rijen if r.loopt), None)),
        "wijzigingen": wijzigingen(onderdeel),
        "mag": onderdeel.mag(request.user),
    }
    return render(request, "trajecten/normen/onderdeel.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=DOELEN)
def pas_aan(request: Verzoek, groep: str, sleutel: str) -> HttpResponse:
    """Set a value from a day on, by a besluit."""
    onderdeel = _aan_te_passen(request, groep, sleutel)
    form = AanpasForm.voor(onderdeel, waarden_op(onderdeel, vandaag()), request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: adjust_waarde(
            onderdeel=onderdeel,
            waarden=form.waarden(),
            van=form.cleaned_data["van"],
            besluit=form.cleaned_data["besluit"],
            door=request.user,
        ),
        _pagina(onderdeel, _("Wijzigen")),
        melding=_("De wijziging is vastgelegd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=DOELEN)
def verbeter(request: Verzoek, groep: str, sleutel: str, pk: int) -> HttpResponse:
    """Correct a value that was recorded wrong."""
    onderdeel = _aan_te_passen(request, groep, sleutel)
    rij = _rij(onderdeel, pk)
    form = VerbeterForm.voor(onderdeel, rij, request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: correct_waarde(
            onderdeel=onderdeel,
            rij_id=pk,
            waarden=form.waarden(),
            waarom=form.cleaned_data["waarom"],
            door=request.user,
            gezien=form.cleaned_data["versie"],
        ),
        _pagina(
            onderdeel,
            _("Verbeteren"),
            uitleg=_("Is het getal goed, maar de dag of het besluit niet? Neem de wijziging dan terug."),
        ),
        melding=_("De waarde is verbeterd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=DOELEN)
def neem_terug(request: Verzoek, groep: str, sleutel: str, pk: int) -> HttpResponse:
    """Take back an adjustment that should not have been made."""
    onderdeel = _aan_te_passen(request, groep, sleutel)
    form = TerugneemForm(request.POST or None)
    # Sent twice, the second finds no row, and leads where the first led.
    if request.method == "GET":
        _rij(onderdeel, pk)
    return toon_formulier(
        request,
        form,
        lambda: take_back_waarde(
            onderdeel=onderdeel, rij_id=_rij(onderdeel, pk).pk, door=request.user, **form.invoer()
        ),
        _pagina(
            onderdeel,
            _("Wijziging terugnemen"),
            uitleg=_("Wat ervoor gold, blijft dan gelden, alsof er nooit iets is gewijzigd."),
        ),
        melding=_("De wijziging is teruggenomen."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=DOELEN)
def nieuw_jaar(request: Verzoek) -> HttpResponse:
    """Prepare a new year: everything as it is, and what changes by one besluit."""
    van = dt.date(vandaag().year + 1, 1, 1)
    eigen = [o for o in onderdelen() if o.groep != SIGNAAL and o.mag(request.user)]
    form = JaarForm.voor([(o, waarden_op(o, van)) for o in eigen], request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: prepare_year(
            van=van, besluit=form.cleaned_data["besluit"], door=request.user, nieuw=form.nieuw()
        ),
        Formulierpagina(
            titel=_("Nieuw jaar voorbereiden: %d") % van.year,
            terug=reverse("trajecten:normen"),
            terug_naam=_("Normen en doelen"),
            kijk=_("bij Normen en doelen"),
            uitleg=_(
                "Alles staat ingevuld zoals het op 1 januari geldt. Wijzig alleen wat verandert. De rest blijft zoals het is."
            ),
        ),
        melding=lambda aantal: (
            ngettext(
                "%(n)d waarde verandert vanaf 1 januari %(jaar)d.",
                "%(n)d waarden veranderen vanaf 1 januari %(jaar)d.",
                aantal,
            )
            % {"n": aantal, "jaar": van.year}
        ),
    )


def _onderdeel(groep: str, sleutel: str) -> Onderdeel:
    onderdeel = vind(groep, sleutel)
    if onderdeel is None:
        raise Http404
    return onderdeel


def _aan_te_passen(request: Verzoek, groep: str, sleutel: str) -> Onderdeel:
    """Return what an address names, when this user adjusts it.

    Raises:
        Http404: there is no such thing.
        PermissionDenied: another rol adjusts it.
    """
    onderdeel = _onderdeel(groep, sleutel)
    onderdeel.eis_mag(request.user)
    return onderdeel


def _rij(onderdeel: Onderdeel, pk: int) -> Any:
    return get_object_or_404(onderdeel.rijen, pk=pk)


def _pagina(onderdeel: Onderdeel, titel: str, **opties: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=reverse("trajecten:norm", args=[onderdeel.groep, onderdeel.sleutel]),
        terug_naam=onderdeel.naam,
        over=onderdeel.naam,
        kijk=_("bij Normen en doelen"),
        **opties,
    )
