"""The product with a form, and a button, of which a test says what their service does."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.versieformulier import MetVersieveld
from roermond_inburgering.urls import handler400, handler403, handler404, handler500
from roermond_inburgering.urls import urlpatterns as van_product

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

DIENST: dict[str, Callable[..., Any]] = {}
"""What the service does, under "doe"."""


class Naamform(Formulier):
    naam = forms.CharField(label="Naam")
    dag = forms.DateField(label="Dag", required=False)
    weg = forms.CharField(required=False, widget=forms.HiddenInput)
    bestand = forms.FileField(required=False)
    bezet: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self)

    def clean_naam(self) -> str:
        """Refuse a name that is taken."""
        if self.cleaned_data["naam"] in DIENST.get("bezet", tuple)():
            raise forms.ValidationError("Deze naam is bezet")
        return str(self.cleaned_data["naam"])


class Sleutelform(MetSleutel, MetVersieveld, Naamform):
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=1)


@beleid(rollen={Rol.TRAJECTCOORDINATOR, Rol.WIJKCOORDINATOR})
@houdt_concept("verstuurd")
def formulier(request: Verzoek) -> HttpResponse:
    """A form with a key, a version and a draft."""
    concept = concept_van(request)
    form = Sleutelform(request.POST or None, request.FILES or None)
    concept.hervat(form)
    return verstuur(
        request,
        form,
        lambda: DIENST["doe"](form.invoer()),
        naar=lambda naam: f"/klaar/{naam}/",
        melding="Bewaard.",
        kijk=lambda uitkomst: f"bij {uitkomst}",
        concept=concept,
    ) or render(request, "gebruikers/partials/concept.html", {"concept": concept, "form": form})


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def zonder_sleutel(request: Verzoek) -> HttpResponse:
    """A page with a form that has no key."""
    form = Naamform(request.POST or None)
    pagina = Formulierpagina(
        titel="Naam kiezen", terug="/terug/", terug_naam="De lijst", kijk="in de lijst", uitleg="Kies maar."
    )
    return toon_formulier(
        request,
        form,
        lambda: DIENST["doe"](form.invoer()),
        pagina,
        melding=lambda naam: f"{naam} is bewaard." if naam else "",
    )


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def knop(request: Verzoek) -> HttpResponse:
    """A button."""
    return doe_meteen(
        request,
        lambda: DIENST["doe"]({}),
        naar="/klaar/",
        melding=lambda n: f"{n} gedaan.",
        anders=request.GET.get("anders", ""),
    )


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def leest(request: Verzoek) -> HttpResponse:
    """A page that may show the messages before it asks the service."""
    tekst = " ".join(map(str, get_messages(request))) if request.GET.get("melding") == "ja" else ""
    return HttpResponse(f"{DIENST['doe']({})}{tekst}")


urlpatterns = [
    path("formulier/", formulier),
    path("leest/", leest),
    path("zonder-sleutel/", zonder_sleutel),
    path("knop/", knop),
    *van_product,
]
