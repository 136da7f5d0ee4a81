"""Taking a person over from the other route: asking, the list of requests, the answer."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.eenmalig import bied_opnieuw_aan, inhoud_van
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.services.verzoeken import AndereInhoud, doe_eenmalig
from gebruikers.verzoek import Verzoek
from inburgeraars.fouten import BenaderingFout
from inburgeraars.models import Route
from kern.beleid import Onderwerp, beleid, vraagt
from kern.bladzijden import BegrensdePaginator
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.traject.fouten import TrajectFout
from vinden.models import Overnameverzoek
from vinden.overnames.instemmen import agree_to_overname
from vinden.overnames.rijen import Verzoekrij, te_beantwoorden, verzoeken_van, verzoekrijen
from vinden.overnames.services import ask_from_regulier, ask_from_wijk, refuse_overname, withdraw_overname
from vinden.regulier.forms import AntwoordForm, VraagOvernameForm, VraagUitWijkForm
from vinden.regulier.lijst import Gezien, lees_tekens
from vinden.regulier.services import find_holder
from vinden.regulier.views.route import tabs as tabs_regulier
from vinden.views import tabs as tabs_vinden

BEIDE = {Rol.TRAJECTCOORDINATOR, Rol.CONSULENT}
PER_PAGINA = 50


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("overnameverzoek", kwargs["pk"])


@vraagt(_gevraagd)
def van_mij(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the request of a page, when this user made it or was asked."""
    onderwerp = _gevraagd(kwargs)
    return onderwerp if verzoeken_van(gebruiker).filter(pk=onderwerp.pk).exists() else None


def _eenmalig(request: Verzoek, form: Any, doe: Any) -> HttpResponse | None:
    """Carry out a form that counts once; None when it is to be shown again with what is wrong."""
    try:
        doel = doe_eenmalig(
            gebruiker=request.user,
            sleutel=form.cleaned_data["sleutel"],
            inhoud=inhoud_van(request, form),
            doe=doe,
        )
    except (BenaderingFout, TrajectFout) as fout:
        form.add_error(None, str(fout))
        return None
    except AndereInhoud as fout:
        bied_opnieuw_aan(form, fout, kijk=_("bij Overnames"))
        return None
    messages.success(request, _("De vraag is verstuurd."))
    return redirect(doel)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def vraag(request: Verzoek, pk: int) -> HttpResponse:
    """Ask the consulent for somebody on the regular route."""
    persoon = haal_persoon(request, pk)
    dossier = reverse("trajecten:dossier", args=[pk])
    form = VraagOvernameForm(request.POST or None, aan=_("De consulent"), annuleer=(_("Terug"), dossier))

    def doe() -> str:
        ask_from_regulier(inburgeraar_id=pk, door=request.user, waarom=form.cleaned_data["waarom"])
        return dossier

    if form.is_valid() and (antwoord := _eenmalig(request, form, doe)):
        return antwoord
    return render(
        request, "vinden/overnames/vragen.html", {"form": form, "naam": persoon.naam, "terug": dossier}
    )


@require_POST
@beleid(rollen={Rol.CONSULENT})
def vraag_uit_wijk(request: Verzoek) -> HttpResponse:
    """Ask the coordinator for somebody that could not be called up; who it is, the user had on screen."""
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

    def doe() -> str:
        ask_from_wijk(inburgeraar_id=gezien[0].pk, door=request.user, waarom=form.cleaned_data["waarom"])
        return reverse("trajecten:overnames")

    if form.is_valid() and (antwoord := _eenmalig(request, form, doe)):
        return antwoord
    context = {"form": form, "naam": gezien[0].naam, "terug": lijst_url}
    return render(request, "vinden/overnames/vragen.html", context)


def _wie_begeleidt(request: Verzoek, gezien: Gezien) -> str:
    houder = find_holder(inburgeraar_id=gezien.pk, door=request.user)
    return houder.door.naam if houder and houder.door else _("De trajectcoördinator")


@require_GET
@beleid(rollen=BEIDE)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the requests that wait for the user's answer, and those it made or answered."""
    wachten = verzoekrijen(request.user, list(te_beantwoorden(request.user)))
    rest = verzoeken_van(request.user).exclude(pk__in=[rij.pk for rij in wachten])
    pagina: Any = BegrensdePaginator(rest, PER_PAGINA).get_page(request.GET.get("pagina", 1))
    pagina.object_list = verzoekrijen(request.user, list(pagina.object_list))
    consulent = request.user.heeft(Rol.CONSULENT)
    context = {
        "wachten": wachten,
        "pagina": pagina,
        "titel": _("Reguliere route") if consulent else _("Vinden"),
        "tabs": (tabs_regulier if consulent else tabs_vinden)(request, "overnames"),
    }
    return render(request, "vinden/overnames/overnames.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=BEIDE, bereik=van_mij)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show one request; who was asked answers it here."""
    verzoek = verzoeken_van(request.user).get(pk=pk)
    (rij,) = verzoekrijen(request.user, [verzoek])
    form = AntwoordForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and (antwoord := _beantwoord(request, rij, form)):
        return antwoord
    return render(
        request, "vinden/overnames/overname.html", {"verzoek": rij, "form": form, **_gevolg(verzoek)}
    )


def _gevolg(verzoek: Overnameverzoek) -> dict[str, str]:
    if verzoek.naar_route == Route.WIJKGERICHT:
        zin = _("Zeg je ja, dan stopt de reguliere route vandaag en begeleidt de trajectcoördinator verder.")
    else:
        zin = _("Zeg je ja, dan gaat deze persoon vandaag uit jouw caseload en naar de reguliere route.")
    return {"gevolg": zin}


def _beantwoord(request: Verzoek, rij: Verzoekrij, form: BaseForm) -> HttpResponse | None:
    velden = form.cleaned_data
    doe = agree_to_overname if velden["antwoord"] == "ja" else refuse_overname
    try:
        doe(verzoek_id=rij.pk, door=request.user, toelichting=velden["toelichting"])
    except ValidationError as fout:
        form.add_error(None, fout)
        return None
    except (BenaderingFout, TrajectFout) as fout:
        form.add_error(None, str(fout))
        return None
    ja = _("%(wie)s begeleidt %(naam)s vanaf vandaag.") % {"wie": rij.vrager, "naam": rij.naam}
    messages.success(request, ja if velden["antwoord"] == "ja" else _("Je antwoord is verstuurd."))
    return redirect("trajecten:overnames")


@require_POST
@beleid(rollen=BEIDE, bereik=van_mij)
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw a request one made."""
    try:
        withdraw_overname(verzoek_id=pk, door=request.user)
    except BenaderingFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("Het verzoek is ingetrokken."))
    return redirect("trajecten:overnames")
