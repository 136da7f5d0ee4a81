"""The page of most forms of a plan: about one row, changed only in the version that the user saw."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import capfirst

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.models import OverPersoon
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import haal_rij, pagina_over, terug_van
from trajecten.plan.feiten import naam_van
from trajecten.plan.forms.componenten import Planformulier
from trajecten.plan.models import Component
from trajecten.traject.permissions import persoon_van

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
ONDERDEEL = "plan en afspraken"
MEE = ("taalroute", "organisatie", "activiteit", "traject")
"""The relations to select with a component, which its name is made from."""


def naam(component: Component) -> str:
    """Return the name of a component, with a capital as the first words of a line."""
    return capfirst(naam_van(component))


@dataclass(frozen=True, kw_only=True)
class Rijformulier[R: OverPersoon]:
    """A form about one row of a plan, and the texts around it.

    Args:
        model: of the row. Its name is the argument by which the form gets the row, and with `_id` the argument by
            which
            the service gets its key.
        form: its `invoer` holds the other arguments of the service.
        service: carries it out.
        titel: heading.
        melding: the message when it is done; `%(wat)s` and `%(naam)s` are the row in words and the person.
        over: names the row in words.
        onderdeel: the part of the dossier, as the log names it.
        mee: relations to select with the row.
        concept: the name of its draft, one for each row; empty for a form that keeps none.
        ook_in_nazorg: whether it may be done after the traject was completed.
        ongedaan: the URL name of the page that takes it back.
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
    ook_in_nazorg: bool = False
    ongedaan: str = ""

    def toon(self, request: Verzoek, pk: int) -> HttpResponse:
        """Show the form, or carry it out."""
        soort = str(self.model._meta.model_name)  # noqa: SLF001
        rij = haal_rij(request, self.model, pk, *self.mee, ook_in_nazorg=self.ook_in_nazorg)
        concept = concept_van(request) if self.concept else None
        form = self.form(request.POST or None, concept=concept.url if concept else "", **{soort: rij})
        if concept is not None:
            concept.hervat(form)
        return toon_formulier(
            request,
            form,
            lambda: self.service(**{f"{soort}_id": pk}, door=request.user, **form.invoer()),
            pagina_over(rij.inburgeraar, str(self.titel), over=self.over(rij), terug=terug_van(request)),
            melding=str(self.melding) % {"wat": self.over(rij), "naam": rij.inburgeraar.naam},
            ongedaan=reverse(self.ongedaan, args=[pk]) if self.ongedaan else "",
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
