"""The product with two small forms that keep drafts: one about a person's page, one about nothing yet."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import Onderwerp, beleid
from kern.formulieren import Formulier, MetSleutel
from kern.widgets import ChipsMetVrij
from roermond_inburgering.urls import handler403, handler404
from roermond_inburgering.urls import urlpatterns as van_product

__all__ = ["handler403", "handler404", "urlpatterns"]


class Proefformulier(MetSleutel, Formulier):
    tekst = forms.CharField(widget=forms.Textarea)
    dag = forms.DateField(required=False)
    akkoord = forms.BooleanField(required=False, initial=True)
    wie = forms.MultipleChoiceField(
        required=False, choices=[("man", "man"), ("zus", "zus"), ("buur", "buur")]
    )
    minuten = forms.IntegerField(required=False, widget=ChipsMetVrij(choices=[("30", "30")]))
    wachtwoord = forms.CharField(required=False)


def even_nummers(_gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Within sight are the even numbers."""
    return Onderwerp("inburgeraar", kwargs["pk"]) if kwargs["pk"] % 2 == 0 else None


@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=even_nummers)
@houdt_concept("proef")
def proef(request: Verzoek, pk: int) -> HttpResponse:
    """A form about a person."""
    return _toon(request, f"/proef/{pk}/klaar/")


@beleid(rollen={Rol.TRAJECTCOORDINATOR, Rol.WIJKCOORDINATOR})
@houdt_concept("proef-nieuw")
def proef_nieuw(request: Verzoek) -> HttpResponse:
    """A form that begins something."""
    return _toon(request, "/proef/klaar/")


@beleid(rollen={Rol.TRAJECTCOORDINATOR}, achtergrond=True)
def stand(_request: Verzoek) -> HttpResponse:
    """What a page asks by itself."""
    return HttpResponse("goed")


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def knop(_request: Verzoek) -> HttpResponse:
    """A button that only takes a POST."""
    return HttpResponse("gedaan")


def _toon(request: Verzoek, doel: str) -> HttpResponse:
    concept = concept_van(request)
    form = Proefformulier(request.POST or None)
    concept.hervat(form)
    antwoord = verstuur(request, form, lambda: None, naar=doel, concept=concept)
    context = {"concept": concept, "form": form}
    return antwoord or render(request, "gebruikers/partials/concept.html", context)


urlpatterns = [
    path("proef/<int:pk>/", proef),
    path("proef/nieuw/", proef_nieuw),
    path("stand/", stand),
    path("knop/", knop),
    *van_product,
]
