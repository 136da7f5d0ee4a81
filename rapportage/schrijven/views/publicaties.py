"""What is published of a report: publishing, following the making, reading, an erratum, withdrawing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import houdt_concept
from gebruikers.formulierpagina import Formulierpagina, met_concept, toon_formulier
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.weigering import Weigering
from logboek.enums import Handeling
from rapportage.bestanden.inhoud import inhoud_van
from rapportage.bestanden.tekst import DOCX, als_tekst
from rapportage.downloads import downloads_van
from rapportage.permissions import LEZERS, VRAGERS
from rapportage.redactie.forms import RedenForm
from rapportage.schrijven.delen import delen_van
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.forms import ErratumForm
from rapportage.schrijven.models import Rapporterratum, Rapportpublicatie, Rapporttekst
from rapportage.schrijven.omslag import omslag_na, vorige_van
from rapportage.schrijven.permissions import (
    ERRATUM,
    INTREKKERS,
    LEZERS_VAN_PUBLICATIES,
    SCHRIJVERS,
    TEKST,
    publicatie_op,
)
from rapportage.schrijven.services.maken import geschreven_van
from rapportage.schrijven.services.publiceren import (
    add_erratum,
    publish_rapport,
    retry_publicatie,
    withdraw_erratum,
    withdraw_publicatie,
)
from rapportage.schrijven.teksten import Boek
from rapportage.schrijven.uitleg import Publicatiestand, nieuwer, stand_van
from rapportage.schrijven.views.teksten import haal_tekst
from rapportage.services.maken import verslag_van
from rapportage.views.bestanden import als_antwoord

PUBLICATIE = publicatie_op()
GEPUBLICEERD = publicatie_op(klaar=True)


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=TEKST)
def publiceer(request: Verzoek, pk: int) -> HttpResponse:
    """Show what will be published and what stays out of it; publish it."""
    if request.method == "POST":
        try:
            publicatie = publish_rapport(rapport_id=pk, door=request.user)
        except Weigering as fout:
            messages.error(request, str(fout))
            return redirect("rapportage:publiceren", pk)
        return redirect("rapportage:publicatie", publicatie.pk)
    rapport = haal_tekst(pk)
    vorige = vorige_van(rapport)
    context = {
        "rapport": rapport,
        "boek": Boek(rapport),
        "vorige": vorige,
        "omslag": omslag_na(vorige),
    }
    return render(request, "rapportage/schrijven/publiceren.html", context)


def _haal(pk: int) -> Rapportpublicatie:
    rijen = Rapportpublicatie.objects.select_related(
        "rapport", "uitgave", "gevraagd_door", "gelezen_door", "vastgesteld_door", "ingetrokken_door"
    )
    return get_object_or_404(rijen.defer("pdf", "beelden", "uitgave__pdf", "uitgave__cijfers"), pk=pk)


@require_GET
@beleid(rollen=LEZERS_VAN_PUBLICATIES, bereik=PUBLICATIE, logt=Handeling.RAPPORT_GELEZEN)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a published report: its PDF, who did what and when, and whether it is in force."""
    publicatie = _haal(pk)
    context = _context(request, publicatie)
    if publicatie.is_klaar and request.user.heeft(*VRAGERS):
        context["downloads"] = downloads_van(publicatie)
    return render(request, "rapportage/schrijven/publicatie.html", context)


def _context(request: Verzoek, publicatie: Rapportpublicatie) -> dict[str, object]:
    later = nieuwer(publicatie)
    stand = stand_van(publicatie, vervangen=later is not None)
    in_kracht = stand == Publicatiestand.IN_KRACHT
    return {
        "publicatie": publicatie,
        "stand": stand.in_woorden(publicatie),
        "in_kracht": in_kracht,
        "nieuwer": later,
        "errata": publicatie.errata.filter(teruggenomen_op=None).select_related("door"),
        "schrijft": request.user.heeft(*SCHRIJVERS),
        "leest_alles": request.user.heeft(*LEZERS),
        "mag_intrekken": in_kracht and request.user.heeft(*INTREKKERS),
    }


@require_GET
@beleid(rollen=LEZERS, bereik=PUBLICATIE, achtergrond=True)
def stand(request: Verzoek, pk: int) -> HttpResponse:
    """Show the progress of the work; when it has ended, make the page reload."""
    publicatie = _haal(pk)
    antwoord = render(request, "rapportage/schrijven/partials/maakstand.html", _context(request, publicatie))
    if not publicatie.is_bezig:
        antwoord.headers["HX-Refresh"] = "true"
    return antwoord


