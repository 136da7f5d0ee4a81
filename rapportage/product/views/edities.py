"""Editions of the productbeschrijving: asking one, reading it as page, PDF and text, approving and withdrawing it."""

import base64
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db.models.fields.json import KT
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import houdt_concept
from gebruikers.formulierpagina import Formulierpagina, met_concept, toon_formulier
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.opdracht import Stand
from kern.weigering import Weigering
from logboek.enums import Handeling
from rapportage.bestanden.tekst import DOCX
from rapportage.opmaak.foto import sleutel
from rapportage.product.editiemodel import Producteditie
from rapportage.product.opmaak import als_docx, als_html, hoofdstukken_van
from rapportage.product.permissions import (
    GEVERS,
    INTREKKERS,
    LEZERS,
    LEZERS_VAN_EDITIES,
    VASTSTELLERS,
    editie_op,
    schreef_mee,
)
from rapportage.product.services.edities import approve_editie, ask_now, retry_editie, withdraw_editie
from rapportage.redactie.forms import RedenForm
from rapportage.views.bestanden import als_antwoord

EDITIE = editie_op()
GEMAAKT = editie_op(klaar=True)


def _haal(pk: int) -> Producteditie:
    rijen = Producteditie.objects.select_related(
        "uitgave", "jaarboek", "gevraagd_door", "vastgesteld_door", "ingetrokken_door"
    )
    return get_object_or_404(rijen.defer("pdf", "beelden", "uitgave__pdf", "jaarboek__pdf"), pk=pk)


@require_POST
@beleid(rollen=GEVERS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Make a concept of the next edition, or the edition of the last day that passed."""
    try:
        editie = ask_now(concept=request.POST.get("soort") == "concept", door=request.user)
    except Weigering as fout:
        messages.error(request, str(fout))
        return redirect("rapportage:product")
    return redirect("rapportage:producteditie", editie.pk)


@require_GET
@beleid(rollen=LEZERS_VAN_EDITIES, bereik=EDITIE, logt=Handeling.RAPPORT_GELEZEN)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show an edition: its files, how it stands, and all it says."""
    editie = _haal(pk)
    stelt_vast = editie.wacht_op_vaststellen and request.user.heeft(*VASTSTELLERS)
    schreef = stelt_vast and schreef_mee(editie, request.user)
    context = {
        "editie": editie,
        "nieuwer": _nieuwer(editie),
        "hoofdstukken": hoofdstukken_van(editie, lambda foto: _adres(pk, foto)),
        "leest_product": request.user.heeft(*LEZERS),
        "mag_opnieuw": editie.stand == Stand.MISLUKT
        and request.user.heeft(*GEVERS)
        and not editie.is_vervangen,
        "mag_vaststellen": stelt_vast and not schreef,
        "schreef_mee": schreef,
        "mag_intrekken": editie.is_in_kracht and request.user.heeft(*INTREKKERS),
    }
    return render(request, "rapportage/product/editie.html", context)


def _adres(pk: int, foto: Mapping[str, Any]) -> str:
    return reverse("rapportage:producteditie_foto", args=[pk, foto["foto"]])


@require_GET
@beleid(rollen=LEZERS_VAN_EDITIES, bereik=EDITIE)
def foto(_request: Verzoek, pk: int, foto: int) -> HttpResponse:
    """Send a picture as it was frozen, for the page of its edition."""
    inhoud = Producteditie.objects.values_list(KT(f"beelden__{sleutel(foto)}"), flat=True).get(pk=pk)
    if not inhoud:
        raise Http404
    return als_antwoord(base64.b64decode(inhoud), "image/jpeg", f"{sleutel(foto)}.jpg")


def _nieuwer(editie: Producteditie) -> Producteditie | None:
    """Return what replaced an edition: the one in force of a later day, else the last approved of its own, withdrawn or not."""
    rijen = Producteditie.objects.zonder_inhoud()
    zelfde_dag = rijen.filter(dag=editie.dag, nummer__gt=editie.nummer, vastgesteld_op__isnull=False)
    return rijen.in_kracht().filter(dag__gt=editie.dag).first() or zelfde_dag.first()


@require_GET
@beleid(rollen=LEZERS_VAN_EDITIES, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="pdf")
def pdf(_request: Verzoek, pk: int) -> HttpResponse:
    """Send the PDF, as it was made."""
    editie = get_object_or_404(Producteditie.objects.defer("inhoud", "beelden"), pk=pk)
    return als_antwoord(bytes(editie.pdf or b""), "application/pdf", f"{_naam(editie)}.pdf")


@require_GET
@beleid(rollen=LEZERS_VAN_EDITIES, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="tekst")
def tekst(_request: Verzoek, pk: int) -> HttpResponse:
    """Send an edition as a text to go on with."""
    editie = _haal(pk)
    return als_antwoord(als_docx(editie), DOCX, f"{_naam(editie)}.docx")


@require_GET
@beleid(rollen=LEZERS_VAN_EDITIES, bereik=GEMAAKT, logt=Handeling.RAPPORT_GEDOWNLOAD, onderdeel="html")
def los(_request: Verzoek, pk: int) -> HttpResponse:
    """Send an edition as one page to keep."""
    editie = _haal(pk)
    return als_antwoord(als_html(editie), "text/html; charset=utf-8", f"{_naam(editie)}.html")


def _naam(editie: Producteditie) -> str:
    soort = "concept" if editie.concept else "editie"
    return f"productbeschrijving-{soort}-{editie.dag:%Y-%m-%d}-{editie.nummer}"


@require_POST
@beleid(rollen=GEVERS, bereik=EDITIE)
def opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Make an edition again that failed."""
    try:
        retry_editie(editie_id=pk, door=request.user)
    except Weigering as fout:
        messages.error(request, str(fout))
    return redirect("rapportage:producteditie", pk)


@require_POST
@beleid(rollen=VASTSTELLERS, bereik=EDITIE)
def stel_vast(request: Verzoek, pk: int) -> HttpResponse:
    """Approve an edition."""
    return doe_meteen(
        request,
        lambda: approve_editie(editie_id=pk, door=request.user),
        naar=reverse("rapportage:producteditie", args=[pk]),
        melding=_("De editie is vastgesteld. Ook de adviseur kan de editie nu lezen."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=INTREKKERS, bereik=EDITIE)
@houdt_concept("editie-intrekken")
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw an approved edition, with the reason."""
    editie = _haal(pk)
    form = RedenForm(
        request.POST or None, label=_("Waarom trek je de editie in?"), knop=_("Editie intrekken")
    )
    pagina = Formulierpagina(
        titel=_("Editie intrekken"),
        terug=reverse("rapportage:producteditie", args=[pk]),
        terug_naam=str(editie),
        kijk=_("bij de editie"),
        uitleg=_("De editie blijft te lezen, met de reden erbij."),
    )
    return toon_formulier(
        request,
        form,
        lambda: withdraw_editie(editie_id=pk, door=request.user, **form.invoer()),
        pagina,
        melding=_("De editie is ingetrokken."),
        concept=met_concept(request, form),
    )
