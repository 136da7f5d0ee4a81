"""The page of the list: what is chosen, its number, the reasons with theirs, and the rows that are shown."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.signaallijst.forms import Signaalfilter
from dagwerk.signaallijst.keuze import AANDACHT, Signaalkeuze, Signaalmens
from dagwerk.signaallijst.mensen import mensen_met_signaal
from dagwerk.signaallijst.rijen import Signaalrij, rijen_van
from gebruikers.models import Gebruiker
from kern.getypt import lees_getal
from trajecten.normen.enums import Signaalregel
from wijken.models import Wijk

EERST = 50
"""How many rows are shown at once."""
TOON = "toon"
"""In the URL: how many rows are shown."""
MEESTE = 100_000


@dataclass(frozen=True, kw_only=True)
class Signaallijst:
    """The list.

    Args:
        mensen: everybody of the choice, in its order; `rijen` are the rows of the first of them.
        redenen: a chip for each reason that occurs, with its number within the same wijk and fixed contact.
        andere: how many of the choice lie aside; in the list of those, how many ask attention now.
        gekozen: the persons that are ticked.
    """

    filter: Signaalfilter
    mensen: list[Signaalmens]
    rijen: list[Signaalrij]
    redenen: list[dict[str, Any]]
    andere: int
    gekozen: frozenset[int]

    @property
    def keuze(self) -> Signaalkeuze:
        """What is chosen."""
        return self.filter.keuze

    @property
    def titel(self) -> str:
        """The number in words, which is the heading."""
        n = len(self.mensen)
        if self.keuze.opzij:
            return opzij_in_woorden(n)
        if not n:
            return _("Niemand vraagt aandacht")
        return ngettext("%d persoon vraagt aandacht", "%d mensen vragen aandacht", n) % n

    @property
    def andere_titel(self) -> str:
        """The number of the other side in words; empty for nobody."""
        if not self.andere:
            return ""
        if not self.keuze.opzij:
            return opzij_in_woorden(self.andere)
        return ngettext("%d persoon vraagt aandacht", "%d mensen vragen aandacht", self.andere) % self.andere

    @property
    def andere_url(self) -> str:
        """The list of the other side, with the same choice."""
        return self.keuze.met(opzij=not self.keuze.opzij).adres

    @property
    def reden(self) -> str:
        """The reason that is chosen, in words; empty for all."""
        return capfirst(str(Signaalregel(self.keuze.regel).label)) if self.keuze.regel else ""

    @property
    def staart(self) -> str:
        """The choice, to put behind the address of an act so that it leads back here."""
        return "".join(f"&{urlencode({naam: waarde})}" for naam, waarde in self.keuze.params.items())

    @property
    def rest(self) -> int:
        """How many more rows the next step shows."""
        return min(EERST, len(self.mensen) - len(self.rijen))

    @property
    def meer(self) -> int:
        """How many rows are shown after that step."""
        return len(self.rijen) + EERST

    @property
    def meer_tonen(self) -> str:
        """The words of that step."""
        return ngettext("Nog %d tonen", "Nog %d tonen", self.rest) % self.rest if self.rest > 0 else ""


def signaallijst(
    gebruiker: Gebruiker, vraag: QueryDict, wijken: list[Wijk], *, toon: int | None = None
) -> Signaallijst:
    """Return the list that a query string asks for, in four queries; one more for a coordinator of whom nobody asks.

    `toon` is how many rows there are, for paper and spreadsheet; as many as the query string asks for when left out.
    """
    wijk = next((w for w in wijken if str(w.pk) == vraag.get("wijk")), None)
    mensen = mensen_met_signaal(gebruiker, wijk)
    filters = Signaalfilter(vraag, wijken=wijken, mensen=mensen)
    keuze = filters.keuze
    gekozen = keuze.uit(mensen)
    return Signaallijst(
        filter=filters,
        mensen=gekozen,
        rijen=rijen_van(
            gebruiker,
            gekozen[: toon or _aantal(vraag)],
            opzij=keuze.opzij,
            regel=keuze.regel,
        ),
        redenen=_redenen(keuze, mensen),
        andere=keuze.met(opzij=not keuze.opzij).aantal(mensen),
        gekozen=gekozen_in(vraag, gekozen),
    )


def opzij_in_woorden(aantal: int) -> str:
    """Return of how many people something lies aside."""
    if not aantal:
        return _("Er is niets opzij gelegd")
    return ngettext("%d persoon opzij gelegd", "%d mensen opzij gelegd", aantal) % aantal


def gekozen_in(vraag: QueryDict, mensen: list[Signaalmens]) -> frozenset[int]:
    """Return which of these people a query string ticks; `alles` ticks all of them."""
    if "alles" in vraag:
        return frozenset(m.pk for m in mensen)
    namen = {str(m.pk): m.pk for m in mensen}
    return frozenset(namen[p] for p in vraag.getlist("persoon") if p in namen)


def _aantal(vraag: QueryDict) -> int:
    return max(EERST, lees_getal(vraag.get(TOON), hoogstens=MEESTE) or 0)


def _redenen(keuze: Signaalkeuze, mensen: list[Signaalmens]) -> list[dict[str, Any]]:
    """Return the chips of the reasons; one without people is left out, unless it is chosen."""
    hier = keuze.met(regel="").uit(mensen)
    uit = [_chip(_("Alle redenen"), len(hier), keuze.met(regel=""), keuze)]
    for regel in AANDACHT:
        aantal = sum(m.heeft(regel) for m in hier)
        if aantal or regel == keuze.regel:
            uit.append(_chip(capfirst(str(regel.label)), aantal, keuze.met(regel=regel.value), keuze))
    return uit


def _chip(naam: str, aantal: int, anders: Signaalkeuze, nu: Signaalkeuze) -> dict[str, Any]:
    return {"naam": f"{naam} ({aantal})", "url": anders.adres, "actief": anders == nu}
