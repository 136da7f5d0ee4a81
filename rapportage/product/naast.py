"""What stands beside the editor of an aspect: the previous text, and besluiten to name."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from besluiten.models import Besluit
from besluiten.permissions import LEZERS as LEZERS_VAN_BESLUITEN
from gebruikers.models import Gebruiker
from kern.woorden import voluit
from rapportage.product.enums import Productstand
from rapportage.product.models import Aspect, Producttekst
from rapportage.product.teksten import Tekst

MEESTE = 5
"""How many besluiten stand beside an editor."""


@dataclass(frozen=True, kw_only=True)
class VorigeTekst:
    """What an aspect said in the text that was approved before."""

    tekst: Producttekst
    delen: list[tuple[str, SafeString]]


def vorige_tekst(tekst: Producttekst, aspect: Aspect) -> VorigeTekst | None:
    """Return what an aspect said in the last approved text of an earlier day; None when it said nothing before."""
    eerder = Producttekst.objects.filter(
        onderdeel_id=tekst.onderdeel_id, dag__lt=tekst.dag, stand=Productstand.GOEDGEKEURD
    )
    for rij in eerder.select_related("goedgekeurd_door").order_by("-dag"):
        regel = Tekst(rij).aspect(aspect.pk)
        if regel is not None and regel.getoonde_delen:
            return VorigeTekst(tekst=rij, delen=regel.getoonde_delen)
    return None


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
