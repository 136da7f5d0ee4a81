"""An aspect of a part: writing it, its draft, its versions, and the comments on it."""

import datetime as dt
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import antwoord_op_concept, houdt_tekst
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.woorden import voluit
from rapportage.product.citaten import citaten_van
from rapportage.product.concept import aspectconcept
from rapportage.product.enums import Productstand
from rapportage.product.forms import AspectForm
from rapportage.product.meelezers import meelezers
from rapportage.product.models import Aspectopmerking, Producttekst
from rapportage.product.naast import besluiten_bij, ervaringen_bij, vorige_tekst
from rapportage.product.permissions import LEZERS, OPMERKING, TEKST, hoedanigheden
from rapportage.product.services.opmerkingen import add_opmerking, handle_opmerking
from rapportage.product.services.schrijven import eis_concept, save_aspect
from rapportage.product.teksten import Aspectregel, Tekst
from rapportage.product.views.teksten import haal_tekst
from rapportage.redactie.cijferlijst import op_naam
from rapportage.redactie.concept import Teksthouder, bewaar_getypt
from rapportage.redactie.forms import OpmerkingForm
from rapportage.redactie.pagina import begin_van, opmerkingen_bij, versies_naast_elkaar, zet_opmerking
from rapportage.redactie.vergelijk import vergeleken

VORIGE = "vorige"
"""In the address of the versions: compare with the text of the round before."""


def haal_aspect(pk: int, aspect: int) -> tuple[Producttekst, Tekst, Aspectregel]:
    """Return a text, what it says, and one of its aspects; the policy of the page saw that the text is there.

    Raises:
        Http404: the text is not about this aspect.
    """
    tekst = haal_tekst(pk)
    heel = Tekst(tekst)
    if (regel := heel.aspect(aspect)) is None:
        raise Http404
    return tekst, heel, regel


def _mag_schrijven(request: Verzoek, tekst: Producttekst) -> bool:
    return tekst.stand == Productstand.CONCEPT and bool(hoedanigheden(request.user, tekst.onderdeel_id))


def _bewaar(request: Verzoek, pk: int, aspect: int, gezien: str | None = None) -> dt.datetime:
    """Keep what was typed in an aspect as a draft.

    Raises:
        PermissionDenied: this user does not own its part.
        StaatAnders: the text is no concept any more.
    """
    tekst, _heel, _regel = haal_aspect(pk, aspect)
    _eis_eigenaar(request, tekst)
    eis_concept(tekst)
    return bewaar_getypt(request, aspectconcept(pk, aspect), gezien)


def _eis_eigenaar(request: Verzoek, tekst: Producttekst) -> None:
    if not hoedanigheden(request.user, tekst.onderdeel_id):
        raise PermissionDenied(_("Alleen wie eigenaar van dit onderdeel is, kan eraan schrijven."))


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS, bereik=TEKST)
@houdt_tekst(_bewaar)
def schrijf(request: Verzoek, pk: int, aspect: int) -> HttpResponse:
    """Show an aspect with what belongs to it; who writes saves it here as its next version."""
    tekst, heel, regel = haal_aspect(pk, aspect)
    if request.method == "POST":
        _eis_eigenaar(request, tekst)
    context = _context(request, tekst, heel, regel)
    schrijft = _mag_schrijven(request, tekst)
    context |= {"form": None, "concept": None, "opmerkingform": _opmerkingform(pk, aspect)}
    if not schrijft and request.method != "POST":
        return render(request, "rapportage/product/aspect.html", context)
    concept = Teksthouder(request, aspectconcept(pk, aspect))
    form = AspectForm(
        request.POST or None,
        vragen=regel.vragen,
        concept=concept.url,
        initial=begin_van(request.GET, regel, tekst.versies.filter(aspect=aspect)),
    )
    if not request.GET.get("versie"):
        concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: save_aspect(tekst_id=pk, aspect_id=aspect, door=request.user, **form.invoer()),
        naar=reverse("rapportage:aspect", args=[pk, aspect]),
        melding=_("De tekst is opgeslagen."),
        kijk=_("bij Versies"),
        concept=concept,
    )
    context |= {"form": form, "concept": concept}
    return antwoord or render(request, "rapportage/product/aspect.html", context)


def _opmerkingform(pk: int, aspect: int, data: Any = None) -> OpmerkingForm:
    return OpmerkingForm(data, actie=reverse("rapportage:aspect_opmerking", args=[pk, aspect]))


