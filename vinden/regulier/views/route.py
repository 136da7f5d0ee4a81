"""Pages of the consulent: the free people, those called up, calling up and releasing."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar, Route
from inburgeraars.permissions import persoon_op
from kern.beleid import beleid
from kern.velden import Niveau
from kern.weigering import Weigering
from logboek.enums import Handeling
from trajecten.stappen.forms.overlijden import OverlijdenForm
from vinden.models import VOLGORDE
from vinden.overnames.rijen import aantal_te_beantwoorden
from vinden.regulier.forms import OproepForm
from vinden.regulier.lijst import (
    NAAM,
    NIEUW,
    WACHT,
    Gezien,
    Keuze,
    bladzijde,
    lees_keuze,
    lees_tekens,
    onderteken,
    opgeroepen,
    registerkaart,
    vrij,
)
from vinden.regulier.services import (
    Oproepen,
    call_up,
    eis_op_regulier_van,
    find_holder,
    record_overlijden_regulier,
    release_from_regulier,
    undo_release_from_regulier,
)
from wijken.models import Wijk

CONSULENT = {Rol.CONSULENT}
IN_REGISTER = persoon_op(Niveau.REGISTER)


def tabs(request: Verzoek, hier: str) -> list[dict[str, object]]:
    """Return the tabs of the regular route."""
    wachten = aantal_te_beantwoorden(request.user)
    overnames = _("Overnames (%d)") % wachten if wachten else _("Overnames")
    return [
        {"naam": naam, "url": reverse(url), "actief": waarde == hier}
        for waarde, naam, url in (
            ("vrij", _("Vrij"), "trajecten:regulier"),
            ("opgeroepen", _("Opgeroepen"), "trajecten:regulier_opgeroepen"),
            ("overnames", overnames, "trajecten:overnames"),
        )
    ]


def _chips(request: Verzoek, naam: str, keuzes: list[tuple[str, str]], gekozen: str) -> list[dict[str, Any]]:
    """Return filters that change one parameter of the URL and keep the rest."""
    uit = []
    for waarde, tekst in keuzes:
        vraag = request.GET.copy()
        vraag.pop("pagina", None)
        vraag[naam] = waarde
        uit.append({"naam": tekst, "url": f"?{vraag.urlencode()}", "actief": waarde == gekozen})
    return uit


def _lijst(request: Verzoek, hier: str) -> dict[str, Any]:
    wijken = list(Wijk.objects.all())
    keuze: Keuze = lees_keuze(request.GET, wijken)
    rijen = (vrij if hier == "vrij" else opgeroepen)(request.user, keuze)
    wijkkeuzes = [("", _("Alle wijken")), *((w.code, w.naam) for w in wijken)]
    langst = _("Langst in het register") if hier == "vrij" else _("Langst geleden")
    ordes = [(WACHT, langst), (NAAM, _("Op naam"))]
    if hier == "opgeroepen":
        ordes.insert(1, (NIEUW, _("Kortst geleden")))
    return {
        "pagina": bladzijde(request.user, rijen, request.GET.get("pagina", 1)),
        "keuze": keuze,
        "wijkfilters": _chips(request, "wijk", wijkkeuzes, keuze.wijk.code if keuze.wijk else ""),
        "ordes": _chips(request, "volgorde", ordes, keuze.volgorde),
        "tabs": tabs(request, hier),
    }


@require_GET
@beleid(rollen=CONSULENT)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the free people on the register: the start page of a consulent."""
    return render(request, "vinden/regulier/regulier.html", _lijst(request, "vrij"))


@require_GET
@beleid(rollen=CONSULENT)
def lijst_opgeroepen(request: Verzoek) -> HttpResponse:
    """Show the people on the regular route, with their stage."""
    context = _lijst(request, "opgeroepen")
    gekozen = "mijn" if context["keuze"].van_mij else "alles"
    stappen = [("", _("Alle stappen")), *((s.value, str(s.label).capitalize()) for s in VOLGORDE)]
    context["stappen"] = _chips(request, "stap", stappen, context["keuze"].stap)
    context["kan_kiezen"] = any(rij.van_mij for rij in context["pagina"].object_list)
    context["vanwie"] = _chips(request, "toon", [("alles", _("Iedereen")), ("mijn", _("Door mij"))], gekozen)
    return render(request, "vinden/regulier/opgeroepen.html", context)


