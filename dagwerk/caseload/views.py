"""Caseload per wijk: the start page of a teamleider."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from dagwerk.caseload.consulenten import bij_consulenten
from dagwerk.caseload.overzicht import caseload
from dagwerk.caseload.peildatum import Keuze, PeildatumForm, adres, keuzes, vergelijkingen
from dagwerk.caseload.verlooptabel import gekozen, verlooptabel
from dagwerk.caseload.verlooptabel import keuzes as keuzes_verloop
from dagwerk.klaar.keuze import Klaarkeuze
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Route
from kern.beleid import beleid
from kern.klok import nu, vandaag
from trajecten.traject.enums import Stap
from vinden.personen import Lijstkeuze
from wijken.models import Wijk


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def toon(request: Verzoek) -> HttpResponse:
    """Show how many people each trajectcoördinator guides, of all wijken or one, today or on an earlier day."""
    wijken = list(Wijk.objects.order_by("buiten_pilot", "naam"))
    wijk = next((w for w in wijken if str(w.pk) == request.GET.get("wijk")), None)
    form = PeildatumForm(request.GET)
    stand = caseload(request.user, wijken=wijken, wijk=wijk, dag=form.dag, tegen=form.tegen)
    vergelijk = stand.tegen.dag if stand.tegen.gekozen else None
    context = {
        "caseload": stand,
        "consulenten": bij_consulenten(request.user, wijk) if stand.is_vandaag else [],
        "wijk": wijk,
        "stappen": list(Stap),
        "vrij": Lijstkeuze(route=Route.VRIJ, wijk=wijk).adres,
        "wijkfilters": [
            Keuze(
                naam=w.naam if w else _("Alle wijken"), url=adres(w, stand.datum, vergelijk), actief=w == wijk
            )
            for w in (None, *(w for w in wijken if w.pilot or w == wijk))
        ],
        "peildatum": form,
        "peildagen": keuzes(stand.datum, wijk),
        "vergelijkingen": vergelijkingen(stand.datum, wijk, stand.tegen),
        "klaar_url": Klaarkeuze(dag=stand.datum).adres,
        "vandaag_url": adres(wijk, vandaag(), None),
        "moment": nu(),
        "einde": stand.datum.replace(month=12, day=31),
    }
    return render(request, "dagwerk/caseload/caseload.html", context)


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def verloop(request: Verzoek) -> HttpResponse:
    """Show a number of the caseload at the end of each month."""
    reeks = gekozen(request.GET.get("reeks", ""))
    context = {"tabel": verlooptabel(request.user, reeks), "reeksen": keuzes_verloop(reeks), "moment": nu()}
    return render(request, "dagwerk/caseload/verloop.html", context)
