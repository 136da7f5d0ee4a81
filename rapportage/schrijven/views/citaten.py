"""Citing an ervaring in a chapter with one click, and taking that back."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.ervaringen.views.citeren import Citeerplek, citeer_in, zet_foto_bij
from rapportage.schrijven.models import Hoofdstukcitaat
from rapportage.schrijven.permissions import CITAAT, SCHRIJVERS, TEKST
from rapportage.schrijven.services.citeren import (
    cite_ervaring,
    place_foto_in_hoofdstuk,
    take_back_citaat,
)
from rapportage.schrijven.teksten import Boek
from rapportage.schrijven.views.teksten import haal_tekst


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=TEKST)
def citeer(request: Verzoek, pk: int, deel: str) -> HttpResponse:
    """Cite an ervaring in a chapter; when it may name a person, that is asked first."""
    rapport = haal_tekst(pk)
    hoofdstuk = Boek(rapport).hoofdstuk(deel)
    if hoofdstuk is None:
        raise Http404
    sleutel = hoofdstuk.deel.sleutel
    return citeer_in(
        request,
        Citeerplek(
            naam=hoofdstuk.deel.naam,
            url=reverse("rapportage:hoofdstuk", args=[pk, deel]),
        ),
        lambda ervaring_id, mag: cite_ervaring(
            rapport_id=pk, deel=hoofdstuk.deel, ervaring_id=ervaring_id, laten_staan=mag, door=request.user
        ),
        lambda ervaring_id: _terug(pk, sleutel, ervaring_id),
    )


def _terug(rapport_id: int, deel: str, ervaring_id: int) -> str:
    rijen = Hoofdstukcitaat.objects.filter(rapport=rapport_id, deel=deel, citaat__ervaring=ervaring_id)
    rij = rijen.filter(citaat__teruggenomen_op=None).first()
    return reverse("rapportage:citaat_terug", args=[rij.pk]) if rij else ""


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=CITAAT)
def foto(request: Verzoek, pk: int) -> HttpResponse:
    """Put a picture along with a citation in a chapter, or take it away."""
    return zet_foto_bij(
        request,
        _plek(pk),
        lambda foto_id, mag: place_foto_in_hoofdstuk(
            hoofdstukcitaat_id=pk, foto_id=foto_id, laten_staan=mag, door=request.user
        ),
    )


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=CITAAT)
def neem_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take a citation out of its chapter."""
    return doe_meteen(
        request,
        lambda: take_back_citaat(hoofdstukcitaat_id=pk, door=request.user),
        naar=f"{_plek(pk).url}#citaten",
        melding=_("Het citaat is teruggenomen."),
    )


def _plek(pk: int) -> Citeerplek:
    """Return the chapter of a citation; the report, when these figures have no such chapter any more."""
    rij = get_object_or_404(Hoofdstukcitaat.objects.select_related("rapport__uitgave"), pk=pk)
    hoofdstuk = next((h for h in Boek(rij.rapport).hoofdstukken if h.deel.sleutel == rij.deel), None)
    if hoofdstuk is None:
        return Citeerplek(naam=str(rij.rapport), url=reverse("rapportage:tekst", args=[rij.rapport_id]))
    return Citeerplek(
        naam=hoofdstuk.deel.naam,
        url=reverse("rapportage:hoofdstuk", args=[rij.rapport_id, hoofdstuk.deel.adres]),
    )
