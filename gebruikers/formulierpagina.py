"""The page of one form: a heading, what it is for, the form, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from gebruikers.concept import Concepthouder
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek


@dataclass(frozen=True, kw_only=True)
class Formulierpagina:
    """What stands around a form.

    Args:
        titel: heading.
        terug: address of the page that it was opened from.
        terug_naam: what that page is called, or whom it is about.
        kijk: where to look at what was sent before, as in "in het plan".
        noot: whom it is about, beside the heading.
        over: which row it is about.
        uitleg: what it is for.
        sjabloon: the template; another one extends `gebruikers/formulierpagina.html`.
    """

    titel: str
    terug: str
    terug_naam: str
    kijk: str
    noot: str = ""
    over: str = ""
    uitleg: str = ""
    sjabloon: str = "gebruikers/formulierpagina.html"


def toon_formulier[T](
    request: Verzoek,
    form: forms.BaseForm,
    doe: Callable[[], T],
    pagina: Formulierpagina,
    *,
    melding: str | Callable[[T], str],
    naar: str | Callable[[T], str] = "",
    concept: Concepthouder | None = None,
    **context: object,
) -> HttpResponse:
    """Carry out a form that was sent, or draw it.

    Args:
        request: of the page.
        form: bound when it was sent.
        doe: calls the service.
        pagina: what stands around it.
        melding: what the user reads when it is done, as in `verstuur`.
        naar: where that leads, as in `verstuur`; back where left out.
        concept: its draft, for a form that keeps one.
        context: what a template of its own shows besides.
    """
    antwoord = verstuur(
        request, form, doe, naar=naar or pagina.terug, melding=melding, kijk=pagina.kijk, concept=concept
    )
    return antwoord or render(
        request, pagina.sjabloon, {"form": form, "pagina": pagina, "concept": concept} | context
    )
