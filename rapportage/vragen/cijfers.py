"""The figures that a question rests on: those of the newest edition, which is frozen and in vijftallen.

An answer is about the pilot so far. So it places figures of the pilot and of the last day, which mean the same in a later
edition, and none of a quarter or a year.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rapportage.ervaringen.enums import Vraag
from rapportage.models import Rapportuitgave
from rapportage.product.cijfers import getoonde_uitgave, nieuwste_uitgave
from rapportage.redactie.cijferlijst import PILOT, Cijfer, Cijferlijst, cijferlijst, op_naam, over, tot_nu_toe

BIJ: Mapping[Vraag, tuple[str, ...]] = {
    Vraag.VINDPLAATSEN: ("gevonden_via", "werving", "vindplaatsen", "gevonden", "geopend"),
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
        alle = (self.lijst.get(f"{naam}:{PILOT}") or self.lijst.get(naam) for naam in BIJ[vraag])
        return [cijfer for cijfer in alle if cijfer]


def bron(uitgave_id: int | None = None) -> Bron:
    """Return the edition that answers take their figures from: the newest, or the one that a page showed."""
    uitgave = (getoonde_uitgave(uitgave_id) if uitgave_id else None) or nieuwste_uitgave()
    return Bron(uitgave, tot_nu_toe(cijferlijst(uitgave.cijfers or {})) if uitgave else {})


@dataclass(frozen=True)
class Cijfergroep:
    """The figures that count one thing: its definition, all together when that is one of them, and the parts."""

    naam: str
    uitleg: str
    totaal: str
    delen: list[tuple[str, str]]


def groepen(lijst: Cijferlijst) -> list[Cijfergroep]:
    """Return figures by what they count, for who reads them."""
    uit = []
    for naam, cijfers in op_naam(lijst):
        rijen = [(_over(cijfer), cijfer.waarde) for cijfer in cijfers]
        totaal = next((waarde for waar, waarde in rijen if not waar), "")
        uit.append(Cijfergroep(naam, cijfers[0].uitleg, totaal, [rij for rij in rijen if rij[0]]))
    return uit


def _over(cijfer: Cijfer) -> str:
    """Return the part that a figure counts; that it is of the pilot is said of all of them."""
    return ", ".join(deel for deel in cijfer.over.split(", ") if deel != PILOT)
