"""Pages of the teamleider: who gets whom, for a selection of people or the whole caseload of a coordinator."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db import transaction
from django.forms import BoundField
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import Concepthouder, concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.terug import waar_getikt
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import Onderwerp, beleid
from kern.getypt import lees_sleutel, lees_sleutels
from logboek.enums import Handeling
from logboek.services import leg_vast
from trajecten.overdracht.forms.voorstel import VoorstelForm
from trajecten.overdracht.gaat_mee import gaat_mee
from trajecten.overdracht.kandidaten import plaatsen_vrij, vrij
from trajecten.overdracht.keuze import Paginakeuze
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.pagina import WACHT, Mensen, Regel, lees_mensen, mensen_van
from trajecten.overdracht.services.toewijzen import assign_personen
from trajecten.overdracht.services.voorstellen import propose_overdrachten, withdraw_overdrachten
from trajecten.overdracht.verstuurd import (
    Uitkomst,
    Wachtend,
    geweigerden,
    niet_gegaan,
    toegewezenen,
    van_adres,
    wachtenden,
)
from trajecten.overdracht.vertrek import zonder_vast_contact
from trajecten.overdracht.woorden import (
    in_een_zin,
    ingetrokken,
    mensen,
    na_te_kijken,
    nog_na_te_kijken,
    oordeel,
    over_wie,
    samenstelling,
    werk,
    wie_leest_dat,
    wordt,
)
from trajecten.overdracht.woorden import ontvangers as in_ontvangers
from trajecten.traject.permissions import persoon_van
from wijken.models import Wijk

TEAMLEIDER = {Rol.TEAMLEIDER}
EERST = 7
"""How many people are shown at once; the rest one tap away."""
WACHTEN = 3
"""The same, of those for whom a proposal waits or was accepted: there is nothing to do for them."""


def _gevraagd(request: Verzoek) -> list[int]:
    return lees_sleutels(request.GET.getlist("persoon"))


@require_http_methods(["GET", "POST"])
@beleid(rollen=TEAMLEIDER)
@houdt_concept("toewijzen", kwarg="persoon", per_rij=True)
def toewijzen(request: Verzoek) -> HttpResponse:
    """Propose who can take one or more people; who has a fixed contact goes by a transfer, the others at once."""
    wie = _gevraagd(request)
    return _pagina(request, Paginakeuze(personen=wie, concept=concept_van(request) if wie else None))


@require_http_methods(["GET", "POST"])
@beleid(rollen=TEAMLEIDER)
def zonder_contact(request: Verzoek) -> HttpResponse:
    """Show who is without a fixed contact, because that one left or was blocked, and assign them at once."""
    wijk = _wijk(request)
    wie = list(zonder_vast_contact(request.user, wijk=wijk).values_list("pk", flat=True))
    # A form of before somebody was assigned names that person too, and is the same form.
    eerder = lees_sleutels(naam.removeprefix("aan_") for naam in request.POST if naam.startswith("aan_"))
    personen = [*wie, *(pk for pk in eerder if pk not in wie)]
    return _pagina(request, Paginakeuze(personen=personen, zonder=len(wie), wijk=wijk))


@require_http_methods(["GET", "POST"])
@beleid(rollen=TEAMLEIDER)
@houdt_concept("overdracht", kwarg="van", per_rij=True)
def nieuw(request: Verzoek) -> HttpResponse:
    """Show the caseload of a coordinator, or a selection of it, and propose who takes whom.

    With `naar` in the address it is about giving somebody more people: nobody is proposed, she chooses who goes.
    """
    van = _van(request)
    naar = Gebruiker.objects.filter(pk=lees_sleutel(request.GET.get("naar"))).exclude(pk=van.pk).first()
    alle = mensen_van(request.user, van)
    gekozen = set(_gevraagd(request))
    personen = [pk for pk in alle if not gekozen or pk in gekozen]
    keuze = Paginakeuze(personen=personen, van=van, naar=naar, concept=concept_van(request))
    return _pagina(request, keuze)


@require_GET
@beleid(rollen=TEAMLEIDER)
def verstuurd(request: Verzoek) -> HttpResponse:
    """Show what was proposed or assigned from one of these pages, what waits, and who is still to be divided."""
    van = _van(request) if "van" in request.GET else None
    gedaan = _gevraagd(request)
    if van is None and not gedaan:
        raise Http404
    van_wie = mensen_van(request.user, van) if van else []
    wachten = wachtenden(request.user, {*van_wie, *gedaan})
    bezig = {w.persoon.pk for w in wachten}
    blijft = [] if van else sorted(niet_gegaan(gedaan) - bezig)
    toegewezen = [] if van else toegewezenen(request.user, set(gedaan) - {*blijft}, wachten)
    geweigerd = geweigerden(request.user, van_wie or blijft)
    nog = [pk for pk in van_wie if pk not in bezig] if van else [*_nog(request), *blijft]
    if "naar" in request.GET:
        # It was about giving somebody more people: who was not chosen stays.
        geweigerd = [rij for rij in geweigerd if rij.aan_id == lees_sleutel(request.GET["naar"])]
        nog = [rij.inburgeraar_id for rij in geweigerd]
    uitkomst = Uitkomst(
        wachten=wachten,
        toegewezen=toegewezen,
        geweigerd=geweigerd,
        nog=len(nog),
        verder_url=_verder(request, van, nog),
    )
    context = {"van": van, "uitkomst": uitkomst, "vouwt_vanaf": WACHTEN, **_vraag(request, uitkomst)}
    return render(request, "trajecten/overdracht/verstuurd.html", context)


def _vraag(request: Verzoek, uitkomst: Uitkomst) -> dict[str, object]:
    """Return what asks whether all that waits is withdrawn: on the page itself without JavaScript."""
    pagina = request.GET.copy()
    alle = bool(pagina.pop("alle", None))
    zonder = f"?{pagina.urlencode()}"
    pagina["alle"] = "ja"
    return {
        "alle_url": f"?{pagina.urlencode()}",
        "terug_url": zonder,
        "vraagt_alle": alle,
        "wie_leest_dat": wie_leest_dat([w.overdracht for w in uitkomst.open]),
    }


def _van(request: Verzoek) -> Gebruiker:
    van: Gebruiker = get_object_or_404(Gebruiker, pk=lees_sleutel(request.GET.get("van")))
    return van


def _wijk(request: Verzoek) -> Wijk | None:
    return Wijk.objects.filter(pk=lees_sleutel(request.GET.get("wijk"))).first()


def _nog(request: Verzoek) -> list[int]:
    """Return the keys of the people who were on the page and were not divided."""
    if "zonder" in request.GET:
        return list(zonder_vast_contact(request.user, wijk=_wijk(request)).values_list("pk", flat=True))
    return lees_sleutels(request.GET.getlist("nog"))


def _verder(request: Verzoek, van: Gebruiker | None, nog: list[int]) -> str:
    """Return the page on which the people (keys) who are left are divided."""
    if van is not None:
        return f"{reverse('trajecten:overdracht_nieuw')}?van={van.pk}"
    if "zonder" in request.GET:
        wijk = _wijk(request)
        return reverse("trajecten:zonder_contact") + (f"?wijk={wijk.pk}" if wijk else "")
    return f"{reverse('trajecten:toewijzen')}?{urlencode({'persoon': nog}, doseq=True)}"


def _pagina(request: Verzoek, keuze: Paginakeuze) -> HttpResponse:
    """Show the page of a choice, or carry out what was filled in on it."""
    telt = request.POST.get("doe") == "tel"
    ingevuld = _ingevuld(request, keuze.concept, telt=telt)
    wie = lees_mensen(request.user, keuze.personen, keuze.vanaf(ingevuld or request.POST), van=keuze.van)
    krijgt = _ontvanger(wie, keuze.naar)
    rijen = _rijen(wie, kiest_zelf=krijgt is not None, wijst_toe=keuze.wijst_toe)
    form = VoorstelForm(
        None if telt else request.POST or None,
        regels=rijen,
        collegas=wie.collegas,
        dag=wie.dag,
        ingevuld=ingevuld,
    )
    antwoord = None if telt else _stuur(request, form, keuze)
    if antwoord:
        return antwoord
    _log(request, rijen)
    context = {
        "van": keuze.van,
        "krijgt": krijgt,
        "weg": keuze.weg,
        "form": form,
        "verstuurd_url": van_adres(keuze.van.pk) if keuze.van else "",
        "zonder": keuze.zonder,
        "concept": keuze.concept if form.met_voorstel else None,
        "gaat_mee": gaat_mee([r for erbij in form.gekozen().values() for r in erbij], wie.dag),
        "geteld": telt,
    }
    context |= _context([r for r in rijen if r.kan != WACHT], form) | _wachten(rijen) | _wijk_van(keuze.van)
    return render(request, "trajecten/overdracht/voorstellen.html", context)


def _rijen(wie: Mensen, *, kiest_zelf: bool, wijst_toe: bool) -> list[Regel]:
    """Return the people, who can go to somebody first: without a proposal where she chooses, or where it only assigns."""
    rijen = [regel.zonder_voorstel() for regel in wie.regels] if wijst_toe else wie.regels
    if kiest_zelf:
        rijen = [replace(regel, voorstel=None) for regel in rijen]
    return sorted(rijen, key=lambda regel: not regel.te_kiezen)


def _stuur(request: Verzoek, form: VoorstelForm, keuze: Paginakeuze) -> HttpResponse | None:
    return verstuur(
        request,
        form,
        lambda: _verstuur(request, form),
        naar=lambda gedaan: keuze.klaar(gedaan, [regel.persoon.pk for regel in form.regels]),
        kijk=_("in de lijst hieronder"),
        concept=keuze.concept,
    )


def _wachten(rijen: list[Regel]) -> dict[str, Any]:
    """Return for whom a proposal waits already: those at once, those one tap away, and how many."""
    wachten = [
        Wachtend(persoon=r.persoon, overdracht=r.overdracht) for r in rijen if r.kan == WACHT and r.overdracht
    ]
    toon = len(wachten) if len(wachten) <= WACHTEN + 1 else WACHTEN
    return {
        "wachten": wachten[:toon],
        "ook_wachten": wachten[toon:],
        "hoeveel_wachten": len(wachten),
        "over_wie": over_wie(rijen, len(wachten)),
    }


def _ontvanger(wie: Mensen, naar: Gebruiker | None) -> dict[str, str] | None:
    """Return name and room of who is to get people; None for who cannot receive anybody on that day."""
    krijgt = next((c for c in wie.collegas if naar is not None and c.pk == naar.pk), None)
    return {"naam": krijgt.wie.naam, "ruimte": vrij(plaatsen_vrij(krijgt))} if krijgt else None


def _ingevuld(request: Verzoek, concept: Concepthouder | None, *, telt: bool) -> QueryDict | None:
    """Return what was typed so far, to go on with: what is counted again, which is kept too, or the draft."""
    if telt:
        getypt = request.POST.copy()
        if concept is not None:
            concept.bewaar(getypt)
            concept.is_hervat = True
        # What is shown again is another form than the one that was sent to be counted.
        getypt.pop("sleutel", None)
        return getypt
    if request.method == "POST" or concept is None or concept.velden is None:
        return None
    concept.is_hervat = True
    return concept.velden


def _wijk_van(van: Gebruiker | None) -> dict[str, Any]:
    """Return the wijk of a coordinator who works in one alone, and its page, for the breadcrumb."""
    wijken = {a.wijk for a in van.in_kracht if a.rol == Rol.TRAJECTCOORDINATOR} if van else set()
    wijk = wijken.pop() if len(wijken) == 1 else None
    return {
        "van_wijk": wijk,
        "van_wijk_url": f"{reverse('trajecten:caseload')}?wijk={wijk.pk}" if wijk else "",
    }


def _log(request: Verzoek, rijen: list[Regel]) -> None:
    """Log that the notes were read, which are filled in from dossiers."""
    gelezen = tuple(Onderwerp("inburgeraar", r.persoon.pk) for r in rijen if r.contact is not None)
    if gelezen and request.method == "GET":
        leg_vast(Handeling.DOSSIER_GEOPEND, door=request.user, over=gelezen, onderdeel="overdracht")


def _context(rijen: list[Regel], form: VoorstelForm) -> dict[str, Any]:
    ruimtes = form.ruimtes() if form.regels else {}
    gekozen = form.gekozen() if form.regels else {}
    ontvangers = [
        {
            "collega": form.collegas[pk],
            "ruimte": ruimtes[pk],
            "aantal": len(gekozen[pk]),
            "wordt": wordt(ruimtes[pk]),
            "telt": _("Telt mee in %d") % form.dag.year,
            "samenstelling": samenstelling(gekozen[pk]),
            "oordeel": oordeel(ruimtes[pk]),
            "soort": "aandacht" if ruimtes[pk].is_boven else "neutraal",
            "werk": werk(form.collegas[pk]),
            "toch": form[f"toch_{pk}"] if ruimtes[pk].is_boven else None,
        }
        for pk in sorted(gekozen, key=lambda pk: (-len(gekozen[pk]), form.collegas[pk].wie.naam))
    ]
    anderen = [in_een_zin(c) for pk, c in form.collegas.items() if pk not in gekozen]
    velden = {r.persoon.pk: form.velden_van(r) for r in form.regels}
    alle, nagekeken = form.nagekeken()
    getoond = [_getoond(regel, velden.get(regel.persoon.pk, {})) for regel in rijen]
    hoeveel = (
        len(getoond) if any(rij["fout"] for rij in getoond[EERST:]) or len(getoond) == EERST + 1 else EERST
    )
    return {
        "rijen": getoond,
        "eerste": getoond[:hoeveel],
        "rest": getoond[hoeveel:],
        "boven": any(stand.is_boven for stand in ruimtes.values()),
        "nagekeken": na_te_kijken(alle, nagekeken) if alle else "",
        "nog_nakijken": nog_na_te_kijken(alle - nagekeken),
        "hoeveel_ontvangers": in_ontvangers(len(ontvangers)),
        "ontvangers": ontvangers,
        "anderen": anderen,
        "gekozen": mensen(sum(map(len, gekozen.values()))),
        "contacten": {r.contact.pk: r.contact.naam for r in rijen if r.contact is not None},
    }


def _getoond(regel: Regel, velden: dict[str, BoundField]) -> dict[str, Any]:
    """Return a row of the page: with an error in it, it is shown open."""
    return {"regel": regel, "velden": velden, "fout": any(veld.errors for veld in velden.values())}


def _verstuur(request: Verzoek, form: VoorstelForm) -> list[int]:
    """Propose and assign as chosen; return the keys of whom that was about."""
    with transaction.atomic():
        voorstellen, toewijzingen = form.voorstellen(), form.toewijzingen()
        if voorstellen:
            propose_overdrachten(
                voorstellen=voorstellen, vanaf=form.cleaned_data["vanaf"], door=request.user, toch=form.toch()
            )
        if toewijzingen:
            assign_personen(toewijzingen=toewijzingen, door=request.user, toch=form.toch())
    delen = []
    if n := len(voorstellen):
        delen.append(ngettext("%d voorstel is verstuurd.", "%d voorstellen zijn verstuurd.", n) % n)
    if n := len(toewijzingen):
        delen.append(ngettext("%d persoon is toegewezen.", "%d mensen zijn toegewezen.", n) % n)
    messages.success(request, " ".join(delen))
    return [*(v.inburgeraar_id for v in voorstellen), *(t.inburgeraar_id for t in toewijzingen)]


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=persoon_van(Overdracht))
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw a proposal that has no answer yet."""
    rij = get_object_or_404(Overdracht.objects.visible_to(request.user), pk=pk)
    return doe_meteen(
        request,
        lambda: withdraw_overdrachten(overdracht_ids=[pk], door=request.user),
        naar=waar_getikt(request, anders=van_adres(rij.van_id)),
        melding=lambda rijen: _("Het voorstel voor %s is ingetrokken.") % rijen[0].inburgeraar.naam,
    )


@require_POST
@beleid(rollen=TEAMLEIDER)
def trek_alle_in(request: Verzoek) -> HttpResponse:
    """Withdraw the proposals that a page showed as waiting, as many of them as still do."""
    gevraagd = lees_sleutels(request.POST.getlist("voorstel"))
    rijen = Overdracht.objects.visible_to(request.user).filter(pk__in=gevraagd)
    welke = list(rijen.order_by("pk").values_list("pk", flat=True))
    return doe_meteen(
        request,
        lambda: withdraw_overdrachten(overdracht_ids=welke, door=request.user),
        naar=waar_getikt(request, anders=reverse("trajecten:caseload")),
        melding=lambda weg: ingetrokken(weg, al_beantwoord=len(welke) - len(weg)),
    )
