"""A chapter of a report: writing it, its draft, its versions, and the comments on it."""

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
from rapportage.ervaringen.citeren import met_fotos
from rapportage.permissions import LEZERS
from rapportage.redactie.cijferlijst import Cijfer, Cijferlijst, op_naam, over
from rapportage.redactie.concept import Teksthouder, bewaar_getypt
from rapportage.redactie.forms import OpmerkingForm
from rapportage.redactie.pagina import begin_van, opmerkingen_bij, versies_naast_elkaar, zet_opmerking
from rapportage.schrijven.citaten import te_citeren
from rapportage.schrijven.concept import hoofdstukconcept
from rapportage.schrijven.delen import Deel, is_wijk
from rapportage.schrijven.eerste import BIJ
from rapportage.schrijven.enums import Tekstsoort
from rapportage.schrijven.forms import HoofdstukForm
from rapportage.schrijven.models import Hoofdstukopmerking, Rapporttekst
from rapportage.schrijven.permissions import OPMERKING, SCHRIJVERS, TEKST
from rapportage.schrijven.services.opmerkingen import add_opmerking, handle_opmerking
from rapportage.schrijven.services.schrijven import TE_SCHRIJVEN, eis_te_schrijven, save_hoofdstuk
from rapportage.schrijven.teksten import Boek, Hoofdstuk
from rapportage.schrijven.views.teksten import haal_tekst
from rapportage.schrijven.voorstel import voorstel, vraag_van

DELEN = 6
"""How many parts of a figure without a total stand beside the editor; the others are among all figures."""
ANTWOORD = "antwoord"
"""In the address: go on with the answer to the question of the chapter."""


def _haal(pk: int, deel: str) -> tuple[Rapporttekst, Boek, Hoofdstuk]:
    rapport = haal_tekst(pk)
    boek = Boek(rapport)
    if (hoofdstuk := boek.hoofdstuk(deel)) is None:
        raise Http404
    return rapport, boek, hoofdstuk


def _bewaar(request: Verzoek, pk: int, deel: str, gezien: str | None = None) -> dt.datetime:
    """Keep what was typed in a chapter as a draft.

    Raises:
        PermissionDenied: this user does not write reports.
        StaatAnders: the text was approved or published meanwhile.
    """
    rapport, _boek, hoofdstuk = _haal(pk, deel)
    _eis_schrijver(request)
    eis_te_schrijven(rapport)
    return bewaar_getypt(request, hoofdstukconcept(pk, hoofdstuk.deel), gezien)


def _eis_schrijver(request: Verzoek) -> None:
    if not request.user.heeft(*SCHRIJVERS):
        raise PermissionDenied(_("Alleen de beleidsmedewerker kan de tekst schrijven."))


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS, bereik=TEKST)
@houdt_tekst(_bewaar)
def schrijf(request: Verzoek, pk: int, deel: str) -> HttpResponse:
    """Show a chapter with its figures and comments; who writes saves it here as its next version."""
    rapport, boek, hoofdstuk = _haal(pk, deel)
    schrijft = request.user.heeft(*SCHRIJVERS)
    if request.method == "POST":
        _eis_schrijver(request)
    hier = reverse("rapportage:hoofdstuk", args=[pk, deel])
    context = _context(request, rapport, boek, hoofdstuk)
    context |= {"schrijft": schrijft and rapport.stand in TE_SCHRIJVEN}
    context["opmerkingform"] = OpmerkingForm(actie=reverse("rapportage:hoofdstuk_opmerking", args=[pk, deel]))
    if not context["schrijft"] and request.method != "POST":
        return render(request, "rapportage/schrijven/hoofdstuk.html", context)
    concept = Teksthouder(request, hoofdstukconcept(pk, hoofdstuk.deel))
    form = HoofdstukForm(
        request.POST or None, concept=concept.url, initial=_begin(request, rapport, hoofdstuk)
    )
    if not {"versie", ANTWOORD} & set(request.GET):
        concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: save_hoofdstuk(
            rapport_id=pk, deel=hoofdstuk.deel.sleutel, door=request.user, **form.invoer()
        ),
        naar=hier,
        melding=_("De tekst is opgeslagen."),
        kijk=_("bij Versies"),
        concept=concept,
    )
    context |= {"form": form, "concept": concept}
    return antwoord or render(request, "rapportage/schrijven/hoofdstuk.html", context)


def _begin(request: Verzoek, rapport: Rapporttekst, hoofdstuk: Hoofdstuk) -> dict[str, Any]:
    """Return what the form opens with: what the chapter says now, an earlier version, or the answer to its question."""
    teksten = begin_van(request.GET, hoofdstuk, rapport.teksten.filter(deel=hoofdstuk.deel.sleutel))
    if ANTWOORD in request.GET and "versie" not in request.GET:
        teksten |= {
            deel: tekst for deel, tekst in voorstel(hoofdstuk.antwoord, hoofdstuk.lijst).items() if tekst
        }
    return teksten


