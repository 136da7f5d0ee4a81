"""How far they come who were found, and where they leave (DOMEIN 9: funnel with loss between steps).

Those found in a period are followed until a day, each with the furthest that any of its trajecten came: so every stage
ends at the number with which the next one begins. Who went back a step had come there all the same.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, Tijdvak, Trajectrij
from trajecten.traject.enums import Stap, Uitkomst


class Mijlpaal(StrEnum):
    """How far somebody came, in order; an open traject begins in Taxeren."""

    GEVONDEN = "gevonden"
    GEOPEND = "geopend"
    VORMGEVEN = "vormgeven"
    PLAATSEN = "plaatsen"
    GESTART = "gestart"
    AFGEROND = "afgerond"


VOLGORDE = list(Mijlpaal)
BEREIKT = {
    Stap.TAXEREN: Mijlpaal.GEOPEND,
    Stap.VORMGEVEN: Mijlpaal.VORMGEVEN,
    Stap.PLAATSEN: Mijlpaal.PLAATSEN,
    Stap.VOLGEN: Mijlpaal.PLAATSEN,
    Stap.AFRONDEN: Mijlpaal.PLAATSEN,
}
"""The stage of who was in a step; past Plaatsen the start tells, not the step."""


@dataclass(frozen=True, kw_only=True)
class Gevolgd:
    """Somebody who was found in the period.

    Args:
        persoon: its key.
        wijk: where the person counts on the day (key).
        vindroute: how it was found.
        kwam_tot: the furthest it came.
        bezig: whether the wijk goes on with the person.
    """

    persoon: int
    wijk: int
    vindroute: str
    kwam_tot: Mijlpaal
    bezig: bool


@in_het_register("trechter")
@dataclass(frozen=True, kw_only=True)
class Trechterdeel:
    """What became of those who came to a stage: `aantal` = `door` + `bezig` + `eruit`.

    Args:
        door: those that came to the next one.
        bezig: those that did not yet.
        eruit: those with whom it ended here.
    """

    door: int
    bezig: int
    eruit: int

    @property
    def aantal(self) -> int:
        """Those that came to this stage."""
        return self.door + self.bezig + self.eruit


def gevolgd(stand: Stand, tijdvak: Tijdvak) -> list[Gevolgd]:
    """Return those found in a period, by key, as they stood at the end of its last day."""
    dag = tijdvak.tot_en_met
    return [
        Gevolgd(
            persoon=persoon,
            wijk=stand.wijk_op(persoon, dag),
            vindroute=stand.gevonden[persoon].route.value,
            kwam_tot=max(_mijlpalen(stand, persoon, dag), key=VOLGORDE.index),
            bezig=stand.gaat_door(persoon, dag),
        )
        for persoon, op in sorted(stand.gevonden_op.items())
        if tijdvak.omvat(op)
    ]


def _mijlpalen(stand: Stand, persoon: int, dag: dt.date) -> Iterator[Mijlpaal]:
    yield Mijlpaal.GEVONDEN
    for t in stand.van_persoon.get(persoon, ()):
        if t.geopend_op <= dag:
            yield Mijlpaal.GEOPEND
            yield from _van_traject(stand, t, dag)


def _van_traject(stand: Stand, t: Trajectrij, dag: dt.date) -> Iterator[Mijlpaal]:
    for overgang in stand.overgangen.get(t.id, ()):
        if overgang.datum <= dag:
            yield BEREIKT[Stap(overgang.naar_stap)]
    if t.gestart_op is not None and t.gestart_op <= dag:
        yield Mijlpaal.GESTART
    if t.dicht_op(dag) is not None and Uitkomst(t.uitkomst).afgerond:
        yield Mijlpaal.AFGEROND


def trechter(rijen: Iterable[Gevolgd]) -> dict[Mijlpaal, Trechterdeel]:
    """Return what became of who came to each stage but the last; what the last one has is `door` of the one before."""
    alle = [(VOLGORDE.index(rij.kwam_tot), rij.bezig) for rij in rijen]
    return {
        deze: Trechterdeel(
            door=sum(ver >= VOLGORDE.index(volgende) for ver, _ in alle),
            bezig=sum(ver == VOLGORDE.index(deze) and bezig for ver, bezig in alle),
            eruit=sum(ver == VOLGORDE.index(deze) and not bezig for ver, bezig in alle),
        )
        for deze, volgende in pairwise(VOLGORDE)
    }
