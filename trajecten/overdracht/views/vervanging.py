"""Somebody is away: who, until when, and who replaces it."""

import datetime as dt
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.models import Afwezigheid, Gebruiker
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import DAG, vandaag
from trajecten.overdracht.forms.vervanging import LaatsteDagForm, VerdeelForm, VervangingForm
from trajecten.overdracht.paneel_vervanging import afwezigheidspaneel, kiespaneel, wie_is
from trajecten.overdracht.services.vervangen import (
    arrange_vervanging,
    change_einde,
    divide_bezoeken,
    withdraw_vervanging,
)
from trajecten.overdracht.vervangvoorstel import maak_voorstel, standaard_dagen

LANG = dt.timedelta(days=366)


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def afwezig(request: Verzoek) -> HttpResponse:
    """Show who can be away and who is; lead on to the colleague that the URL names."""
    paneel = kiespaneel()
    wie = next((c for c in paneel.collegas if str(c.pk) == request.GET.get("wie")), None)
    if wie is not None:
        return redirect("trajecten:vervanging_nieuw", wie.pk)
    return render(request, "trajecten/overdracht/afwezig.html", {"paneel": paneel})


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER})
def regel(request: Verzoek, pk: int) -> HttpResponse:
    """Show who could take the visits of a colleague over, and arrange it."""
    paneel = kiespaneel()
    wie = next((c for c in paneel.collegas if c.pk == pk), None)
    if wie is None:
        raise Http404
    van, laatste = _dagen(request)
    voorstel = maak_voorstel(request.user, wie, van, laatste)
    form = VervangingForm(request.POST or None, voorstel=voorstel)
    antwoord = verstuur(
        request,
        form,
        lambda: arrange_vervanging(wie=wie, door=request.user, regeling=form.regeling()),
        naar=lambda rij: reverse("trajecten:afwezigheid", args=[rij.pk]),
        melding=_("De vervanging van %s is geregeld.") % wie.naam,
    )
    context = {
        "voorstel": voorstel,
        "form": form,
        "lopend": next((a for a in paneel.afwezig if a.gebruiker_id == wie.pk), None),
        "periodes": _periodes(wie, van, laatste),
    }
    return antwoord or render(request, "trajecten/overdracht/vervanging.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER})
def afwezigheid(request: Verzoek, pk: int) -> HttpResponse:
    """Show an absence: who replaces, who must be told, and the visits that are left; and divide those."""
    rij = _rij(pk)
    assert rij.tot is not None
    voorstel = maak_voorstel(request.user, rij.gebruiker, rij.van, rij.tot - DAG)
    form = VerdeelForm(request.POST or None, voorstel=voorstel)
    paneel = afwezigheidspaneel(request.user, rij)
    if paneel.allen_bekend:
        del form.fields["allen"]
    antwoord = verstuur(
        request,
        form,
        lambda: divide_bezoeken(
            afwezigheid_id=pk,
            door=request.user,
            bezoeken=form.bezoekkeuzes(),
            allen=None if paneel.allen_bekend else form.gekozen_allen(),
        ),
        naar=reverse("trajecten:afwezigheid", args=[pk]),
        melding=_("De bezoeken zijn verdeeld."),
    )
    context = {"paneel": paneel, "voorstel": voorstel, "form": form}
    return antwoord or render(request, "trajecten/overdracht/afwezigheid.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER})
def einde(request: Verzoek, pk: int) -> HttpResponse:
    """Let an absence and its replacements last until another day."""
    rij, terug = _rij(pk), reverse("trajecten:afwezigheid", args=[pk])
    form = LaatsteDagForm(request.POST or None, afwezigheid=rij, annuleer=terug)
    pagina = Formulierpagina(
        titel=_("Laatste dag wijzigen"),
        terug=terug,
        terug_naam=wie_is(rij),
        kijk=_("bij de afwezigheid"),
        noot=rij.gebruiker.naam,
        uitleg=_("Bezoeken op dagen die niet meer worden vervangen, gaan terug naar het vaste contact."),
    )
    return toon_formulier(
        request,
        form,
        lambda: change_einde(
            afwezigheid_id=pk, door=request.user, laatste_dag=form.cleaned_data["laatste_dag"]
        ),
        pagina,
        melding=_("De laatste dag is gewijzigd."),
    )


@require_POST
@beleid(rollen={Rol.TEAMLEIDER})
def intrekken(request: Verzoek, pk: int) -> HttpResponse:
    """Take an absence back that was recorded by mistake."""
    rij = _rij(pk)
    return doe_meteen(
        request,
        lambda: withdraw_vervanging(afwezigheid_id=pk, door=request.user),
        naar=reverse("trajecten:afwezig"),
        anders=reverse("trajecten:afwezigheid", args=[pk]),
        melding=_("De afwezigheid van %s is ingetrokken.") % rij.gebruiker.naam,
    )


def _rij(pk: int) -> Afwezigheid:
    rij: Afwezigheid = get_object_or_404(Afwezigheid.objects.select_related("gebruiker"), pk=pk)
    return rij


def _dagen(request: Verzoek) -> tuple[dt.date, dt.date]:
    """Return the days that the URL names; today and the rest of this week when it names none that can be."""
    van, laatste = standaard_dagen()
    return _dag(request, "van", van), max(_dag(request, "laatste_dag", laatste), _dag(request, "van", van))


def _dag(request: Verzoek, naam: str, anders: dt.date) -> dt.date:
    try:
        dag = parse_date(request.GET.get(naam, ""))
    except ValueError:
        return anders
    return dag if dag is not None and abs(dag - vandaag()) < LANG else anders


def _periodes(wie: Gebruiker, van: dt.date, laatste: dt.date) -> list[dict[str, object]]:
    """Return the usual periods as links."""
    _begin, vrijdag = standaard_dagen()
    dagen = {
        _("Alleen vandaag"): vandaag(),
        _("Tot en met vrijdag"): vrijdag,
        _("Twee weken"): vrijdag + 7 * DAG,
        _("Vier weken"): vrijdag + 21 * DAG,
    }
    adres = reverse("trajecten:vervanging_nieuw", args=[wie.pk])
    return [
        {
            "naam": naam,
            "url": f"{adres}?{urlencode({'laatste_dag': f'{dag:%Y-%m-%d}'})}",
            "actief": (van, laatste) == (vandaag(), dag),
        }
        for naam, dag in dagen.items()
    ]
