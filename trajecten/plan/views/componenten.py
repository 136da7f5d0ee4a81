"""Pages of the trajectplan: the plan itself, the aanbod, and the components (DOMEIN 5.2 and 5.3)."""

import re
from functools import partial

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import TEAM
from gebruikers.formulierpagina import toon_formulier
from gebruikers.ongedaan import terugweg
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import eis_plan, eis_traject, pagina_over, terug_van
from trajecten.kader.hoofd import hoofd
from trajecten.kader.lezen import in_dossier
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon, haal_rijen, tabs
from trajecten.kader.rijen import METINGEN
from trajecten.plan.enums import Componentsoort
from trajecten.plan.forms.componenten import AanbodForm, AntwoordForm, ComponentForm, ComponentWijzigForm
from trajecten.plan.forms.plaatsing import EindeForm, PlaatsForm, VervalForm, WeigerForm
from trajecten.plan.models import Aanbod, Component
from trajecten.plan.paneel import plan
from trajecten.plan.passend import passend
from trajecten.plan.rijen import PLAN
from trajecten.plan.services import (
    add_aanbod,
    add_component,
    answer_aanbod,
    change_component,
    drop_component,
    end_component,
    place_component,
    refuse_component,
    resume_component,
)
from trajecten.plan.views.basis import COORDINATOR, MEE, ONDERDEEL, Rijformulier, naam
from trajecten.taxatie.rijen import TAXATIE
from trajecten.traject.permissions import persoon_van

PER_PAGINA = 25
SLEUTEL = re.compile(r"[0-9]{1,9}")


@require_GET
@beleid(rollen=TEAM, bereik=in_dossier, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the plan: the aanbod, the components with their state, and the afspraken.

    That of a merged person redirects to the plan that replaced it.
    """
    rijen = haal_rijen(request, pk, PLAN)
    persoon = rijen.persoon
    if persoon.pk != pk:
        return redirect("trajecten:plan", persoon.pk)
    kop, paneel = hoofd(request.user, persoon, rijen), plan(rijen)
    context = {
        "hoofd": kop,
        "plan": paneel,
        "mag": kop.begeleidt and paneel.loopt,
        "mag_onderdelen": bool(persoon.houdt) and (paneel.loopt or paneel.nazorg),
        "tabs": tabs(request, pk, "plan"),
    }
    return render(request, "trajecten/plan/plan.html", context)


@require_GET
@beleid(rollen=TEAM, bereik=in_dossier, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def wat_past(request: Verzoek, pk: int) -> HttpResponse:
    """Show which activiteiten suit somebody, the most suitable first."""
    rijen = haal_rijen(request, pk, PLAN, METINGEN, TAXATIE)
    if rijen.persoon.pk != pk:
        return redirect("trajecten:passend", rijen.persoon.pk)
    kop = hoofd(request.user, rijen.persoon, rijen)
    loopt = rijen.traject is not None and rijen.traject.gesloten_op is None
    paneel = passend(rijen)
    pagina = Paginator(paneel.regels, PER_PAGINA).get_page(request.GET.get("pagina", 1))
    context = {"hoofd": kop, "passend": paneel, "pagina": pagina, "mag": kop.begeleidt and loopt}
    return render(request, "trajecten/plan/passend.html", context)


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def bied_aan(request: Verzoek, pk: int) -> HttpResponse:
    """Record an aanbod."""
    persoon = haal_persoon(request, pk)
    eis_traject(request, pk)
    form = AanbodForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: add_aanbod(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(persoon, _("Aanbod doen"), terug=terug_van(request)),
        melding=_("Het aanbod is opgeslagen."),
    )


beantwoord = Rijformulier(
    model=Aanbod,
    form=AntwoordForm,
    service=answer_aanbod,
    titel=gettext_lazy("Antwoord op het aanbod"),
    melding=gettext_lazy("Het antwoord is opgeslagen."),
    over=lambda aanbod: str(aanbod.taalroute),
    mee=("taalroute",),
).pagina()
"""Record the answer to an aanbod."""


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
@houdt_concept("component")
def voeg_toe(request: Verzoek, pk: int) -> HttpResponse:
    """Add a component to the plan."""
    persoon, concept = haal_persoon(request, pk), concept_van(request)
    eis_plan(request, pk)
    soort, activiteit = request.GET.get("soort", ""), request.GET.get("activiteit", "")
    form = ComponentForm(
        request.POST or None,
        persoon=persoon,
        soort=soort if soort in Componentsoort.values else "",
        activiteit=int(activiteit) if SLEUTEL.fullmatch(activiteit) else None,
        concept=concept.url,
    )
    concept.hervat(form)
    return toon_formulier(
        request,
        form,
        lambda: add_component(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(persoon, _("Onderdeel toevoegen"), terug=terug_van(request)),
        melding=_("Het onderdeel staat in het plan."),
        concept=concept,
    )


_over_component = partial(
    Rijformulier,
    model=Component,
    over=naam,
    mee=(*MEE, "warme_overdracht_met", "toegang"),
    ook_in_nazorg=True,
)
TERUG = "trajecten:component_hervatten"

wijzig = _over_component(
    form=ComponentWijzigForm,
    service=change_component,
    titel=gettext_lazy("Onderdeel wijzigen"),
    melding=gettext_lazy("Het onderdeel is gewijzigd."),
    concept="component-wijzigen",
).pagina()
"""Change a component."""

plaats = _over_component(
    form=PlaatsForm,
    service=place_component,
    titel=gettext_lazy("Plaatsing"),
    melding=gettext_lazy("De plaatsing is opgeslagen."),
    onderdeel="plaatsing",
    concept="component-plaatsen",
).pagina()
"""Record the way to a component, with the warme overdracht."""

weiger = _over_component(
    form=WeigerForm,
    service=refuse_component,
    titel=gettext_lazy("Gaat niet door"),
    melding=gettext_lazy("Bij %(naam)s gaat ‘%(wat)s’ niet door."),
    onderdeel="plaatsing",
    ongedaan=TERUG,
).pagina()
"""Record that a component will not begin."""

beeindig = _over_component(
    form=EindeForm,
    service=end_component,
    titel=gettext_lazy("Einde van een onderdeel"),
    melding=gettext_lazy("Bij %(naam)s is ‘%(wat)s’ geëindigd."),
    onderdeel="plaatsing",
    ongedaan=TERUG,
).pagina()
"""Record that a component has ended."""

laat_vervallen = _over_component(
    form=VervalForm,
    service=drop_component,
    titel=gettext_lazy("Onderdeel laten vervallen"),
    melding=gettext_lazy("Bij %(naam)s is ‘%(wat)s’ vervallen."),
    ongedaan=TERUG,
).pagina()
"""Let a component lapse before it begins."""

hervat = terugweg(
    rollen=COORDINATOR,
    bereik=persoon_van(Component),
    doe=lambda pk, door: resume_component(component_id=pk, door=door),
    melding=lambda c: (
        _("Bij %(naam)s staat ‘%(wat)s’ weer in het plan.") % {"wat": naam(c), "naam": c.inburgeraar.naam}
    ),
)
"""Resume a component that ended, was refused or lapsed by mistake."""