def _context(request: Verzoek, rapport: Rapporttekst, boek: Boek, hoofdstuk: Hoofdstuk) -> dict[str, Any]:
    plaats = boek.hoofdstukken.index(hoofdstuk)
    opmerkingen = rapport.opmerkingen.filter(deel=hoofdstuk.deel.sleutel)
    return {
        "rapport": rapport,
        "hoofdstuk": hoofdstuk,
        "vraag": vraag_van(hoofdstuk.deel.sleutel),
        "vorige": boek.hoofdstukken[plaats - 1].deel if plaats else None,
        "volgende": boek.hoofdstukken[plaats + 1].deel if plaats + 1 < len(boek.hoofdstukken) else None,
        "bij": _bij(hoofdstuk.deel, boek.lijst),
        "cijfers": op_naam(boek.lijst),
        "opmerkingen": opmerkingen_bij(request.GET, opmerkingen),
        "versies": rapport.teksten.filter(deel=hoofdstuk.deel.sleutel).count(),
        "geciteerd": met_fotos(
            hoofdstuk.geciteerd, request.user, is_plaats=not is_wijk(hoofdstuk.deel.sleutel)
        ),
        **_citaten(hoofdstuk),
    }


def _citaten(hoofdstuk: Hoofdstuk) -> dict[str, Any]:
    """Return what a chapter can still cite."""
    ervaringen, aantal = te_citeren(hoofdstuk.deel, hoofdstuk.geciteerd)
    return {"ervaringen": ervaringen, "ervaringen_aantal": aantal}


def _bij(deel: Deel, lijst: Cijferlijst) -> list[Cijfer]:
    """Return the figures that a chapter is about: of a wijk those of that wijk, and of what has no total some of its parts."""
    uit: list[Cijfer] = []
    for naam in BIJ.get(deel.soort, ()):
        totaal = lijst.get(f"{naam}:{deel.wijk}" if deel.wijk else naam)
        if totaal is not None:
            uit.append(totaal)
        elif not deel.wijk:
            uit += list(over(lijst, (naam,)).values())[:DELEN]
    return uit


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=TEKST, achtergrond=True)
def bewaar_concept(request: Verzoek, pk: int, deel: str) -> HttpResponse:
    """Keep what is typed in a chapter."""
    return antwoord_op_concept(lambda: _bewaar(request, pk, deel, gezien=request.GET.get("gezien")))


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=TEKST)
def concept_weg(request: Verzoek, pk: int, deel: str) -> HttpResponse:
    """Delete the draft of a chapter, and show what was saved."""
    _rapport, _boek, hoofdstuk = _haal(pk, deel)
    Teksthouder(request, hoofdstukconcept(pk, hoofdstuk.deel)).weg()
    return redirect("rapportage:hoofdstuk", pk, deel)


@require_GET
@beleid(rollen=LEZERS, bereik=TEKST)
def versies(request: Verzoek, pk: int, deel: str) -> HttpResponse:
    """Show the versions of a chapter, and what changed between two of them: the last two unless others are chosen."""
    rapport, _boek, hoofdstuk = _haal(pk, deel)
    rijen = rapport.teksten.filter(deel=hoofdstuk.deel.sleutel)
    context = {
        "rapport": rapport,
        "hoofdstuk": hoofdstuk,
        **versies_naast_elkaar(request.GET, rijen, Tekstsoort.choices),
        "schrijft": request.user.heeft(*SCHRIJVERS) and rapport.stand in TE_SCHRIJVEN,
    }
    return render(request, "rapportage/schrijven/versies.html", context)


@require_POST
@beleid(rollen=LEZERS, bereik=TEKST)
def opmerking(request: Verzoek, pk: int, deel: str) -> HttpResponse:
    """Make a comment on a chapter."""
    rapport, boek, hoofdstuk = _haal(pk, deel)
    hier = reverse("rapportage:hoofdstuk", args=[pk, deel])
    form = OpmerkingForm(request.POST, actie=reverse("rapportage:hoofdstuk_opmerking", args=[pk, deel]))
    antwoord = verstuur(
        request,
        form,
        lambda: add_opmerking(rapport_id=pk, deel=hoofdstuk.deel.sleutel, door=request.user, **form.invoer()),
        naar=hier,
        melding=_("De opmerking is geplaatst."),
        kijk=_("bij Opmerkingen"),
    )
    context = _context(request, rapport, boek, hoofdstuk) | {"opmerkingform": form, "schrijft": False}
    return antwoord or render(request, "rapportage/schrijven/hoofdstuk.html", context)


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
    rij = Hoofdstukopmerking.objects.select_related("rapport__uitgave").get(pk=pk)
    hoofdstuk = next((h for h in Boek(rij.rapport).hoofdstukken if h.deel.sleutel == rij.deel), None)
    naar = (
        reverse("rapportage:hoofdstuk", args=[rij.rapport_id, hoofdstuk.deel.adres])
        if hoofdstuk
        else reverse("rapportage:tekst", args=[rij.rapport_id])
    )
    return zet_opmerking(request, handle_opmerking, pk, klaar=klaar, naar=naar)
