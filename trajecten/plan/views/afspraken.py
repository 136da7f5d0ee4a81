"""Pages of the trajectafspraken: making, changing, agreement, and what became of them (DOMEIN 5.2)."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import Pagina, eis_traject, haal_rij, toon_formulier
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.plan.enums import Afspraakstand
from trajecten.plan.forms.afspraken import AfhandelForm, AfspraakForm, AfspraakWijzigForm, AkkoordForm
from trajecten.plan.models import Afspraak
from trajecten.plan.services import add_afspraak, agree_afspraak, change_afspraak, settle_afspraak
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
VAN_AFSPRAAK = persoon_van(Afspraak)
ONDERDEEL = "plan en afspraken"


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
@houdt_concept("afspraak")
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Make an afspraak."""
    persoon, concept = haal_persoon(request, pk), concept_van(request)
    traject = eis_traject(request, pk)
    form = AfspraakForm(request.POST or None, persoon=persoon, traject=traject, concept=concept.url)
    concept.hervat(form)

    def doe() -> None:
        add_afspraak(inburgeraar_id=pk, door=request.user, gegevens=form.gegevens(), **form.akkoord_op())

    return toon_formulier(
        request,
        form,
        persoon,
        doe,
        pagina=Pagina(
            titel=_("Afspraak maken"),
            uitleg=_("Wat jullie afspreken, weten jullie allebei. Een dag om langs te komen plan je apart."),
            melding=_("De afspraak staat in het plan."),
        ),
        concept=concept,
    )


@beleid(rollen=COORDINATOR, bereik=VAN_AFSPRAAK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
@houdt_concept("afspraak-wijzigen", per_rij=True)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change an afspraak."""
    afspraak, concept = haal_rij(request, Afspraak, pk, "component"), concept_van(request)
    traject = eis_traject(request, afspraak.inburgeraar_id)
    form = AfspraakWijzigForm(request.POST or None, afspraak=afspraak, traject=traject, concept=concept.url)
    concept.hervat(form)

    def doe() -> None:
        change_afspraak(
            afspraak_id=pk,
            door=request.user,
            versie=form.cleaned_data["versie"],
            gegevens=form.gegevens(),
        )

    return toon_formulier(
        request,
        form,
        afspraak.inburgeraar,
        doe,
        pagina=Pagina(
            titel=_("Afspraak wijzigen"),
            uitleg=_("Verandert het doel, de dag of de score? Dan vraag je opnieuw akkoord."),
            melding=_("De afspraak is gewijzigd."),
        ),
        concept=concept,
    )


@beleid(rollen=COORDINATOR, bereik=VAN_AFSPRAAK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def akkoord(request: Verzoek, pk: int) -> HttpResponse:
    """Record since when either side agrees."""
    afspraak = haal_rij(request, Afspraak, pk)
    form = AkkoordForm(request.POST or None, afspraak=afspraak)

    def doe() -> None:
        schoon = form.cleaned_data
        agree_afspraak(
            afspraak_id=pk,
            door=request.user,
            versie=schoon["versie"],
            inburgeraar_op=schoon["inburgeraar_op"],
            coordinator_op=schoon["coordinator_op"],
        )

    return toon_formulier(
        request,
        form,
        afspraak.inburgeraar,
        doe,
        pagina=Pagina(titel=_("Akkoord"), over=afspraak.wat, melding=_("Het akkoord is vastgelegd.")),
    )


@beleid(rollen=COORDINATOR, bereik=VAN_AFSPRAAK, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def handel_af(request: Verzoek, pk: int) -> HttpResponse:
    """Record what became of an afspraak."""
    afspraak = haal_rij(request, Afspraak, pk)
    form = AfhandelForm(request.POST or None, afspraak=afspraak)

    def doe() -> None:
        schoon = form.cleaned_data
        settle_afspraak(
            afspraak_id=pk,
            door=request.user,
            versie=schoon["versie"],
            stand=Afspraakstand(schoon["stand"]),
            op=schoon["op"],
            reden=schoon["reden"],
        )

    return toon_formulier(
        request,
        form,
        afspraak.inburgeraar,
        doe,
        pagina=Pagina(
            titel=_("Afspraak afhandelen"), over=afspraak.wat, melding=_("De afspraak is afgehandeld.")
        ),
    )
