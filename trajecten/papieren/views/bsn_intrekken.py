"""Withdrawing a BSN that was recorded by mistake: the request of the fixed contact, and the teamleider's answer."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import pagina_over
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.papieren.enums import Intrekantwoord
from trajecten.papieren.forms.bsn import IntrekAntwoordForm, IntrekForm
from trajecten.papieren.fouten import BsnKanNiet
from trajecten.papieren.models import Bsnintrekking
from trajecten.papieren.paneel import waar_het_bsn_van_is
from trajecten.papieren.services.bsn_intrekken import (
    answer_intrekking,
    ask_intrekking,
    eis_in_te_trekken,
    take_back_intrekking,
)
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.permissions import persoon_van

VAN_INTREKKING = persoon_van(Bsnintrekking)
BSN = "trajecten:bsn"


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="BSN")
def vraag(request: Verzoek, pk: int) -> HttpResponse:
    """Ask the teamleider to withdraw the BSN."""
    persoon = haal_persoon(request, pk)
    try:
        eis_in_te_trekken(pk, request.user)
    except NietInCaseload as fout:
        raise PermissionDenied(str(fout)) from fout
    except BsnKanNiet as fout:
        # A submit may be the second of two equal ones: its key is looked at first.
        if request.method == "GET":
            raise PermissionDenied(str(fout)) from fout
    form = IntrekForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: ask_intrekking(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(
            persoon,
            _("BSN laten intrekken"),
            uitleg=_(
                "Is het BSN bij de verkeerde persoon vastgelegd? Zegt je teamleider ja, dan is het nummer hier weg en vrij "
                "voor wie het is. Tot dan blijft het staan."
            ),
            terug=BSN,
        ),
        melding=_("Je verzoek is verstuurd. De teamleider heeft een melding gekregen."),
    )


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=VAN_INTREKKING)
def trek_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take the request back."""
    persoon = get_object_or_404(Bsnintrekking.objects.visible_to(request.user), pk=pk).inburgeraar_id
    return doe_meteen(
        request,
        lambda: take_back_intrekking(intrekking_id=pk, door=request.user),
        naar=reverse(BSN, args=[persoon]),
        melding=_("Je verzoek is teruggetrokken. Het BSN blijft staan."),
    )


@require_http_methods(["GET", "POST"])
@beleid(
    rollen={Rol.TEAMLEIDER}, bereik=VAN_INTREKKING, logt=Handeling.DOSSIER_GEOPEND, onderdeel="BSN intrekken"
)
def beantwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Show who asks why, and how the number was recorded; the teamleider says yes or no."""
    zichtbaar = Bsnintrekking.objects.visible_to(request.user)
    intrekking: Any = get_object_or_404(
        zichtbaar.select_related("inburgeraar", "door", "antwoord_door"), pk=pk
    )
    terug = reverse("trajecten:caseload")
    form = IntrekAntwoordForm(request.POST or None, annuleer=terug)
    antwoord = verstuur(
        request,
        form,
        lambda: answer_intrekking(
            intrekking_id=pk,
            door=request.user,
            ja=form.cleaned_data["antwoord"] == Intrekantwoord.JA,
            toelichting=form.cleaned_data["toelichting"],
        ),
        naar=terug,
        melding=_("Je antwoord is verstuurd."),
        kijk=_("bij de caseload"),
    )
    context = {
        "vraag": intrekking,
        "herkomst": waar_het_bsn_van_is(intrekking.inburgeraar_id, tot=intrekking.created_at),
        "is_open": intrekking.antwoord == Intrekantwoord.OPEN,
        "van_mij": intrekking.door_id == request.user.pk,
        "form": form,
    }
    return antwoord or render(request, "trajecten/papieren/bsn_intrekking.html", context)
