"""Pages of the lists: all of them, one with its choices, one choice, and what is done with a choice."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from trajecten.lijsten.forms import (
    EindeForm,
    NieuweKeuzeForm,
    RegelsForm,
    VeldenForm,
    VerbeterKeuzeForm,
    WeerForm,
)
from trajecten.lijsten.lijst import Lijst, vind
from trajecten.lijsten.overzicht import feiten, lijstpagina, overzicht, wijzigingen
from trajecten.lijsten.permissions import LEZERS
from trajecten.lijsten.regels import regelsoort, tabellen
from trajecten.lijsten.regels import wijzigingen as regelwijzigingen
from trajecten.lijsten.services import (
    add_keuze,
    correct_keuze,
    end_keuze,
    reopen_keuze,
    set_regels,
    set_velden,
    waarom_blijft,
)
from trajecten.lijsten.velden import heeft_velden, veldentabellen
from trajecten.lijsten.velden import wijzigingen as veldwijzigingen
from trajecten.normen.permissions import LEZERS as LEZERS_VAN_NORMEN


@require_GET
@beleid(rollen=LEZERS)
def alle(request: Verzoek) -> HttpResponse:
    """Show all lists."""
    context = {
        "rijen": overzicht(request.user),
        "leest_normen": request.user.heeft(*LEZERS_VAN_NORMEN),
    }
    return render(request, "trajecten/lijsten/overzicht.html", context)


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, sleutel: str) -> HttpResponse:
    """Show a list with its choices, and what was done with them."""
    lijst = _lijst(sleutel)
    context = {
        "lijst": lijst,
        "pagina": lijstpagina(lijst),
        "wijzigingen": wijzigingen(lijst),
        "mag": lijst.mag(request.user),
    }
    return render(request, "trajecten/lijsten/lijst.html", context)


@require_GET
@beleid(rollen=LEZERS)
def keuze(request: Verzoek, sleutel: str, pk: int) -> HttpResponse:
    """Show a choice, what can be done with it, and what was done with it."""
    lijst = _lijst(sleutel)
    rij, soort, met_velden = _keuze(lijst, pk), regelsoort(lijst), heeft_velden(lijst)
    context = {
        "lijst": lijst,
        "keuze": rij,
        "feiten": feiten(lijst, rij),
        "gebruikt": pk in lijst.gebruikt(),
        "blijft": waarom_blijft(lijst, rij),
        "wijzigingen": sorted(
            [
                *wijzigingen(lijst, pk),
                *(regelwijzigingen(soort, rij) if soort else []),
                *(veldwijzigingen(rij) if met_velden else []),
            ],
            key=lambda w: w.wanneer,
            reverse=True,
        ),
        "soort": soort,
        "tabellen": tabellen(soort, rij) if soort else [],
        "veldentabellen": veldentabellen(rij) if met_velden else [],
        "mag": lijst.mag(request.user),
    }
    return render(request, "trajecten/lijsten/keuze.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS)
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Add a choice to a list."""
    lijst = _te_wijzigen(request, sleutel)
    form = NieuweKeuzeForm(request.POST or None, lijst=lijst)
    return toon_formulier(
        request,
        form,
        lambda: add_keuze(lijst=lijst, van=form.cleaned_data["van"], door=request.user, **form.keuze()),
        Formulierpagina(
            titel=_("Keuze toevoegen"),
            terug=reverse("trajecten:lijst", args=[sleutel]),
            terug_naam=lijst.naam,
            over=lijst.naam,
            kijk=_("in de lijst"),
        ),
        melding=_("De keuze staat in de lijst."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS)
def verbeter(request: Verzoek, sleutel: str, pk: int) -> HttpResponse:
    """Correct a choice."""
    lijst = _te_wijzigen(request, sleutel)
    rij = _keuze(lijst, pk)
    form = VerbeterKeuzeForm(request.POST or None, lijst=lijst, keuze=rij)
    return toon_formulier(
        request,
        form,
        lambda: correct_keuze(
            lijst=lijst,
            pk=pk,
            door=request.user,
            waarom=form.cleaned_data["waarom"],
            gezien=form.cleaned_data["versie"],
            **form.keuze(),
        ),
        _pagina(
            lijst,
            rij,
            _("Keuze verbeteren"),
            uitleg=_(
                "De nieuwe naam staat overal, ook waar dit al gekozen is. Bedoel je iets anders dan eerst? Beëindig deze "
                "keuze dan en voeg een nieuwe toe."
            ),
        ),
        melding=_("De keuze is verbeterd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS)
def beeindig(request: Verzoek, sleutel: str, pk: int) -> HttpResponse:
    """End a choice from a day on."""
    lijst = _te_wijzigen(request, sleutel)
    rij = _keuze(lijst, pk)
    form = EindeForm(request.POST or None, keuze=rij)
    return toon_formulier(
        request,
        form,
        lambda: end_keuze(
            lijst=lijst,
            pk=pk,
            door=request.user,
            tot=form.cleaned_data["tot"],
            waarom=form.cleaned_data["waarom"],
            gezien=form.cleaned_data["versie"],
        ),
        _pagina(
            lijst,
            rij,
            _("Keuze beëindigen"),
            uitleg=_("Vanaf die dag kan niemand dit meer kiezen. Waar dit al gekozen is, blijft het staan."),
        ),
        melding=_("De keuze is beëindigd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS)
def weer(request: Verzoek, sleutel: str, pk: int) -> HttpResponse:
    """Take back the end of a choice."""
    lijst = _te_wijzigen(request, sleutel)
    rij = _keuze(lijst, pk)
    form = WeerForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: reopen_keuze(lijst=lijst, pk=pk, door=request.user, waarom=form.cleaned_data["waarom"]),
        _pagina(
            lijst, rij, _("Weer te kiezen maken"), uitleg=_("De keuze wordt weer te kiezen, zonder einde.")
        ),
        melding=_("Deze keuze is weer te kiezen."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS)
def regels(request: Verzoek, sleutel: str, pk: int) -> HttpResponse:
    """Change for whom a choice is asked, from a day on."""
    lijst = _te_wijzigen(request, sleutel)
    rij, soort = _keuze(lijst, pk), regelsoort(lijst)
    if soort is None:
        raise Http404
    form = RegelsForm(request.POST or None, soort=soort, keuze=rij)
    return toon_formulier(
        request,
        form,
        lambda: set_regels(
            lijst=lijst,
            pk=pk,
            cellen=form.cellen(),
            van=form.cleaned_data["van"],
            waarom=form.cleaned_data["waarom"],
            door=request.user,
            gezien=form.cleaned_data["gezien"],
        ),
        _pagina(
            lijst,
            rij,
            soort.vraag,
            uitleg=_(
                "Wat eerder gold, blijft gelden voor de dagen tot dan. Per ongeluk? Kies dezelfde dag en zet de vinkjes terug."
            ),
        ),
        melding=_("De regels zijn gewijzigd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS)
def velden(request: Verzoek, sleutel: str, pk: int) -> HttpResponse:
    """Change which fields are copied for a check, from a day on."""
    lijst = _te_wijzigen(request, sleutel)
    rij = _keuze(lijst, pk)
    if not heeft_velden(lijst):
        raise Http404
    form = VeldenForm(request.POST or None, keuze=rij)
    return toon_formulier(
        request,
        form,
        lambda: set_velden(
            lijst=lijst,
            pk=pk,
            velden=form.velden(),
            van=form.cleaned_data["van"],
            waarom=form.cleaned_data["waarom"],
            door=request.user,
            gezien=form.cleaned_data["gezien"],
        ),
        _pagina(
            lijst,
            rij,
            _("Velden om te kopiëren"),
            uitleg=_(
                "In deze volgorde staan de velden bij Gegevens kopiëren. Maak de naam leeg van een veld dat weg kan. Meer "
                "velden nodig? Sla eerst op. Per ongeluk? Kies dezelfde dag en zet het terug."
            ),
        ),
        melding=_("De velden zijn gewijzigd."),
    )


def _lijst(sleutel: str) -> Lijst:
    lijst = vind(sleutel)
    if lijst is None:
        raise Http404
    return lijst


def _te_wijzigen(request: Verzoek, sleutel: str) -> Lijst:
    """Return the list that an address names, when this user changes it.

    Raises:
        Http404: there is no such list.
        PermissionDenied: another rol changes it.
    """
    lijst = _lijst(sleutel)
    lijst.eis_mag(request.user)
    return lijst


def _keuze(lijst: Lijst, pk: int) -> Any:
    return get_object_or_404(lijst.keuzes, pk=pk)


def _pagina(lijst: Lijst, rij: Any, titel: str, *, uitleg: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=reverse("trajecten:keuze", args=[lijst.sleutel, rij.pk]),
        terug_naam=rij.naam,
        over=rij.naam,
        kijk=_("bij deze keuze"),
        uitleg=uitleg,
    )
