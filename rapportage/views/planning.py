"""The planning of reports: when each kind is made, what came last, for whom, making it now, switching it off and on."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.opdracht import Stand
from rapportage.forms.planning import AbonneesForm
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.permissions import LEZERS, VRAGERS
from rapportage.planninglijst import planningrijen
from rapportage.services.planning import change_abonnees, make_now, switch_planning


@require_GET
@beleid(rollen=LEZERS)
def overzicht(request: Verzoek) -> HttpResponse:
    """Show the planning; who is told of it only to who chooses them."""
    context = {"rijen": planningrijen(request.user), "schrijft": request.user.heeft(*VRAGERS)}
    return render(request, "rapportage/planning.html", context)


@require_POST
@beleid(rollen=VRAGERS)
def nu_maken(request: Verzoek, pk: int) -> HttpResponse:
    """Ask for the edition that is due, without waiting for its turn."""
    get_object_or_404(Rapportplanning, pk=pk)
    return doe_meteen(
        request,
        lambda: make_now(planning_id=pk, door=request.user),
        naar=reverse("rapportage:planning"),
        melding=_over_uitgave,
    )


def _over_uitgave(uitgave: Rapportuitgave) -> str:
    zinnen = {
        Stand.KLAAR: _("%(rapport)s is er al. Van deze dagen komt geen andere uitgave."),
        Stand.MISLUKT: _("%(rapport)s is niet gelukt. Open de uitgave om het opnieuw te proberen."),
    }
    zin = zinnen.get(Stand(uitgave.stand), _("%(rapport)s wordt gemaakt. Je hoeft niet te wachten."))
    return zin % {"rapport": uitgave}


@require_POST
@beleid(rollen=VRAGERS)
def zet_uit(request: Verzoek, pk: int) -> HttpResponse:
    """Stop making a kind by itself."""
    return _zet(request, pk, aan=False)


@require_POST
@beleid(rollen=VRAGERS)
def zet_aan(request: Verzoek, pk: int) -> HttpResponse:
    """Make a kind by itself again."""
    return _zet(request, pk, aan=True)


def _zet(request: Verzoek, pk: int, *, aan: bool) -> HttpResponse:
    get_object_or_404(Rapportplanning, pk=pk)
    zin = (
        _("De %(soort)s wordt weer automatisch gemaakt.")
        if aan
        else _("De %(soort)s wordt niet meer automatisch gemaakt.")
    )
    return doe_meteen(
        request,
        lambda: switch_planning(planning_id=pk, aan=aan, door=request.user),
        naar=reverse("rapportage:planning"),
        melding=lambda planning: zin % {"soort": planning},
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=VRAGERS)
def abonnees(request: Verzoek, pk: int) -> HttpResponse:
    """Choose whom a mail tells of a new edition."""
    planning = get_object_or_404(Rapportplanning, pk=pk)
    form = AbonneesForm(request.POST or None, planning=planning)
    return toon_formulier(
        request,
        form,
        lambda: change_abonnees(planning_id=pk, door=request.user, **form.invoer()),
        Formulierpagina(
            titel=_("Voor wie is de %(soort)s?") % {"soort": planning},
            terug=reverse("rapportage:planning"),
            terug_naam=_("Planning"),
            kijk=_("bij Planning"),
        ),
        melding=_("Vastgelegd wie een mail krijgt."),
    )
