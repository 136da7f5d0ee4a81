"""What the pages about chosen people of the list share: who they are, and the page it leads back to."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from dagwerk.signaallijst.forms import OverMensen
from dagwerk.signaallijst.rijen import Redenregel
from gebruikers.concept import Concepthouder, concept_van
from gebruikers.formulierpagina import Formulierpagina
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from kern.getypt import lees_sleutels
from kern.velden import Niveau

KEUZE = ("wijk", "medewerker", "regel", "volgorde", "toon", "opzij")
"""The parameters of the list, which a page of an act leads back to."""


@dataclass(frozen=True, kw_only=True)
class Weggelaten:
    """A person of the chosen ones with whom it cannot be done, and why."""

    naam: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class Gekozen:
    """A person of the chosen ones, and in words what the act is about; empty where that says nothing.

    `onder` is what helps to do it.
    """

    persoon: Inburgeraar
    redenen: str = ""
    onder: str = ""

    @property
    def pk(self) -> int:
        """The key of the person."""
        return self.persoon.pk

    @property
    def naam(self) -> str:
        """The name of the person."""
        return self.persoon.naam


def mensen_in(request: Verzoek) -> list[Inburgeraar]:
    """Return the chosen people within sight, by name."""
    getypt = (request.POST if request.method == "POST" else request.GET).getlist("persoon")
    zichtbaar = Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER)
    return list(zichtbaar.filter(pk__in=lees_sleutels(getypt)).order_by("sorteernaam", "pk"))


def terug_naar(request: Verzoek) -> str:
    """Return the list with the choice that an act was opened from."""
    vraag = {naam: request.GET[naam] for naam in KEUZE if naam in request.GET}
    return reverse("trajecten:signaallijst") + (f"?{urlencode(vraag)}" if vraag else "")


def pagina_over(request: Verzoek, titel: str, uitleg: str) -> Formulierpagina:
    """Return what stands around the form of an act."""
    return Formulierpagina(
        titel=titel,
        terug=terug_naar(request),
        terug_naam=_("Vraagt aandacht"),
        kijk=_("in de lijst"),
        uitleg=uitleg,
        sjabloon="dagwerk/signaallijst/over_mensen.html",
    )


def hervat(request: Verzoek, form: OverMensen) -> Concepthouder | None:
    """Let a form go on with its draft, about the people of the address; None when it names nobody within sight."""
    mensen = form.initial["persoon"]
    if not mensen or not lees_sleutels(request.GET.getlist("persoon")):
        return None
    concept = concept_van(request)
    concept.hervat(form)
    form.initial["persoon"] = mensen
    form.helper.attrs |= {"data-concept-url": concept.url}
    return concept


def in_een_regel(redenen: list[Redenregel]) -> str:
    """Return what asks attention about somebody in a line, worst first."""
    return capfirst("; ".join(reden.werk.kort for reden in redenen))
