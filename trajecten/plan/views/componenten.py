"""Pages of the trajectplan: the plan itself, what is offered, and its components (DOMEIN 5.2 and 5.3)."""

import re

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import TEAM, Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import Pagina, eis_traject, haal_rij, toon_formulier
from trajecten.kader.hoofd import hoofd
from trajecten.kader.lezen import in_dossier
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon, haal_rijen, tabs
from trajecten.kader.rijen import METINGEN
from trajecten.plan.enums import Aanbodantwoord, Componentsoort
from trajecten.plan.feiten import naam_van
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
)
from trajecten.taxatie.rijen import TAXATIE
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
VAN_AANBOD, VAN_COMPONENT = persoon_van(Aanbod), persoon_van(Component)
ONDERDEEL = "plan en afspraken"
PER_PAGINA = 25
SLEUTEL = re.compile(r"[0-9]{1,9}")
MEE = ("taalroute", "organisatie", "activiteit", "warme_overdracht_met", "toegang")


@require_GET
@beleid(rollen=TEAM, bereik=in_dossier, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the plan: what was offered, the components with where each stands, and the afspraken.

    That of somebody who was merged leads to the one it goes on in.
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

    def doe() -> None:
        schoon = form.cleaned_data
        add_aanbod(
            inburgeraar_id=pk,
            door=request.user,
            taalroute=schoon["taalroute"],
            gedaan_op=schoon["gedaan_op"],
            antwoord=Aanbodantwoord(schoon["antwoord"]),
            antwoord_op=schoon["antwoord_op"],
        )

    return toon_formulier(
        request,
        form,
        persoon,
        doe,
        pagina=Pagina(titel=_("Aanbod doen"), melding=_("Het aanbod is opgeslagen.")),
    )


@beleid(rollen=COORDINATOR, bereik=VAN_AANBOD, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def beantwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Record what was said to an aanbod."""
    aanbod = haal_rij(request, Aanbod, pk, "taalroute")
    form = AntwoordForm(request.POST or None, aanbod=aanbod)

    def doe() -> None:
        schoon = form.cleaned_data
        answer_aanbod(
            aanbod_id=pk,
            door=request.user,
            versie=schoon["versie"],
            antwoord=Aanbodantwoord(schoon["antwoord"]),
            antwoord_op=schoon["antwoord_op"],
        )

    return toon_formulier(
        request,
        form,
        aanbod.inburgeraar,
        doe,
        pagina=Pagina(
            titel=_("Antwoord op het aanbod"),
            over=str(aanbod.taalroute),
            melding=_("Het antwoord is opgeslagen."),
        ),
    )


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
@houdt_concept("component")
def voeg_toe(request: Verzoek, pk: int) -> HttpResponse:
    """Add a component to the plan."""
    persoon, concept = haal_persoon(request, pk), concept_van(request)
    eis_traject(request, pk)
    soort, activiteit = request.GET.get("soort", ""), request.GET.get("activiteit", "")
    form = ComponentForm(
        request.POST or None,
        persoon=persoon,
        soort=soort if soort in Componentsoort.values else "",
        activiteit=int(activiteit) if SLEUTEL.fullmatch(activiteit) else None,
        concept=concept.url,
    )
    concept.hervat(form)

    def doe() -> None:
        gekozen = Componentsoort(form.cleaned_data["soort"])
        add_component(
            inburgeraar_id=pk,
            door=request.user,
            soort=gekozen,
            gegevens=form.gegevens_voor(gekozen),
            liep_al_sinds=form.cleaned_data["liep_al_sinds"],
        )

    return toon_formulier(
        request,
        form,
        persoon,
        doe,
        pagina=Pagina(titel=_("Onderdeel toevoegen"), melding=_("Het onderdeel staat in het plan.")),
        concept=concept,
    )


@beleid(rollen=COORDINATOR, bereik=VAN_COMPONENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
@houdt_concept("component-wijzigen", per_rij=True)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change what a component is."""
    component, concept = haal_rij(request, Component, pk, *MEE), concept_van(request)
    form = ComponentWijzigForm(request.POST or None, component=component, concept=concept.url)
    concept.hervat(form)

    def doe() -> None:
        change_component(
            component_id=pk,
            door=request.user,
            versie=form.cleaned_data["versie"],
            gegevens=form.gegevens(),
        )

    return toon_formulier(
        request,
        form,
        component.inburgeraar,
        doe,
        pagina=Pagina(
            titel=_("Onderdeel wijzigen"),
            over=capfirst(naam_van(component)),
            melding=_("Het onderdeel is gewijzigd."),
        ),
        concept=concept,
    )


@beleid(rollen=COORDINATOR, bereik=VAN_COMPONENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="plaatsing")
@houdt_concept("component-plaatsen", per_rij=True)
def plaats(request: Verzoek, pk: int) -> HttpResponse:
    """Record how somebody gets to a component, with the warme overdracht."""
    component, concept = haal_rij(request, Component, pk, *MEE), concept_van(request)
    form = PlaatsForm(request.POST or None, component=component, concept=concept.url)
    concept.hervat(form)

    def doe() -> None:
        place_component(
            component_id=pk,
            door=request.user,
            versie=form.cleaned_data["versie"],
            plaatsing=form.plaatsing(),
        )

    return toon_formulier(
        request,
        form,
        component.inburgeraar,
        doe,
        pagina=Pagina(
            titel=_("Plaatsing"), over=capfirst(naam_van(component)), melding=_("De plaatsing is opgeslagen.")
        ),
        concept=concept,
    )


@beleid(rollen=COORDINATOR, bereik=VAN_COMPONENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="plaatsing")
def weiger(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a component will not begin."""
    component = haal_rij(request, Component, pk, *MEE)
    form = WeigerForm(request.POST or None, component=component)

    def doe() -> None:
        schoon = form.cleaned_data
        refuse_component(
            component_id=pk,
            door=request.user,
            versie=schoon["versie"],
            op=schoon["op"],
            bron=form.bron(),
            reden=schoon["reden"],
        )

    return toon_formulier(
        request,
        form,
        component.inburgeraar,
        doe,
        pagina=Pagina(
            titel=_("Gaat niet door"),
            over=capfirst(naam_van(component)),
            melding=_("Vastgelegd. Het onderdeel hoort niet meer bij het plan."),
        ),
    )


@beleid(rollen=COORDINATOR, bereik=VAN_COMPONENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="plaatsing")
def beeindig(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a component is over."""
    component = haal_rij(request, Component, pk, *MEE)
    form = EindeForm(request.POST or None, component=component)

    def doe() -> None:
        schoon = form.cleaned_data
        end_component(
            component_id=pk,
            door=request.user,
            versie=schoon["versie"],
            afgerond=schoon["hoe"] == EindeForm.AFGEROND,
            op=schoon["op"],
            reden=schoon["reden"],
        )

    return toon_formulier(
        request,
        form,
        component.inburgeraar,
        doe,
        pagina=Pagina(
            titel=_("Einde van een onderdeel"),
            over=capfirst(naam_van(component)),
            melding=_("Het einde is vastgelegd."),
        ),
    )


@beleid(rollen=COORDINATOR, bereik=VAN_COMPONENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def laat_vervallen(request: Verzoek, pk: int) -> HttpResponse:
    """Let a component lapse before it begins."""
    component = haal_rij(request, Component, pk, *MEE)
    form = VervalForm(request.POST or None, component=component)

    def doe() -> None:
        schoon = form.cleaned_data
        drop_component(component_id=pk, door=request.user, versie=schoon["versie"], reden=schoon["reden"])

    return toon_formulier(
        request,
        form,
        component.inburgeraar,
        doe,
        pagina=Pagina(
            titel=_("Onderdeel laten vervallen"),
            over=capfirst(naam_van(component)),
            melding=_("Het onderdeel is vervallen."),
        ),
    )
