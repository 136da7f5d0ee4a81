"""Selections: requested by the coordinator from the list of people, reserved or refused by the teamleider."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import TEAM, Rol
from gebruikers.models import Gebruiker
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.services.benaderingen import aanstelling_voor_wijk
from kern.beleid import Onderwerp, beleid, vraagt
from kern.bladzijden import BegrensdePaginator
from kern.getypt import lees_sleutels
from kern.klok import DAG
from vinden.models import Selectie
from vinden.personen import zichtbare_wijken
from vinden.selecties.forms import AfwijsForm, ReserveerForm, SelectieForm
from vinden.selecties.rijen import SOORT, dag, regels, selecties, stel_voor
from vinden.selecties.services import (
    Reserveringen,
    ask_selectie,
    refuse_selectie,
    release_reserveringen,
    reopen_selectie,
    reserve_directly,
    reserve_selectie,
    undo_release_reserveringen,
    withdraw_selectie,
)
from vinden.views import tabs
from wijken.models import Wijk

PER_PAGINA = 50
TEAMLEIDER = {Rol.TEAMLEIDER}


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("selectie", kwargs["pk"])


@vraagt(_gevraagd)
def in_zicht(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the selection of a page when its wijk is in this user's sight."""
    onderwerp = _gevraagd(kwargs)
    wijken = zichtbare_wijken(gebruiker)
    return onderwerp if Selectie.objects.filter(pk=onderwerp.pk, wijk__in=wijken).exists() else None


@require_GET
@beleid(rollen=TEAM)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the selections of the wijken in sight, those that wait for an answer first."""
    pagina: Any = BegrensdePaginator(selecties(request.user), PER_PAGINA).get_page(
        request.GET.get("pagina", 1)
    )
    rijen = [
        {"selectie": s, "soort": SOORT[s.stand], "tot_en_met": s.tot - DAG if s.tot else None}
        for s in pagina.object_list
    ]
    context = {"pagina": pagina, "rijen": rijen, "tabs": tabs(request, "selecties")}
    return render(request, "vinden/selecties/selecties.html", context)


def _ids(request: Verzoek) -> list[int]:
    return lees_sleutels(request.POST.getlist("persoon"))


def _wijken(request: Verzoek) -> list[Wijk]:
    """Return the wijken this user can select for: those of the pilot for a teamleider, their own for a coordinator."""
    wijken = zichtbare_wijken(request.user)
    if request.user.heeft(Rol.TEAMLEIDER):
        return [w for w in wijken if w.pilot]
    return [w for w in wijken if aanstelling_voor_wijk(request.user, w.pk)]


@require_POST
@beleid(rollen=TEAM)
def nieuw(request: Verzoek) -> HttpResponse:
    """Show the people ticked in the list and request them together; a teamleider reserves at once."""
    lijst_url, ids, wijken = reverse("trajecten:personen"), _ids(request), _wijken(request)
    if not ids or not wijken:
        messages.error(request, _("Kies eerst in de lijst om wie het gaat."))
        return redirect(lijst_url)
    reserveert = request.user.heeft(Rol.TEAMLEIDER)
    form = SelectieForm(
        request.POST if "sleutel" in request.POST else None,
        initial={"persoon": ids, "wijk": _meest_voor(request, ids, wijken)},
        wijken=wijken,
        reserveert=reserveert,
        annuleer=(_("Terug"), lijst_url),
        actie=request.path,
    )
    antwoord = verstuur(
        request,
        form,
        lambda: _maak(request, form, ids),
        naar=lambda selectie: reverse("trajecten:selectie", args=[selectie.pk]),
        kijk=_("bij Selecties"),
    )
    if antwoord:
        return antwoord
    gekozen = next((w for w in wijken if str(w.pk) == str(form["wijk"].value())), wijken[0])
    voorstel = stel_voor(request.user, ids, gekozen)
    context = {"form": form, "voorstel": voorstel, "wijk": gekozen, "reserveert": reserveert}
    return render(request, "vinden/selecties/nieuw.html", context)


def _meest_voor(request: Verzoek, ids: list[int], wijken: list[Wijk]) -> int:
    """Return the wijk for which most of these persons can be reserved."""
    return max(wijken, key=lambda w: len(stel_voor(request.user, ids, w).mee)).pk


def _maak(request: Verzoek, form: SelectieForm, ids: list[int]) -> Selectie:
    velden = form.cleaned_data
    wat = {"wijk": velden["wijk"], "door": request.user, "toelichting": velden["toelichting"]}
    wie = stel_voor(request.user, ids, velden["wijk"])
    gezien = [p.pk for p in (*wie.mee, *(p for p, _reden in wie.niet))]
    if "laatste_dag" in velden:
        selectie, uit = reserve_directly(inburgeraar_ids=gezien, tot=velden["laatste_dag"] + DAG, **wat)
        _meld_reserveringen(request, uit, velden["laatste_dag"])
    else:
        selectie = ask_selectie(inburgeraar_ids=gezien, **wat)
        messages.success(request, _("De selectie is gevraagd. De teamleider krijgt een melding."))
    return selectie


def _meld_reserveringen(request: Verzoek, uit: Reserveringen, laatste_dag: dt.date) -> None:
    n = len(uit.gereserveerd)
    zin = ngettext(
        "%(n)d persoon is gereserveerd tot en met %(dag)s.",
        "%(n)d mensen zijn gereserveerd tot en met %(dag)s.",
        n,
    )
    messages.success(request, zin % {"n": n, "dag": dag(laatste_dag)})
    if m := len(uit.overgeslagen):
        zin = ngettext(
            "%d persoon kon niet; de reden staat erbij.", "%d mensen konden niet; de reden staat erbij.", m
        )
        messages.warning(request, zin % m)


@require_GET
@beleid(rollen=TEAM, bereik=in_zicht)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show one selection with its lines, and the possible acts."""
    return _toon(request, pk)


