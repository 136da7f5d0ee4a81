"""Pages of the trajectafspraken: making, changing, agreement, and settling (DOMEIN 5.2)."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.formulierpagina import toon_formulier
from gebruikers.ongedaan import terugweg
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import eis_traject, haal_rij, pagina_over, terug_van
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.plan.forms.afspraken import AfhandelForm, AfspraakForm, AfspraakWijzigForm, AkkoordForm
from trajecten.plan.models import Afspraak
from trajecten.plan.services import (
    add_afspraak,
    agree_afspraak,
    change_afspraak,
    reopen_afspraak,
    settle_afspraak,
)
from trajecten.plan.views.basis import COORDINATOR, ONDERDEEL, Rijformulier
from trajecten.traject.permissions import persoon_van

VAN_AFSPRAAK = persoon_van(Afspraak)


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
@houdt_concept("afspraak")
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Make an afspraak."""
    persoon, concept = haal_persoon(request, pk), concept_van(request)
    traject = eis_traject(request, pk)
    form = AfspraakForm(request.POST or None, persoon=persoon, traject=traject, concept=concept.url)
    concept.hervat(form)
    uitleg = _(
        "Een afspraak maak je samen: jullie weten er allebei van. Een dag om langs te komen plan je apart."
    )
    return toon_formulier(
        request,
        form,
        lambda: add_afspraak(
            inburgeraar_id=pk, door=request.user, gegevens=form.gegevens(), **form.akkoord_op()
        ),
        pagina_over(persoon, _("Afspraak maken"), uitleg=uitleg, terug=terug_van(request)),
        melding=_("De afspraak staat in het plan."),
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
    uitleg = _("Verandert het doel, de dag of de score? Dan vraag je opnieuw akkoord.")
    return toon_formulier(
        request,
        form,
        lambda: change_afspraak(
            afspraak_id=pk,
            door=request.user,
            versie=form.cleaned_data["versie"],
            gegevens=form.gegevens(),
        ),
        pagina_over(afspraak.inburgeraar, _("Afspraak wijzigen"), uitleg=uitleg),
        melding=_("De afspraak is gewijzigd."),
        concept=concept,
    )


akkoord = Rijformulier(
    model=Afspraak,
    form=AkkoordForm,
    service=agree_afspraak,
    titel=gettext_lazy("Akkoord"),
    melding=gettext_lazy("Het akkoord is vastgelegd."),
    over=lambda afspraak: afspraak.wat,
).pagina()
"""Record the days since which either side agrees."""

handel_af = Rijformulier(
    model=Afspraak,
    form=AfhandelForm,
    service=settle_afspraak,
    titel=gettext_lazy("Afspraak afhandelen"),
    melding=gettext_lazy("De afspraak ‘%(wat)s’ met %(naam)s is afgehandeld."),
    over=lambda afspraak: afspraak.wat,
    ongedaan="trajecten:afspraak_ongedaan",
).pagina()
"""Record the result of an afspraak."""

ongedaan = terugweg(
    rollen=COORDINATOR,
    bereik=VAN_AFSPRAAK,
    doe=lambda pk, door: reopen_afspraak(afspraak_id=pk, door=door),
    melding=lambda a: (
        _("De afspraak ‘%(wat)s’ met %(naam)s staat weer open.") % {"wat": a.wat, "naam": a.inburgeraar.naam}
    ),
)
"""Open an afspraak again that was settled by mistake."""
