"""Citing an ervaring with an aspect with one click, and taking that back."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.ervaringen.models import Aspectcitaat
from rapportage.ervaringen.views.citeren import Citeerplek, citeer_in, zet_foto_bij
from rapportage.product.permissions import CITAAT, LEZERS, TEKST, hoedanigheden
from rapportage.product.services.citeren import (
    cite_at_aspect,
    place_foto_at_aspect,
    take_back_aspectcitaat,
)
from rapportage.product.views.aspecten import haal_aspect


@require_POST
@beleid(rollen=LEZERS, bereik=TEKST)
def citeer(request: Verzoek, pk: int, aspect: int) -> HttpResponse:
    """Cite an ervaring with an aspect; when it may name a person, that is asked first."""
    tekst, _heel, regel = haal_aspect(pk, aspect)
    _eis_eigenaar(request, tekst.onderdeel_id)
    return citeer_in(
        request,
        Citeerplek(naam=regel.aspect.naam, url=reverse("rapportage:aspect", args=[pk, aspect])),
        lambda ervaring_id, mag: cite_at_aspect(
            tekst_id=pk, aspect=regel.aspect, ervaring_id=ervaring_id, laten_staan=mag, door=request.user
        ),
        lambda ervaring_id: _terug(pk, aspect, ervaring_id),
    )


def _terug(tekst_id: int, aspect_id: int, ervaring_id: int) -> str:
    rijen = Aspectcitaat.objects.filter(tekst=tekst_id, aspect=aspect_id, citaat__ervaring=ervaring_id)
    rij = rijen.filter(citaat__teruggenomen_op=None).first()
    return reverse("rapportage:aspectcitaat_terug", args=[rij.pk]) if rij else ""


def _eis_eigenaar(request: Verzoek, onderdeel_id: int) -> None:
    if not hoedanigheden(request.user, onderdeel_id):
        raise PermissionDenied(_("Alleen wie eigenaar van dit onderdeel is, kan citeren."))


@require_POST
@beleid(rollen=LEZERS, bereik=CITAAT)
def foto(request: Verzoek, pk: int) -> HttpResponse:
    """Put a picture along with a citation at an aspect, or take it away."""
    rij = get_object_or_404(Aspectcitaat.objects.select_related("tekst", "aspect"), pk=pk)
    _eis_eigenaar(request, rij.tekst.onderdeel_id)
    return zet_foto_bij(
        request,
        Citeerplek(
            naam=rij.aspect.naam, url=reverse("rapportage:aspect", args=[rij.tekst_id, rij.aspect_id])
        ),
        lambda foto_id, mag: place_foto_at_aspect(
            aspectcitaat_id=pk, foto_id=foto_id, laten_staan=mag, door=request.user
        ),
    )


@require_POST
@beleid(rollen=LEZERS, bereik=CITAAT)
def neem_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take a citation from its aspect."""
    rij = get_object_or_404(Aspectcitaat.objects.select_related("tekst"), pk=pk)
    _eis_eigenaar(request, rij.tekst.onderdeel_id)
    return doe_meteen(
        request,
        lambda: take_back_aspectcitaat(aspectcitaat_id=pk, door=request.user),
        naar=f"{reverse('rapportage:aspect', args=[rij.tekst_id, rij.aspect_id])}#citaten",
        melding=_("Het citaat is teruggenomen."),
    )
