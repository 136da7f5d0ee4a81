"""Taking a person over from the other route: asking, the list of requests, the answer."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Route
from kern.beleid import Onderwerp, beleid, vraagt
from kern.bladzijden import BegrensdePaginator
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from vinden.models import Overnameverzoek
from vinden.overnames.instemmen import agree_to_overname
from vinden.overnames.rijen import bij_collegas, te_beantwoorden, verzoeken_van, verzoekrijen
from vinden.overnames.services import (
    ask_from_regulier,
    ask_from_wijk,
    refuse_overname,
    reopen_verzoek,
    withdraw_overname,
)
from vinden.regulier.forms import AntwoordForm, VraagOvernameForm, VraagUitWijkForm
from vinden.regulier.lijst import Gezien, lees_tekens
from vinden.regulier.services import find_holder
from vinden.regulier.views.route import tabs as tabs_regulier
from vinden.views import tabs as tabs_vinden

BEIDE = {Rol.TRAJECTCOORDINATOR, Rol.CONSULENT}
PER_PAGINA = 50
TERUG = "trajecten:overname_ongedaan"


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("overnameverzoek", kwargs["pk"])


@vraagt(_gevraagd)
def van_mij(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the request of a page when this user made it or must answer it."""
    onderwerp = _gevraagd(kwargs)
    return onderwerp if verzoeken_van(gebruiker).filter(pk=onderwerp.pk).exists() else None


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def vraag(request: Verzoek, pk: int) -> HttpResponse:
    """Ask the consulent to give up a person on the regular route."""
    persoon = haal_persoon(request, pk)
    dossier = reverse("trajecten:dossier", args=[pk])
    form = VraagOvernameForm(request.POST or None, aan=_("De consulent"), annuleer=(_("Terug"), dossier))
    antwoord = verstuur(
        request,
        form,
        lambda: ask_from_regulier(inburgeraar_id=pk, door=request.user, **form.invoer()),
        naar=dossier,
        melding=_("De vraag is verstuurd."),
        kijk=_("bij Overnames"),
    )
    context = {"form": form, "naam": persoon.naam, "terug": dossier}
    return antwoord or render(request, "vinden/overnames/vragen.html", context)


@require_POST
@beleid(rollen={Rol.CONSULENT})
def vraag_uit_wijk(request: Verzoek) -> HttpResponse:
    """Ask the coordinator to give up a person who could not be called up; the user had that person on screen."""
    lijst_url = reverse("trajecten:regulier")
    gezien = lees_tekens(request.user, request.POST.getlist("persoon"))
    if len(gezien) != 1:
        messages.error(request, _("Kies in de lijst om wie het gaat."))
        return redirect(lijst_url)
    form = VraagUitWijkForm(
        request.POST if "waarom" in request.POST else None,
        initial={"persoon": request.POST.getlist("persoon")},
        aan=_wie_begeleidt(request, gezien[0]),
        annuleer=(_("Terug"), lijst_url),
    )
    antwoord = verstuur(
        request,
        form,
        lambda: ask_from_wijk(
            inburgeraar_id=gezien[0].pk, door=request.user, waarom=form.cleaned_data["waarom"]
        ),
        naar=reverse("trajecten:overnames"),
        melding=_("De vraag is verstuurd."),
        kijk=_("bij Overnames"),
    )
    context = {"form": form, "naam": gezien[0].naam, "terug": lijst_url}
    return antwoord or render(request, "vinden/overnames/vragen.html", context)


def _wie_begeleidt(request: Verzoek, gezien: Gezien) -> str:
    houder = find_holder(inburgeraar_id=gezien.pk, door=request.user)
    return houder.door.naam if houder and houder.door else _("De trajectcoördinator")


@require_GET
@beleid(rollen=BEIDE)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the requests that wait for the user's answer, and those the user made or answered."""
    wachten = verzoekrijen(request.user, list(te_beantwoorden(request.user)))
    rest = verzoeken_van(request.user).exclude(pk__in=[rij.pk for rij in wachten])
    pagina: Any = BegrensdePaginator(rest, PER_PAGINA).get_page(request.GET.get("pagina", 1))
    pagina.object_list = verzoekrijen(request.user, list(pagina.object_list))
    consulent = request.user.heeft(Rol.CONSULENT)
    context = {
        "wachten": wachten,
        "bij_collegas": verzoekrijen(request.user, list(bij_collegas(request.user))),
        "pagina": pagina,
        "titel": _("Reguliere route") if consulent else _("Vinden"),
        "tabs": (tabs_regulier if consulent else tabs_vinden)(request, "overnames"),
    }
    return render(request, "vinden/overnames/overnames.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=BEIDE, bereik=van_mij)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show one request, with the form for the answer to the user who must answer it."""
    verzoek = verzoeken_van(request.user).get(pk=pk)
    (rij,) = verzoekrijen(request.user, [verzoek])
    form = AntwoordForm(request.POST or None)
    antwoord = verstuur(
        request,
        form,
        lambda: _beantwoord(request, pk, form),
        naar=reverse("trajecten:overnames"),
        melding=lambda ja: (
            _("%(wie)s begeleidt %(naam)s vanaf vandaag.") % {"wie": rij.vrager, "naam": rij.naam}
            if ja
            else _("Je antwoord aan %(wie)s over %(naam)s is verstuurd.")
            % {"wie": rij.vrager, "naam": rij.naam}
        ),
        ongedaan=lambda: "" if form.cleaned_data["antwoord"] == "ja" else reverse(TERUG, args=[pk]),
    )
    context = {"verzoek": rij, "form": form, **_gevolg(verzoek)}
    return antwoord or render(request, "vinden/overnames/overname.html", context)


def _gevolg(verzoek: Overnameverzoek) -> dict[str, str]:
    if verzoek.naar_route == Route.WIJKGERICHT:
        zin = _("Zeg je ja, dan stopt de reguliere route vandaag en begeleidt de trajectcoördinator verder.")
    else:
        zin = _("Zeg je ja, dan gaat deze persoon vandaag uit jouw caseload en naar de reguliere route.")
    return {"gevolg": zin}


def _beantwoord(request: Verzoek, pk: int, form: AntwoordForm) -> bool:
    """Answer a request; return whether the answer was yes."""
    ja: bool = form.cleaned_data["antwoord"] == "ja"
    doe = agree_to_overname if ja else refuse_overname
    doe(verzoek_id=pk, door=request.user, toelichting=form.cleaned_data["toelichting"])
    return ja


@require_POST
@beleid(rollen=BEIDE, bereik=van_mij)
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw a request of the user."""
    return doe_meteen(
        request,
        lambda: withdraw_overname(verzoek_id=pk, door=request.user),
        naar=reverse("trajecten:overnames"),
        melding=_("Het verzoek is ingetrokken."),
        ongedaan=reverse(TERUG, args=[pk]),
    )


ongedaan = terugweg(
    rollen=BEIDE,
    bereik=van_mij,
    doe=lambda pk, door: reopen_verzoek(verzoek_id=pk, door=door),
    melding=lambda _verzoek: _("Het verzoek wacht weer op een antwoord."),
)
"""Let a request that was withdrawn or refused wait for an answer again."""
