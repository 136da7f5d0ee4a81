"""What goes with an ervaring: answers of colleagues, keywords, where it is gathered, and pictures."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from gebruikers.weg_terug import weg_terug
from kern.beleid import beleid
from kern.bestanden import Bestandstype
from kern.bestanden.download import als_download
from kern.kluis import BestandWeg
from rapportage.ervaringen.forms import BijvalForm, FotoForm, TrefwoordForm
from rapportage.ervaringen.models import Ervaring, Ervaringfoto
from rapportage.ervaringen.permissions import (
    AANVULLERS,
    ERVARING,
    FOTO,
    LEZERS,
    SCHRIJVERS,
    VERZAMELAARS,
    eis,
    eis_wijzigt,
    mag_bijvallen,
)
from rapportage.ervaringen.services.bijval import add_bijval, take_back_bijval
from rapportage.ervaringen.services.fotos import add_foto, allow_in_rapport, open_foto, remove_foto
from rapportage.ervaringen.services.verzamelen import (
    add_trefwoord,
    gather_ervaring,
    remove_trefwoord,
    ungather_ervaring,
)
from rapportage.ervaringen.staat_in import met_edities
from rapportage.ervaringen.views.lezen import met_link, toon_ervaring


def _pagina(pk: int) -> str:
    return reverse("rapportage:ervaring", args=[pk])


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=ERVARING)
def bijval(request: Verzoek, pk: int) -> HttpResponse:
    """Say *bij mij ook* at the ervaring of a colleague."""
    ervaring = get_object_or_404(Ervaring.objects.met_alles(), pk=pk)
    eis(mag_bijvallen(request.user, ervaring), _("‘Bij mij ook’ zeg je bij een ervaring van een collega."))
    knop = request.POST.get("doe", "")
    form = BijvalForm(None if knop else request.POST, actie=reverse("rapportage:bijval", args=[pk]))
    antwoord = None
    if knop:
        form.na_knop(request.POST, knop, request.user)
    else:
        antwoord = verstuur(
            request,
            form,
            lambda: add_bijval(
                ervaring_id=pk,
                tekst=form.cleaned_data["tekst"],
                laten_staan=form.mag_staan,
                door=request.user,
            ),
            naar=f"{_pagina(pk)}#bijval",
            melding=_("Je hebt ‘bij mij ook’ gezegd."),
            kijk=_("bij de ervaring"),
            ongedaan=reverse("rapportage:bijval_terug", args=[pk]),
        )
    return antwoord or toon_ervaring(request, ervaring, bijvalform=form)


bijval_terug = terugweg(
    rollen=SCHRIJVERS,
    bereik=ERVARING,
    doe=lambda pk, door: take_back_bijval(ervaring_id=pk, door=door),
    melding=lambda ervaring: _("‘Bij mij ook’ bij de ervaring van %s is teruggenomen.") % ervaring.door.naam,
)


@require_POST
@beleid(rollen=AANVULLERS, bereik=ERVARING)
def trefwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Give an ervaring a keyword."""
    ervaring = get_object_or_404(Ervaring.objects.met_alles(), pk=pk)
    form = TrefwoordForm(request.POST, actie=reverse("rapportage:trefwoord", args=[pk]))
    antwoord = None
    if knop := request.POST.get("doe", ""):
        form = TrefwoordForm(actie=form.helper.form_action)
        form.na_knop(request.POST, knop, request.user)
    else:
        antwoord = verstuur(
            request,
            form,
            lambda: add_trefwoord(
                ervaring_id=pk,
                woord=form.cleaned_data["woord"],
                laten_staan=form.mag_staan,
                door=request.user,
            ),
            naar=f"{_pagina(pk)}#trefwoorden",
            melding=lambda rij: _("Het trefwoord ‘%s’ staat erbij.") % rij.woord,
        )
    return antwoord or toon_ervaring(request, ervaring, trefwoordform=form)


@require_POST
@beleid(rollen=AANVULLERS, bereik=ERVARING)
def trefwoord_weg(request: Verzoek, pk: int) -> HttpResponse:
    """Remove a keyword."""
    woord = request.POST.get("woord", "")
    return doe_meteen(
        request,
        lambda: remove_trefwoord(ervaring_id=pk, woord=woord, door=request.user),
        naar=f"{_pagina(pk)}#trefwoorden",
        melding=_("Het trefwoord is weggehaald."),
    )


