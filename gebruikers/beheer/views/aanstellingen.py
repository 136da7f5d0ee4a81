"""Aanstellingen of a user: add, change and end."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gebruikers.beheer.forms import AanstellingForm, BeeindigForm, WijzigAanstellingForm
from gebruikers.beheer.tijdbalk import course_of, period_of
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.ongedaan import terugweg
from gebruikers.permissions import is_eigen
from gebruikers.services.aanstellingen import (
    add_aanstelling,
    change_aanstelling,
    end_aanstelling,
    restore_aanstelling,
)
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag


def _context(request: Verzoek, aanstelling: Aanstelling) -> dict[str, Any]:
    """Return the context that the pages about one aanstelling share."""
    verloop = course_of(aanstelling, vandaag())
    return {
        "aanstelling": aanstelling,
        "periode": period_of(aanstelling, verloop),
        "geeindigd": verloop in {"geweest", "ingetrokken"},
        "eigen": is_eigen(request.user, aanstelling.gebruiker),
    }


def _terug(gebruiker: Gebruiker) -> tuple[str, str]:
    return _("Terug"), reverse("beheer:gebruiker", args=[gebruiker.pk])


def _haal(gebruiker: int, pk: int) -> Aanstelling:
    rijen = Aanstelling.objects.select_related("gebruiker", "wijk", "organisatie")
    return get_object_or_404(rijen, pk=pk, gebruiker=gebruiker)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Appoint a user; an aanstelling for oneself is refused by the service and by the database."""
    gebruiker = get_object_or_404(Gebruiker, pk=pk)
    eigen = is_eigen(request.user, gebruiker)
    form = AanstellingForm(request.POST or None, terug=_terug(gebruiker))
    zin = _("%(naam)s is aangesteld: %(wat)s.")
    antwoord = verstuur(
        request,
        form,
        lambda: add_aanstelling(gebruiker=gebruiker, door=request.user, **form.invoer()),
        naar=reverse("beheer:gebruiker", args=[pk]),
        melding=lambda aanstelling: zin % {"naam": gebruiker.naam, "wat": aanstelling},
        kijk=_("bij de aanstellingen van deze gebruiker"),
    )
    context = {"form": form, "gebruiker": gebruiker, "eigen": eigen}
    return antwoord or render(request, "gebruikers/beheer/aanstelling_nieuw.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def wijzig(request: Verzoek, pk: int, aanstelling_pk: int) -> HttpResponse:
    """Change fte or last day of an aanstelling."""
    aanstelling = _haal(pk, aanstelling_pk)
    form = WijzigAanstellingForm(
        request.POST or None, aanstelling=aanstelling, terug=_terug(aanstelling.gebruiker)
    )
    antwoord = verstuur(
        request,
        form,
        lambda: change_aanstelling(aanstelling=aanstelling, door=request.user, **form.invoer()),
        naar=reverse("beheer:gebruiker", args=[pk]),
        melding=_("De aanstelling is gewijzigd: %(wat)s.") % {"wat": aanstelling},
    )
    context = {"form": form, **_context(request, aanstelling)}
    return antwoord or render(request, "gebruikers/beheer/aanstelling_wijzig.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def beeindig(request: Verzoek, pk: int, aanstelling_pk: int) -> HttpResponse:
    """Ask when an aanstelling ends, and end it."""
    aanstelling = _haal(pk, aanstelling_pk)
    eigen = is_eigen(request.user, aanstelling.gebruiker)
    form = BeeindigForm(request.POST or None, eigen=eigen, terug=_terug(aanstelling.gebruiker))
    antwoord = verstuur(
        request,
        form,
        lambda: end_aanstelling(
            aanstelling=aanstelling, door=request.user, laatste_dag=form.cleaned_data["laatste_dag"]
        ),
        # A user who ended their own aanstelling may no longer open the page of a user.
        naar=reverse("gebruikers:start") if eigen else reverse("beheer:gebruiker", args=[pk]),
        melding=_("De aanstelling van %(naam)s is beëindigd: %(wat)s.")
        % {"naam": aanstelling.gebruiker.naam, "wat": aanstelling},
        ongedaan="" if eigen else reverse("beheer:aanstelling_ongedaan", args=[aanstelling_pk]),
    )
    context = {"form": form, **_context(request, aanstelling)}
    return antwoord or render(request, "gebruikers/beheer/aanstelling_beeindig.html", context)


def _herstel(pk: int, door: Gebruiker) -> Aanstelling:
    return restore_aanstelling(aanstelling=get_object_or_404(Aanstelling, pk=pk), door=door)


ongedaan = terugweg(
    rollen={Rol.BEHEERDER},
    doe=_herstel,
    melding=lambda aanstelling: (
        _("De aanstelling van %(naam)s geldt weer: %(wat)s.")
        % {"naam": aanstelling.gebruiker.naam, "wat": aanstelling}
    ),
)
"""Take back the end of an aanstelling."""
