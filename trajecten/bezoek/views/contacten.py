"""Logging a contact of another kind: with one person, with a group, or at a vindplaats."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from inburgeraars.wijken import wijken_van
from kern.beleid import beleid
from kern.getypt import lees_sleutel
from kern.velden import Niveau
from logboek.enums import Handeling
from trajecten.bezoek.ervaring import met_aanbod, waar_het_was
from trajecten.bezoek.forms.contact import (
    BerichtForm,
    ContactForm,
    EldersForm,
    GesprekForm,
    GroepForm,
    InstantieForm,
    TelefoonForm,
    VindplaatsForm,
)
from trajecten.bezoek.heropenen import bied_heropenen
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Contactmoment
from trajecten.contact.services.andere import log_contact
from trajecten.kader.hoofd import Hoofd, hoofd
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
FORMULIEREN: dict[Contactsoort, type[ContactForm]] = {
    form.soort: form for form in (GesprekForm, EldersForm, TelefoonForm, BerichtForm, InstantieForm)
}
"""The kinds about one person; each has its own page."""

UITLEG = {
    Contactsoort.WIJKCENTRUM: gettext_lazy("in een wijkcentrum, bij een vindplaats of op straat"),
    Contactsoort.ELDERS: gettext_lazy("op school, op het werk of bij een instantie, met de reden"),
    Contactsoort.TELEFOON: gettext_lazy("ook als er niet werd opgenomen"),
    Contactsoort.BERICHT: gettext_lazy("een appje, sms, mail of brief"),
    Contactsoort.INSTANTIE: gettext_lazy("over deze persoon, met een school, de huisarts of een ander"),
}


@require_GET
@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="contact")
def kies(request: Verzoek, pk: int) -> HttpResponse:
    """Choose the kind of contact."""
    persoon = haal_persoon(request, pk)
    kop = _kop(request, persoon)
    soorten = [
        {
            "naam": str(soort.label).capitalize(),
            "icoon": soort.icoon,
            "uitleg": UITLEG[soort],
            "url": reverse(f"trajecten:contact_{soort.value}", args=[pk]),
        }
        for soort in FORMULIEREN
    ]
    return render(request, "trajecten/bezoek/contact_kies.html", {"hoofd": kop, "soorten": soorten})


def _kop(request: Verzoek, persoon: Inburgeraar) -> Hoofd:
    """Return the head of a dossier in which this user may log a contact; 403 otherwise."""
    kop = hoofd(request.user, persoon)
    if not kop.mag_bezoeken:
        raise PermissionDenied(
            _("%s is het vaste contact. Alleen het vaste contact kan hier contacten vastleggen.")
            % kop.vast_contact
        )
    return kop


def _over_persoon(request: Verzoek, pk: int, soort: Contactsoort) -> HttpResponse:
    persoon = haal_persoon(request, pk)
    kop = _kop(request, persoon)
    concept = concept_van(request)
    velden: dict[str, Any] = {
        "persoon": persoon,
        "gebruiker": request.user,
        "wijken": wijken_van(request.user),
        "concept": concept.url,
        "initial": _plek(request),
    }
    if velden["initial"] and soort == Contactsoort.WIJKCENTRUM:
        # Who comes from a place where somebody was met, spoke to that person.
        velden["initial"]["resultaat"] = Resultaat.GESPROKEN
    form = FORMULIEREN[soort](request.POST or None, **velden)
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: _log(request, form, (pk,)),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=lambda contact: _meld_contact(request, persoon, contact, form),
        kijk=_("in de tijdlijn"),
        concept=concept,
    )
    context = {"form": form, "hoofd": kop, "concept": concept, "soort": soort}
    return antwoord or render(request, "trajecten/bezoek/contact.html", context)


def _meld_contact(request: Verzoek, persoon: Inburgeraar, contact: Contactmoment, form: ContactForm) -> str:
    tekst = _("Het contact met %s is opgeslagen.") % persoon.naam
    if form.cleaned_data.get("resultaat") != Resultaat.GESPROKEN:
        return tekst
    return met_aanbod(tekst, **waar_het_was(request.user, persoon), vindplaats=contact.vindplaats_id)


def _pagina(soort: Contactsoort) -> Callable[..., HttpResponse]:
    """Return the page of one kind of contact with one person."""

    @beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="contact")
    @houdt_concept(f"contact-{soort.value}")
    def toon(request: Verzoek, pk: int) -> HttpResponse:
        """Show the form of this kind, and log the contact; a second submit logs nothing."""
        return _over_persoon(request, pk, soort)

    return toon


PAGINAS = {soort: _pagina(soort) for soort in FORMULIEREN}


@beleid(rollen=COORDINATOR)
@houdt_concept("contact-groepsactiviteit")
def groep(request: Verzoek) -> HttpResponse:
    """Log an activiteit at which several people of the caseload were met."""
    concept = concept_van(request)
    form = GroepForm(
        request.POST or None,
        mensen=_eigen_mensen(request),
        wijken=wijken_van(request.user),
        concept=concept.url,
    )
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: _log(request, form, form.personen()),
        naar=reverse("trajecten:mijn_dag"),
        melding=lambda contact: met_aanbod(
            _("De groepsactiviteit is opgeslagen."), activiteit=contact.activiteit_id
        ),
        kijk=_("in de tijdlijn"),
        concept=concept,
    )
    context = {"form": form, "concept": concept, "soort": Contactsoort.GROEPSACTIVITEIT}
    return antwoord or render(request, "trajecten/bezoek/contact.html", context)


@beleid(rollen=COORDINATOR)
@houdt_concept("contact-vindplaats")
def vindplaats(request: Verzoek) -> HttpResponse:
    """Log a visit to a vindplaats, with the number of people spoken to."""
    concept = concept_van(request)
    form = VindplaatsForm(
        request.POST or None,
        wijken=wijken_van(request.user),
        concept=concept.url,
        initial=_plek(request),
    )
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: _log(request, form, ()),
        naar=lambda bezoek: reverse("trajecten:vindplaats_bezoeken", args=[bezoek.vindplaats_id]),
        melding=lambda bezoek: met_aanbod(
            _("Het bezoek aan %s is opgeslagen.") % bezoek.vindplaats, vindplaats=bezoek.vindplaats_id
        ),
        kijk=_("bij de bezoeken aan de vindplaats"),
        concept=concept,
    )
    context = {"form": form, "concept": concept, "soort": Contactsoort.VINDPLAATS}
    return antwoord or render(request, "trajecten/bezoek/contact.html", context)


def _plek(request: Verzoek) -> dict[str, str]:
    """Return the vindplaats that the URL names, as initial value."""
    gekozen = lees_sleutel(request.GET.get("vindplaats"))
    return {"vindplaats": str(gekozen)} if gekozen else {}


def _eigen_mensen(request: Verzoek) -> list[tuple[str, str]]:
    """Return the people of the caseload, the user's own and those of replaced colleagues, for a tick list."""
    rijen = Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER)
    eigen = rijen.door_toegang(request.user, Niveau.GEVOELIG).order_by("sorteernaam", "pk")
    return [(str(p.pk), p.naam) for p in eigen]


def _log(request: Verzoek, form: ContactForm, personen: tuple[int, ...]) -> Contactmoment:
    """Log the contact, and show a message about persons it does not count for."""
    contact = form.contact(personen)
    uitkomst = log_contact(door=request.user, sleutel=form.cleaned_data["sleutel"], contact=contact)
    for over in uitkomst.overgeslagen:
        messages.warning(request, f"{over.persoon.naam}: {over.reden}")
    if form.soort.opent_traject:
        bied_heropenen(request, uitkomst)
    return uitkomst.contact