def _toon(
    request: Verzoek,
    pk: int,
    *,
    reserveer: ReserveerForm | None = None,
    afwijs: AfwijsForm | None = None,
) -> HttpResponse:
    selectie = get_object_or_404(selecties(request.user), pk=pk)
    rijen = regels(request.user, selectie)
    leider, wacht = request.user.heeft(Rol.TEAMLEIDER), selectie.stand == "gevraagd"
    formulieren = {
        "reserveer": reserveer or ReserveerForm(actie=reverse("trajecten:selectie_reserveren", args=[pk])),
        "afwijs": afwijs or AfwijsForm(actie=reverse("trajecten:selectie_afwijzen", args=[pk])),
    }
    context = {
        "selectie": selectie,
        "soort": SOORT[selectie.stand],  # type: ignore[index]
        "regels": rijen,
        "tot_en_met": dag(selectie.tot - DAG) if selectie.tot else "",
        "mag_beslissen": leider and wacht,
        "mag_intrekken": wacht and selectie.gevraagd_door_id == request.user.pk,
        "mag_vrijgeven": leider and any(r.is_gereserveerd for r in rijen),
        "afwijs_open": bool(afwijs),
        **formulieren,
    }
    return render(request, "vinden/selecties/selectie.html", context)


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=in_zicht)
def reserveer(request: Verzoek, pk: int) -> HttpResponse:
    """Reserve the persons of a requested selection."""
    form = ReserveerForm(request.POST, actie=request.path)
    antwoord = verstuur(
        request,
        form,
        lambda: _reserveer(request, pk, form.cleaned_data["laatste_dag"]),
        naar=reverse("trajecten:selectie", args=[pk]),
        kijk=_("bij Selecties"),
    )
    return antwoord or _toon(request, pk, reserveer=form)


def _reserveer(request: Verzoek, pk: int, laatste_dag: dt.date) -> None:
    uit = reserve_selectie(selectie_id=pk, door=request.user, tot=laatste_dag + DAG)
    _meld_reserveringen(request, uit, laatste_dag)


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=in_zicht)
def wijs_af(request: Verzoek, pk: int) -> HttpResponse:
    """Refuse a requested selection, with the reason."""
    form = AfwijsForm(request.POST, actie=request.path)
    antwoord = verstuur(
        request,
        form,
        lambda: refuse_selectie(selectie_id=pk, door=request.user, **form.invoer()),
        naar=reverse("trajecten:selecties"),
        melding=_("De selectie is afgewezen. De collega die de selectie vroeg, krijgt een melding."),
        ongedaan=reverse("trajecten:selectie_ongedaan", args=[pk]),
    )
    return antwoord or _toon(request, pk, afwijs=form)


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=in_zicht)
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw a selection that the user requested."""
    return doe_meteen(
        request,
        lambda: withdraw_selectie(selectie_id=pk, door=request.user),
        naar=reverse("trajecten:selectie", args=[pk]),
        melding=_("De selectie is ingetrokken."),
        ongedaan=reverse("trajecten:selectie_ongedaan", args=[pk]),
    )


ongedaan = terugweg(
    rollen={Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER},
    bereik=in_zicht,
    doe=lambda pk, door: reopen_selectie(selectie_id=pk, door=door),
    melding=lambda selectie: _("De selectie voor %s wacht weer op een antwoord.") % selectie.wijk.naam,
)
"""Let a selection that was withdrawn or refused wait for an answer again."""


@require_http_methods(["POST"])
@beleid(rollen=TEAMLEIDER, bereik=in_zicht)
def geef_vrij(request: Verzoek, pk: int) -> HttpResponse:
    """Release the reserved persons that were ticked, or all of them."""
    alles = "alles" in request.POST
    ids = None if alles else _ids(request)
    if not alles and not ids:
        messages.error(request, _("Kies eerst wie je wilt vrijgeven."))
        return redirect("trajecten:selectie", pk)
    return doe_meteen(
        request,
        lambda: release_reserveringen(selectie_id=pk, door=request.user, inburgeraar_ids=ids),
        naar=reverse("trajecten:selectie", args=[pk]),
        melding=lambda n: ngettext("%d persoon is weer vrij.", "%d mensen zijn weer vrij.", n) % n,
        ongedaan=reverse("trajecten:selectie_vrijgeven_ongedaan", args=[pk]),
    )


vrijgeven_ongedaan = terugweg(
    rollen=TEAMLEIDER,
    bereik=in_zicht,
    doe=lambda pk, door: undo_release_reserveringen(selectie_id=pk, door=door),
    melding=lambda n: (
        ngettext("%d persoon is weer gereserveerd.", "%d mensen zijn weer gereserveerd.", n) % n
    ),
)
"""Reserve people again who were released."""
