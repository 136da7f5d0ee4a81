"""Pages of presence: recording meetings of a component, correcting one, and its earlier versions (DOMEIN 5.4)."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from kern.woorden import voluit
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import eis_nog, haal_rij
from trajecten.plan.aanwezigheid import per_maand, tel
from trajecten.plan.enums import Componentstand
from trajecten.plan.feiten import naam_van
from trajecten.plan.forms.aanwezigheid import AanwezigheidForm, AanwezigheidVerbeterForm, voorstel
from trajecten.plan.fouten import ComponentKanNiet
from trajecten.plan.models import Aanwezigheid, Component
from trajecten.plan.services.aanwezigheid import correct_aanwezigheid, record_aanwezigheid
from trajecten.plan.versies import versies_van_aanwezigheid
from trajecten.plan.views.basis import COORDINATOR, MEE, Rijformulier, naam
from trajecten.traject.permissions import persoon_van

PER_PAGINA = 25
MAANDEN = 12
"""How many months are listed; earlier ones count only in the sum."""


@beleid(
    rollen=COORDINATOR,
    bereik=persoon_van(Component),
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="aanwezigheid",
)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show how often somebody came, and record some meetings.

    What was recorded stays readable when the start is taken back; only then nothing is added.
    """
    component = haal_rij(request, Component, pk, *MEE, ook_in_nazorg=True)
    rijen = list(Aanwezigheid.objects.visible_to(request.user).filter(component=component).order_by("-datum"))
    begon = component.gestart_op is not None
    eis_nog(
        begon or (bool(rijen) and request.method == "GET"), ComponentKanNiet(component.get_stand_display())
    )
    laatste = component.geeindigd_op or vandaag()
    form = AanwezigheidForm(
        request.POST or None,
        dagen=voorstel(component.gestart_op or laatste, laatste, (r.datum for r in rijen)),
    )
    antwoord = verstuur(
        request,
        form,
        lambda: record_aanwezigheid(
            component_id=pk, door=request.user, bijeenkomsten=form.bijeenkomsten(), bron=form.bron()
        ),
        naar=reverse("trajecten:aanwezigheid", args=[pk]),
        melding=_("De aanwezigheid is vastgelegd."),
        kijk=_("in de lijst"),
    )
    context = {
        "form": form,
        "component": component,
        "naam": naam(component),
        "begon": begon,
        "loopt": component.stand == Componentstand.GESTART,
        "telling": tel(rijen),
        "maanden": per_maand(rijen)[:MAANDEN],
        "pagina": Paginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina", 1)),
    }
    return antwoord or render(request, "trajecten/plan/aanwezigheid.html", context)


verbeter = Rijformulier(
    model=Aanwezigheid,
    form=AanwezigheidVerbeterForm,
    service=correct_aanwezigheid,
    titel=gettext_lazy("Aanwezigheid verbeteren"),
    melding=gettext_lazy("De verbetering is opgeslagen."),
    over=lambda rij: f"{voluit(rij.datum)}, {naam_van(rij.component)}",
    onderdeel="aanwezigheid",
    mee=tuple(f"component__{relatie}" for relatie in MEE),
    ook_in_nazorg=True,
).pagina()
"""Correct the presence at a meeting, with the reason."""


@require_GET
@beleid(
    rollen=TEAM,
    bereik=persoon_van(Aanwezigheid),
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="eerdere versies",
)
def toon_versies(request: Verzoek, pk: int) -> HttpResponse:
    """Show the earlier versions of a meeting: who changed it, when and why."""
    rijen = Aanwezigheid.objects.visible_to(request.user).select_related("inburgeraar")
    rij = get_object_or_404(rijen, pk=pk)
    context: dict[str, Any] = {"rij": rij, "versies": versies_van_aanwezigheid(rij)}
    return render(request, "trajecten/plan/aanwezigheid_versies.html", context)
