"""Caseload per wijk: the start page of a teamleider."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from dagwerk.caseload.blad import blad
from dagwerk.caseload.consulenten import bij_consulenten
from dagwerk.caseload.ingangen import wie_vertrekt
from dagwerk.caseload.overzicht import Caseload, caseload
from dagwerk.caseload.peildatum import (
    ANDERS,
    Keuze,
    PeildatumForm,
    adres,
    in_woorden,
    keuzes,
    vergelijkingen,
)
from dagwerk.caseload.verlooptabel import gekozen, verlooptabel
from dagwerk.caseload.verlooptabel import keuzes as keuzes_verloop
from dagwerk.klaar.keuze import Klaarkeuze
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Route
from kern.beleid import beleid
from kern.klok import nu, vandaag
from kern.werkboek import SOORT as XLSX
from logboek.enums import Handeling
from logboek.services import leg_vast
from rapportage.ervaringen.lijst import stille_vragen
from rapportage.wacht import wacht_op
from trajecten.traject.enums import Stap
from vinden.personen import Lijstkeuze
from wijken.models import Wijk


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def toon(request: Verzoek) -> HttpResponse:
    """Show how many people each trajectcoördinator guides, of all wijken or one, today or on an earlier day."""
    form = PeildatumForm(request.GET)
    stand, wijken, wijk = _stand(request, form)
    vergelijk = stand.tegen.dag if stand.tegen.gekozen else None
    context = {
        "caseload": stand,
        "stil": stille_vragen(settings.PILOT_VAN) if stand.is_vandaag and wijk is None else [],
        "consulenten": bij_consulenten(request.user, wijk) if stand.is_vandaag else [],
        "wacht": wacht_op(request.user) if stand.is_vandaag and wijk is None else [],
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
        "peil_open": bool(form.errors) or ANDERS in request.GET,
        "peil_naam": in_woorden(stand.datum),
        "tegen_naam": stand.tegen.in_woorden(met_zinnen=stand.is_vandaag),
        "peildagen": keuzes(stand.datum, wijk),
        "vergelijkingen": vergelijkingen(stand.datum, wijk, stand.tegen),
        "anders_url": f"{adres(wijk, stand.datum, vergelijk, anders=True)}#peildatum",
        "xlsx_url": adres(wijk, stand.datum, pagina="trajecten:caseload_xlsx"),
        "klaar_url": Klaarkeuze(dag=stand.datum).adres,
        "vandaag_url": adres(wijk, vandaag(), None),
        "moment": nu(),
        "einde": stand.datum.replace(month=12, day=31),
    }
    return render(request, "dagwerk/caseload/caseload.html", context)


def _stand(request: Verzoek, form: PeildatumForm) -> tuple[Caseload, list[Wijk], Wijk | None]:
    """Return the caseload that the address asks for, every wijk, and the only one that is shown."""
    wijken = list(Wijk.objects.order_by("buiten_pilot", "naam"))
    wijk = next((w for w in wijken if str(w.pk) == request.GET.get("wijk")), None)
    return caseload(request.user, wijken=wijken, wijk=wijk, dag=form.dag, tegen=form.tegen), wijken, wijk


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def download(request: Verzoek) -> HttpResponse:
    """Return the table as a spreadsheet: numbers, and no people; logged."""
    stand, _wijken, _wijk = _stand(request, PeildatumForm(request.GET))
    leg_vast(Handeling.LIJST_GEDOWNLOAD, door=request.user, onderdeel="caseload")
    antwoord = HttpResponse(blad(stand), content_type=XLSX)
    antwoord["Content-Disposition"] = f'attachment; filename="caseload-{stand.datum:%Y-%m-%d}.xlsx"'
    return antwoord


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def vertrek(request: Verzoek) -> HttpResponse:
    """Show the coordinators, to divide the dossiers of who leaves among colleagues."""
    return render(request, "dagwerk/caseload/vertrek.html", {"rijen": wie_vertrekt(request.user)})


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def verloop(request: Verzoek) -> HttpResponse:
    """Show a number of the caseload at the end of each month."""
    reeks = gekozen(request.GET.get("reeks", ""))
    context = {"tabel": verlooptabel(request.user, reeks), "reeksen": keuzes_verloop(reeks), "moment": nu()}
    return render(request, "dagwerk/caseload/verloop.html", context)