@require_POST
@beleid(rollen=VERZAMELAARS, bereik=ERVARING)
def verzamelen(request: Verzoek, pk: int) -> HttpResponse:
    """Put an ervaring with a part or a chapter."""
    return doe_meteen(
        request,
        lambda: gather_ervaring(ervaring_id=pk, plek=request.POST.get("plek", ""), door=request.user),
        naar=f"{_pagina(pk)}#verzameld",
        melding=lambda plek: _("De ervaring staat bij ‘%s’.") % plek.naam,
    )


@require_POST
@beleid(rollen=VERZAMELAARS, bereik=ERVARING)
def verzamelen_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take an ervaring from a part or a chapter."""
    return doe_meteen(
        request,
        lambda: ungather_ervaring(ervaring_id=pk, plek=request.POST.get("plek", ""), door=request.user),
        naar=f"{_pagina(pk)}#verzameld",
        melding=lambda plek: _("De ervaring staat niet meer bij ‘%s’.") % plek.naam,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=ERVARING)
def foto_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add a picture to one's own ervaring; the address may hold the way back to where that was shared."""
    ervaring = get_object_or_404(Ervaring, pk=pk)
    eis_wijzigt(request.user, ervaring)
    knop, terug = request.POST.get("doe", ""), weg_terug(request)
    form = FotoForm(*(() if knop else (request.POST or None, request.FILES or None)))
    if knop:
        form.na_knop(request.POST, knop, request.user)
    form.zie_namen(request.user)
    if request.method == "POST":
        form.vraag_opnieuw()
    return toon_formulier(
        request,
        form,
        lambda: add_foto(
            ervaring_id=pk,
            door=request.user,
            bestand=form.oordeel,
            bijschrift=form.cleaned_data["bijschrift"],
            grond=form.cleaned_data["grond"],
            in_rapport=form.cleaned_data["in_rapport"],
            laten_staan=form.mag_staan,
        ),
        Formulierpagina(
            titel=_("Foto toevoegen"),
            terug=terug or _pagina(pk),
            terug_naam=_("de vorige pagina") if terug else _("Ervaring"),
            kijk=_("bij de ervaring"),
            over=ervaring.tekst[:120],
            uitleg=_(
                "Liever geen gezichten. Staat iemand er herkenbaar op? Dan alleen als die persoon ja zegt. "
                "De foto staat op de pagina van de ervaring, voor het team en wie de rapporten maakt. "
                "Voor een rapport vraag je het apart."
            ),
        ),
        melding=met_link(_("De foto staat bij de ervaring."), pk, elders=bool(terug)),
    )


@require_GET
@beleid(rollen=LEZERS, bereik=FOTO)
def foto(request: Verzoek, pk: int) -> HttpResponse:  # noqa: ARG001  every view has it
    """Return a picture as a download."""
    rij = get_object_or_404(Ervaringfoto, pk=pk)
    try:
        return als_download(rij.bijschrift, Bestandstype(rij.type), open_foto(rij))
    except BestandWeg as fout:
        raise Http404 from fout


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=FOTO)
def foto_weg(request: Verzoek, pk: int) -> HttpResponse:
    """Remove a picture."""
    ervaring_id = Ervaringfoto.objects.values_list("ervaring_id", flat=True).get(pk=pk)
    return doe_meteen(
        request,
        lambda: remove_foto(foto_id=pk, door=request.user),
        naar=_pagina(ervaring_id),
        melding=lambda rij: met_edities(
            _("De foto is weg en komt niet terug. Je kunt een andere toevoegen."), rij
        ),
    )


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=FOTO)
def foto_in_rapport(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a picture may stand in reports, with `mag`; without, that it may not any more."""
    mag = request.POST.get("mag") == "ja"
    ervaring_id = Ervaringfoto.objects.values_list("ervaring_id", flat=True).get(pk=pk)
    return doe_meteen(
        request,
        lambda: allow_in_rapport(foto_id=pk, mag=mag, door=request.user),
        naar=_pagina(ervaring_id),
        melding=lambda rij: (
            _("De foto mag in een rapport. Wie de ervaring citeert, kan de foto erbij zetten.")
            if rij.in_rapport
            else met_edities(_("De foto komt in geen nieuw rapport."), rij)
        ),
    )
