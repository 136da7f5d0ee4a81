"""Logging a huisbezoek."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from gebruikers.concept import Concepthouder, concept_van, houdt_concept
from gebruikers.eenmalig import bied_opnieuw_aan, inhoud_van
from gebruikers.enums import Rol
from gebruikers.services.verzoeken import AndereInhoud, doe_eenmalig
from gebruikers.verzoek import Verzoek
from inburgeraars.fouten import BenaderingFout
from inburgeraars.models import Belemmering, Inburgeraar
from kern.beleid import beleid
from logboek.enums import Handeling
from participatie.permissions import is_eerste_lezer
from trajecten.bezoek.forms.huisbezoek import HuisbezoekForm
from trajecten.bezoek.forms.wie_erbij import lees_erbij
from trajecten.bezoek.services.huishouden import log_huishoudbezoek
from trajecten.bezoek.wie_erbij import kandidaten, zoek_erbij
from trajecten.contact.enums import Resultaat
from trajecten.contact.fouten import BezoekAnders
from trajecten.contact.services.invoer import Vastgelegd
from trajecten.kader.hoofd import Hoofd, hoofd
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.traject.fouten import TrajectFout


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="huisbezoek"
)
@houdt_concept("huisbezoek")
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Show the visit form, and log the visit once."""
    persoon = haal_persoon(request, pk)
    kop = hoofd(request.user, persoon)
    if not kop.mag_bezoeken:
        raise PermissionDenied(_("%s begeleidt deze persoon en legt de bezoeken vast.") % kop.vast_contact)
    concept = concept_van(request)
    form = _formulier(request, persoon, kop, concept)
    concept.hervat(form)
    if request.method == "POST":
        if request.POST.get("doe") == "zoek":
            concept.bewaar(request.POST.copy())
            term = request.POST.get("erbij_zoek", "")
            er_al = {pk, *form.gekozen(), *(k.persoon.pk for k in form.kandidaten)}
            form.toon_gevonden(zoek_erbij(request.user, term, zonder=er_al))
        elif form.is_valid() and (antwoord := _bewaar(request, persoon, form, concept)):
            return antwoord
    return render(
        request, "trajecten/bezoek/huisbezoek.html", {"form": form, "hoofd": kop, "concept": concept}
    )


def _formulier(request: Verzoek, persoon: Inburgeraar, kop: Hoofd, concept: Concepthouder) -> HuisbezoekForm:
    verstuurd = request.POST if request.method == "POST" else concept.velden
    extra = lees_erbij(verstuurd.getlist("erbij")) if verstuurd else []
    bekend = Belemmering.objects.visible_to(request.user).filter(inburgeraar=persoon, voorbij_op__isnull=True)
    return HuisbezoekForm(
        request.POST or None,
        persoon=persoon,
        waar=kop.adres,
        kandidaten=kandidaten(request.user, persoon, extra=extra),
        bekende_belemmeringen=sorted({str(b) for b in bekend.select_related("soort")}),
        mag_gevoelig=kop.begeleidt or kop.mag_claimen,
        concept=concept.url,
    )


def _leg_vast(request: Verzoek, persoon: Inburgeraar, form: HuisbezoekForm) -> str:
    """Carry the form out; return where it leads: who found nobody at home can leave a card."""
    bezoek = form.bezoek()
    gesproken = bezoek.resultaat == Resultaat.GESPROKEN
    uitkomst = log_huishoudbezoek(
        inburgeraar_id=persoon.pk,
        door=request.user,
        sleutel=form.cleaned_data["sleutel"],
        bezoek=bezoek,
        # Who was not met is not registered either.
        nieuw=form.cleaned_data["erbij_nieuw"] if gesproken else "",
        nieuwe_huisgenoten=form.nieuwe_huisgenoten(),
    )
    _vertel(request, persoon, uitkomst, vraag_trede=gesproken and is_eerste_lezer(persoon.pk, request.user))
    naam = "kaartje" if bezoek.resultaat == Resultaat.NIEMAND_THUIS else "dossier"
    return reverse(f"trajecten:{naam}", args=[persoon.pk])


def _vertel(request: Verzoek, persoon: Inburgeraar, uitkomst: Vastgelegd, *, vraag_trede: bool) -> None:
    ook = [p.voornamen for p in uitkomst.geteld if p.pk != persoon.pk]
    tekst = _("Bezoek bij %s opgeslagen.") % persoon.naam
    if ook:
        tekst += " " + _("Het telt ook voor %s.") % _(" en ").join(ook)
    if vraag_trede:
        meten = reverse("trajecten:meting_nieuw", args=[persoon.pk])
        tekst = format_html('{} <a href="{}">{}</a>', tekst, meten, _("Welke trede nu?"))
    messages.success(request, tekst)
    for over in uitkomst.overgeslagen:
        messages.warning(request, f"{over.persoon.naam}: {over.reden}")


def _bewaar(
    request: Verzoek, persoon: Inburgeraar, form: HuisbezoekForm, concept: Concepthouder
) -> HttpResponse | None:
    try:
        doel = doe_eenmalig(
            gebruiker=request.user,
            sleutel=form.cleaned_data["sleutel"],
            inhoud=inhoud_van(request, form),
            doe=partial(_leg_vast, request, persoon, form),
        )
    except AndereInhoud as fout:
        eigen = {reverse(f"trajecten:{naam}", args=[persoon.pk]) for naam in ("dossier", "kaartje")}
        hier = fout.uitkomst in eigen
        kijk = _("in de tijdlijn") if hier else _("in de tijdlijn van de persoon bij wie je het opsloeg")
        concept.bewaar(bied_opnieuw_aan(form, fout, kijk=kijk))
        return None
    except BezoekAnders as fout:
        concept.bewaar(form.vernieuw_sleutel())
        form.add_error(None, str(fout))
        return None
    except (BenaderingFout, TrajectFout) as fout:
        form.add_error(None, str(fout))
        return None
    except ValidationError as fout:
        form.add_error(None, " ".join(fout.messages))
        return None
    concept.weg()
    return redirect(doel)
