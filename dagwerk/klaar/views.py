"""The page that says what figures of a day still miss."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from dagwerk.caseload.peildatum import Keuze
from dagwerk.klaar.keuze import Klaarkeuze
from dagwerk.klaar.overzicht import EERST, MEESTE, klaar
from dagwerk.peildagen import peildagen
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.getypt import lees_getal
from kern.woorden import jaar_zo_nodig


@require_GET
@beleid(rollen={Rol.TEAMLEIDER, Rol.TRAJECTCOORDINATOR})
def toon(request: Verzoek) -> HttpResponse:
    """Show the teamleider what is missing by fixed contact, and a coordinator what is missing of its own people."""
    keuze = Klaarkeuze.uit(request.GET)
    leidt = request.user.heeft(Rol.TEAMLEIDER)
    stand = klaar(
        request.user,
        keuze,
        alleen=None if leidt else request.user.pk,
        toon=max(EERST, lees_getal(request.GET.get("toon"), hoogstens=MEESTE) or 0),
    )
    dagen = peildagen()
    if keuze.dag not in {dag for naam, dag in dagen}:
        dagen.append((jaar_zo_nodig(keuze.dag), keuze.dag))
    context = {
        "klaar": stand,
        "leidt": leidt,
        "peildagen": [
            Keuze(naam=naam, url=keuze.met(dag=dag).adres, actief=dag == keuze.dag) for naam, dag in dagen
        ],
        "alles_url": keuze.met(medewerker=None, gat=None, alles=False).adres,
    }
    return render(request, "dagwerk/klaar/klaar.html", context)
