"""Pages of the teamleider about doubles: waiting lines, comparing two persons, merging and undoing it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Adres, Inburgeraar, Registergegevens
from kern.beleid import Onderwerp, beleid, vraagt
from kern.velden import Niveau
from logboek.enums import Handeling
from logboek.services import leg_vast
from register.leveringen.beoordelen import judge_wachtregel
from register.leveringen.terugnemen import take_back_oordeel
from register.models import BpiWachtregel
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from vinden.dubbelen.forms import OordeelForm, WieBlijftForm, ZoekAnderForm
from vinden.dubbelen.samenvoegen import judge_different, merge_personen, undo_merge
from vinden.dubbelen.vergelijken import (
    kandidaatregel,
    kandidaten,
    oordelen,
    paar,
    samengevat,
    samenvoegingen,
    vergelijk_regel,
    waarom,
    wachtende_regels,
)
from vinden.models import Samenvoeging

LEIDER = {Rol.TEAMLEIDER}


def _wachtregel(_gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    # Only a teamleider sees the waiting lines; the database enforces that.
    bestaat = BpiWachtregel.objects.filter(pk=kwargs["pk"]).exists()
    return Onderwerp("wachtregel", kwargs["pk"]) if bestaat else None


@vraagt(lambda kwargs: Onderwerp("samenvoeging", kwargs["pk"]))
def _samenvoeging(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    bestaat = Samenvoeging.objects.visible_to(gebruiker).filter(pk=kwargs["pk"]).exists()
    return Onderwerp("samenvoeging", kwargs["pk"]) if bestaat else None


@require_GET
@beleid(rollen=LEIDER)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the lines that wait for a judgement, and the merges so far."""
    context = {
        "pagina": wachtende_regels(request.GET.get("pagina", 1)),
        "oordelen": oordelen(),
        "samenvoegingen": samenvoegingen(request.user),
    }
    return render(request, "vinden/dubbelen/dubbelen.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEIDER, bereik=_wachtregel)
def regel(request: Verzoek, pk: int) -> HttpResponse:
    """Show a waiting line beside the person it resembles, and judge it once."""
    wachtregel = get_object_or_404(BpiWachtregel.objects.select_related("lijkt_op", "levering"), pk=pk)
    terug = reverse("trajecten:dubbelen")
    form = OordeelForm(request.POST or None, wachtregel=wachtregel, annuleer=terug)
    antwoord = verstuur(
        request,
        form,
        lambda: judge_wachtregel(wachtregel_id=pk, oordeel=form.cleaned_data["oordeel"], door=request.user),
        naar=terug,
        melding=lambda persoon: (
            _("Verwerkt bij %s.") % persoon.naam
            if persoon
            else _("De regel is afgekeurd. Er is niets veranderd.")
        ),
        kijk=_("bij Dubbelen"),
    )
    if antwoord:
        return antwoord
    if wachtregel.lijkt_op_id is not None:
        _log_vergelijken(request, wachtregel.lijkt_op_id)
    vergelijking = [] if wachtregel.oordeel else vergelijk_regel(wachtregel)
    context = {
        "wachtregel": wachtregel,
        "waarom": waarom(wachtregel),
        "vergelijking": vergelijking,
        "samengevat": samengevat(vergelijking),
        "form": form,
    }
    return render(request, "vinden/dubbelen/regel.html", context)


@require_POST
@beleid(rollen=LEIDER, bereik=_wachtregel)
def neem_oordeel_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take the judgement of a line back; it waits again."""
    return doe_meteen(
        request,
        lambda: take_back_oordeel(wachtregel_id=pk, door=request.user),
        naar=reverse("trajecten:dubbele_regel", args=[pk]),
        melding=_("Het oordeel is teruggenomen. De regel wacht weer op een oordeel."),
        anders=reverse("trajecten:dubbelen"),
    )


@require_GET
@beleid(rollen=LEIDER, bereik=IN_DOSSIER)
def zoek_ander(request: Verzoek, pk: int) -> HttpResponse:
    """Show the persons who may be the same as this one."""
    persoon = haal_persoon(request, pk)
    form = ZoekAnderForm(request.GET or None)
    term = form.cleaned_data["q"] if form.is_bound and form.is_valid() else ""
    gevonden = kandidaten(request.user, persoon, term)
    adressen = {
        a.inburgeraar_id: a.kort for a in Adres.objects.filter(inburgeraar__in=gevonden.rijen).in_kracht()
    }
    context = {
        "persoon": persoon,
        "form": form,
        "gevonden": [(p, kandidaatregel(p, adressen)) for p in gevonden.rijen],
        "meer": gevonden.meer,
        "te_veel": gevonden.te_veel,
        "term": term,
    }
    return render(request, "vinden/dubbelen/samenvoegen_zoek.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEIDER, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="vergelijken")
def vergelijk(request: Verzoek, pk: int, ander: int) -> HttpResponse:
    """Show two persons beside each other; merge them, or record that they are not the same."""
    een = haal_persoon(request, pk)
    tweede = get_object_or_404(
        Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER)
        .select_related("wijk", "taal")
        .exclude(pk=pk),
        pk=ander,
    )
    if request.POST.get("anders"):
        zin = _("Vastgelegd: %(een)s en %(ander)s zijn niet dezelfde.")
        return doe_meteen(
            request,
            lambda: judge_different(een_id=pk, ander_id=ander, door=request.user),
            naar=reverse("trajecten:dossier", args=[pk]),
            melding=zin % {"een": een.naam, "ander": tweede.naam},
        )
    form = WieBlijftForm(request.POST or None, een=een, ander=tweede, voorkeur=_voorkeur(een, tweede))
    if request.method == "POST" and form.is_valid():
        blijft = form.cleaned_data["blijft"]
        return doe_meteen(
            request,
            lambda: merge_personen(
                blijft_id=blijft, gaat_id=ander if blijft == pk else pk, door=request.user
            ),
            naar=reverse("trajecten:dubbelen"),
            melding=_("Samengevoegd. Klopt het toch niet? Maak het hieronder ongedaan."),
            anders=request.path,
        )
    # The policy of the page logs only the person whose dossier was open.
    _log_vergelijken(request, ander)
    naast_elkaar = paar(een, tweede)
    context = {"paar": naast_elkaar, "samengevat": samengevat(naast_elkaar.vergelijking), "form": form}
    return render(request, "vinden/dubbelen/samenvoegen.html", context)


def _log_vergelijken(request: Verzoek, pk: int) -> None:
    leg_vast(
        Handeling.DOSSIER_GEOPEND,
        door=request.user,
        over=(Onderwerp("inburgeraar", pk),),
        onderdeel="vergelijken",
    )


def _voorkeur(een: Inburgeraar, ander: Inburgeraar) -> int:
    """Return the person proposed to stay: the one in the register, since its next delivery updates that person."""
    in_register = set(
        Registergegevens.objects.filter(inburgeraar__in=(een, ander)).values_list("inburgeraar_id", flat=True)
    )
    return ander.pk if ander.pk in in_register and een.pk not in in_register else een.pk


@require_POST
@beleid(rollen=LEIDER, bereik=_samenvoeging)
def maak_ongedaan(request: Verzoek, pk: int) -> HttpResponse:
    """Undo a merge."""
    return doe_meteen(
        request,
        lambda: undo_merge(samenvoeging_id=pk, door=request.user),
        naar=reverse("trajecten:dubbelen"),
        melding=lambda rij: _("Ongedaan gemaakt. %s staat weer apart.") % rij.ander.naam,
    )
