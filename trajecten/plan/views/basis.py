"""The page that most forms of a plan are: about one row, to be decided on as its user sees it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.text import capfirst

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.models import OverPersoon
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import haal_rij, pagina_over
from trajecten.plan.feiten import naam_van
from trajecten.plan.forms.componenten import Planformulier
from trajecten.plan.models import Component
from trajecten.traject.permissions import persoon_van

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
ONDERDEEL = "plan en afspraken"
MEE = ("taalroute", "organisatie", "activiteit", "traject")
"""What is read along with a component: what it is called rests on it."""


def naam(component: Component) -> str:
    """Return what a component is, as the first words of a line."""
    return capfirst(naam_van(component))


def pagina_over_rij[R: OverPersoon](  # noqa: PLR0913  what sets these pages apart
    model: type[R],
    form: Callable[..., Planformulier],
    service: Callable[..., object],
    *,
    titel: "_StrPromise",
    melding: "_StrPromise",
    over: Callable[[R], str],
    onderdeel: str = ONDERDEEL,
    mee: tuple[str, ...] = (),
    concept: str = "",
) -> Callable[..., HttpResponse]:
    """Return the page of a form about one row of a plan.

    Args:
        model: of the row. Its name is that of the argument by which the form gets the row, and with `_id` of the one
            by which the service gets its key.
        form: its `invoer` is the rest of what the service takes.
        service: carries it out.
        titel: heading.
        melding: what the user reads when it is done.
        over: which row it is, in words.
        onderdeel: the part of the dossier, as the log names it.
        mee: relations that are read along.
        concept: the name of its draft, of each row; empty for a form that keeps none.
    """
    naam_van_rij = str(model._meta.model_name)  # noqa: SLF001

    def toon(request: Verzoek, pk: int) -> HttpResponse:
        """Show the form, or carry it out."""
        rij = haal_rij(request, model, pk, *mee)
        houder = concept_van(request) if concept else None
        ingevuld = form(request.POST or None, concept=houder.url if houder else "", **{naam_van_rij: rij})
        if houder is not None:
            houder.hervat(ingevuld)
        return toon_formulier(
            request,
            ingevuld,
            lambda: service(**{f"{naam_van_rij}_id": pk}, door=request.user, **ingevuld.invoer()),
            pagina_over(rij.inburgeraar, str(titel), over=over(rij)),
            melding=str(melding),
            concept=houder,
        )

    if concept:
        toon = houdt_concept(concept, per_rij=True)(toon)
    streng = beleid(
        rollen=COORDINATOR,
        bereik=persoon_van(model),
        logt=Handeling.DOSSIER_GEOPEND,
        onderdeel=onderdeel,
    )
    return streng(toon)
