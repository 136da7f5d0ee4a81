"""Reports: the list, requesting one, following its progress, reading and downloading it."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.werkboek import SOORT as XLSX
from logboek.enums import Handeling
from rapportage.cijfers.jaar import als_bestand
from rapportage.downloads import downloads_van
from rapportage.forms.uitgaven import RapportForm
from rapportage.keuze import Uitgavekeuze, soortchips
from rapportage.lijst import PER_BLADZIJDE, lopend, over, stand_van, uitgaven, wie
from rapportage.models import Rapporttekst, Rapportuitgave
from rapportage.opmaak.bestanden import als_csv, als_werkboek
from rapportage.permissions import LEZERS, VRAGERS, WERKGROEP, uitgave_op
from rapportage.product.editiemodel import Producteditie
from rapportage.product.permissions import LEZERS_VAN_EDITIES
from rapportage.schrijven.overzicht import lopende_teksten
from rapportage.schrijven.uitleg import gepubliceerd_voor
from rapportage.services.maken import verslag_van
from rapportage.services.uitgaven import probeer_opnieuw, stop_uitgave, vraag_uitgave
from rapportage.views.bestanden import als_antwoord, naam_van

UITGAVE = uitgave_op()
GEMAAKT = uitgave_op(klaar=True)


@require_GET
@beleid(rollen=WERKGROEP)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the reports that are being made, and those that can be read."""
    keuze = Uitgavekeuze.uit(request.GET)
    gevonden = keuze.gevonden(request.user)
    pagina = Paginator(gevonden, PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    context = {
        "keuze": keuze,
        "chips": soortchips(request.user, keuze),
        "lopend": [
            (uitgave, stand_van(uitgave), over(uitgave), wie(uitgave)) for uitgave in lopend(request.user)
        ],
        "klaar": [(uitgave, over(uitgave), wie(uitgave)) for uitgave in pagina],
        "pagina": pagina,
        "vraagt": request.user.heeft(*VRAGERS),
        "leest_alles": request.user.heeft(*LEZERS),
        "gepubliceerd": gepubliceerd_voor(request.user),
        "editie": Producteditie.objects.in_kracht().zonder_inhoud().first()
        if request.user.heeft(*LEZERS_VAN_EDITIES)
        else None,
        "teksten": lopende_teksten() if request.user.heeft(*LEZERS) else [],
    }
    return render(request, "rapportage/uitgaven.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=VRAGERS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Ask for a jaarrapportage or the eindrapportage. One that was requested already is shown instead of made again."""
    form = RapportForm(request.POST if request.method == "POST" else None)
    antwoord = verstuur(
        request,
        form,
        lambda: vraag_uitgave(gevraagd=form.gevraagd, door=request.user),
        naar=lambda uitgave: reverse("rapportage:uitgave", args=[uitgave.pk]),
        melding=_over_gepubliceerd,
        kijk=_("bij Rapportages"),
    )
    return antwoord or render(request, "rapportage/uitgave_nieuw.html", {"form": form})


def _over_gepubliceerd(uitgave: Rapportuitgave) -> str:
    """Return what one reads who asked for a year that is published; nothing of another edition."""
    if not uitgave.publicaties.exists():
        return ""
    return _(
        "Het rapport van dit jaar is gepubliceerd: dit zijn de cijfers ervan, en die blijven zo. Klopt de tekst niet? Leg dan een erratum vast."
    )


@require_GET
@beleid(rollen=WERKGROEP, bereik=UITGAVE, logt=Handeling.RAPPORT_GELEZEN)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the progress of an edition, or its main figures."""
    uitgave = get_object_or_404(Rapportuitgave.objects.defer("pdf").select_related("gevraagd_door"), pk=pk)
    context = _context(request, uitgave)
    context["verslag"] = verslag_van(uitgave.cijfers) if uitgave.cijfers else None
    if uitgave.is_klaar and context["vraagt"]:
        context["downloads"] = downloads_van(uitgave)
    return render(request, "rapportage/uitgave.html", context)


@require_GET
@beleid(rollen=WERKGROEP, bereik=UITGAVE, achtergrond=True)
def stand(request: Verzoek, pk: int) -> HttpResponse:
    """Show the progress of the work; when it has ended, make the page reload."""
    uitgave = get_object_or_404(uitgaven(), pk=pk)
    antwoord = render(request, "rapportage/partials/stand.html", _context(request, uitgave))
    if not uitgave.is_bezig:
        antwoord.headers["HX-Refresh"] = "true"
    return antwoord


@require_POST
@beleid(rollen=VRAGERS, bereik=UITGAVE)
def opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Make an edition again that failed or was stopped."""
    probeer_opnieuw(uitgave_id=pk, door=request.user)
    return redirect("rapportage:uitgave", pk)


@require_POST
@beleid(rollen=VRAGERS, bereik=UITGAVE)
def stop(request: Verzoek, pk: int) -> HttpResponse:
    """Stop the making of an edition."""
    stop_uitgave(uitgave_id=pk, door=request.user)
    return redirect("rapportage:uitgave", pk)


@require_GET
@beleid(rollen=WERKGROEP, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="pdf")
def pdf(_request: Verzoek, pk: int) -> HttpResponse:
    """Send the PDF."""
    uitgave = get_object_or_404(Rapportuitgave.objects.defer("cijfers"), pk=pk)
    return als_antwoord(bytes(uitgave.pdf or b""), "application/pdf", f"{naam_van(uitgave)}.pdf")


@require_GET
@beleid(rollen=LEZERS, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="cijfers")
def cijfers(_request: Verzoek, pk: int) -> HttpResponse:
    """Send the figures."""
    uitgave = get_object_or_404(Rapportuitgave.objects.defer("pdf"), pk=pk)
    return als_antwoord(als_bestand(uitgave.cijfers or {}), "application/json", f"{naam_van(uitgave)}.json")


@require_GET
@beleid(rollen=LEZERS, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="rekenblad")
def rekenblad(_request: Verzoek, pk: int) -> HttpResponse:
    """Send the figures as a spreadsheet."""
    uitgave = get_object_or_404(Rapportuitgave.objects.defer("pdf"), pk=pk)
    return als_antwoord(als_werkboek(uitgave.cijfers or {}), XLSX, f"{naam_van(uitgave)}.xlsx")


@require_GET
@beleid(rollen=LEZERS, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="csv")
def opendata(_request: Verzoek, pk: int) -> HttpResponse:
    """Send the figures as open data: one number a line."""
    uitgave = get_object_or_404(Rapportuitgave.objects.defer("pdf"), pk=pk)
    return als_antwoord(als_csv(uitgave.cijfers or {}), "text/csv; charset=utf-8", f"{naam_van(uitgave)}.csv")


def _context(request: Verzoek, uitgave: Rapportuitgave) -> dict[str, object]:
    return {
        "uitgave": uitgave,
        "stand": stand_van(uitgave),
        "over": over(uitgave),
        "wie": wie(uitgave),
        "vraagt": request.user.heeft(*VRAGERS),
        "leest_alles": request.user.heeft(*LEZERS),
        "tekst": Rapporttekst.objects.filter(soort=uitgave.soort, jaar=uitgave.jaar).first(),
    }