def _context(request: Verzoek, tekst: Producttekst, heel: Tekst, regel: Aspectregel) -> dict[str, Any]:
    plaats = heel.aspecten.index(regel)
    schrijft = _mag_schrijven(request, tekst)
    geciteerd = citaten_van(tekst, request.user).get(regel.aspect.pk, [])
    return {
        "tekst": tekst,
        "onderdeel": tekst.onderdeel,
        "heel": heel,
        "regel": regel,
        "plaats": plaats + 1,
        "tabs": _tabs(tekst, heel, regel),
        "cijfers": op_naam(heel.lijst),
        "opmerkingen": opmerkingen_bij(request.GET, tekst.opmerkingen.filter(aspect=regel.aspect)),
        "versies": tekst.versies.filter(aspect=regel.aspect).count(),
        "vorige": vorige_tekst(tekst, regel.aspect),
        "meelezers": meelezers(tekst, request.user, aspect=regel.aspect),
        "besluiten": besluiten_bij(request.user, tekst),
        "schrijft": schrijft,
        "geciteerd": geciteerd,
        "ervaringen": ervaringen_bij(request.user, regel.aspect, geciteerd) if schrijft else None,
    }


def _tabs(tekst: Producttekst, heel: Tekst, regel: Aspectregel) -> list[dict[str, Any]]:
    """Return the aspects as tabs, those that have a text with a check mark."""
    return [
        {
            "naam": ander.aspect.naam,
            "url": reverse("rapportage:aspect", args=[tekst.pk, ander.aspect.pk]),
            "actief": ander is regel,
            "vinkje": _("geschreven") if ander.is_geschreven else "",
        }
        for ander in heel.aspecten
    ]


@require_POST
@beleid(rollen=LEZERS, bereik=TEKST, achtergrond=True)
def bewaar_concept(request: Verzoek, pk: int, aspect: int) -> HttpResponse:
    """Keep what is typed in an aspect."""
    return antwoord_op_concept(lambda: _bewaar(request, pk, aspect, gezien=request.GET.get("gezien")))


@require_POST
@beleid(rollen=LEZERS, bereik=TEKST)
def concept_weg(request: Verzoek, pk: int, aspect: int) -> HttpResponse:
    """Delete the draft of an aspect, and show what was saved."""
    haal_aspect(pk, aspect)
    Teksthouder(request, aspectconcept(pk, aspect)).weg()
    return redirect("rapportage:aspect", pk, aspect)


@require_GET
@beleid(rollen=LEZERS, bereik=TEKST)
def versies(request: Verzoek, pk: int, aspect: int) -> HttpResponse:
    """Show the versions of an aspect, and what changed between two of them, or since the text of the round before."""
    tekst, _heel, regel = haal_aspect(pk, aspect)
    adres = reverse("rapportage:aspect", args=[pk, aspect])
    vorige = vorige_tekst(tekst, regel.aspect)
    met_vorige = vorige is not None and request.GET.get("van") == VORIGE
    namen = [(deel.value, vraag) for deel, (vraag, _hulp) in regel.vragen.items()]
    context = {
        "tekst": tekst,
        "onderdeel": tekst.onderdeel,
        "regel": regel,
        **versies_naast_elkaar(request.GET, tekst.versies.filter(aspect=regel.aspect), namen),
        "schrijf_url": adres if _mag_schrijven(request, tekst) else "",
        "vorige": vorige,
        "met_vorige": met_vorige,
    }
    if vorige and met_vorige and regel.is_van_iemand:
        context |= {
            "verschilkop": _("Wat er is veranderd sinds de tekst van %s") % voluit(vorige.tekst.dag),
            "delen": vergeleken(vorige.regel, regel, namen),
        }
    return render(request, "rapportage/product/versies.html", context)


@require_POST
@beleid(rollen=LEZERS, bereik=TEKST)
def opmerking(request: Verzoek, pk: int, aspect: int) -> HttpResponse:
    """Make a comment on an aspect."""
    tekst, heel, regel = haal_aspect(pk, aspect)
    form = _opmerkingform(pk, aspect, request.POST)
    antwoord = verstuur(
        request,
        form,
        lambda: add_opmerking(tekst_id=pk, aspect_id=aspect, door=request.user, **form.invoer()),
        naar=reverse("rapportage:aspect", args=[pk, aspect]),
        melding=_("De opmerking is geplaatst."),
        kijk=_("bij Opmerkingen"),
    )
    context = _context(request, tekst, heel, regel) | {"form": None, "concept": None, "opmerkingform": form}
    return antwoord or render(request, "rapportage/product/aspect.html", context)


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
    rij = Aspectopmerking.objects.get(pk=pk)
    naar = reverse("rapportage:aspect", args=[rij.over_id, rij.aspect_id])
    return zet_opmerking(request, handle_opmerking, pk, klaar=klaar, naar=naar)
