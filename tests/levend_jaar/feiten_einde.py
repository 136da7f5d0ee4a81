"""Facts about the end of something: a closing, its reopening, nazorg, and two persons who are one."""

import datetime as dt
from dataclasses import dataclass, field

from tests.levend_jaar.beeld import DAG, Beeld, Sluiting, Taak, Traject, Vast, omvat
from tests.levend_jaar.feiten import dag_van, laat_vervallen


@dataclass(frozen=True)
class Gesloten:
    """A traject closed; what ran with it ends. Of who completed the fixed contact stays until the last meting."""

    traject: int
    dag: dt.date
    uitkomst: str
    nazorg: tuple[tuple[int, dt.date], ...] = field(default=())

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        t = b.trajecten[self.traject]
        m, vandaag = b.mensen[b.wie(t.mens)], dag_van(moment)
        dicht = Sluiting(self.dag, self.uitkomst, moment)
        t.dicht = dicht
        self._eindig_plan(b, t, dicht)
        dicht.bezoeken, dicht.taken = laat_vervallen(b, m.nr)
        dicht.benaderd_sinds = m.benaderd_sinds
        m.route, m.houder, m.benaderd_sinds, m.vrij_sinds = "vrij", "", None, vandaag
        m.overleden_op = self.dag if self.uitkomst == "overleden" else None
        m.handhaving = False
        dicht.vast = next((v for v in m.vast if v.tot is None), None)
        if dicht.vast is not None:
            laatste = max((dag for _, dag in self.nazorg), default=None)
            dicht.vast.tot = max(vandaag, dicht.vast.van) if laatste is None else laatste + DAG
        for nr, dag in self.nazorg:
            assert dicht.vast is not None
            b.taken[nr] = Taak(nr, t.mens, dicht.vast.wie, dag, nazorg=True)

    def _eindig_plan(self, b: Beeld, t: Traject, dicht: Sluiting) -> None:
        for o in b.delen(t.nr):
            if o.stand in {"gestart", "gepland"}:
                dicht.onderdelen.append((o.nr, o.stand))
                gestart = "afgerond" if dicht.afgerond else "gestopt"
                o.stand, o.geeindigd_op = gestart if o.stand == "gestart" else "vervallen", self.dag
        for a in b.afspraken.values():
            van_hier = a.traject == t.nr or (a.traject is None and b.wie(a.mens) == b.wie(t.mens))
            if van_hier and a.stand == "open":
                a.stand = "vervallen"
                dicht.afspraken.append(a.nr)


@dataclass(frozen=True)
class Heropend:
    """A closing was withdrawn: the same traject goes on as if it was never closed (DOMEIN 5)."""

    traject: int
    door: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        t = b.trajecten[self.traject]
        m, vandaag, dicht = b.mensen[b.wie(t.mens)], dag_van(moment), t.dicht
        assert dicht is not None
        t.dicht = None
        zelfde = dicht.vast is None or dicht.vast.wie == self.door
        m.route, m.houder, m.reservering_tot = "wijkgericht", self.door, None
        m.benaderd_sinds = dicht.benaderd_sinds if zelfde else vandaag
        for taak in b.taken.values():
            if b.wie(taak.mens) == m.nr and taak.nazorg and taak.stand == "open":
                taak.stand = "vervallen"
        for nr, stand in dicht.onderdelen:
            b.onderdelen[nr].stand, b.onderdelen[nr].geeindigd_op = stand, None
        for nr in dicht.taken:
            b.taken[nr].stand, b.taken[nr].voor = "open", self.door
        for nr in dicht.bezoeken:
            if b.bezoeken[nr].dag >= vandaag:
                b.bezoeken[nr].stand, b.bezoeken[nr].door = "gepland", self.door
        for nr in dicht.afspraken:
            b.afspraken[nr].stand = "open"
        if dicht.vast is not None:
            dicht.vast.tot = None
            if dicht.vast.wie != self.door:
                dicht.vast.tot = vandaag
                m.vast.append(Vast(self.door, vandaag))


@dataclass(frozen=True)
class NazorgTot:
    """The last meting of nazorg is on another day, and so is the end of the fixed contact."""

    mens: int
    laatste: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        vandaag = dag_van(moment)
        for vast in b.mensen[self.mens].vast:
            if vast.tot is not None and vast.tot > vandaag:
                vast.tot = max(self.laatste, vandaag) + DAG


@dataclass(frozen=True)
class Samengevoegd:
    """A line of the register turned out to be somebody who was met in the wijk, who goes on as `blijft`."""

    blijft: int
    gaat: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m, lijn = b.mensen[self.blijft], b.mensen[self.gaat]
        lijn.samen_met = self.blijft
        m.eigen = m.in_register, m.geleverd_op, m.al_in_bpi, m.adressen, m.wijk
        # One person has one address at a time: its own stays. The wijk is that of the address.
        m.adressen = m.adressen or lijn.adressen
        nu_daar = [wijk for van, tot, wijk in m.adressen if omvat((van, tot), dag_van(moment))]
        m.wijk = (nu_daar and nu_daar[-1]) or m.wijk
        m.in_register, m.geleverd_op = lijn.in_register, lijn.geleverd_op
        m.al_in_bpi = m.eerste_contact is not None and m.stond_in_bpi(m.eerste_contact)


@dataclass(frozen=True)
class WeerTwee:
    """They are two persons after all."""

    gaat: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        lijn = b.mensen[self.gaat]
        assert lijn.samen_met is not None
        m = b.mensen[lijn.samen_met]
        assert m.eigen is not None
        lijn.in_register = m.in_register
        m.in_register, m.geleverd_op, m.al_in_bpi, m.adressen, m.wijk = m.eigen
        lijn.samen_met = m.eigen = None
