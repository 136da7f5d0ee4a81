"""The figures that a question rests on: those of the newest edition, which is frozen and in vijftallen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kern.opdracht import Stand
from rapportage.ervaringen.enums import Vraag
from rapportage.models import Rapportuitgave
from rapportage.product.cijfers import BRONNEN, nieuwste_uitgave
from rapportage.redactie.cijferlijst import Cijfer, Cijferlijst, cijferlijst, over

BIJ: Mapping[Vraag, tuple[str, ...]] = {
    Vraag.VINDPLAATSEN: ("gevonden_via", "vindplaatsen", "gevonden", "geopend"),
    Vraag.WIJK: ("contacten", "huisbezoeken", "mensen_bezocht", "activiteiten", "open"),
    Vraag.AANBOD: ("onvervuld", "onvervuld_lang", "activiteiten", "weken_in_stap"),
    Vraag.LEEFBAARHEID: ("wijkcijferreeks", "organisaties", "gestart", "afgerond"),
    Vraag.PARTICIPATIE: ("verandering", "score", "trede", "blijvend", "gestart"),
}
"""By question: the figures that it rests on, by their name in the register."""


@dataclass(frozen=True)
class Bron:
    """The edition from which answers take their figures; without one while nothing was made."""

    uitgave: Rapportuitgave | None
    lijst: Cijferlijst = field(repr=False)

    def bij(self, vraag: Vraag) -> Cijferlijst:
        """Return the figures that a question rests on."""
        return over(self.lijst, BIJ[vraag])

    def voorop(self, vraag: Vraag) -> list[Cijfer]:
        """Return the totals among them, shown first beside the editor."""
        return [self.lijst[naam] for naam in BIJ[vraag] if naam in self.lijst]


def bron(uitgave_id: int | None = None) -> Bron:
    """Return the edition that answers take their figures from: the newest, or the one that a page showed."""
    uitgave = (_gezien(uitgave_id) if uitgave_id else None) or nieuwste_uitgave()
    return Bron(uitgave, cijferlijst(uitgave.cijfers or {}) if uitgave else {})


def _gezien(uitgave_id: int) -> Rapportuitgave | None:
    rijen = Rapportuitgave.objects.filter(soort__in=[soort.value for soort in BRONNEN], stand=Stand.KLAAR)
    return rijen.defer("pdf").filter(pk=uitgave_id).first()
