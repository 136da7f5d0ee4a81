"""Logging a huisbezoek."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from gebruikers.concept import Concepthouder, concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Belemmering, Inburgeraar
from kern.beleid import beleid
from kern.getypt import lees_getal
from kern.klok import vandaag
from logboek.enums import Handeling
from participatie.permissions import is_eerste_lezer
from trajecten.bezoek.ervaring import met_aanbod, waar_het_was
from trajecten.bezoek.forms.huisbezoek import HuisbezoekForm
from trajecten.bezoek.forms.wie_erbij import lees_erbij
from trajecten.bezoek.heropenen import bied_heropenen
from trajecten.bezoek.paneel_vorige import gepland_bezoek, vorige_keer
from trajecten.bezoek.services.huishouden import log_huishoudbezoek
from trajecten.bezoek.wie_erbij import kandidaten, zoek_erbij
from trajecten.contact.enums import Resultaat
from trajecten.contact.services.invoer import Vastgelegd
from trajecten.kader.hoofd import Hoofd, hoofd
from trajecten.kader.lezen import Rijen
from trajecten.kader.pagina import IN_DOSSIER, haal_rijen
from trajecten.plan.rijen import PLAN


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="huisbezoek"
)
@houdt_concept("huisbezoek")
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Show the visit form, and log the visit; a second submit logs nothing."""
    rijen = haal_rijen(request, pk, PLAN)
    persoon = rijen.persoon
    kop = hoofd(request.user, persoon, rijen)
    if not kop.mag_bezoeken:
        raise PermissionDenied(
            _("%s is het vaste contact. Alleen het vaste contact kan hier bezoeken vastleggen.")
            % kop.vast_contact
        )
    concept = concept_van(request)
    form = _formulier(request, rijen, kop, concept)
    concept.hervat(form)
    if request.POST.get("doe") == "zoek":
        concept.bewaar(request.POST.copy())
        term = request.POST.get("erbij_zoek", "")
        er_al = {pk, *form.gekozen(), *(k.persoon.pk for k in form.kandidaten)}
        form.toon_gevonden(*zoek_erbij(request.user, term, zonder=er_al))
    elif antwoord := verstuur(
        request,
        form,
        lambda: _leg_vast(request, persoon, form),
        naar=lambda naam: reverse(f"trajecten:{naam}", args=[pk]),
        kijk=lambda uitkomst: _waar(uitkomst, pk),
        concept=concept,
    ):
        return antwoord
    return render(
        request, "trajecten/bezoek/huisbezoek.html", {"form": form, "hoofd": kop, "concept": concept}
    )


def _formulier(request: Verzoek, rijen: Rijen, kop: Hoofd, concept: Concepthouder) -> HuisbezoekForm:
    persoon = rijen.persoon
    gekozen = request.GET.get("bezoek", "")
    bezoek = gepland_bezoek(request.user, rijen, lees_getal(gekozen))
    over_te_nemen = bezoek if bezoek and (bezoek.datum == vandaag() or str(bezoek.pk) == gekozen) else None
    verstuurd = request.POST if request.method == "POST" else concept.velden
    extra = lees_erbij(verstuurd.getlist("erbij")) if verstuurd else []
    bekend = Belemmering.objects.visible_to(request.user).filter(inburgeraar=persoon, voorbij_op__isnull=True)
    return HuisbezoekForm(
        request.POST or None,
        persoon=persoon,
        gebruiker=request.user,
        waar=kop.adres,
        kandidaten=kandidaten(request.user, persoon, extra=extra),
        bekende_belemmeringen=sorted({str(b) for b in bekend.select_related("soort")}),
        mag_gevoelig=kop.begeleidt or kop.mag_claimen,
        concept=concept.url,
        vorige=vorige_keer(rijen, kop, bezoek),
        gepland=over_te_nemen,
    )


def _leg_vast(request: Verzoek, persoon: Inburgeraar, form: HuisbezoekForm) -> str:
    """Log the visit; return the name of the page that follows: a card to leave behind when nobody was at home."""
    bezoek = form.bezoek()
    gesproken = bezoek.resultaat == Resultaat.GESPROKEN
    uitkomst = log_huishoudbezoek(
        inburgeraar_id=persoon.pk,
        door=request.user,
        sleutel=form.cleaned_data["sleutel"],
        bezoek=bezoek,
        # A person who was not spoken to is not registered either.
        nieuw=form.cleaned_data["erbij_nieuw"] if gesproken else "",
        relatie=form.relatie(),
        nieuwe_huisgenoten=form.nieuwe_huisgenoten(),
    )
    _vertel(request, persoon, uitkomst, gesproken=gesproken)
    if gesproken:
        bied_heropenen(request, uitkomst)
    return "kaartje" if bezoek.resultaat == Resultaat.NIEMAND_THUIS else "dossier"


def _vertel(request: Verzoek, persoon: Inburgeraar, uitkomst: Vastgelegd, *, gesproken: bool) -> None:
    ook = [p.voornamen for p in uitkomst.geteld if p.pk != persoon.pk]
    tekst = _("Bezoek bij %s opgeslagen.") % persoon.naam
    if ook:
        tekst += " " + _("Het telt ook voor %s.") % _(" en ").join(ook)
    if gesproken and is_eerste_lezer(persoon.pk, request.user):
        meten = reverse("trajecten:meting_nieuw", args=[persoon.pk])
        tekst = format_html('{} <a href="{}">{}</a>', tekst, meten, _("Welke trede nu?"))
    if gesproken:
        tekst = met_aanbod(tekst, **waar_het_was(request.user, persoon))
    messages.success(request, tekst)
    for over in uitkomst.overgeslagen:
        messages.warning(request, f"{over.persoon.naam}: {over.reden}")


def _waar(uitkomst: str, pk: int) -> str:
    """Return where to find what was sent before, by the URL it led to: it can have been about another person."""
    hier = uitkomst in {reverse(f"trajecten:{naam}", args=[pk]) for naam in ("dossier", "kaartje")}
    return _("in de tijdlijn") if hier else _("in de tijdlijn van de persoon bij wie je het opsloeg")
