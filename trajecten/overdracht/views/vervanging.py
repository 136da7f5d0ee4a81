"""Somebody is away: who, until when, and who replaces it."""

import datetime as dt

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.models import Afwezigheid
from gebruikers.ongedaan import terugweg
from gebruikers.terug import waar_getikt
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import DAG, vandaag
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.forms.vervanging import LaatsteDagForm, VerdeelForm, VervangingForm
from trajecten.overdracht.paneel_vervanging import (
    afwezig_in,
    afwezigheidspaneel,
    blijft_elders,
    kiespaneel,
    te_verdelen,
    terug_te_bellen,
    wie_is,
)
from trajecten.overdracht.services.gebeld import record_gebeld, undo_gebeld
from trajecten.overdracht.services.vervangen import (
    arrange_vervanging,
    change_einde,
    divide_bezoeken,
    voor_allen,
    withdraw_vervanging,
)
from trajecten.overdracht.vervangvoorstel import Vervangvoorstel, maak_voorstel, standaard_dagen
from trajecten.traject.permissions import persoon_van

VAN_BEZOEK = persoon_van(GeplandBezoek)
LANG = dt.timedelta(days=366)


@require_GET
@beleid(rollen={Rol.TEAMLEIDER})
def afwezig(request: Verzoek) -> HttpResponse:
    """Show who can be away and who is; lead on to the colleague that the URL names."""
    paneel = kiespaneel()
    wie = next((c for c in paneel.collegas if str(c.pk) == request.GET.get("wie")), None)
    if wie is not None:
        return redirect("trajecten:vervanging_nieuw", wie.pk)
    return render(request, "trajecten/overdracht/afwezig.html", {"paneel": paneel})


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER})
def regel(request: Verzoek, pk: int) -> HttpResponse:
    """Show who could take the visits of a colleague over, and arrange it."""
    paneel = kiespaneel()
    wie = next((c for c in paneel.collegas if c.pk == pk), None)
    if wie is None:
        raise Http404
    getypt = _getypt(request)
    voorstel = maak_voorstel(request.user, wie, *_dagen(getypt or request.GET))
    _naar_een(getypt, voorstel)
    erbij = _erbij(getypt, voorstel)
    toont = "toon" in request.POST or erbij > 0
    form = VervangingForm(None if toont else getypt, voorstel=voorstel, getypt=getypt if toont else None)
    if not toont and (
        antwoord := verstuur(
            request,
            form,
            lambda: arrange_vervanging(wie=wie, door=request.user, regeling=form.regeling()),
            naar=lambda rij: reverse("trajecten:afwezigheid", args=[rij.pk]),
            melding=_geregeld,
        )
    ):
        return antwoord
    voorstel.kies(form.gekozen_nu())
    context = {
        "voorstel": voorstel,
        "form": form,
        "lopend": next((a for a in paneel.afwezig if a.gebruiker_id == wie.pk), None),
        "periodes": _periodes(voorstel.van, voorstel.laatste_dag),
        "erbij": 0 if "toon" in request.POST else erbij,
    }
    return render(request, "trajecten/overdracht/vervanging.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER})
def afwezigheid(request: Verzoek, pk: int) -> HttpResponse:
    """Show an absence: who replaces, who must be told, and the visits that are left; and divide those."""
    rij = _rij(pk)
    assert rij.tot is not None
    voorstel = maak_voorstel(request.user, rij.gebruiker, rij.van, rij.tot - DAG)
    heel = voor_allen(rij)
    er_is = heel is None or afwezig_in(heel.vervanger, max(heel.van, vandaag()), rij.tot) is None
    form = VerdeelForm(request.POST or None, voorstel=voorstel, heel=heel, heel_kan=er_is)
    antwoord = verstuur(
        request,
        form,
        lambda: divide_bezoeken(
            afwezigheid_id=pk,
            door=request.user,
            bezoeken=form.bezoekkeuzes(),
            allen=form.gekozen_allen(),
        ),
        naar=reverse("trajecten:afwezigheid", args=[pk]),
        melding=_("De bezoeken zijn verdeeld."),
    )
    context = {"paneel": afwezigheidspaneel(request.user, rij), "voorstel": voorstel, "form": form}
    return antwoord or render(request, "trajecten/overdracht/afwezigheid.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER})
def einde(request: Verzoek, pk: int) -> HttpResponse:
    """Let an absence and its replacements last until another day."""
    rij, terug = _rij(pk), reverse("trajecten:afwezigheid", args=[pk])
    form = LaatsteDagForm(request.POST or None, afwezigheid=rij, annuleer=terug)
    pagina = Formulierpagina(
        titel=_("Laatste dag wijzigen"),
        terug=terug,
        terug_naam=wie_is(rij),
        kijk=_("bij de afwezigheid"),
        noot=rij.gebruiker.naam,
        uitleg=_("Bezoeken op dagen die niet meer worden vervangen, gaan terug naar het vaste contact."),
    )
    return toon_formulier(
        request,
        form,
        lambda: change_einde(
            afwezigheid_id=pk, door=request.user, laatste_dag=form.cleaned_data["laatste_dag"]
        ),
        pagina,
        melding=_("De laatste dag is gewijzigd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER})
def intrekken(request: Verzoek, pk: int) -> HttpResponse:
    """Ask whether an absence was recorded by mistake and show who must hear of it; then take it back."""
    rij = _rij(pk)
    terug = terug_te_bellen(request.user, rij)
    if request.method == "POST":
        return doe_meteen(
            request,
            lambda: withdraw_vervanging(afwezigheid_id=pk, door=request.user),
            naar=reverse("trajecten:afwezig"),
            anders=reverse("trajecten:afwezigheid", args=[pk]),
            melding=_ingetrokken(rij, [r.naam for r in terug]),
        )
    n = len(terug)
    context = {
        "paneel": afwezigheidspaneel(request.user, rij),
        "terug": terug,
        "blijft": blijft_elders(request.user, rij),
        "hoeveel": ngettext("%d bezoek", "%d bezoeken", n) % n,
    }
    return render(request, "trajecten/overdracht/afwezigheid_intrekken.html", context)


@require_POST
@beleid(rollen={Rol.TEAMLEIDER}, bereik=VAN_BEZOEK)
def gebeld(request: Verzoek, pk: int) -> HttpResponse:
    """Record that the person of a visit knows what an absence changed, and stay where that was ticked."""
    return doe_meteen(
        request,
        lambda: record_gebeld(bezoek_id=pk, door=request.user),
        naar=waar_getikt(request, anders=reverse("trajecten:afwezig")),
        melding=lambda bezoek: _("%s weet het.") % bezoek.inburgeraar.naam,
        ongedaan=reverse("trajecten:bezoek_gebeld_ongedaan", args=[pk]),
    )


toch_niet_gebeld = terugweg(
    rollen={Rol.TEAMLEIDER},
    bereik=VAN_BEZOEK,
    doe=lambda pk, door: undo_gebeld(bezoek_id=pk, door=door),
    melding=lambda bezoek: _("%s weet het nog niet.") % bezoek.inburgeraar.naam,
)
"""Record that the person of a visit does not know it after all."""


def _ingetrokken(rij: Afwezigheid, namen: list[str]) -> str:
    zin = _("De afwezigheid van %s is ingetrokken.") % rij.gebruiker.naam
    bel = _("Bel terug: %s.") % ", ".join(dict.fromkeys(namen)) if namen else _("Je hoeft niemand te bellen.")
    return f"{zin} {bel}"


def _geregeld(rij: Afwezigheid) -> str:
    """Return that a replacement is arranged, and how many visits nobody has yet."""
    zin = _("De vervanging van %s is geregeld.") % rij.gebruiker.naam
    n = te_verdelen(rij)
    if not n:
        return zin
    nog = ngettext("Verdeel nog %d bezoek.", "Verdeel nog %d bezoeken.", n) % n
    return f"{zin} {nog}"


def _rij(pk: int) -> Afwezigheid:
    rij: Afwezigheid = get_object_or_404(Afwezigheid.objects.select_related("gebruiker"), pk=pk)
    return rij


def _getypt(request: Verzoek) -> QueryDict | None:
    """Return what was sent, with the days of a usual period when one of those was pressed."""
    if request.method != "POST":
        return None
    getypt = request.POST.copy()
    if laatste := _dag(getypt, "toon"):
        getypt["van"], getypt["laatste_dag"] = f"{vandaag():%Y-%m-%d}", f"{laatste:%Y-%m-%d}"
    if "toon" in getypt:
        # What is shown again is another form than the one that was sent.
        getypt.pop("sleutel", None)
    return getypt


def _naar_een(getypt: QueryDict | None, voorstel: Vervangvoorstel) -> None:
    """Choose for each visit the colleague whose button was pressed, with another where two go together."""
    naar, punt, pk = getypt.get("toon", "").partition("-") if getypt is not None else ("", "", "")
    if getypt is None or (naar, punt) != ("naar", "-"):
        return
    for bezoek in voorstel.bezoeken:
        keuze = next((waarde for waarde, _tekst in bezoek.keuzes if pk in waarde.split("-")), None)
        if keuze:
            getypt[bezoek.veld] = keuze


def _erbij(getypt: QueryDict | None, voorstel: Vervangvoorstel) -> int:
    """Return how many visits of the days that were typed were not on the page yet."""
    if getypt is None or not (_dag(getypt, "van") and _dag(getypt, "laatste_dag")):
        return 0
    return sum(b.veld not in getypt for b in voorstel.bezoeken)


def _dagen(velden: QueryDict) -> tuple[dt.date, dt.date]:
    """Return the days that were typed or that the URL names; today and the rest of this week for none that can be."""
    begin, vrijdag = standaard_dagen()
    van = _dag(velden, "van") or begin
    return van, max(_dag(velden, "laatste_dag") or vrijdag, van)


def _dag(velden: QueryDict, naam: str) -> dt.date | None:
    try:
        dag = parse_date(velden.get(naam, ""))
    except ValueError:
        return None
    return dag if dag is not None and abs(dag - vandaag()) < LANG else None


def _periodes(van: dt.date, laatste: dt.date) -> list[dict[str, object]]:
    """Return the usual periods, each a button that shows its visits."""
    _begin, vrijdag = standaard_dagen()
    dagen = {
        _("Alleen vandaag"): vandaag(),
        _("Tot en met vrijdag"): vrijdag,
        _("Twee weken"): vrijdag + 7 * DAG,
        _("Vier weken"): vrijdag + 21 * DAG,
    }
    return [
        {"naam": naam, "waarde": f"{dag:%Y-%m-%d}", "actief": (van, laatste) == (vandaag(), dag)}
        for naam, dag in dagen.items()
    ]
