"""The list of people, changing the details of a person, and choosing whom a visit was to."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import TEAM, Rol
from gebruikers.kolommen import VAK, met_gekozen
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from gebruikers.views.lijstbestanden import geef_lijst
from gebruikers.weergaven import Lijst, balk
from inburgeraars.models import Adres, EigenOpgave, Route
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.opgave import staat_geboren_in_register
from inburgeraars.services.personen import alleen_houder, change_persoon, staat_in_register
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from vinden.personen import OPEN, Lijstkeuze, Personenfilter, Persoonrij, aantal_uit_zicht, bladzijde
from vinden.personen.blad import blad_van
from vinden.personen.forms import GegevensForm
from vinden.personen.kiezen import kiespagina
from vinden.personen.lijst import in_zicht
from vinden.personen.lijstkeuze import Kolom
from vinden.personen.uren import uren_van

WEERGAVEN = Lijst(
    sleutel="personen",
    naam=gettext_lazy("Personen"),
    url_naam="trajecten:personen",
    rollen=TEAM,
    params=(
        *("wijk", "trajectwijk", "route", "stap", "vindroute", "doelgroep", "contact", "begeleid_door"),
        *("begeleid_in", "geen_contact", "verzuim", "signaal", "trechter", "kolommen", "sorteer"),
    ),
    namen=frozenset({"contact", "begeleid_door"}),
    blad=blad_van,
    in_zicht=in_zicht,
    onderdeel="personen",
)
"""This list, whose choices can be kept and that can be downloaded."""


@require_GET
@beleid(rollen=TEAM)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the people within sight, fifty a page; for htmx only the form above them, with the filters opened."""
    filters = Personenfilter(request.GET, gebruiker=request.user)
    if request.htmx:
        return render(request, "vinden/personen/partials/filter.html", {"filter": filters})
    if VAK in request.GET:
        return redirect(met_gekozen(request, Kolom))
    weergaven = balk(request.user, WEERGAVEN.sleutel, gevraagd=filters.data, getoond=filters.selectie.params)
    if not request.GET and weergaven.standaard:
        return redirect(weergaven.standaard)
    pagina = bladzijde(request.user, filters.selectie, request.GET.get("pagina", 1))
    context = {
        "pagina": pagina,
        **_kiezen(request, pagina.object_list),
        "weergaven": weergaven,
        "kolommen": [(kolom, kolom in filters.selectie.kolommen) for kolom in Kolom],
        "filter": filters,
        "selectie": filters.selectie,
        "uit_zicht": aantal_uit_zicht(request.user, filters.selectie),
        "uren": uren_van(request.user, filters.selectie),
        "snel": _snelkeuzes(request, filters.selectie),
        "mag_toevoegen": request.user.heeft(Rol.TRAJECTCOORDINATOR),
    }
    return render(request, "vinden/personen/personen.html", context)


@require_GET
@beleid(rollen=TEAM)
def download(request: Verzoek) -> HttpResponse:
    """Return everybody of the list as a spreadsheet, without what somebody wrote; logged for each person."""
    return geef_lijst(request, WEERGAVEN)


def _kiezen(request: Verzoek, rijen: Iterable[Persoonrij]) -> dict[str, Any]:
    """Return the context of the bar above the list: the act for ticked people, and ticking all without JavaScript."""
    vraag = request.GET.copy()
    vraag["alles"] = "1"
    return {
        "te_kiezen": any(rij.kan_kiezen for rij in rijen),
        "kies_knop": _("Reserveren") if request.user.heeft(Rol.TEAMLEIDER) else _("Reservering vragen"),
        "kies_alles": "alles" in request.GET,
        "kies_alles_url": f"?{vraag.urlencode()}",
    }


def _snelkeuzes(request: Verzoek, selectie: Lijstkeuze) -> list[dict[str, Any]]:
    """Return the most used filters, one tap each; the other filters stay on."""
    zonder: dict[str, Any] = {"route": "", "stap": "", "contact": None}
    keuzes: list[tuple[str, dict[str, Any]]] = [
        (_("Iedereen"), {}),
        (_("Vrij"), {"route": Route.VRIJ}),
        (_("Gereserveerd"), {"route": Route.GERESERVEERD}),
        (_("Open trajecten"), {"stap": OPEN}),
    ]
    if request.user.heeft(Rol.TRAJECTCOORDINATOR):
        keuzes.insert(1, (_("Mijn mensen"), {"contact": request.user.pk}))
    return [
        {"naam": naam, "url": anders.adres, "actief": anders == selectie}
        for naam, anders in ((naam, selectie.met(**(zonder | delen))) for naam, delen in keuzes)
    ]


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="gegevens"
)
@houdt_concept("gegevens")
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change the details of a person whose dossier the user keeps."""
    persoon = haal_persoon(request, pk)
    if not houdt_dossier(pk, request.user):
        raise PermissionDenied(alleen_houder())
    concept = concept_van(request)
    form = GegevensForm(
        request.POST or None,
        persoon=persoon,
        adres=Adres.objects.filter(inburgeraar=pk).in_kracht().first(),
        opgave=EigenOpgave.objects.visible_to(request.user).filter(inburgeraar=pk).first(),
        uit_register=staat_in_register(pk),
        vraag_opgave=not staat_geboren_in_register(pk),
        concept=concept.url,
    )
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: change_persoon(
            inburgeraar_id=pk,
            door=request.user,
            wijziging=form.wijziging(),
            gezien=form.cleaned_data["versie"],
        ),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=_("De gegevens zijn gewijzigd."),
        kijk=_("in het dossier"),
        concept=concept,
    )
    context = {"form": form, "persoon": persoon, "concept": concept}
    return antwoord or render(request, "vinden/personen/wijzigen.html", context)


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def kies_voor_bezoek(request: Verzoek) -> HttpResponse:
    """Choose who was spoken to; for htmx only the list, while the user types."""
    keuze = kiespagina(
        request.user,
        term=request.GET.get("zoek", ""),
        soort=request.GET.get("soort", ""),
        nummer=request.GET.get("pagina", 1),
    )
    lijst_alleen, hele = "vinden/personen/partials/kies_lijst.html", "vinden/personen/huisbezoek_kies.html"
    return render(request, lijst_alleen if request.htmx else hele, {"keuze": keuze})
