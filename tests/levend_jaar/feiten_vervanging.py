"""The facts of absence and replacement (DOMEIN 2)."""

import datetime as dt
from dataclasses import dataclass

from tests.levend_jaar.beeld import Afwezig, Beeld, Vervangt
from tests.levend_jaar.feiten import dag_van


@dataclass(frozen=True)
class WegEnVervangen:
    """Somebody is away from a day on, and a colleague replaces it for everybody."""

    nr: int
    wie: str
    door: str
    van: dt.date
    tot: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.afwezig[self.nr] = Afwezig(self.wie, self.van, self.tot)
        b.vervangen[self.nr] = Vervangt(self.wie, self.door, self.van, self.tot)


@dataclass(frozen=True)
class AndereLaatsteDag:
    """An absence lasts longer or shorter; what is no longer replaced goes back."""

    nr: int
    tot: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        v, dag = b.vervangen[self.nr], dag_van(moment)
        b.afwezig[self.nr].tot = self.tot
        v.tot = max(self.tot, v.van, min(dag, v.tot))
        b.werk_terug(dag)


@dataclass(frozen=True)
class BezoekOvergenomen:
    """A planned visit went to who replaces."""

    nr: int
    door: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.bezoeken[self.nr].door = self.door
        b.overgenomen.add(self.nr)


@dataclass(frozen=True)
class VervangingVoorbij:
    """A night passed after the last day of a replacement: visits and tasks that were not done go back."""

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        b.werk_terug(dag_van(moment))
