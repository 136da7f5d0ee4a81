"""Citing an ervaring with the answer to a question, and taking that back."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.views.citeren import Citeerplek, citeer_in, zet_foto_bij
from rapportage.vragen.models import Vraagcitaat
from rapportage.vragen.permissions import CITAAT, SCHRIJVERS, VRAAG
from rapportage.vragen.services.schrijven import cite_ervaring, place_foto_at_antwoord, take_back_citaat


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=VRAAG)
def citeer(request: Verzoek, pk: int) -> HttpResponse:
    """Cite an ervaring with an answer; when it may name a person, that is asked first."""
    vraag = Vraag(pk)
    return citeer_in(
        request,
        _plek(vraag),
        lambda ervaring_id, mag: cite_ervaring(
            vraag=vraag, ervaring_id=ervaring_id, laten_staan=mag, door=request.user
        ),
        lambda ervaring_id: _terug(vraag, ervaring_id),
    )


def _plek(vraag: Vraag) -> Citeerplek:
    return Citeerplek(
        naam=capfirst(str(vraag.deel.label)),
        url=reverse("rapportage:pilotvraag", args=[vraag.value]),
    )


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=CITAAT)
def foto(request: Verzoek, pk: int) -> HttpResponse:
    """Put a picture along with a citation at an answer, or take it away."""
    rij = get_object_or_404(Vraagcitaat, pk=pk)
    return zet_foto_bij(
        request,
        _plek(Vraag(rij.vraag)),
        lambda foto_id, mag: place_foto_at_antwoord(
            vraagcitaat_id=pk, foto_id=foto_id, laten_staan=mag, door=request.user
        ),
    )


def _terug(vraag: Vraag, ervaring_id: int) -> str:
    rijen = Vraagcitaat.objects.filter(vraag=vraag, citaat__ervaring=ervaring_id)
    rij = rijen.filter(citaat__teruggenomen_op=None).first()
    return reverse("rapportage:vraagcitaat_terug", args=[rij.pk]) if rij else ""


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=CITAAT)
def terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take a citation away from an answer."""
    rij = get_object_or_404(Vraagcitaat, pk=pk)
    return doe_meteen(
        request,
        lambda: take_back_citaat(vraagcitaat_id=pk, door=request.user),
        naar=f"{reverse('rapportage:pilotvraag', args=[rij.vraag])}#citaten",
        melding=_("Het citaat is teruggenomen."),
    )
