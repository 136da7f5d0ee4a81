"""Hours of a week: those logged with contacts beside those filled in here."""

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from trajecten.uren.forms.uren import UrenForm
from trajecten.uren.jaar import CONTACTEN, WEEK, WEKEN_TERUG, maandag, per_week
from trajecten.uren.paneel import urenpaneel
from trajecten.uren.services.uren import save_week


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def toon(request: Verzoek) -> HttpResponse:
    """Show the last weeks with the form of one of them, and save that week."""
    weken = [maandag(vandaag()) - n * WEEK for n in range(WEKEN_TERUG + 1)]
    week = _gekozen(request.GET.get("week", ""), weken)
    gewerkt = per_week(request.user, [*weken, weken[-1] - WEEK])
    nu = {soort: m for soort, m in gewerkt[week].items() if soort != CONTACTEN}
    vorige = {soort: m for soort, m in gewerkt[week - WEEK].items() if soort != CONTACTEN}
    zelfde = bool(request.GET.get("zelfde")) and not nu
    form = UrenForm(request.POST or None, minuten=vorige if zelfde else nu)
    antwoord = verstuur(
        request,
        form,
        lambda: save_week(door=request.user, week=week, minuten=form.minuten()),
        naar=f"{reverse('trajecten:uren')}?week={week:%Y-%m-%d}",
        melding=_("Je uren zijn opgeslagen."),
    )
    if antwoord:
        return antwoord
    context = {
        "form": form,
        "paneel": urenpaneel(week, weken, gewerkt),
        "zelfde_kan": bool(vorige) and not nu and not zelfde,
        "zelfde": zelfde,
    }
    return render(request, "trajecten/uren/uren.html", context)


def _gekozen(woord: str, weken: list[dt.date]) -> dt.date:
    """Return the week that the URL names; this week when it names none of these."""
    return next((week for week in weken if f"{week:%Y-%m-%d}" == woord), weken[0])
