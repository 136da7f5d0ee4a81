"""The pages of the visits of a week, and of the round of a day."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from dagwerk.week.ronde import ronde
from dagwerk.week.week import lees_dag, week
from gebruikers.enums import TEAM, Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import Onderwerp, beleid
from logboek.enums import Handeling
from logboek.services import leg_vast
from vinden.personen import zichtbare_wijken

COORDINATOR = {Rol.TRAJECTCOORDINATOR}


@require_GET
@beleid(rollen=TEAM)
def toon(request: Verzoek) -> HttpResponse:
    """Show the visits of a week to people whose dossier the user reads."""
    wijken = zichtbare_wijken(request.user)
    wijk = next((w for w in wijken if str(w.pk) == request.GET.get("wijk")), None)
    beeld = week(request.user, lees_dag(request.GET.get("dag", "")), wijk)
    keuzes = [(_("Alle wijken"), None), *((w.naam, w) for w in wijken)]
    context = {
        "week": beeld,
        "wijken": [{"naam": n, "url": beeld.url(wijk=w), "actief": w == wijk} for n, w in keuzes],
        "leidt": request.user.heeft(Rol.TEAMLEIDER),
        "bezoekt": request.user.heeft(Rol.TRAJECTCOORDINATOR),
    }
    return render(request, "dagwerk/week/week.html", context)


@require_GET
@beleid(rollen=COORDINATOR)
def toon_ronde(request: Verzoek) -> HttpResponse:
    """Show the visits of a day in the order of the streets."""
    beeld = ronde(request.user, lees_dag(request.GET.get("dag", "")))
    return render(request, "dagwerk/week/ronde.html", {"ronde": beeld})


@require_GET
@beleid(rollen=COORDINATOR)
def druk_ronde_af(request: Verzoek) -> HttpResponse:
    """Show them on a page to print, without what somebody wrote; logged for each person."""
    beeld = ronde(request.user, lees_dag(request.GET.get("dag", "")))
    over = tuple(Onderwerp("inburgeraar", pk) for pk in beeld.mensen)
    leg_vast(Handeling.LIJST_AFGEDRUKT, door=request.user, over=over, onderdeel="ronde")
    return render(request, "dagwerk/week/ronde_afdrukken.html", {"ronde": beeld})
