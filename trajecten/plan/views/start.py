"""Pages of the start of a component: confirming it, and correcting it (DOMEIN 5.3 and 7)."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from kern.ladder import Pijler
from kern.woorden import voluit
from logboek.enums import Handeling
from participatie.models import Ladderversie, Trede
from trajecten.kader.formulierpagina import eis_nog, haal_rij, pagina_over, terug_van
from trajecten.plan.enums import Componentsoort, Componentstand
from trajecten.plan.forms.start import StartForm, StartVerbeterForm
from trajecten.plan.fouten import ComponentKanNiet
from trajecten.plan.models import Component
from trajecten.plan.services import confirm_start, correct_start, gevolgen_van_start
from trajecten.plan.views.basis import COORDINATOR, MEE, naam
from trajecten.traject.permissions import persoon_van
from trajecten.traject.pijlers import Verschuiving

VAN_COMPONENT = persoon_van(Component)
SJABLOON = "trajecten/plan/start.html"


@beleid(rollen=COORDINATOR, bereik=VAN_COMPONENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="plaatsing")
def bevestig(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a component began, with the current trede of the person when the traject starts by it."""
    component = haal_rij(request, Component, pk, *MEE, ook_in_nazorg=True)
    form = StartForm(
        request.POST or None,
        component=component,
        gevolgen=lambda op: gevolgen_van_start(component, op),
        treden=_treden() if _begint(component) else None,
    )
    return toon_formulier(
        request,
        form,
        lambda: confirm_start(
            component_id=pk,
            door=request.user,
            versie=form.cleaned_data["versie"],
            op=form.cleaned_data["op"],
            bron=form.bron(),
            meting=form.meting(),
        ),
        pagina_over(
            component.inburgeraar,
            _("Start bevestigen"),
            over=naam(component),
            terug=terug_van(request),
            sjabloon=SJABLOON,
        ),
        melding=lambda _uit: " ".join(
            [_("De start is vastgelegd."), *verschuivingen_in_woorden(form.verschuivingen)]
        ),
    )


def _begint(component: Component) -> bool:
    return component.traject.gestart_op is None and Componentsoort(component.soort).start_traject


def _treden() -> dict[int, Trede]:
    versie = Ladderversie.objects.op(vandaag())
    return {t.trede: t for t in Trede.objects.filter(ladderversie=versie, pijler=Pijler.TIJDENS)}


def verschuivingen_in_woorden(verschuivingen: Sequence[Verschuiving]) -> list[str]:
    """Return the scores that changed, a sentence for each."""
    return [
        _("De meting van %(dag)s telt nu als score %(wordt)d in plaats van %(was)d.")
        % {"dag": voluit(v.datum), "was": v.was, "wordt": v.wordt}
        for v in verschuivingen
    ]


@beleid(rollen=COORDINATOR, bereik=VAN_COMPONENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="plaatsing")
def verbeter(request: Verzoek, pk: int) -> HttpResponse:
    """Correct the day or the source of the start of a component, or take its start back."""
    component = haal_rij(request, Component, pk, *MEE, ook_in_nazorg=True)
    eis_nog(component.stand == Componentstand.GESTART, ComponentKanNiet(component.get_stand_display()))
    form = StartVerbeterForm(
        request.POST or None, component=component, gevolgen=lambda op: gevolgen_van_start(component, op)
    )
    return toon_formulier(
        request,
        form,
        lambda: correct_start(
            component_id=pk,
            door=request.user,
            versie=form.cleaned_data["versie"],
            op=form.eerste_dag(),
            bron=form.bron_of_niets(),
            reden=form.cleaned_data["reden"],
        ),
        pagina_over(component.inburgeraar, _("Start verbeteren"), over=naam(component), sjabloon=SJABLOON),
        melding=lambda _uit: " ".join(
            [_("De start is verbeterd."), *verschuivingen_in_woorden(form.verschuivingen)]
        ),
    )
