"""The page of one form: a heading, its purpose, the form, and the link back."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from gebruikers.concept import Concepthouder, concept_van
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.formulieren import Opmaak


@dataclass(frozen=True, kw_only=True)
class Formulierpagina:
    """The text and links around a form.

    Args:
        titel: heading.
        terug: URL of the page it was opened from.
        terug_naam: the name of that page, or of the person it is about.
        kijk: where to find what was sent before, as in "in het plan".
        noot: the person it is about, shown beside the heading.
        over: the row it is about.
        uitleg: the purpose of the form.
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
    ongedaan: str | Callable[[], str] = "",
    concept: Concepthouder | None = None,
    **context: object,
) -> HttpResponse:
    """Carry out a submitted form, or render it.

    Args:
        request: the request of the page.
        form: bound when it was sent.
        doe: calls the service.
        pagina: the text and links around the form.
        melding: the message when it is done, as in `verstuur`.
        naar: the URL to go to, as in `verstuur`; the page it came from when left out.
        ongedaan: the URL that takes the act back, as in `verstuur`.
        concept: the draft, for a form that keeps one.
        context: what a template of its own shows besides.
    """
    antwoord = verstuur(
        request,
        form,
        doe,
        naar=naar or pagina.terug,
        melding=melding,
        kijk=pagina.kijk,
        ongedaan=ongedaan,
        concept=concept,
    )
    return antwoord or render(
        request, pagina.sjabloon, {"form": form, "pagina": pagina, "concept": concept} | context
    )


def met_concept(request: Verzoek, form: forms.BaseForm) -> Concepthouder:
    """Return the draft of a page that declared one (`@houdt_concept`), after the form took up what was typed before."""
    concept = concept_van(request)
    hervat(concept, form)
    return concept


def hervat[F: forms.BaseForm](concept: Concepthouder, form: F) -> F:
    """Let a form keep a draft, and return it with what was typed before; what was sent, also by a button in it, stays.

    Args:
        concept: the draft.
        form: made with an `Opmaak` as its helper; none of its fields was read yet.
    """
    if concept.request.method == "GET":
        concept.hervat(form)
    helper = form.helper  # type: ignore[attr-defined]  # every form here has one
    assert isinstance(helper, Opmaak)
    if concept.url:
        helper.attrs["data-concept-url"] = concept.url
    return form
