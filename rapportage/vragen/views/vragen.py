"""The five questions together, the page of one, and the comments on its answer."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.ervaringen.citeren import met_fotos
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.models import Ervaring
from rapportage.ervaringen.permissions import LEZERS as LEZERS_VAN_ERVARINGEN
from rapportage.redactie.forms import OpmerkingForm
from rapportage.redactie.pagina import opmerkingen_bij, zet_opmerking
from rapportage.vragen.cijfers import bron, groepen
from rapportage.vragen.models import Vraagantwoord, Vraagopmerking
from rapportage.vragen.permissions import LEZERS, OPMERKING, SCHRIJVERS, VRAAG
from rapportage.vragen.punten import punten_bij
from rapportage.vragen.services.schrijven import add_opmerking, handle_opmerking
from rapportage.vragen.teksten import Antwoord, citaten_bij, stilte, vraagrijen

GETOOND = 5
"""How many ervaringen stand on the page, before the link to all of them."""


@require_GET
@beleid(rollen=LEZERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the five questions: the answer in short, what is still to be found out, and what was heard of late."""
    return render(request, "rapportage/vragen/overzicht.html", {"rijen": vraagrijen(request.user)})


@require_GET
@beleid(rollen=LEZERS, bereik=VRAAG)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a question: the answer so far, what it rests on, what is not known yet, and comments."""
    return _toon(request, Vraag(pk), _opmerkingform(pk))


def _toon(request: Verzoek, vraag: Vraag, opmerkingform: OpmerkingForm) -> HttpResponse:
    cijfers = bron()
    versies = Vraagantwoord.objects.filter(vraag=vraag).select_related("door").order_by("-versie")
    context = {
        "vraag": vraag,
        "antwoord": Antwoord(vraag, cijfers.lijst, versies.first()),
        "versies": versies.count(),
        "schrijft": request.user.heeft(*SCHRIJVERS),
        "uitgave": cijfers.uitgave,
        "cijfers": groepen(cijfers.bij(vraag)),
        "punten": punten_bij(request.user, vraag, request.GET),
        "opmerkingen": opmerkingen_bij(request.GET, Vraagopmerking.objects.filter(vraag=vraag)),
        "opmerkingform": opmerkingform,
        **_ervaringen(request, vraag),
    }
    return render(request, "rapportage/vragen/vraag.html", context)


def _ervaringen(request: Verzoek, vraag: Vraag) -> dict[str, Any]:
    """Return what was shared about a question and what its answer cites, for who reads ervaringen."""
    if not request.user.heeft(*LEZERS_VAN_ERVARINGEN):
        return {
            "leest_ervaringen": False,
            "geciteerd": [],
            "ervaringen": [],
            "ervaringen_aantal": 0,
            "stil": None,
        }
    geciteerd = citaten_bij(vraag)
    alle = Ervaring.objects.geldig().filter(vraag=vraag)
    over = alle.exclude(pk__in=[rij.citaat.ervaring_id for rij in geciteerd])
    return {
        "leest_ervaringen": True,
        "geciteerd": met_fotos(geciteerd, request.user),
        "ervaringen": over.met_alles()[:GETOOND],
        "ervaringen_aantal": alle.count(),
        "stil": stilte(vraag),
    }


def _opmerkingform(pk: int, data: Any = None) -> OpmerkingForm:
    return OpmerkingForm(data, actie=reverse("rapportage:pilotvraag_opmerking", args=[pk]))


@require_POST
@beleid(rollen=LEZERS, bereik=VRAAG)
def opmerking(request: Verzoek, pk: int) -> HttpResponse:
    """Make a comment on an answer."""
    form = _opmerkingform(pk, request.POST)
    antwoord = verstuur(
        request,
        form,
        lambda: add_opmerking(vraag=Vraag(pk), door=request.user, **form.invoer()),
        naar=f"{reverse('rapportage:pilotvraag', args=[pk])}#opmerkingen",
        melding=_("De opmerking is geplaatst."),
        kijk=_("bij Opmerkingen"),
    )
    return antwoord or _toon(request, Vraag(pk), form)


@require_POST
@beleid(rollen=LEZERS, bereik=OPMERKING)
def opmerking_verwerkt(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a comment was handled."""
    return _zet_opmerking(request, pk, klaar=True)


@require_POST
@beleid(rollen=LEZERS, bereik=OPMERKING)
def opmerking_open(request: Verzoek, pk: int) -> HttpResponse:
    """Let a comment be open again."""
    return _zet_opmerking(request, pk, klaar=False)


def _zet_opmerking(request: Verzoek, pk: int, *, klaar: bool) -> HttpResponse:
    vraag = Vraagopmerking.objects.values_list("vraag", flat=True).get(pk=pk)
    naar = reverse("rapportage:pilotvraag", args=[vraag])
    return zet_opmerking(request, handle_opmerking, pk, klaar=klaar, naar=naar)
