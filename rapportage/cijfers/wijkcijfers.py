"""Figures about the wijken themselves, as their sources give them, with date and source (DOMEIN 3)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from kern.historie import bekend_op
from netwerk.wijkcijferlijst import KERNCIJFERS
from wijken.models import Gebied, Gebiedsoort, Wijk, Wijkcijfer
from wijken.weergave import noot_bij, waarde_in_woorden

HOOGSTENS = 16
"""The number of figures of a wijk in a report; its page shows all of them."""

_VOLGORDE = (Gebiedsoort.PILOTWIJK, Gebiedsoort.BUURT, Gebiedsoort.WIJK)


class Gebiedsdeel(Protocol):
    """An area: a row of `Gebied`, or what a report read of one."""

    @property
    def id(self) -> int:
        """The key."""

    @property
    def soort(self) -> str:
        """A `Gebiedsoort`."""

    @property
    def wijk_id(self) -> int | None:
        """The wijk on whose page its figures stand."""

    @property
    def deel_van_id(self) -> int | None:
        """The area it lies in."""


@dataclass(frozen=True, kw_only=True)
class Wijkcijferrij:
    """One figure, in words."""

    indicator: str
    gebied: str
    waarde: str
    noot: str
    peildatum: str
    bron: str


@dataclass(frozen=True, kw_only=True)
class CijfersVanWijk:
    """The figures of a wijk, its buurten and the CBS wijken they lie in; `meer` is the number left out."""

    wijk: str
    rijen: list[Wijkcijferrij]
    meer: int


def wijkcijfers(moment: dt.datetime) -> list[CijfersVanWijk]:
    """Return the figures of the pilot wijken, as known at a moment."""
    gebieden: list[Any] = list(bekend_op(Gebied, moment).order_by("naam"))
    per_gebied: dict[int, list[Any]] = defaultdict(list)
    for cijfer in bekend_op(Wijkcijfer, moment).order_by("indicator", "id"):
        per_gebied[cijfer.gebied_id].append(cijfer)
    uit = []
    for wijk in bekend_op(Wijk, moment).filter(pilot=True).order_by("naam"):
        rijen = [
            _wijkcijferrij(gebied, cijfer)
            for gebied in gebieden_van(wijk.id, gebieden)
            for cijfer in sorted(per_gebied[gebied.id], key=_kern_eerst)
        ]
        meer = max(0, len(rijen) - HOOGSTENS)
        uit.append(CijfersVanWijk(wijk=wijk.naam, rijen=rijen[:HOOGSTENS], meer=meer))
    return uit


def gebieden_van[G: Gebiedsdeel](wijk: int, gebieden: Iterable[G]) -> list[G]:
    """Return the areas of a wijk: itself, its buurten, the CBS wijken they lie in."""
    alle = list(gebieden)
    omvat = {g.deel_van_id for g in alle if g.wijk_id == wijk and g.soort == Gebiedsoort.BUURT}
    eigen = [
        g
        for g in alle
        if g.soort in _VOLGORDE and (g.wijk_id == wijk or (g.soort == Gebiedsoort.WIJK and g.id in omvat))
    ]
    return sorted(eigen, key=lambda g: _VOLGORDE.index(Gebiedsoort(g.soort)))


def _kern_eerst(cijfer: Any) -> int:
    return KERNCIJFERS.index(cijfer.indicator) if cijfer.indicator in KERNCIJFERS else len(KERNCIJFERS)


def _wijkcijferrij(gebied: Any, cijfer: Any) -> Wijkcijferrij:
    return Wijkcijferrij(
        indicator=cijfer.indicator,
        gebied=gebied.naam,
        waarde=waarde_in_woorden(cijfer),
        noot=noot_bij(cijfer),
        peildatum=cijfer.peildatum,
        bron=cijfer.bron,
    )
