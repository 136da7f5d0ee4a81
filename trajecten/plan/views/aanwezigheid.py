"""Pages of presence: how meetings of a component went, correcting one, and what it was (DOMEIN 5.4)."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM, Rol
from gebruikers.verstuurd import voer_uit
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from kern.woorden import voluit
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import Pagina, eis_nog, haal_rij, toon_formulier
from trajecten.plan.aanwezigheid import per_maand, tel
from trajecten.plan.enums import Componentstand
from trajecten.plan.feiten import naam_van
from trajecten.plan.forms.aanwezigheid import AanwezigheidForm, AanwezigheidVerbeterForm, uit_keuze, voorstel
from trajecten.plan.fouten import ComponentKanNiet
from trajecten.plan.models import Aanwezigheid, Component
from trajecten.plan.services.aanwezigheid import correct_aanwezigheid, record_aanwezigheid
from trajecten.plan.versies import versies_van_aanwezigheid
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
MEE = ("taalroute", "organisatie", "activiteit", "traject")
PER_PAGINA = 25
MAANDEN = 12
"""How many months show by themselves; what lies before counts in the sum."""


@beleid(
    rollen=COORDINATOR,
    bereik=persoon_van(Component),
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="aanwezigheid",
)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show how often somebody came, and record how some meetings went."""
    component = haal_rij(request, Component, pk, *MEE)
    eis_nog(component.gestart_op is not None, ComponentKanNiet(component.get_stand_display()))
    rijen = list(Aanwezigheid.objects.visible_to(request.user).filter(component=component).order_by("-datum"))
    laatste = component.geeindigd_op or vandaag()
    form = AanwezigheidForm(
        request.POST or None, dagen=voorstel(component.gestart_op, laatste, (r.datum for r in rijen))
    )
    if request.method == "POST" and form.is_valid():

        def doe() -> str:
            record_aanwezigheid(
                component_id=pk, door=request.user, bijeenkomsten=form.bijeenkomsten(), bron=form.bron()
            )
            return reverse("trajecten:aanwezigheid", args=[pk])

        melding = _("De aanwezigheid is vastgelegd.")
        if antwoord := voer_uit(request, form, doe, kijk=_("in de lijst"), melding=melding):
            return antwoord
    context = {
        "form": form,
        "component": component,
        "naam": capfirst(naam_van(component)),
        "loopt": component.stand == Componentstand.GESTART,
        "telling": tel(rijen),
        "maanden": per_maand(rijen)[:MAANDEN],
        "pagina": Paginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina", 1)),
    }
    return render(request, "trajecten/plan/aanwezigheid.html", context)


@beleid(
    rollen=COORDINATOR,
    bereik=persoon_van(Aanwezigheid),
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="aanwezigheid",
)
def verbeter(request: Verzoek, pk: int) -> HttpResponse:
    """Correct how a meeting went, with the reason."""
    rij = haal_rij(request, Aanwezigheid, pk, *(f"component__{naam}" for naam in MEE))
    form = AanwezigheidVerbeterForm(request.POST or None, rij=rij)

    def doe() -> None:
        schoon = form.cleaned_data
        stand, afmeldreden = uit_keuze(schoon["hoe"])
        correct_aanwezigheid(
            aanwezigheid_id=pk,
            door=request.user,
            versie=schoon["versie"],
            stand=stand,
            afmeldreden=afmeldreden,
            bron=form.bron(),
            reden=schoon["reden"],
        )

    over = f"{voluit(rij.datum)}, {naam_van(rij.component)}"
    pagina = Pagina(titel=_("Aanwezigheid verbeteren"), over=over, melding=_("De verbetering is opgeslagen."))
    return toon_formulier(request, form, rij.inburgeraar, doe, pagina=pagina)


@require_GET
@beleid(
    rollen=TEAM,
    bereik=persoon_van(Aanwezigheid),
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="eerdere versies",
)
def toon_versies(request: Verzoek, pk: int) -> HttpResponse:
    """Show what was recorded of a meeting, who changed it, when and why."""
    rijen = Aanwezigheid.objects.visible_to(request.user).select_related("inburgeraar")
    rij = get_object_or_404(rijen, pk=pk)
    context: dict[str, Any] = {"rij": rij, "versies": versies_van_aanwezigheid(rij)}
    return render(request, "trajecten/plan/aanwezigheid_versies.html", context)