@require_GET
@beleid(rollen=CONSULENT, bereik=IN_REGISTER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="registergegevens")
def persoon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the register data of one person and the stages, without the dossier."""
    gevonden = get_object_or_404(
        Inburgeraar.objects.visible_to(request.user, Niveau.REGISTER).select_related(
            "wijk", "taal", "registergegevens__eerste_levering", "eigenopgave"
        ),
        pk=pk,
    )
    return render(request, "vinden/regulier/persoon.html", {"kaart": registerkaart(request.user, gevonden)})


@require_POST
@beleid(rollen=CONSULENT)
def roep_op(request: Verzoek) -> HttpResponse:
    """Ask for the day, and call up the ticked people; people who were not free are named with the reason."""
    tekens = request.POST.getlist("persoon")
    gezien = lees_tekens(request.user, tekens)
    terug = reverse("trajecten:regulier")
    if not gezien:
        messages.error(request, _("Kies eerst in de lijst wie je wilt oproepen."))
        return redirect(terug)
    form = OproepForm(
        request.POST if "op" in request.POST else None,
        initial={"persoon": tekens},
        annuleer=(_("Terug"), terug),
    )
    return _roep_op(request, form, gezien) or render(
        request, "vinden/regulier/oproepen.html", {"form": form, "gezien": gezien}
    )


def _roep_op(request: Verzoek, form: OproepForm, gezien: list[Gezien]) -> HttpResponse | None:
    gedaan: list[Oproepen] = []
    ids = [g.pk for g in gezien]
    antwoord = verstuur(
        request,
        form,
        lambda: gedaan.append(call_up(inburgeraar_ids=ids, door=request.user, op=form.cleaned_data["op"])),
        naar=f"{reverse('trajecten:regulier_opgeroepen')}?toon=mijn&volgorde={NIEUW}",
        kijk=_("bij Opgeroepen"),
    )
    if not gedaan:
        return antwoord
    (uit,) = gedaan
    if n := len(uit.opgeroepen):
        zin = ngettext(
            "%d persoon is opgeroepen. Hier maak je de brief.",
            "%d mensen zijn opgeroepen. Hier maak je de brieven.",
            n,
        )
        messages.success(request, zin % n)
    if not uit.geweigerd:
        return antwoord
    geweigerd = [_uitleg(request, g, uit.geweigerd[g.pk]) for g in gezien if g.pk in uit.geweigerd]
    return render(request, "vinden/regulier/geweigerd.html", {"geweigerd": geweigerd})


def _uitleg(request: Verzoek, gezien: Gezien, reden: str) -> dict[str, Any]:
    """Return the name that was on screen of a person not called up, the reason, and whom to ask for a takeover."""
    houder = find_holder(inburgeraar_id=gezien.pk, door=request.user)
    return {
        "naam": gezien.naam,
        "reden": houder.zin if houder else reden,
        "over_te_nemen": houder is not None and houder.route == Route.WIJKGERICHT,
        "teken": onderteken(request.user, gezien.pk, gezien.naam),
    }


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=IN_REGISTER)
def geef_vrij(request: Verzoek, pk: int) -> HttpResponse:
    """Ask whether to release a person from the regular route, and do so."""
    gevonden = get_object_or_404(Inburgeraar.objects.visible_to(request.user, Niveau.REGISTER), pk=pk)
    if request.method != "POST":
        return render(request, "vinden/regulier/vrijgeven.html", {"persoon": gevonden})
    return doe_meteen(
        request,
        lambda: release_from_regulier(inburgeraar_id=pk, door=request.user),
        naar=reverse("trajecten:regulier_opgeroepen"),
        melding=_("%s is weer vrij.") % gevonden.naam,
        ongedaan=reverse("trajecten:regulier_vrijgeven_ongedaan", args=[pk]),
        anders=reverse("trajecten:regulier_persoon", args=[pk]),
    )


vrijgeven_ongedaan = terugweg(
    rollen=CONSULENT,
    bereik=IN_REGISTER,
    doe=lambda pk, door: undo_release_from_regulier(inburgeraar_id=pk, door=door),
    melding=lambda persoon: _("%s is weer op de reguliere route.") % persoon.naam,
)
"""Take back a release from the regular route, of today."""


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=IN_REGISTER)
def leg_overlijden_vast(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a person on the regular route died."""
    gevonden = get_object_or_404(Inburgeraar.objects.visible_to(request.user, Niveau.REGISTER), pk=pk)
    if request.method == "GET":
        try:
            eis_op_regulier_van(pk, request.user)
        except Weigering as fout:
            raise PermissionDenied(str(fout)) from fout
    form = OverlijdenForm(request.POST or None, naam=gevonden.naam)
    return toon_formulier(
        request,
        form,
        lambda: record_overlijden_regulier(inburgeraar_id=pk, door=request.user, op=form.cleaned_data["op"]),
        Formulierpagina(
            titel=_("Overlijden vastleggen"),
            terug=reverse("trajecten:regulier_persoon", args=[pk]),
            terug_naam=gevonden.naam,
            kijk=_("bij Reguliere route"),
            noot=gevonden.naam,
            uitleg=_(
                "De reguliere route stopt. Niemand benadert deze persoon nog, en niemand krijgt nog een herinnering."
            ),
        ),
        melding=_("Het overlijden van %s is vastgelegd.") % gevonden.naam,
    )
