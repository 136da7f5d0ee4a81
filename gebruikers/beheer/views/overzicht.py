"""The start page of a beheerder: what needs attention, and links to everything else."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from gebruikers.beheer import lijstfilters
from gebruikers.beheer.lijstfilters import ending_soon, with_state
from gebruikers.beheer.toezicht import failed_messages, faulty_plans, last_check
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.galerij import galerij_context

TOON = 5


@dataclass(frozen=True)
class Kort:
    """The first rows of a list, the number of all rows, and the page with all of them."""

    rijen: list[Gebruiker] | list[Aanstelling]
    aantal: int
    url: str

    @property
    def meer(self) -> int:
        """The number of rows that are not shown."""
        return self.aantal - len(self.rijen)


def _kort(rijen: list[Gebruiker] | list[Aanstelling], stand: str) -> Kort:
    url = f"{reverse('beheer:gebruikers')}?{urlencode({'stand': stand})}"
    return Kort(rijen[:TOON], len(rijen), url)


@require_GET
@beleid(rollen={Rol.BEHEERDER})
def toon(request: Verzoek) -> HttpResponse:
    """Show what needs attention."""
    lijsten = {
        "zonder": _kort(list(with_state(lijstfilters.ZONDER)), lijstfilters.ZONDER),
        "eindigt": _kort(list(ending_soon()), lijstfilters.EINDIGT),
        "nooit": _kort(list(with_state(lijstfilters.NOOIT_UITGENODIGD)), lijstfilters.NOOIT_UITGENODIGD),
        "wacht": _kort(list(with_state(lijstfilters.NIET_GEVOLGD)), lijstfilters.NIET_GEVOLGD),
    }
    berichten_mislukt, taken_mis = failed_messages().count(), len(faulty_plans())
    regels_mis = len(last_check().mis)
    context = {
        **lijsten,
        "alleen_zelf": not Gebruiker.objects.exclude(pk=request.user.pk).exists(),
        "niets_open": not any(lijst.aantal for lijst in lijsten.values()),
        "berichten_mislukt": berichten_mislukt,
        "taken_mis": taken_mis,
        "regels_mis": regels_mis,
        "mis": berichten_mislukt + taken_mis + regels_mis,
    }
    return render(request, "gebruikers/beheer/overzicht.html", context)


@require_GET
@beleid(rollen={Rol.BEHEERDER})
def componenten(request: Verzoek) -> HttpResponse:
    """Show every component of the design, for those who build pages and those who check them."""
    return render(request, "componenten.html", galerij_context())
