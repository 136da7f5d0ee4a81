"""The list of people who ask attention, and the page of one of them: what it is about, and what was done."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from dagwerk.signaallijst.blad import blad, blad_van, wijken_op_naam
from dagwerk.signaallijst.keuze import Kolom
from dagwerk.signaallijst.lijst import MEESTE, signaallijst
from dagwerk.signaallijst.rijen import daad_adres, opzij_van, redenen_van, vraag_adres
from gebruikers.enums import Rol
from gebruikers.kolommen import VAK, met_gekozen
from gebruikers.verzoek import Verzoek
from gebruikers.views.lijstbestanden import geef_lijst
from gebruikers.weergaven import Lijst, balk
from kern.beleid import Onderwerp, beleid
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import leg_vast
from trajecten.contact.services.planning_voor import niet_te_plannen
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.taken.enums import Taaksoort
from trajecten.taken.models import Taak
from trajecten.taken.vragen import niet_te_vragen
from vinden.personen.lijst import in_zicht
from wijken.models import Wijk

TEAMLEIDER = {Rol.TEAMLEIDER}
WEERGAVEN = Lijst(
    sleutel="vraagt-aandacht",
    naam=gettext_lazy("Vraagt aandacht"),
    url_naam="trajecten:signaallijst",
    rollen=frozenset(TEAMLEIDER),
    params=("wijk", "medewerker", "regel", "opzij", "kolommen", "volgorde"),
    blad=blad_van,
    in_zicht=in_zicht,
    onderdeel="signalen",
)
"""This list, whose choices can be kept and that can be downloaded."""
DOE = "doe"
DADEN = {
    "vragen": "trajecten:signalen_vragen",
    "bezoek": "trajecten:signalen_bezoek",
    "contact": "trajecten:toewijzen",
    "opzij": "trajecten:signalen_opzij",
    "terug": "trajecten:signalen_terug",
}
"""What can be done about the people who are ticked, by the value that its button sends."""


@require_GET
@beleid(rollen=TEAMLEIDER)
def toon(request: Verzoek) -> HttpResponse:
    """Show the people with a signal, worst first, fifty at once; a button below it leads to what it does."""
    if daad := DADEN.get(request.GET.get(DOE, "")):
        vraag = request.GET.copy()
        del vraag[DOE]
        return redirect(f"{reverse(daad)}?{vraag.urlencode()}")
    if VAK in request.GET:
        return redirect(met_gekozen(request, Kolom))
    lijst = signaallijst(request.user, request.GET, wijken_op_naam())
    weergaven = balk(request.user, WEERGAVEN.sleutel, gevraagd=request.GET, getoond=lijst.keuze.params)
    if not request.GET and weergaven.standaard:
        return redirect(weergaven.standaard)
    context = {
        "lijst": lijst,
        "keuze": lijst.keuze,
        "weergaven": weergaven,
        "kolommen": [(kolom, kolom in lijst.keuze.kolommen) for kolom in Kolom],
        "datum": vandaag(),
        "wijk_url": _caseload_van(lijst.keuze.wijk),
        "kies_alles": "alles" in request.GET,
        "afdrukken_url": lijst.keuze.adres_van("signaallijst_afdrukken"),
        "xlsx_url": lijst.keuze.adres_van("signaallijst_xlsx"),
    }
    return render(request, "dagwerk/signaallijst/signaallijst.html", context)


def _caseload_van(wijk: Wijk | None) -> str:
    adres = reverse("trajecten:caseload")
    return f"{adres}?{urlencode({'wijk': wijk.pk})}" if wijk else adres


@require_GET
@beleid(rollen=TEAMLEIDER)
def druk_af(request: Verzoek) -> HttpResponse:
    """Show everybody of the list on a page to print, without what somebody wrote; logged for each person."""
    wijken = wijken_op_naam()
    lijst = signaallijst(request.user, request.GET, wijken, toon=MEESTE)
    vel = blad(lijst.rijen, wijken, lijst.keuze.kolommen)
    over = tuple(Onderwerp("inburgeraar", pk) for pk in vel.mensen)
    leg_vast(Handeling.LIJST_AFGEDRUKT, door=request.user, over=over, onderdeel=WEERGAVEN.onderdeel)
    context = {
        "lijst": lijst,
        "keuze": lijst.keuze,
        "koppen": vel.koppen,
        "getal": vel.getal,
        "rijen": vel.rijen,
        "datum": vandaag(),
    }
    return render(request, "dagwerk/signaallijst/afdrukken.html", context)


@require_GET
@beleid(rollen=TEAMLEIDER)
def download(request: Verzoek) -> HttpResponse:
    """Return everybody of the list as a spreadsheet, without what somebody wrote; logged for each person."""
    return geef_lijst(request, WEERGAVEN)


@require_GET
@beleid(rollen=TEAMLEIDER, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="signalen")
def toon_persoon(request: Verzoek, pk: int) -> HttpResponse:
    """Show why a person asks attention, and every question about it with its answer."""
    persoon = haal_persoon(request, pk)
    vragen = Taak.objects.visible_to(request.user).filter(inburgeraar=pk, soort=Taaksoort.VRAAG)
    redenen = redenen_van(request.user, [pk]).get(pk, [])
    context = {
        "persoon": persoon,
        "redenen": redenen,
        "opzij": opzij_van(redenen),
        "kan_opzij": any(reden.opzij is None for reden in redenen),
        "vragen": vragen.select_related("door", "beantwoord_door").order_by("-created_at", "-pk"),
        "niet_te_vragen": niet_te_vragen([pk], request.user).get(pk, ""),
        "vraag_url": vraag_adres(pk),
        "niet_te_plannen": niet_te_plannen(pk, request.user),
        "bezoek_url": daad_adres("signalen_bezoek", pk),
        "opzij_url": daad_adres("signalen_opzij", pk),
        "terug_url": daad_adres("signalen_terug", pk),
        "ik": request.user.pk,
    }
    return render(request, "dagwerk/signaallijst/persoon.html", context)
