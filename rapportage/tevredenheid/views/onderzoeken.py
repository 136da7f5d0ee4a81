"""Pages of rounds: all of them with the questionnaires, one round, planning, changing, closing."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import houdt_concept
from gebruikers.formulierpagina import Formulierpagina, met_concept, toon_formulier
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from rapportage.tevredenheid.citeren import geciteerd_per_ronde
from rapportage.tevredenheid.enums import Onderzoekstand
from rapportage.tevredenheid.forms import GeleerdForm, OnderzoekForm, OnderzoekWijzigForm
from rapportage.tevredenheid.kaart import kaart_pdf, proefkaarten_van
from rapportage.tevredenheid.models import Onderzoek, Tevredenheidsuitgave, Vragenlijst
from rapportage.tevredenheid.permissions import LEZERS, SCHRIJVERS
from rapportage.tevredenheid.proef import proefvragen
from rapportage.tevredenheid.regels import mag_woorden_lezen, regel_van, respons_van, te_weinig_bewaard
from rapportage.tevredenheid.services.onderzoeken import (
    change_onderzoek,
    close_onderzoek,
    drop_onderzoek,
    note_lesson,
    plan_onderzoek,
    reopen_onderzoek,
)
from rapportage.tevredenheid.talen import ALLE
from rapportage.tevredenheid.uitkomst import citaten_uit
from rapportage.tevredenheid.views.kaarten import als_pdf


@require_GET
@beleid(rollen=LEZERS)
def overzicht(request: Verzoek) -> HttpResponse:
    """Show all rounds with their response, and the versions of the questionnaire."""
    rondes = Onderzoek.objects.select_related("vragenlijst", "mijlpaal")
    geciteerd = geciteerd_per_ronde()
    context = {
        "rondes": [(ronde, respons_van(ronde), geciteerd.get(ronde.pk, 0)) for ronde in rondes],
        "lijsten": Vragenlijst.objects.all(),
        "schrijft": request.user.heeft(*SCHRIJVERS),
    }
    return render(request, "rapportage/tevredenheid/overzicht.html", context)


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a round: its days, whom it invites, the response, and what can be done."""
    onderzoek = _haal(pk)
    context = {
        "onderzoek": onderzoek,
        "regel": regel_van(onderzoek),
        "respons": respons_van(onderzoek),
        "schrijft": request.user.heeft(*SCHRIJVERS),
        "kan_weer_open": onderzoek.stand == Onderzoekstand.GESLOTEN and onderzoek.tot >= vandaag(),
        "talen": [taal.woorden for taal in ALLE.values()],
        "vragen": _uitkomst(onderzoek),
        "citaten": citaten_uit([onderzoek.pk]).get(onderzoek.pk, []),
        "te_weinig": te_weinig_bewaard(onderzoek),
        "proefvragen": proefvragen(onderzoek) if onderzoek.is_proef else [],
        "woorden": onderzoek.stand == Onderzoekstand.GETELD and mag_woorden_lezen(onderzoek),
    }
    return render(request, "rapportage/tevredenheid/onderzoek.html", context)


def _uitkomst(onderzoek: Onderzoek) -> list[dict[str, Any]]:
    uitgave = Tevredenheidsuitgave.objects.filter(onderzoek=onderzoek).first()
    return uitgave.uitkomst["vragen"] if uitgave else []


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Plan a round."""
    form = OnderzoekForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: plan_onderzoek(gegevens=form.gegevens(), door=request.user),
        Formulierpagina(
            titel=_("Onderzoek plannen"),
            terug=reverse("rapportage:tevredenheid"),
            terug_naam=_("Tevredenheid"),
            kijk=_("bij Tevredenheid"),
        ),
        naar=lambda onderzoek: reverse("rapportage:onderzoek", args=[onderzoek.pk]),
        melding=_("Het onderzoek is gepland. Op de eerste dag opent het automatisch."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change a round that has not opened."""
    onderzoek = _haal(pk)
    form = OnderzoekWijzigForm(request.POST or None, onderzoek=onderzoek)
    return toon_formulier(
        request,
        form,
        lambda: change_onderzoek(
            pk=pk, gegevens=form.gegevens(), door=request.user, gezien=form.cleaned_data["versie"]
        ),
        Formulierpagina(
            titel=_("Onderzoek wijzigen"),
            terug=reverse("rapportage:onderzoek", args=[pk]),
            terug_naam=str(onderzoek),
            kijk=_("bij dit onderzoek"),
        ),
        melding=_("Het onderzoek is gewijzigd."),
    )


