"""Uploading a delivery, following its progress, judging its preview, and deciding."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.weigering import Weigering
from logboek.enums import Handeling
from register.bpi.voorbeeld import Samenvatting
from register.inlezingen.forms import LeveringForm, VerwerkForm
from register.inlezingen.services import (
    add_inlezing,
    approve_inlezing,
    drop_inlezing,
    retry_inlezing,
)
from register.inlezingen.voorbeeldpagina import applied_before, choices, choose_list, page_of, what_differs
from register.leveringen.lijst import counts, names_of, per_reden, per_wijk, step_of
from register.models import BpiInlezing, Inleesstand
from register.permissions import inlezing_op

LEIDER = {Rol.TEAMLEIDER}
INLEZING = inlezing_op()


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEIDER)
def nieuw(request: Verzoek) -> HttpResponse:
    """Upload a delivery. A file that already waits is shown instead of read again."""
    form = LeveringForm(request.POST or None, request.FILES or None)
    antwoord = verstuur(
        request,
        form,
        lambda: add_inlezing(
            door=request.user, bestandsnaam=str(form.cleaned_data["bestand"].name), inhoud=form.inhoud
        ),
        naar=lambda inlezing: reverse("inburgeraars:inlezing", args=[inlezing.pk]),
        kijk=_("bij Register"),
    )
    return antwoord or render(request, "register/inlezingen/levering_nieuw.html", {"form": form})


@require_GET
@beleid(rollen=LEIDER, bereik=INLEZING, logt=Handeling.LEVERING_BEKEKEN)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the progress of an upload, or what it would change."""
    inlezing = _haal(pk)
    if inlezing.fase == Inleesstand.VOORBEELD:
        return _toon_voorbeeld(request, inlezing)
    if inlezing.fase == Inleesstand.VERWERKT and inlezing.levering_id:
        return redirect("inburgeraars:levering", inlezing.levering_id)
    return render(request, "register/inlezingen/inlezing.html", _over(inlezing))


@require_GET
@beleid(rollen=LEIDER, bereik=INLEZING, achtergrond=True)
def stand(request: Verzoek, pk: int) -> HttpResponse:
    """Show the progress of the work on an upload; when it has ended, make the page reload."""
    inlezing = _haal(pk)
    antwoord = render(request, "register/inlezingen/partials/stand.html", _over(inlezing))
    if not inlezing.is_bezig:
        antwoord.headers["HX-Refresh"] = "true"
    return antwoord


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEIDER, bereik=INLEZING)
def verwerk(request: Verzoek, pk: int) -> HttpResponse:
    """Have a delivery applied as its preview says.

    A GET, as from the lists beside a form with an error, redirects to the preview.
    """
    if request.method == "GET":
        return redirect(f"{reverse('inburgeraars:inlezing', args=[pk])}?{request.GET.urlencode()}")
    inlezing = _haal(pk)
    form = None
    if inlezing.fase == Inleesstand.VOORBEELD:
        form = VerwerkForm(request.POST, voorbeeld=_voorbeeld(inlezing))
        if not form.is_valid():
            return _toon_voorbeeld(request, inlezing, form=form)
    akkoord = bool(form and form.cleaned_data.get("vervallen_akkoord"))
    try:
        beslist = approve_inlezing(inlezing_id=pk, door=request.user, vervallen_akkoord=akkoord)
    except Weigering as fout:
        messages.error(request, str(fout))
    else:
        if not beslist:
            messages.info(request, _("Iemand heeft deze levering al laten verwerken. Dat gebeurt één keer."))
    return redirect("inburgeraars:inlezing", pk)


@require_POST
@beleid(rollen=LEIDER, bereik=INLEZING)
def gooi_weg(request: Verzoek, pk: int) -> HttpResponse:
    """Drop an upload."""
    return doe_meteen(
        request,
        lambda: drop_inlezing(inlezing_id=pk, door=request.user),
        naar=reverse("inburgeraars:leveringen"),
        melding=lambda weg: _("De levering is weggegooid. Er is niets veranderd.") if weg else "",
        anders=reverse("inburgeraars:inlezing", args=[pk]),
    )


@require_POST
@beleid(rollen=LEIDER, bereik=INLEZING)
def probeer_opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Retry an upload that failed."""
    retry_inlezing(inlezing_id=pk, door=request.user)
    return redirect("inburgeraars:inlezing", pk)


def _haal(pk: int) -> BpiInlezing:
    return BpiInlezing.objects.defer("bestand").get(pk=pk)


def _voorbeeld(inlezing: BpiInlezing) -> Samenvatting:
    return Samenvatting.uit_json(inlezing.voorbeeld or "")


def _over(inlezing: BpiInlezing) -> dict[str, Any]:
    namen = names_of([inlezing.door_id, inlezing.beslist_door_id])
    return {
        "inlezing": inlezing,
        "stap": step_of(inlezing),
        "door": namen.get(inlezing.door_id, ""),
        "beslist_door": namen.get(inlezing.beslist_door_id or 0, ""),
    }


def _toon_voorbeeld(request: Verzoek, inlezing: BpiInlezing, form: VerwerkForm | None = None) -> HttpResponse:
    voorbeeld = _voorbeeld(inlezing)
    soort = choose_list(voorbeeld, request.GET.get("lijst", ""))
    context = _over(inlezing) | {
        "form": form or VerwerkForm(voorbeeld=voorbeeld),
        "actie": reverse("inburgeraars:inlezing_verwerken", args=[inlezing.pk]),
        "voorbeeld": voorbeeld,
        "keuzes": choices(voorbeeld, soort),
        "lijst": page_of(inlezing, voorbeeld, soort, request.GET.get("pagina")),
        "tellingen": counts(dict(voorbeeld.tellingen)),
        "per_wijk": per_wijk(dict(voorbeeld.tellingen)),
        "per_reden": per_reden(dict(voorbeeld.tellingen)),
        "verschillen": what_differs(voorbeeld),
        "al_verwerkt": applied_before(inlezing),
    }
    return render(request, "register/inlezingen/voorbeeld.html", context)
