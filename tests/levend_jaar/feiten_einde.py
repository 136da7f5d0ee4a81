"""Facts about the end of something: a release, a closing, its reopening, a death, nazorg, two who are one, and corrections."""

import datetime as dt
from dataclasses import dataclass, field

from tests.levend_jaar.beeld import DAG, Beeld, Mens, Sluiting, Sterfte, Taak, Traject, Vast, Zicht, omvat
from tests.levend_jaar.feiten import dag_van


@dataclass(frozen=True)
class Vrijgegeven:
    """Nobody approaches somebody any more; the visits and tasks of who did lapse, those of a colleague stay."""

    mens: int
    overleden_op: dt.date | None = None

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m = b.mensen[self.mens]
        if self.overleden_op is not None:
            sterft(b, m, self.overleden_op, dag_van(moment))
            return
        laat_vervallen(b, self.mens, van=m.houder)
        m.route, m.houder, m.benaderd_sinds, m.reservering_tot = "vrij", "", None, None
        m.vrij_sinds = dag_van(moment)
        for vast in m.vast:
            if vast.tot is None:
                vast.tot = max(dag_van(moment), vast.van)


def sterft(b: Beeld, m: Mens, dag: dt.date, vandaag: dt.date) -> None:
    """Let what ran or was planned with somebody end by a death: who approached or still measured, visits and tasks."""
    m.sterfte = Sterfte(m.route, m.houder, m.benaderd_sinds)
    m.overleden_op = dag
    if m.route != "vrij":
        m.vrij_sinds = vandaag
    m.route, m.houder, m.benaderd_sinds, m.reservering_tot = "vrij", "", None, None
    for vast in m.vast:
        if vast.tot is None or vast.tot > vandaag:
            m.sterfte.vast, m.sterfte.vast_tot = vast, vast.tot
            vast.tot = max(vandaag, vast.van)
    for a in b.afspraken.values():
        if b.wie(a.mens) == m.nr and a.stand == "open":
            a.stand = "vervallen"
            m.sterfte.afspraken.append(a.nr)
    m.sterfte.bezoeken, m.sterfte.taken = laat_vervallen(b, m.nr)


def laat_vervallen(b: Beeld, mens: int, van: str = "") -> tuple[list[int], list[int]]:
    """Let what is planned with a person lapse, of one user or of all; return the visits and the tasks."""
    gepland = (z for z in b.bezoeken.values() if b.wie(z.mens) == mens and z.stand == "gepland")
    open_ = (t for t in b.taken.values() if b.wie(t.mens) == mens and t.stand == "open")
    bezoeken = [z.nr for z in gepland if van in {"", z.door}]
    taken = [t.nr for t in open_ if van in {"", t.voor}]
    for nr in bezoeken:
        b.bezoeken[nr].stand = "vervallen"
    for nr in taken:
        b.taken[nr].stand = "vervallen"
    return bezoeken, taken


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
        van = dicht.vast.wie if dicht.vast else ""
        for nr in dicht.taken:
            taak = b.taken[nr]
            taak.stand, taak.voor = "open", self.door if taak.voor == van else taak.voor
        for nr in dicht.bezoeken:
            bezoek = b.bezoeken[nr]
            if bezoek.dag >= vandaag:
                bezoek.stand, bezoek.door = "gepland", self.door if bezoek.door == van else bezoek.door
        for nr in dicht.afspraken:
            b.afspraken[nr].stand = "open"
        if dicht.vast is not None:
            dicht.vast.tot = None
            if dicht.vast.wie != self.door:
                dicht.vast.tot = vandaag
                m.vast.append(Vast(self.door, vandaag))
            b.werk_terug(vandaag)


@dataclass(frozen=True)
class Overleden:
    """Somebody without a running traject died: in nazorg, or on the regular route."""

    mens: int
    dag: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        sterft(b, b.mensen[self.mens], self.dag, dag_van(moment))


@dataclass(frozen=True)
class LeeftNog:
    """A death was recorded by mistake: all that it ended goes on, a traject as after a reopening."""

    mens: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m, vandaag = b.mensen[self.mens], dag_van(moment)
        laatste = next(iter(reversed(b.van(m.nr))), None)
        m.overleden_op = None
        if laatste is not None and laatste.dicht is not None and laatste.dicht.uitkomst == "overleden":
            assert laatste.dicht.vast is not None
            Heropend(laatste.nr, laatste.dicht.vast.wie).verwerk(b, moment)
            return
        was = m.sterfte
        assert was is not None
        m.route, m.houder, m.benaderd_sinds, m.sterfte = was.route, was.houder, was.benaderd_sinds, None
        if was.vast is not None:
            was.vast.tot = was.vast_tot
        for nr in was.taken:
            b.taken[nr].stand = "open"
        for nr in was.bezoeken:
            if b.bezoeken[nr].dag >= vandaag:
                b.bezoeken[nr].stand = "gepland"
        for nr in was.afspraken:
            b.afspraken[nr].stand = "open"


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
    ziet: Zicht

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
        b.uit_zicht(m, self.ziet, dag_van(moment))


@dataclass(frozen=True)
class WeerTwee:
    """They are two persons after all."""

    gaat: int
    ziet: Zicht

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        lijn = b.mensen[self.gaat]
        assert lijn.samen_met is not None
        m = b.mensen[lijn.samen_met]
        assert m.eigen is not None
        lijn.in_register = m.in_register
        m.in_register, m.geleverd_op, m.al_in_bpi, m.adressen, m.wijk = m.eigen
        lijn.samen_met = m.eigen = None
        for wie in (m, lijn):
            b.uit_zicht(wie, self.ziet, dag_van(moment))


@dataclass(frozen=True)
class VanCollega:
    """Another consulent goes on with somebody on the regular route."""

    mens: int
    door: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.mensen[self.mens].houder = self.door


@dataclass(frozen=True)
class TrajectwijkVerbeterd:
    """A traject turns out to belong to another wijk, and did so from the start."""

    traject: int
    wijk: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.trajecten[self.traject].wijk = self.wijk
