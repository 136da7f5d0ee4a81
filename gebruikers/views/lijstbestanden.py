"""Downloading a list as a spreadsheet: at once, or made in the background when it is long."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from gebruikers.enums import TEAM
from gebruikers.forms.lijstbestand import LijstbestandForm
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.models import Gebruiker, Lijstbestand
from gebruikers.services.lijstbestanden import (
    SOORT,
    als_bestand,
    download_lijstbestand,
    log_download,
    request_lijstbestand,
    retry_lijstbestand,
    waarom_niet,
    wipe_lijstbestand,
)
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from gebruikers.weergaven import Lijst, lijst_met, lijsten_van
from kern.beleid import Onderwerp, beleid, vraagt
from kern.klok import vandaag
from kern.weigering import Weigering
from kern.werkboek import SOORT as XLSX


@vraagt(lambda kwargs: Onderwerp(SOORT, kwargs["pk"]))
def eigen_bestand(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the scope of a page about a file that this user asked for, of a list that it still opens."""
    hier = [lijst.sleutel for lijst in lijsten_van(gebruiker)]
    bestaat = Lijstbestand.objects.filter(pk=kwargs["pk"], gebruiker=gebruiker, lijst__in=hier).exists()
    return Onderwerp(SOORT, kwargs["pk"]) if bestaat else None


def geef_lijst(request: Verzoek, lijst: Lijst) -> HttpResponse:
    """Return the list of the address as a spreadsheet; a long one is made in the background, after one more tap."""
    blad = lijst.blad(request.user, request.GET, settings.LIJST_METEEN)
    if blad is None:
        vraag = request.GET.urlencode()
        return redirect(f"{reverse('gebruikers:lijstbestand_nieuw', args=[lijst.sleutel])}?{vraag}")
    log_download(lijst, blad.mensen, request.user)
    return _als_download(lijst.sleutel, als_bestand(lijst, blad))


def _als_download(sleutel: str, inhoud: bytes) -> HttpResponse:
    antwoord = HttpResponse(inhoud, content_type=XLSX)
    naam = f"{sleutel}-{vandaag():%Y-%m-%d}.xlsx"
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord


@beleid(rollen=TEAM)
def nieuw(request: Verzoek, lijst: str) -> HttpResponse:
    """Ask for a spreadsheet of a long list."""
    welke = lijst_met(lijst)
    if welke is None or welke not in lijsten_van(request.user):
        raise Http404
    vraag = request.GET.urlencode()
    form = LijstbestandForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: request_lijstbestand(lijst=welke, vraag=vraag, door=request.user),
        Formulierpagina(
            titel=_("Bestand maken"),
            terug=f"{reverse(welke.url_naam)}?{vraag}",
            terug_naam=str(welke.naam),
            kijk=_("bij Meldingen"),
            uitleg=" ".join(
                (
                    _("Deze lijst is lang. Het systeem maakt het bestand terwijl jij verder werkt."),
                    _(
                        "Je krijgt een melding als het klaar is. Alleen jij kunt het downloaden, een dag lang."
                    ),
                    _(
                        "Download je het? Dan komt dat in het logboek te staan, bij elke persoon in het bestand."
                    ),
                )
            ),
        ),
        naar=lambda bestand: reverse("gebruikers:lijstbestand", args=[bestand.pk]),
        melding=_("Het bestand wordt gemaakt."),
    )


def _context(pk: int, door: Gebruiker) -> dict[str, object]:
    bestand = get_object_or_404(Lijstbestand.objects.defer("inhoud"), pk=pk)
    lijst = lijst_met(bestand.lijst)
    if lijst is None:
        raise Http404
    mensen = ngettext("%d persoon", "%d mensen", bestand.rijen) % bestand.rijen
    terug = lijst.adres(bestand.vraag or "")
    return {
        "bestand": bestand,
        "lijst": lijst,
        "mensen": mensen,
        "lijst_url": terug,
        "waarom_niet": waarom_niet(bestand, door),
    }


@require_GET
@beleid(rollen=TEAM, bereik=eigen_bestand)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show how far a file is, or where it is downloaded."""
    return render(request, "gebruikers/lijstbestanden/lijstbestand.html", _context(pk, request.user))


@require_GET
@beleid(rollen=TEAM, bereik=eigen_bestand, achtergrond=True)
def stand(request: Verzoek, pk: int) -> HttpResponse:
    """Show the progress of the work; when it has ended, make the page reload."""
    context = _context(pk, request.user)
    antwoord = render(request, "gebruikers/lijstbestanden/partials/stand.html", context)
    if not context["bestand"].is_bezig:  # type: ignore[attr-defined]
        antwoord.headers["HX-Refresh"] = "true"
    return antwoord


@require_GET
@beleid(rollen=TEAM, bereik=eigen_bestand)
def download(request: Verzoek, pk: int) -> HttpResponse:
    """Send the file; logged for each person in it. When it cannot be had, its page says why."""
    try:
        inhoud = download_lijstbestand(bestand_id=pk, door=request.user)
    except Weigering:
        return redirect("gebruikers:lijstbestand", pk)
    return _als_download(Lijstbestand.objects.values_list("lijst", flat=True).get(pk=pk), inhoud)


@require_POST
@beleid(rollen=TEAM, bereik=eigen_bestand)
def opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Make a file again that failed, or that holds people who went out of sight."""
    return doe_meteen(
        request,
        lambda: retry_lijstbestand(bestand_id=pk, door=request.user),
        naar=reverse("gebruikers:lijstbestand", args=[pk]),
        melding=lambda opnieuw: _("Het bestand wordt opnieuw gemaakt.") if opnieuw else "",
    )


@require_POST
@beleid(rollen=TEAM, bereik=eigen_bestand)
def wis(request: Verzoek, pk: int) -> HttpResponse:
    """Wipe a file, or stop making it."""
    return doe_meteen(
        request,
        lambda: wipe_lijstbestand(bestand_id=pk, door=request.user),
        naar=reverse("gebruikers:lijstbestand", args=[pk]),
        melding=_("Het bestand is gewist."),
    )
