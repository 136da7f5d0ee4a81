"""The page that most forms of a plan are: about one row, to be decided on as its user sees it."""

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True, kw_only=True)
class Rijformulier[R: OverPersoon]:
    """A form about one row of a plan, and the words around it.

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

    model: type[R]
    form: Callable[..., Planformulier]
    service: Callable[..., object]
    titel: "_StrPromise"
    melding: "_StrPromise"
    over: Callable[[R], str]
    onderdeel: str = ONDERDEEL
    mee: tuple[str, ...] = ()
    concept: str = ""

    def toon(self, request: Verzoek, pk: int) -> HttpResponse:
        """Show the form, or carry it out."""
        soort = str(self.model._meta.model_name)  # noqa: SLF001
        rij = haal_rij(request, self.model, pk, *self.mee)
        concept = concept_van(request) if self.concept else None
        form = self.form(request.POST or None, concept=concept.url if concept else "", **{soort: rij})
        if concept is not None:
            concept.hervat(form)
        return toon_formulier(
            request,
            form,
            lambda: self.service(**{f"{soort}_id": pk}, door=request.user, **form.invoer()),
            pagina_over(rij.inburgeraar, str(self.titel), over=self.over(rij)),
            melding=str(self.melding),
            concept=concept,
        )

    def pagina(self) -> Callable[..., HttpResponse]:
        """Return the view, with its policy."""

        @beleid(
            rollen=COORDINATOR,
            bereik=persoon_van(self.model),
            logt=Handeling.DOSSIER_GEOPEND,
            onderdeel=self.onderdeel,
        )
        def toon(request: Verzoek, pk: int) -> HttpResponse:
            return self.toon(request, pk)

        return houdt_concept(self.concept, per_rij=True)(toon) if self.concept else toon