@require_POST
@beleid(rollen=SCHRIJVERS)
def weg(request: Verzoek, pk: int) -> HttpResponse:
    """Take back a round that has not opened."""
    _haal(pk)
    return doe_meteen(
        request,
        lambda: drop_onderzoek(pk=pk, door=request.user),
        naar=reverse("rapportage:tevredenheid"),
        melding=_("Het onderzoek gaat niet door."),
        anders=reverse("rapportage:onderzoek", args=[pk]),
    )


@require_POST
@beleid(rollen=SCHRIJVERS)
def sluit(request: Verzoek, pk: int) -> HttpResponse:
    """Close a round before its last day."""
    _haal(pk)
    return doe_meteen(
        request,
        lambda: close_onderzoek(pk=pk, door=request.user),
        naar=reverse("rapportage:onderzoek", args=[pk]),
        melding=_("Het onderzoek is gesloten. Vannacht tellen we de antwoorden."),
        ongedaan=reverse("rapportage:onderzoek_heropenen", args=[pk]),
    )


@require_POST
@beleid(rollen=SCHRIJVERS)
def heropen(request: Verzoek, pk: int) -> HttpResponse:
    """Open a round again, on the day it was closed."""
    _haal(pk)
    return doe_meteen(
        request,
        lambda: reopen_onderzoek(pk=pk, door=request.user),
        naar=reverse("rapportage:onderzoek", args=[pk]),
        melding=_("Het onderzoek is weer open."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
@houdt_concept("geleerd", per_rij=True)
def geleerd(request: Verzoek, pk: int) -> HttpResponse:
    """Write down what was learned of a try-out."""
    onderzoek = _haal(pk)
    if not onderzoek.is_proef or onderzoek.stand == Onderzoekstand.GEPLAND:
        raise Http404
    form = GeleerdForm(request.POST or None, onderzoek=onderzoek)
    return toon_formulier(
        request,
        form,
        lambda: note_lesson(
            pk=pk,
            geleerd=form.cleaned_data["geleerd"],
            door=request.user,
            gezien=form.cleaned_data["versie"],
        ),
        Formulierpagina(
            titel=_("Wat hebben we van de proef geleerd?"),
            terug=reverse("rapportage:onderzoek", args=[pk]),
            terug_naam=str(onderzoek),
            kijk=_("bij dit onderzoek"),
        ),
        melding=lambda _rij: (
            _("Opgeslagen wat we van de proef hebben geleerd.")
            if form.cleaned_data["geleerd"]
            else _("Opgeslagen. Er staat nu niets bij wat we hebben geleerd.")
        ),
        concept=met_concept(request, form),
    )


@require_GET
@beleid(rollen=SCHRIJVERS)
def proefkaarten(request: Verzoek, pk: int) -> HttpResponse:  # noqa: ARG001  the policy asks who it is
    """Return the cards of a try-out as PDF."""
    onderzoek = _haal(pk)
    if not onderzoek.is_proef or onderzoek.stand != Onderzoekstand.OPEN:
        raise Http404
    return als_pdf(kaart_pdf(proefkaarten_van(onderzoek)), "proefkaarten.pdf")


def _haal(pk: int) -> Onderzoek:
    return get_object_or_404(Onderzoek.objects.select_related("vragenlijst", "mijlpaal"), pk=pk)
