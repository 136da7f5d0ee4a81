"""The list of people, and adding one met in the wijk."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.concept import Concepthouder, concept_van, houdt_concept
from gebruikers.eenmalig import bied_opnieuw_aan, inhoud_van
from gebruikers.enums import TEAM, Rol
from gebruikers.services.verzoeken import AndereInhoud, doe_eenmalig
from gebruikers.verzoek import Verzoek
from inburgeraars.fouten import BenaderingFout
from inburgeraars.models import Adres, Tolk
from inburgeraars.services.personen import change_persoon, register_persoon, staat_in_register
from logboek.enums import Handeling
from roermond_inburgering.kern.beleid import beleid
from trajecten.forms.gegevens import GegevensForm
from trajecten.forms.persoon import PersoonForm, wijken_van
from trajecten.personen import bladzijde, keuzes, lees_selectie, zichtbare_wijken
from trajecten.services.trajecten import vast_contact
from trajecten.views.dossier import IN_DOSSIER, haal_persoon


@require_GET
@beleid(rollen=TEAM)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the people within sight, fifty a page."""
    wijken = zichtbare_wijken(request.user)
    selectie = lees_selectie(request.GET, wijken)

    def adres(*, toon: str, wijk: str) -> str:
        params = {"toon": toon} | ({"wijk": wijk} if wijk else {})
        return f"{reverse('trajecten:personen')}?{urlencode(params)}"

    wijk = str(selectie.wijk.pk) if selectie.wijk else ""
    filters = [
        {"naam": naam, "url": adres(toon=waarde, wijk=wijk), "actief": waarde == selectie.toon}
        for waarde, naam in keuzes()
        if waarde != "mijn" or request.user.heeft(Rol.TRAJECTCOORDINATOR)
    ]
    wijkfilters = [
        {"naam": _("Alle wijken"), "url": adres(toon=selectie.toon, wijk=""), "actief": not wijk}
    ] + [
        {"naam": w.naam, "url": adres(toon=selectie.toon, wijk=str(w.pk)), "actief": w == selectie.wijk}
        for w in wijken
    ]
    context = {
        "pagina": bladzijde(request.user, selectie, request.GET.get("pagina", 1)),
        "selectie": selectie,
        "filters": filters,
        "wijkfilters": wijkfilters if len(wijken) > 1 else [],
        "mag_toevoegen": request.user.heeft(Rol.TRAJECTCOORDINATOR),
    }
    return render(request, "trajecten/personen.html", context)


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
@houdt_concept("persoon")
def nieuw(request: Verzoek) -> HttpResponse:
    """Add somebody met in the wijk, and go on to the visit."""
    concept = concept_van(request)
    form = PersoonForm(request.POST or None, wijken=wijken_van(request.user), concept=concept.url)
    concept.hervat(form)
    if request.method == "POST" and form.is_valid() and (antwoord := _bewaar(request, form, concept)):
        return antwoord
    return render(request, "trajecten/persoon_nieuw.html", {"form": form, "concept": concept})


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="gegevens"
)
@houdt_concept("gegevens")
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change what is known of a person in one's own caseload."""
    persoon = haal_persoon(request, pk)
    contact = vast_contact(pk)
    if contact is None or contact.pk != request.user.pk:
        raise PermissionDenied(_("Alleen het vaste contact wijzigt de gegevens van deze persoon."))
    concept = concept_van(request)
    form = GegevensForm(
        request.POST or None,
        persoon=persoon,
        adres=Adres.objects.filter(inburgeraar=pk).in_kracht().first(),
        uit_register=staat_in_register(pk),
        concept=concept.url,
    )
    concept.hervat(form)
    if request.method == "POST" and form.is_valid():
        change_persoon(inburgeraar_id=pk, door=request.user, wijziging=form.wijziging())
        concept.weg()
        messages.success(request, _("De gegevens zijn bijgewerkt."))
        return redirect("trajecten:dossier", pk)
    context = {"form": form, "persoon": persoon, "concept": concept}
    return render(request, "trajecten/persoon_wijzigen.html", context)


def _bewaar(request: Verzoek, form: PersoonForm, concept: Concepthouder) -> HttpResponse | None:
    def doe() -> str:
        persoon = register_persoon(
            door=request.user,
            naam=form.naam(),
            bereikbaar=form.bereikbaarheid(),
            vindplaats=form.vindplaats(),
            buurt=form.gekozen_buurt(),
            taal=form.cleaned_data["taal"],
            tolk=Tolk(form.cleaned_data["tolk"] or Tolk.GEEN),
        )
        return reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])

    try:
        doel = doe_eenmalig(
            gebruiker=request.user,
            sleutel=form.cleaned_data["sleutel"],
            inhoud=inhoud_van(request, form),
            doe=doe,
        )
    except AndereInhoud as fout:
        concept.bewaar(bied_opnieuw_aan(form, fout, kijk=_("bij Mijn dag")))
        return None
    except BenaderingFout as fout:
        form.add_error(None, str(fout))
        return None
    concept.weg()
    messages.success(request, _("%s is toegevoegd aan jouw caseload.") % form.cleaned_data["voornamen"])
    return redirect(doel)