@require_GET
@beleid(
    rollen=LEZERS_VAN_PUBLICATIES, bereik=GEPUBLICEERD, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="pdf"
)
def pdf(_request: Verzoek, pk: int) -> HttpResponse:
    """Send the PDF, as it was published."""
    publicatie = get_object_or_404(Rapportpublicatie.objects.select_related("rapport"), pk=pk)
    naam = f"{publicatie.rapport.soort}-{publicatie.rapport.jaar}-uitgave-{publicatie.nummer}.pdf"
    return als_antwoord(bytes(publicatie.pdf or b""), "application/pdf", naam)


@require_GET
@beleid(rollen=LEZERS, bereik=GEPUBLICEERD, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="tekst")
def tekst(_request: Verzoek, pk: int) -> HttpResponse:
    """Send a published report as a text to go on with, with what people wrote in it."""
    rijen = Rapportpublicatie.objects.select_related("rapport", "uitgave").defer("pdf", "uitgave__pdf")
    publicatie = get_object_or_404(rijen, pk=pk)
    verslag = verslag_van(publicatie.uitgave.cijfers or {}, geschreven_van(publicatie))
    inhoud = inhoud_van(verslag, omslag=publicatie.omslag)
    naam = f"{publicatie.rapport.soort}-{publicatie.rapport.jaar}-uitgave-{publicatie.nummer}.docx"
    return als_antwoord(als_tekst(inhoud, moment=publicatie.uitgave.bekend_op), DOCX, naam)


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=PUBLICATIE)
def opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Make the PDF again, after it failed."""
    retry_publicatie(publicatie_id=pk, door=request.user)
    return redirect("rapportage:publicatie", pk)


def _pagina(publicatie: Rapportpublicatie, titel: str, uitleg: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=reverse("rapportage:publicatie", args=[publicatie.pk]),
        terug_naam=str(publicatie),
        kijk=_("bij de uitgave"),
        uitleg=uitleg,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=GEPUBLICEERD)
def erratum(request: Verzoek, pk: int) -> HttpResponse:
    """Record what the report says wrongly."""
    publicatie = _haal(pk)
    cijfers = publicatie.uitgave.cijfers or {}
    form = ErratumForm(request.POST or None, delen=[(d.sleutel, d.naam) for d in delen_van(cijfers)])
    return toon_formulier(
        request,
        form,
        lambda: add_erratum(publicatie_id=pk, door=request.user, **form.invoer()),
        _pagina(
            publicatie,
            _("Erratum vastleggen"),
            _(
                "Een erratum verbetert de tekst. De cijfers blijven zoals ze zijn gepubliceerd: wat er later van bekend is, "
                "staat in een volgend rapport bij veranderde cijfers. "
                "De tekst wordt weer een concept. Verbeter hem, laat hem lezen en vaststellen, en publiceer opnieuw. "
                "Op de omslag staat dan wat er is verbeterd. Tot die tijd blijft deze uitgave in kracht."
            ),
        ),
        melding=_("Het erratum is vastgelegd. De tekst is weer een concept."),
    )


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=ERRATUM)
def erratum_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take back an erratum that was recorded by mistake."""
    rij = Rapporterratum.objects.get(pk=pk)
    return doe_meteen(
        request,
        lambda: withdraw_erratum(erratum_id=pk, door=request.user),
        naar=reverse("rapportage:publicatie", args=[rij.publicatie_id]),
        melding=_over_terug,
    )


def _over_terug(rij: Rapporterratum) -> str:
    """Return what one reads who took an erratum back: how it stands with the text now."""
    stand = Rapporttekst.objects.values_list("stand", flat=True).get(publicaties=rij.publicatie_id)
    if stand == Tekststand.GEPUBLICEERD:
        return _("Het erratum is teruggenomen. De tekst is weer die van deze uitgave.")
    return _("Het erratum is teruggenomen. Het komt niet op de omslag. De tekst is een concept.")


@require_http_methods(["GET", "POST"])
@beleid(rollen=INTREKKERS, bereik=GEPUBLICEERD)
@houdt_concept("publicatie-intrekken")
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw the edition in force, with the reason."""
    publicatie = _haal(pk)
    form = RedenForm(
        request.POST or None, label=_("Waarom trek je deze uitgave in?"), knop=_("Uitgave intrekken")
    )
    return toon_formulier(
        request,
        form,
        lambda: withdraw_publicatie(publicatie_id=pk, door=request.user, **form.invoer()),
        _pagina(
            publicatie,
            _("Uitgave intrekken"),
            _("De uitgave blijft te lezen, met jouw reden erbij. Daarna is er geen uitgave in kracht."),
        ),
        melding=_("De uitgave is ingetrokken. De tekst is weer een concept."),
        concept=met_concept(request, form),
    )
