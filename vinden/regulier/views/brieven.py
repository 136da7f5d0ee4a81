"""Pages of letters to people who were called up: making them together, the PDF, and the list of addresses."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import Onderwerp, beleid
from logboek.enums import Handeling
from logboek.services import leg_vast
from trajecten.traject.permissions import persoon_van
from vinden.models import Oproepbrief
from vinden.regulier.brieven import adreslijst_van, inhoud_van, make_oproepbrieven, pdf_van
from vinden.regulier.forms import OproepbriefForm
from vinden.regulier.lijst import lees_tekens
from vinden.regulier.views.route import CONSULENT

ONDERDEEL = "oproepbrief"


@require_POST
@beleid(rollen=CONSULENT)
def maak(request: Verzoek) -> HttpResponse:
    """Ask for day and text, and make a letter to each of the ticked people."""
    tekens = request.POST.getlist("persoon")
    gezien = lees_tekens(request.user, tekens)
    terug = reverse("trajecten:regulier_opgeroepen")
    if not gezien:
        messages.error(request, _("Kies eerst in de lijst voor wie je een brief wilt maken."))
        return redirect(terug)
    form = OproepbriefForm(
        request.POST if "datum" in request.POST else None,
        initial={"persoon": tekens},
        telefoon=request.user.telefoon,
        annuleer=(_("Terug"), terug),
    )
    antwoord = verstuur(
        request,
        form,
        lambda: make_oproepbrieven(
            inburgeraar_ids=[g.pk for g in gezien],
            door=request.user,
            reeks=form.cleaned_data["sleutel"],
            datum=form.cleaned_data["datum"],
            tekst=form.cleaned_data["tekst"],
        ),
        naar=lambda brieven: reverse("trajecten:regulier_brieven_gemaakt", args=[brieven[0].reeks]),
        melding=lambda brieven: (
            ngettext("%d brief is gemaakt.", "%d brieven zijn gemaakt.", len(brieven)) % len(brieven)
        ),
        kijk=_("bij Opgeroepen"),
    )
    return antwoord or render(request, "vinden/regulier/brieven.html", {"form": form, "gezien": gezien})


def _haal(request: Verzoek, reeks: UUID) -> list[Oproepbrief]:
    """Return the letters that this user made together, as far as their people are in sight; 404 without any."""
    rijen = Oproepbrief.objects.visible_to(request.user, Oproepbrief.niveau)
    brieven = list(rijen.filter(reeks=reeks, door=request.user).select_related("inburgeraar").order_by("pk"))
    if not brieven:
        raise Http404
    return brieven


@require_GET
@beleid(rollen=CONSULENT)
def gemaakt(request: Verzoek, reeks: UUID) -> HttpResponse:
    """Show letters that were made together, with their PDF and the list of addresses."""
    brieven = _haal(request, reeks)
    regels = [(brief, inhoud_van(brief)) for brief in brieven]
    context = {
        "reeks": reeks,
        "datum": brieven[0].datum,
        "brieven": [
            {
                "pk": brief.inburgeraar_id,
                "naam": inhoud.aan[0],
                "adres": ", ".join(inhoud.aan[1:]),
                "persoonlijk": inhoud.persoonlijk,
            }
            for brief, inhoud in regels
        ],
    }
    return render(request, "vinden/regulier/brieven_gemaakt.html", context)


@require_GET
@beleid(rollen=CONSULENT)
def als_pdf(request: Verzoek, reeks: UUID) -> HttpResponse:
    """Return letters that were made together as one PDF; opening them is logged for each person."""
    brieven = _haal(request, reeks)
    leg_vast(
        Handeling.DOCUMENT_GEOPEND,
        door=request.user,
        over=tuple(Onderwerp("inburgeraar", brief.inburgeraar_id) for brief in brieven),
        onderdeel=ONDERDEEL,
    )
    return _bestand(pdf_van(brieven), "oproepbrieven.pdf", "application/pdf")


@require_GET
@beleid(rollen=CONSULENT)
def adressen(request: Verzoek, reeks: UUID) -> HttpResponse:
    """Return the addresses of letters that were made together as CSV; logged for each person."""
    return _bestand(adreslijst_van(_haal(request, reeks), request.user), "adressen.csv", "text/csv")


@require_GET
@beleid(
    rollen=CONSULENT,
    bereik=persoon_van(Oproepbrief),
    logt=Handeling.DOCUMENT_GEOPEND,
    onderdeel=ONDERDEEL,
)
def een(request: Verzoek, pk: int) -> HttpResponse:
    """Return one kept letter as PDF."""
    brief = get_object_or_404(Oproepbrief.objects.visible_to(request.user, Oproepbrief.niveau), pk=pk)
    return _bestand(pdf_van([brief]), "oproepbrief.pdf", "application/pdf")


def _bestand(inhoud: bytes, naam: str, soort: str) -> HttpResponse:
    # Without a person's name: it stays in the list of downloads, which the next user of the computer can see.
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=soort, headers=kop)
