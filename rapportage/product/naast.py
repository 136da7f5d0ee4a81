"""What stands beside the editor of an aspect: ervaringen to cite, the previous text, and besluiten to name."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from besluiten.models import Besluit
from besluiten.permissions import LEZERS as LEZERS_VAN_BESLUITEN
from gebruikers.models import Gebruiker
from kern.woorden import voluit
from rapportage.ervaringen.citeren import Geciteerd, Keuze
from rapportage.ervaringen.permissions import LEZERS as LEZERS_VAN_ERVARINGEN
from rapportage.ervaringen.permissions import VERZAMELAARS
from rapportage.product.citaten import GETOOND, te_citeren
from rapportage.product.models import Aspect, Producttekst
from rapportage.product.schema import goedgekeurd
from rapportage.product.teksten import Aspectregel, Tekst

MEESTE = 5
"""How many besluiten stand beside an editor."""


@dataclass(frozen=True, kw_only=True)
class VorigeTekst:
    """What an aspect said in the text that was approved before."""

    tekst: Producttekst
    regel: Aspectregel

    @property
    def delen(self) -> list[tuple[str, SafeString]]:
        """The parts that say something, each under its question."""
        return self.regel.getoonde_delen


def vorige_tekst(tekst: Producttekst, aspect: Aspect) -> VorigeTekst | None:
    """Return what an aspect said in the text that was approved last before this one; None when it said nothing before."""
    teksten = Producttekst.objects.filter(onderdeel_id=tekst.onderdeel_id).select_related("goedgekeurd_door")
    for rij in goedgekeurd(teksten, voor=tekst):
        regel = Tekst(rij).aspect(aspect.pk)
        if regel is not None and regel.getoonde_delen:
            return VorigeTekst(tekst=rij, regel=regel)
    return None


@dataclass(frozen=True, kw_only=True)
class Ervaringen:
    """The ervaringen that an aspect can cite.

    Args:
        eerste: those that stand open.
        andere: those that are folded away.
        aantal: how many there are, also beyond these.
        alle_url: the list of those of the part; empty for who does not read that.
        verzamel_url: the list of all, to gather more; empty for who gathers none.
    """

    eerste: list[Keuze]
    andere: list[Keuze]
    aantal: int
    alle_url: str
    verzamel_url: str

    @property
    def meer(self) -> int:
        """How many there are beyond those that are shown."""
        return self.aantal - len(self.eerste) - len(self.andere)


def ervaringen_bij(gebruiker: Gebruiker, aspect: Aspect, geciteerd: Sequence[Geciteerd]) -> Ervaringen:
    """Return the ervaringen that belong with an aspect and are not cited there, as far as this user reads them."""
    keuzes, aantal = te_citeren(aspect, geciteerd)
    lijst = reverse("rapportage:ervaringen")
    return Ervaringen(
        eerste=keuzes[:GETOOND],
        andere=keuzes[GETOOND:],
        aantal=aantal,
        alle_url=f"{lijst}?hoort_bij=onderdeel-{aspect.onderdeel.nummer}"
        if gebruiker.heeft(*LEZERS_VAN_ERVARINGEN)
        else "",
        verzamel_url=lijst if gebruiker.heeft(*VERZAMELAARS) else "",
    )


@dataclass(frozen=True, kw_only=True)
class Besluitkeuze:
    """A besluit that a text can name."""

    besluit: Besluit
    in_tekst: str


def besluiten_bij(gebruiker: Gebruiker, tekst: Producttekst) -> list[Besluitkeuze]:
    """Return the last besluiten up to the day of a text, for who reads besluiten; none for others."""
    if not gebruiker.heeft(*LEZERS_VAN_BESLUITEN):
        return []
    rijen = Besluit.objects.filter(datum__lte=tekst.dag, ingetrokken_op=None).order_by("-datum", "-pk")
    return [
        Besluitkeuze(
            besluit=rij,
            in_tekst=_("Op %(dag)s besloot de werkgroep: %(besluit)s.")
            % {"dag": voluit(rij.datum), "besluit": rij.besluit.rstrip(".")},
        )
        for rij in rijen[:MEESTE]
    ]
