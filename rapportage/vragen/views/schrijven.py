"""Writing the answer to a question, its draft, and its versions."""

import datetime as dt
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import antwoord_op_concept, houdt_tekst
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.ervaringen.enums import Vraag
from rapportage.redactie.cijferlijst import op_naam
from rapportage.redactie.concept import Teksthouder, bewaar_getypt
from rapportage.redactie.pagina import begin_van, versies_naast_elkaar
from rapportage.vragen.cijfers import Bron, bron
from rapportage.vragen.concept import vraagconcept
from rapportage.vragen.enums import Antwoorddeel
from rapportage.vragen.forms import AntwoordForm
from rapportage.vragen.models import Vraagantwoord
from rapportage.vragen.permissions import LEZERS, SCHRIJVERS, VRAAG
from rapportage.vragen.services.schrijven import save_antwoord
from rapportage.vragen.teksten import Antwoord, antwoorden_in_kracht


def _bewaar(request: Verzoek, pk: int, gezien: str | None = None) -> dt.datetime:
    """Keep what was typed in an answer as a draft."""
    return bewaar_getypt(request, vraagconcept(Vraag(pk)), gezien)


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=VRAAG)
@houdt_tekst(_bewaar)
def schrijf(request: Verzoek, pk: int) -> HttpResponse:
    """Write the answer to a question, beside its figures."""
    vraag, cijfers = Vraag(pk), bron()
    antwoord = Antwoord(vraag, cijfers.lijst, antwoorden_in_kracht().get(pk))
    concept = Teksthouder(request, vraagconcept(vraag))
    form = AntwoordForm(request.POST or None, concept=concept.url, initial=_begin(request, antwoord, cijfers))
    if not request.GET.get("versie"):
        concept.hervat(form)
    gedaan = verstuur(
        request,
        form,
        lambda: save_antwoord(vraag=vraag, door=request.user, **form.invoer()),
        naar=reverse("rapportage:pilotvraag", args=[pk]),
        melding=_("Het antwoord is opgeslagen."),
        kijk=_("bij Versies"),
        concept=concept,
    )
    context = {
        "vraag": vraag,
        "antwoord": antwoord,
        "uitgave": cijfers.uitgave,
        "bij": cijfers.voorop(vraag),
        "cijfers": op_naam(cijfers.lijst),
        "form": form,
        "concept": concept,
    }
    return gedaan or render(request, "rapportage/vragen/schrijven.html", context)


def _begin(request: Verzoek, antwoord: Antwoord, cijfers: Bron) -> dict[str, Any]:
    """Return what the form opens with: texts, and the edition that stands beside them."""
    versies = Vraagantwoord.objects.filter(vraag=antwoord.vraag)
    uitgave = cijfers.uitgave.pk if cijfers.uitgave else None
    return begin_van(request.GET, antwoord, versies) | {"uitgave": uitgave}


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=VRAAG, achtergrond=True)
def bewaar_concept(request: Verzoek, pk: int) -> HttpResponse:
    """Keep what is typed in an answer."""
    return antwoord_op_concept(lambda: _bewaar(request, pk, gezien=request.GET.get("gezien")))


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=VRAAG)
def concept_weg(request: Verzoek, pk: int) -> HttpResponse:
    """Delete the draft of an answer, and show what was saved."""
    Teksthouder(request, vraagconcept(Vraag(pk))).weg()
    return redirect("rapportage:pilotvraag_schrijven", pk)


@require_GET
@beleid(rollen=LEZERS, bereik=VRAAG)
def versies(request: Verzoek, pk: int) -> HttpResponse:
    """Show the versions of an answer, and what changed between two of them: the last two unless others are chosen."""
    rijen = Vraagantwoord.objects.filter(vraag=pk)
    schrijft = request.user.heeft(*SCHRIJVERS)
    context = {
        "vraag": Vraag(pk),
        **versies_naast_elkaar(request.GET, rijen, Antwoorddeel.choices),
        "schrijf_url": reverse("rapportage:pilotvraag_schrijven", args=[pk]) if schrijft else "",
    }
    return render(request, "rapportage/vragen/versies.html", context)
