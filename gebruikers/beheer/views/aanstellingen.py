"""Aanstellingen of a user: add, change and end."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gebruikers.beheer.forms import AanstellingForm, BeeindigForm, WijzigAanstellingForm, add_errors
from gebruikers.beheer.tijdbalk import course_of, period_of
from gebruikers.eenmalig import bied_opnieuw_aan, inhoud_van
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.permissions import is_eigen
from gebruikers.services.aanstellingen import add_aanstelling, change_aanstelling, end_aanstelling
from gebruikers.services.verzoeken import AndereInhoud, doe_eenmalig
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag


def _context(request: Verzoek, aanstelling: Aanstelling) -> dict[str, Any]:
    """Return what the pages about one aanstelling share."""
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
    """Appoint a user; oneself is refused by the service and by the database."""
    gebruiker = get_object_or_404(Gebruiker, pk=pk)
    eigen = is_eigen(request.user, gebruiker)
    form = AanstellingForm(request.POST or None, terug=_terug(gebruiker))
    if form.is_valid():
        velden = form.cleaned_data
        sleutel = velden.pop("sleutel")

        def doe() -> str:
            aanstelling = add_aanstelling(gebruiker=gebruiker, door=request.user, **velden)
            messages.success(
                request, _("%(naam)s is aangesteld: %(wat)s.") % {"naam": gebruiker.naam, "wat": aanstelling}
            )
            return reverse("beheer:gebruiker", args=[pk])

        try:
            inhoud = inhoud_van(request, form)
            return redirect(doe_eenmalig(gebruiker=request.user, sleutel=sleutel, inhoud=inhoud, doe=doe))
        except AndereInhoud as fout:
            bied_opnieuw_aan(form, fout, kijk=_("bij de aanstellingen van deze gebruiker"))
        except ValidationError as fout:
            add_errors(form, fout)
    context = {"form": form, "gebruiker": gebruiker, "eigen": eigen}
    return render(request, "gebruikers/beheer/aanstelling_nieuw.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def wijzig(request: Verzoek, pk: int, aanstelling_pk: int) -> HttpResponse:
    """Change fte or last day of an aanstelling."""
    aanstelling = _haal(pk, aanstelling_pk)
    form = WijzigAanstellingForm(
        request.POST or None, aanstelling=aanstelling, terug=_terug(aanstelling.gebruiker)
    )
    if form.is_valid():
        try:
            change_aanstelling(aanstelling=aanstelling, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            add_errors(form, fout)
        else:
            messages.success(request, _("De aanstelling is gewijzigd: %(wat)s.") % {"wat": aanstelling})
            return redirect("beheer:gebruiker", pk=aanstelling.gebruiker_id)
    context = {"form": form, **_context(request, aanstelling)}
    return render(request, "gebruikers/beheer/aanstelling_wijzig.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def beeindig(request: Verzoek, pk: int, aanstelling_pk: int) -> HttpResponse:
    """Ask when an aanstelling ends, and end it."""
    aanstelling = _haal(pk, aanstelling_pk)
    eigen = is_eigen(request.user, aanstelling.gebruiker)
    form = BeeindigForm(request.POST or None, eigen=eigen, terug=_terug(aanstelling.gebruiker))
    if form.is_valid():
        laatste_dag = form.cleaned_data.get("laatste_dag")
        try:
            end_aanstelling(aanstelling=aanstelling, door=request.user, laatste_dag=laatste_dag)
        except ValidationError as fout:
            add_errors(form, fout, elders={} if laatste_dag else {"laatste_dag": "wanneer"})
        else:
            messages.success(request, _("De aanstelling is beëindigd: %(wat)s.") % {"wat": aanstelling})
            # Who ended its own may no longer open the page of a user.
            return (
                redirect("gebruikers:start")
                if eigen
                else redirect("beheer:gebruiker", pk=aanstelling.gebruiker_id)
            )
    context = {"form": form, **_context(request, aanstelling)}
    return render(request, "gebruikers/beheer/aanstelling_beeindig.html", context)
