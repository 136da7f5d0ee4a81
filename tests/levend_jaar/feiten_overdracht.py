"""The facts of people who go to another coordinator."""

import datetime as dt
from dataclasses import dataclass

from tests.levend_jaar.beeld import Beeld, Vast
from tests.levend_jaar.feiten import dag_van


@dataclass(frozen=True)
class Overgedragen:
    """Somebody has another fixed contact since a day; planned visits and open tasks of the former one go along."""

    mens: int
    aan: str
    dag: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m = b.mensen[self.mens]
        oud = next(v for v in m.vast if v.tot is None or v.tot > self.dag)
        einde, oud.tot = oud.tot, max(self.dag, oud.van)
        m.vast.append(Vast(self.aan, self.dag, einde))
        if m.route == "wijkgericht":
            m.houder = self.aan
        for z in b.bezoeken.values():
            if b.wie(z.mens) == m.nr and z.stand == "gepland" and z.door == oud.wie:
                z.door = self.aan
        for taak in b.taken.values():
            if b.wie(taak.mens) == m.nr and taak.stand == "open" and taak.voor == oud.wie:
                taak.voor = self.aan
        b.werk_terug(dag_van(moment))
