"""A report as a file: its charts, its text, and the schema of its figures."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.bundel import ZIP
from logboek.enums import Handeling
from rapportage.bestanden.beelden import Beeld, als_beelden, beelden, png_van, svg_van
from rapportage.bestanden.inhoud import Inhoud, inhoud_van
from rapportage.bestanden.schema import als_schema
from rapportage.bestanden.tekst import DOCX, als_tekst
from rapportage.cijfers.jaar import schemanaam
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.permissions import LEZERS, uitgave_op
from rapportage.services.maken import verslag_van

GEMAAKT = uitgave_op(klaar=True)


@require_GET
@beleid(rollen=LEZERS, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="grafieken")
def grafieken(_request: Verzoek, pk: int) -> HttpResponse:
    """Send all charts of an edition, and what they show."""
    uitgave, inhoud = _lees(pk)
    return als_antwoord(als_beelden(inhoud), ZIP, f"{naam_van(uitgave)}-grafieken.zip")


@require_GET
@beleid(rollen=LEZERS, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="grafiek als svg")
def grafiek_svg(_request: Verzoek, pk: int, naam: str) -> HttpResponse:
    """Send a chart as a drawing."""
    return _grafiek(pk, naam, svg_van, "svg", "image/svg+xml")


@require_GET
@beleid(rollen=LEZERS, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="grafiek als png")
def grafiek_png(_request: Verzoek, pk: int, naam: str) -> HttpResponse:
    """Send a chart as an image."""
    return _grafiek(pk, naam, png_van, "png", "image/png")


def _grafiek(pk: int, naam: str, maak: Callable[[Beeld], bytes], einde: str, soort: str) -> HttpResponse:
    uitgave, inhoud = _lees(pk)
    for beeld in beelden(inhoud):
        if beeld.naam == naam:
            return als_antwoord(maak(beeld), soort, f"{naam_van(uitgave)}-{naam}.{einde}")
    raise Http404(_("Deze grafiek staat niet in het rapport."))


@require_GET
@beleid(rollen=LEZERS, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="tekst")
def tekst(_request: Verzoek, pk: int) -> HttpResponse:
    """Send an edition as a text to go on with."""
    uitgave, inhoud = _lees(pk)
    return als_antwoord(als_tekst(inhoud, moment=uitgave.bekend_op), DOCX, f"{naam_van(uitgave)}.docx")


@require_GET
@beleid(rollen=LEZERS)
def schema(_request: Verzoek, soort: str, versie: int) -> HttpResponse:
    """Send the schema of the figures of a kind of report; it holds none itself."""
    try:
        inhoud = als_schema(Rapportsoort(soort), versie)
    except (KeyError, ValueError) as fout:
        raise Http404(_("Van deze cijfers is er geen beschrijving.")) from fout
    return als_antwoord(inhoud, "application/schema+json", schemanaam(soort, versie))


def _lees(pk: int) -> tuple[Rapportuitgave, Inhoud]:
    uitgave = get_object_or_404(Rapportuitgave.objects.defer("pdf"), pk=pk)
    return uitgave, inhoud_van(verslag_van(uitgave.cijfers or {}))


def naam_van(uitgave: Rapportuitgave) -> str:
    """Return the name of the files of an edition, without the part after the dot."""
    return f"{uitgave.soort}-{uitgave.jaar}-peildatum-{uitgave.peildatum:%Y-%m-%d}"


def als_antwoord(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    """Return a file to download, in which nothing runs."""
    antwoord = HttpResponse(inhoud, content_type=soort)
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    antwoord["Content-Security-Policy"] = "sandbox"
    return antwoord
