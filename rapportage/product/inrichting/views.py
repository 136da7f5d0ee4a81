"""Pages of the parts as reference data: all of them, one with what changed, and what is done with its rows."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.product.inrichting.forms import EindeForm, NaamForm, NieuwForm, RedenForm, WijzigForm
from rapportage.product.inrichting.overzicht import alle_delen, deelpagina
from rapportage.product.inrichting.services import (
    add_rij,
    change_rij,
    end_rij,
    remove_rij,
    rename_onderdeel,
    resume_rij,
)
from rapportage.product.inrichting.soorten import ASPECT, EIGENAAR, SOORTEN, Deel, Soort, naam_van, vind_deel
from rapportage.product.inrichting.wijzigingen import wijzigingen
from rapportage.product.permissions import BINNEN, GEVERS


@require_GET
@beleid(rollen=BINNEN)
def alle(request: Verzoek) -> HttpResponse:
    """Show all parts with their aspects, owners and deliverables, and the days of editions."""
    return render(request, "rapportage/product/inrichting/overzicht.html", {"delen": alle_delen()})


@require_GET
@beleid(rollen=BINNEN)
def toon(request: Verzoek, deel: str) -> HttpResponse:
    """Show a part or the days of editions: what holds since when, and who changed what."""
    gekozen = _deel(deel)
    context = {
        "pagina": deelpagina(gekozen, request.user),
        "wijzigingen": wijzigingen(gekozen),
        "mag": request.user.heeft(*GEVERS),
    }
    return render(request, "rapportage/product/inrichting/deel.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=GEVERS)
def hernoem(request: Verzoek, deel: str) -> HttpResponse:
    """Name a part otherwise."""
    gekozen = _deel(deel)
    if gekozen.onderdeel is None:
        raise Http404
    form = NaamForm(request.POST or None, onderdeel=gekozen.onderdeel)
    return toon_formulier(
        request,
        form,
        lambda: rename_onderdeel(
            deel=gekozen,
            naam=form.cleaned_data["naam"],
            waarom=form.cleaned_data["waarom"],
            door=request.user,
            gezien=form.cleaned_data["versie"],
        ),
        _pagina(
            gekozen,
            _("Naam wijzigen"),
            uitleg=_(
                "De naam geldt meteen. Een editie of rapport dat al is gemaakt, houdt de naam van toen."
            ),
        ),
        melding=_("De naam is gewijzigd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=GEVERS)
def nieuw(request: Verzoek, deel: str, soort: str) -> HttpResponse:
    """Add an aspect, an owner or a deliverable."""
    gekozen, welke = _soort(deel, soort)
    form = NieuwForm(request.POST or None, deel=gekozen, soort=welke)
    return toon_formulier(
        request,
        form,
        lambda: add_rij(
            deel=gekozen,
            soort=welke,
            velden=form.velden(),
            van=form.cleaned_data["van"],
            na=form.plaats(),
            door=request.user,
        ),
        _pagina(gekozen, str(welke.nieuw), uitleg=str(welke.uitleg)),
        melding=_("Dit is toegevoegd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=GEVERS)
def wijzig(request: Verzoek, deel: str, soort: str, pk: int) -> HttpResponse:
    """Change what an aspect or a deliverable says."""
    gekozen, welke = _soort(deel, soort)
    if welke is EIGENAAR:
        raise Http404
    rij = _rij(gekozen, welke, pk)
    form = WijzigForm(request.POST or None, deel=gekozen, soort=welke, rij=rij)
    return toon_formulier(
        request,
        form,
        lambda: change_rij(
            deel=gekozen,
            soort=welke,
            pk=pk,
            velden=form.velden(),
            van=form.cleaned_data.get("van"),
            na=form.plaats(),
            waarom=form.cleaned_data["waarom"],
            door=request.user,
            gezien=form.cleaned_data["versie"],
        ),
        _pagina(gekozen, _("%s wijzigen") % capfirst(str(welke.naam)), over=naam_van(rij)),
        melding=_("De wijziging is vastgelegd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=GEVERS)
def beeindig(request: Verzoek, deel: str, soort: str, pk: int) -> HttpResponse:
    """End an aspect, an owner or a deliverable from a day on."""
    gekozen, welke = _soort(deel, soort)
    rij = _rij(gekozen, welke, pk)
    form = EindeForm(request.POST or None, rij=rij)
    return toon_formulier(
        request,
        form,
        lambda: end_rij(
            deel=gekozen,
            soort=welke,
            pk=pk,
            tot=form.cleaned_data["tot"],
            waarom=form.cleaned_data["waarom"],
            door=request.user,
            gezien=form.cleaned_data["versie"],
        ),
        _pagina(
            gekozen,
            _("%s beëindigen") % capfirst(str(welke.naam)),
            over=naam_van(rij),
            uitleg=_("Teksten en edities die er al zijn, blijven zoals ze zijn.")
            if welke is not ASPECT
            else _(
                "Teksten en edities die er al zijn, blijven zoals ze zijn. Een editie van die dag of later laat het "
                "aspect weg."
            ),
        ),
        melding=_("De laatste dag is vastgelegd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=GEVERS)
def hervat(request: Verzoek, deel: str, soort: str, pk: int) -> HttpResponse:
    """Take back an end."""
    gekozen, welke = _soort(deel, soort)
    form = RedenForm(request.POST or None, knop=_("Laten doorlopen"))
    return toon_formulier(
        request,
        form,
        lambda: resume_rij(
            deel=gekozen, soort=welke, pk=pk, waarom=form.cleaned_data["waarom"], door=request.user
        ),
        _pagina(
            gekozen,
            _("%s laten doorlopen") % capfirst(str(welke.naam)),
            over=naam_van(_rij(gekozen, welke, pk)),
            uitleg=_("Dan geldt het verder, alsof het nooit is beëindigd."),
        ),
        melding=_("Dit loopt door."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=GEVERS)
def verwijder(request: Verzoek, deel: str, soort: str, pk: int) -> HttpResponse:
    """Remove a row that nothing rests on."""
    gekozen, welke = _soort(deel, soort)
    form = RedenForm(request.POST or None, knop=_("Verwijderen"))
    # Sent twice, the second finds no row, and leads where the first led.
    rij = welke.rijen(gekozen).filter(pk=pk).first()
    if rij is None and request.method == "GET":
        raise Http404
    return toon_formulier(
        request,
        form,
        lambda: remove_rij(
            deel=gekozen,
            soort=welke,
            pk=_rij(gekozen, welke, pk).pk,
            waarom=form.cleaned_data["waarom"],
            door=request.user,
        ),
        _pagina(
            gekozen,
            _("%s verwijderen") % capfirst(str(welke.naam)),
            over=naam_van(rij) if rij else "",
            uitleg=_("Dan is het er nooit geweest. Dat kan alleen als er nog niets op rust."),
        ),
        melding=_("Dit is verwijderd."),
    )


def _deel(sleutel: str) -> Deel:
    deel = vind_deel(sleutel)
    if deel is None:
        raise Http404
    return deel


def _soort(deel: str, sleutel: str) -> tuple[Deel, Soort]:
    gekozen, soort = _deel(deel), SOORTEN.get(sleutel)
    if soort is None or soort not in gekozen.soorten:
        raise Http404
    return gekozen, soort


def _rij(deel: Deel, soort: Soort, pk: int) -> Any:
    return get_object_or_404(soort.rijen(deel), pk=pk)


def _pagina(deel: Deel, titel: str, *, over: str = "", uitleg: str = "") -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=reverse("rapportage:inrichting_deel", args=[deel.sleutel]),
        terug_naam=deel.naam,
        over=over,
        kijk=_("bij Onderdelen en opleveringen"),
        uitleg=uitleg,
    )
