"""How trajecten flow through the five steps, and how long half of them take to go on (DOMEIN 8a and 9)."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import dropwhile, zip_longest

from rapportage.cijfers.incidentie import incidentie
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, Tijdvak
from trajecten.traject.enums import Stap

KLEINSTE = 10
"""Of fewer stays no median is given."""
HELFT = Fraction(1, 2)
VERDER, DICHT = "verder", "dicht"


@dataclass(frozen=True, kw_only=True)
class Verblijf:
    """The days of a traject in one step.

    Args:
        traject: its key.
        wijk: the trajectwijk (key).
        stap: the step.
        van: the day it came in.
        tot: the day it left; None while it is there.
        naar: the step it went to; None for who left by a closing, or is there.
    """

    traject: int
    wijk: int
    stap: Stap
    van: dt.date
    tot: dt.date | None = None
    naar: Stap | None = None

    def is_er(self, dag: dt.date) -> bool:
        """Tell whether the traject is in the step at the end of a day."""
        return self.van <= dag and (self.tot is None or self.tot > dag)


@in_het_register("stroom")
@dataclass(frozen=True, kw_only=True)
class Stroom:
    """What came into a step and left it in a period: `begin` + `erbij` - `door` - `eruit` = `eind`.

    Args:
        begin: trajecten in it at the end of the day before.
        erbij: those that came in.
        door: those that went to another step.
        eruit: those that closed.
    """

    begin: int
    erbij: int
    door: int
    eruit: int

    @property
    def eind(self) -> int:
        """Trajecten in it at the end of the last day."""
        return self.begin + self.erbij - self.door - self.eruit


def verblijven(stand: Stand, dag: dt.date) -> list[Verblijf]:
    """Return the stays that began by a day, in order of traject and time; what came later than that day did not come."""
    uit = []
    for t in sorted(stand.trajecten, key=lambda t: t.id):
        gezet = sorted(o for o in stand.overgangen.get(t.id, ()) if o.datum <= dag)
        dicht = None if t.gesloten_op is None or t.is_open(dag) else t.gesloten_op
        for deze, volgende in zip_longest(gezet, gezet[1:]):
            uit.append(
                Verblijf(
                    traject=t.id,
                    wijk=t.wijk,
                    stap=Stap(deze.naar_stap),
                    van=deze.datum,
                    tot=volgende.datum if volgende else dicht,
                    naar=Stap(volgende.naar_stap) if volgende else None,
                )
            )
    return uit


def stroom(alle: Iterable[Verblijf], tijdvak: Tijdvak) -> dict[Stap, Stroom]:
    """Return the flow of each step in a period that ends on the day of the stays."""
    voor = tijdvak.van - dt.timedelta(days=1)
    telling: Counter[tuple[Stap, str]] = Counter()
    for v in alle:
        if v.is_er(voor):
            telling[v.stap, "begin"] += 1
        if tijdvak.omvat(v.van):
            telling[v.stap, "erbij"] += 1
        if tijdvak.omvat(v.tot):
            telling[v.stap, "door" if v.naar else "eruit"] += 1
    return {
        stap: Stroom(**{deel: telling[stap, deel] for deel in ("begin", "erbij", "door", "eruit")})
        for stap in Stap
    }


def tot_verder(alle: Iterable[Verblijf], stap: Stap) -> list[Verblijf]:
    """Return of each traject that came in a step one stay: until it first went further, closed, or while it may.

    A step back is not going on: who went back and came again waits since the first time.

    Args:
        alle: the stays, of each traject in order of time.
        stap: the step.
    """
    per_traject: dict[int, list[Verblijf]] = defaultdict(list)
    for v in alle:
        per_traject[v.traject].append(v)
    uit, volgorde = [], list(Stap)
    for rij in per_traject.values():
        vanaf = list(dropwhile(lambda v: v.stap != stap, rij))
        if vanaf:
            verder = next((v for v in vanaf if volgorde.index(v.stap) > volgorde.index(stap)), None)
            tot, naar = (verder.van, verder.stap) if verder else (vanaf[-1].tot, None)
            uit.append(replace(vanaf[0], tot=tot, naar=naar))
    return uit


@in_het_register("weken_in_stap")
def dagen_tot_de_helft(alle: Iterable[Verblijf], dag: dt.date) -> int | None:
    """Return after how many days half of the stays had gone on; None when half did not, or of under ten.

    Those that closed never go on, and those that are there may still (`incidentie`).

    Args:
        alle: stays of one step (`tot_verder`).
        dag: the day until which they were followed.
    """
    duren = [(((v.tot or dag) - v.van).days, _hoe(v)) for v in alle]
    if len(duren) < KLEINSTE:
        return None
    return next((dagen for dagen, delen in incidentie(duren) if delen.get(VERDER, 0) >= HELFT), None)


def _hoe(verblijf: Verblijf) -> str | None:
    if verblijf.tot is None:
        return None
    return VERDER if verblijf.naar else DICHT
