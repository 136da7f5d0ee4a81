"""Adding a person met in the wijk who is not known yet (DOMEIN 4)."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.concept import Concepthouder, concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.services.concepten import is_verstuurd
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.gelijkenissen import (
    Gelijkenissen,
    lees_geboren,
    lees_gezien,
    lees_merk,
    zoek_gelijkenissen,
)
from inburgeraars.minderjarig import minderjarig
from inburgeraars.models import Inburgeraar, Tolk
from inburgeraars.services.ontmoetingen import is_nooit_benaderd, recognise_persoon
from inburgeraars.services.personen import register_persoon
from inburgeraars.wijken import wijken_van
from kern.beleid import beleid
from kern.getypt import lees_sleutel
from kern.velden import Niveau
from trajecten.contact.vindplaatsbezoeken import plek_van_vandaag
from trajecten.traject.lopend import vast_contact
from vinden.navragen.services import ask_navraag
from vinden.toevoegen.forms import PersoonForm


@beleid(rollen={Rol.TRAJECTCOORDINATOR})
@houdt_concept("persoon")
def nieuw(request: Verzoek) -> HttpResponse:
    """Add a person met in the wijk, and go on to the visit; possible matches are shown before anything is stored."""
    concept = concept_van(request)
    if request.method == "POST" and "navraag" in request.POST:
        return _vraag_na(request, concept)
    bekende = _bekende(request)
    form = PersoonForm(
        request.POST or None,
        wijken=wijken_van(request.user),
        bekend=bekende is not None,
        plek_nodig=bekende is None or is_nooit_benaderd(bekende.pk),
        concept=concept.url,
        plek=plek_van_vandaag(request.user),
    )
    concept.hervat(form)
    gelijkenissen = Gelijkenissen()
    if request.method == "POST":
        if bekende is None:
            gelijkenissen = zoek_gelijkenissen(request.user, lees_gezien(request.POST))
        if antwoord := _handel_af(request, form, concept, bekende, gelijkenissen):
            return antwoord
        if bekende is not None:
            gelijkenissen = zoek_gelijkenissen(request.user, lees_gezien(request.POST))
    context = {"form": form, "concept": concept, **_wat_opvalt(request, gelijkenissen)}
    return render(request, "vinden/toevoegen/nieuw.html", context)


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, achtergrond=True)
def lijkt_op(request: Verzoek) -> HttpResponse:
    """Show possible matches, and that somebody is a minor, while the user types. Like the storing of a draft, it does not extend the session."""
    gelijkenissen = zoek_gelijkenissen(request.user, lees_gezien(request.POST))
    context = _wat_opvalt(request, gelijkenissen)
    return render(request, "vinden/toevoegen/partials/gelijkenissen.html", context)


def _wat_opvalt(request: Verzoek, gelijkenissen: Gelijkenissen) -> dict[str, object]:
    """Return what the form says about the typed details: who resembles them, and that it is a minor."""
    return {"gelijkenissen": gelijkenissen, "minderjarig": minderjarig(lees_geboren(request.POST))}


def _bekende(request: Verzoek) -> Inburgeraar | None:
    """Return the person named by [Deze is het], within sight."""
    sleutel = request.POST.get("is", "")
    if not sleutel:
        return None
    rijen = Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER)
    persoon = rijen.filter(pk=lees_sleutel(sleutel)).first()
    if persoon is None:
        raise Http404
    return persoon


def _handel_af(
    request: Verzoek,
    form: PersoonForm,
    concept: Concepthouder,
    bekende: Inburgeraar | None,
    gelijkenissen: Gelijkenissen,
) -> HttpResponse | None:
    if bekende is not None:
        return _herken(request, form, concept, bekende)
    gezien = not gelijkenissen or request.POST.get("gezien") == gelijkenissen.merk
    # The second of two equal submits would match the person made by the first.
    if form.is_valid() and not gezien and not is_verstuurd(request.user, request.POST):
        messages.info(request, _("Nog niet opgeslagen. Kijk eerst of het iemand is die we al kennen."))
        return None
    return _bewaar(request, form, concept)


def _herken(
    request: Verzoek, form: PersoonForm, concept: Concepthouder, bekende: Inburgeraar
) -> HttpResponse | None:
    contact = vast_contact(bekende.pk)
    if contact is not None and contact.pk == request.user.pk:
        concept.weg()
        return redirect("trajecten:dossier", bekende.pk)
    return verstuur(
        request,
        form,
        lambda: recognise_persoon(
            inburgeraar_id=bekende.pk,
            door=request.user,
            vindplaats=form.vindplaats(),
            buurt=form.gekozen_buurt(),
            bereikbaar=form.bereikbaarheid() if form.cleaned_data["bereikbaar"] else None,
            opgave=form.opgave(),
        ),
        naar=lambda persoon: _gesprek(persoon.pk, form),
        melding=_("%s is toegevoegd aan jouw caseload.") % bekende.naam,
        kijk=_("bij Mijn dag"),
        concept=concept,
    )


def _gesprek(pk: int, form: PersoonForm) -> str:
    """Return the form for the talk: a visit at the door, else a talk in the wijk, at the place where they met."""
    plek = form.vindplaats()
    if plek is None:
        return reverse("trajecten:huisbezoek_nieuw", args=[pk])
    return f"{reverse('trajecten:contact_wijkcentrum', args=[pk])}?vindplaats={plek.pk}"


def _vraag_na(request: Verzoek, concept: Concepthouder) -> HttpResponse:
    """Ask the teamleider about a person out of sight; the input is kept and shown again."""
    concept.bewaar(request.POST)
    persoon = lees_merk(request.user, request.POST["navraag"])
    getypt = lees_gezien(request.POST).in_woorden
    if persoon is None:
        messages.error(request, _("Deze vraag is verlopen. Kijk opnieuw op wie de persoon lijkt."))
        return redirect("trajecten:persoon_nieuw")
    return doe_meteen(
        request,
        lambda: ask_navraag(inburgeraar_id=persoon, door=request.user, getypt=getypt),
        naar=reverse("trajecten:persoon_nieuw"),
        melding=_("Je vraag staat bij de teamleider. Je krijgt het antwoord bij Meldingen."),
    )


def _bewaar(request: Verzoek, form: PersoonForm, concept: Concepthouder) -> HttpResponse | None:
    return verstuur(
        request,
        form,
        lambda: register_persoon(
            door=request.user,
            naam=form.naam(),
            bereikbaar=form.bereikbaarheid(),
            vindplaats=form.vindplaats(),
            buurt=form.gekozen_buurt(),
            taal=form.cleaned_data["taal"],
            tolk=Tolk(form.cleaned_data["tolk"] or Tolk.GEEN),
            opgave=form.opgave(),
        ),
        naar=lambda persoon: _gesprek(persoon.pk, form),
        melding=lambda persoon: _("%s is toegevoegd aan jouw caseload.") % persoon.voornamen,
        kijk=_("bij Mijn dag"),
        concept=concept,
    )
