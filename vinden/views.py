"""Finding people: the funnel of each wijk, with tabs for selections and takeovers."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM, Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.bladzijden import in_woorden
from vinden.models import Selectie, Selectiestand
from vinden.navragen.rijen import navragen_voor
from vinden.overnames.rijen import aantal_te_beantwoorden
from vinden.personen import Lijstkeuze, zichtbare_wijken
from vinden.trechter import DEFINITIES, Trechterfase, trechters


def tabs(request: Verzoek, hier: str) -> list[dict[str, object]]:
    """Return the tabs of finding people; only coordinators request and answer takeovers."""
    wijken = zichtbare_wijken(request.user)
    gevraagd = Selectie.objects.filter(wijk__in=wijken, stand=Selectiestand.GEVRAAGD).count()
    delen = [
        ("trechter", _("Per wijk"), "trajecten:vinden"),
        ("selecties", _met_aantal(_("Selecties"), gevraagd), "trajecten:selecties"),
    ]
    if request.user.heeft(Rol.TEAMLEIDER):
        vragen = navragen_voor(request.user).filter(beantwoord_op__isnull=True).count()
        delen.append(("navragen", _met_aantal(_("Navragen"), vragen), "trajecten:navragen"))
    else:
        delen.append(("navragen", _("Mijn vragen"), "trajecten:navragen"))
    if request.user.heeft(Rol.TRAJECTCOORDINATOR):
        wachten = aantal_te_beantwoorden(request.user)
        delen.append(("overnames", _met_aantal(_("Overnames"), wachten), "trajecten:overnames"))
    return [{"naam": naam, "url": reverse(url), "actief": waarde == hier} for waarde, naam, url in delen]


def _met_aantal(naam: str, aantal: int) -> str:
    return f"{naam} ({aantal})" if aantal else naam


@require_GET
@beleid(rollen=TEAM)
def toon(request: Verzoek) -> HttpResponse:
    """Show the funnel of every wijk in sight; each number opens exactly the people it counts."""
    rijen = [
        {
            "wijk": trechter.wijk,
            "cellen": [
                {
                    "aantal": in_woorden(trechter.aantallen[fase]),
                    "naam": fase.label,
                    "url": Lijstkeuze(wijk=trechter.wijk, trechter=fase).adres,
                }
                for fase in Trechterfase
            ],
        }
        for trechter in trechters(request.user, zichtbare_wijken(request.user))
    ]
    context = {
        "rijen": rijen,
        "fasen": [{"naam": fase.label, "uitleg": DEFINITIES[fase]} for fase in Trechterfase],
        "tabs": tabs(request, "trechter"),
    }
    return render(request, "vinden/vinden.html", context)
