"""The page that says what figures of a day still miss."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from dagwerk.caseload.peildatum import Keuze
from dagwerk.klaar.keuze import Klaarkeuze
from dagwerk.klaar.overzicht import EERST, klaar
from dagwerk.peildagen import peildagen
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid


@require_GET
@beleid(rollen={Rol.TEAMLEIDER, Rol.TRAJECTCOORDINATOR})
def toon(request: Verzoek) -> HttpResponse:
    """Show the teamleider what is missing by fixed contact, and a coordinator what is missing of its own people."""
    keuze = Klaarkeuze.uit(request.GET)
    leidt = request.user.heeft(Rol.TEAMLEIDER)
    getypt = request.GET.get("toon", "")
    stand = klaar(
        request.user,
        keuze,
        alleen=None if leidt else request.user.pk,
        toon=max(EERST, int(getypt) if getypt.isascii() and getypt.isdigit() and len(getypt) < 6 else 0),  # noqa: PLR2004
    )
    context = {
        "klaar": stand,
        "leidt": leidt,
        "peildagen": [
            Keuze(naam=naam, url=keuze.met(dag=dag).adres, actief=dag == keuze.dag)
            for naam, dag in peildagen()
        ],
        "alles_url": keuze.met(medewerker=None, gat=None, alles=False).adres,
    }
    return render(request, "dagwerk/klaar/klaar.html", context)
