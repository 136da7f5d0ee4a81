"""What the town is like, as the facts of the book make it: plain rows, without anything of the product."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

DAG = dt.timedelta(days=1)

type Periode = tuple[dt.date, dt.date | None]
"""A period `[van, tot)`."""

BUITEN = "Buiten de pilot"
GESPROKEN = "gesproken"
STAPPEN = ("taxeren", "vormgeven", "plaatsen", "volgen", "afronden")


def omvat(periode: Periode, dag: dt.date) -> bool:
    """Tell whether a day lies in a period."""
    van, tot = periode
    return van <= dag and (tot is None or dag < tot)


@dataclass
class Vast:
    """A period in which somebody was the fixed contact of a person."""

    wie: str
    van: dt.date
    tot: dt.date | None = None


@dataclass
class Meting:
    """A meting; `orde` is its place among the facts."""

    nr: int
    mens: int
    dag: dt.date
    trede: int | None
    aanleiding: str
    tweede: bool
    orde: int


@dataclass
class Contact:
    """A contact and its result for each person, in the order of registration of the form."""

    nr: int
    soort: str
    dag: dt.date
    minuten: int
    door: str
    bij: dict[int, str]
    wijk: str | None = None
    orde: int = 0


@dataclass
class Onderdeel:
    """A component of a plan."""

    nr: int
    traject: int
    soort: str
    sinds: dt.date
    stand: str = "gepland"
    liep_al: bool = False
    te_vinden: bool = False
    gestart_op: dt.date | None = None
    geeindigd_op: dt.date | None = None
    activiteit: str = ""


@dataclass
class Aanwezig:
    """How a meeting of a component went."""

    nr: int
    onderdeel: int
    dag: dt.date
    hoe: str


@dataclass
class Afspraak:
    """An afspraak, made in a traject or at a visit without one."""

    nr: int
    mens: int
    traject: int | None
    uiterlijk: dt.date | None
    score: int | None
    stand: str = "open"
    eens: bool = False


@dataclass
class Bezoek:
    """A planned visit."""

    nr: int
    mens: int
    door: str
    dag: dt.date
    stand: str = "gepland"
    gemaakt: dt.date = dt.date.min


@dataclass
class Taak:
    """Something that a coordinator must do; `nazorg` when it is a meting after a traject.

    A question has `vrager`, who asked it: it is for the fixed contact of the day, whomever it was asked of.
    """

    nr: int
    mens: int
    voor: str
    uiterlijk: dt.date
    stand: str = "open"
    nazorg: bool = False
    vrager: str = ""


@dataclass
class Sluiting:
    """The end of a traject, and what ended with it, so that a reopening can take it back."""

    dag: dt.date
    uitkomst: str
    vastgelegd: dt.datetime
    vast: Vast | None = None
    benaderd_sinds: dt.date | None = None
    benaderd_na: bool = False
    """Whether somebody was claimed or called up since."""
    onderdelen: list[tuple[int, str]] = field(default_factory=list)
    """What ended of the plan, with how it stood."""
    afspraken: list[int] = field(default_factory=list)
    bezoeken: list[int] = field(default_factory=list)
    taken: list[int] = field(default_factory=list)

    @property
    def afgerond(self) -> bool:
        """Whether the traject was completed."""
        return self.uitkomst.startswith("afgerond")


@dataclass
class Sterfte:
    """What a death ended, so that it can be taken back."""

    route: Literal["vrij", "gereserveerd", "wijkgericht", "regulier"]
    houder: str
    benaderd_sinds: dt.date | None
    vast: Vast | None = None
    vast_tot: dt.date | None = None
    bezoeken: list[int] = field(default_factory=list)
    taken: list[int] = field(default_factory=list)
    afspraken: list[int] = field(default_factory=list)


@dataclass
class Traject:
    """A traject: its opening, its steps with their days, its closing when it is closed."""

    nr: int
    mens: int
    wijk: str
    geopend_op: dt.date
    stappen: list[tuple[dt.date, int, str]] = field(default_factory=list)
    dicht: Sluiting | None = None
    taxatie: bool = False
    aanbod: list[str] = field(default_factory=list)
    resultaat: bool = False
    zelfstandig: bool = False
    contact_voor: dt.date | None = None
    opzij: tuple[dt.date, dt.date] | None = None
    """The day on which a talk was due when the teamleider laid the silence aside, and until when it lies there."""

    @property
    def stap(self) -> str:
        """The step it is in."""
        return max(self.stappen)[2]

    @property
    def loopt(self) -> bool:
        """Whether it is open."""
        return self.dicht is None


type Adres = tuple[dt.date, dt.date | None, str | None]
"""First day, first day after, and wijk; None outside the municipality."""


@dataclass
class Mens:
    """A person."""

    nr: int
    naam: str
    orde: int
    wijk: str
    adressen: list[Adres] = field(default_factory=list)
    in_register: bool = False
    geleverd_op: dt.date | None = None
    vindroute: Literal["", "BPI", "wijknetwerk"] = ""
    vindplek: str = ""
    """The wijk in which it was met."""
    vindplaats: str = ""
    """The name of the place there; empty for a door."""
    al_in_bpi: bool = False
    gevonden_op: dt.date | None = None
    eerste_contact: dt.date | None = None
    """Of who was met in the wijk: the day of that, or of an earlier talk that was recorded later."""
    route: Literal["vrij", "gereserveerd", "wijkgericht", "regulier"] = "vrij"
    houder: str = ""
    benaderd_sinds: dt.date | None = None
    vrij_sinds: dt.date | None = None
    """The day on which the last approach ended: a claim of an earlier day begins here."""
    reservering_tot: dt.date | None = None
    regulier: list[tuple[dt.date, int, str]] = field(default_factory=list)
    """The stages of the regular route that were reached: day, number, and which."""
    begin_regulier: int = 0
    """How many of these are of an earlier time on that route."""
    op_regulier: list[Periode] = field(default_factory=list)
    """The periods in which that route approached it."""
    ooit_benaderd: bool = False
    vast: list[Vast] = field(default_factory=list)
    doelgroepen: list[tuple[dt.date, int, str]] = field(default_factory=list)
    overleden_op: dt.date | None = None
    sterfte: Sterfte | None = None
    samen_met: int | None = None
    eigen: tuple[bool, dt.date | None, bool, list[Adres], str] | None = None
    """Before somebody went on as this person: whether the register named it, since when, al in BPI, addresses, wijk."""
    handhaving: bool = False

    def stond_in_bpi(self, dag: dt.date) -> bool:
        """Tell whether a delivery that was applied by a day named this person."""
        return self.in_register and self.geleverd_op is not None and self.geleverd_op <= dag

    def vast_op(self, dag: dt.date) -> str:
        """Return the fixed contact at the end of a day; empty without one."""
        return next((v.wie for v in self.vast if omvat((v.van, v.tot), dag)), "")


@dataclass
class Afwezig:
    """A period `[van, tot)` in which somebody does not work."""

    wie: str
    van: dt.date
    tot: dt.date


@dataclass
class Vervangt:
    """A period in which `door` works in the place of `wie`, for everybody of whom that is the fixed contact."""

    wie: str
    door: str
    van: dt.date
    tot: dt.date


type Zicht = Mapping[str, Collection[str]]
"""For each wijk who sees the people who live there."""


@dataclass
class Beeld:
    """Everything known at a moment."""

    mensen: dict[int, Mens] = field(default_factory=dict)
    trajecten: dict[int, Traject] = field(default_factory=dict)
    contacten: dict[int, Contact] = field(default_factory=dict)
    onderdelen: dict[int, Onderdeel] = field(default_factory=dict)
    aanwezig: dict[int, Aanwezig] = field(default_factory=dict)
    afspraken: dict[int, Afspraak] = field(default_factory=dict)
    bezoeken: dict[int, Bezoek] = field(default_factory=dict)
    taken: dict[int, Taak] = field(default_factory=dict)
    metingen: dict[int, Meting] = field(default_factory=dict)
    uren: dict[tuple[str, dt.date, str], int] = field(default_factory=dict)
    uitzonderingen: dict[tuple[str, int], int] = field(default_factory=dict)
    wijkcijfers: dict[tuple[str, str, str], list[tuple[int, int]]] = field(default_factory=dict)
    """Year and value by wijk, figure and unit, as they were added."""
    werfwijzen: dict[tuple[str, str], str] = field(default_factory=dict)
    """How people are recruited at a vindplaats, by wijk and name, where that was changed."""
    afwezig: dict[int, Afwezig] = field(default_factory=dict)
    vervangen: dict[int, Vervangt] = field(default_factory=dict)
    overgenomen: set[int] = field(default_factory=set)
    """The planned visits that went to a replacement."""
    namens_taken: set[int] = field(default_factory=set)
    """The tasks that somebody made for itself while it replaced."""
    gelezen: int = 0
    """The number of facts in it; the place of the next one."""

    def wie(self, mens: int) -> int:
        """Return the person that somebody continues as, after a merge."""
        while (verder := self.mensen[mens].samen_met) is not None:
            mens = verder
        return mens

    def namens(self, door: str, mens: int, dag: dt.date, *, tot_het_slot: bool = False) -> str:
        """Return in whose place somebody works for a person on a day; empty when it does not.

        With `tot_het_slot` also for who was the fixed contact until a closing of that day.
        """
        vast = self.mensen[mens].vast_op(dag)
        if tot_het_slot and not vast:
            vast = next((v.wie for v in self.mensen[mens].vast if v.tot == dag), "")
        vervangt = (v for v in self.vervangen.values() if v.wie == vast and v.door == door)
        return vast if vast != door and any(omvat((v.van, v.tot), dag) for v in vervangt) else ""

    def uit_zicht(self, m: Mens, ziet: Zicht, dag: dt.date) -> None:
        """Let the visits lapse of who lives where its visitor sees nobody, unless that is the fixed contact or replaces it."""
        for bezoek in self.bezoeken.values():
            van_haar = self.wie(bezoek.mens) == self.wie(m.nr) and bezoek.stand == "gepland"
            ziet_haar = bezoek.door in {*ziet[m.wijk], m.vast_op(dag)} or self.namens(bezoek.door, m.nr, dag)
            if van_haar and not ziet_haar:
                bezoek.stand = "vervallen"

    def schrijf_regulier(self, dag: dt.date) -> None:
        """Begin or end the period of who came on the regular route, or left it, by a fact of a day."""
        for m in self.mensen.values():
            loopt = bool(m.op_regulier) and m.op_regulier[-1][1] is None
            if m.route == "regulier" and not loopt:
                m.op_regulier.append((m.benaderd_sinds or dag, None))
            elif m.route != "regulier" and loopt:
                m.op_regulier[-1] = (m.op_regulier[-1][0], max(dag, m.op_regulier[-1][0]))

    def werk_terug(self, dag: dt.date) -> None:
        """Give the visits back that a replacement no longer makes, or not on their day; and its tasks once it is over."""
        for nr in sorted(self.namens_taken):
            t = self.taken[nr]
            mens = self.wie(t.mens)
            if t.stand != "open" or self.namens(t.voor, mens, dag):
                continue
            self.namens_taken.discard(nr)
            t.voor = self.mensen[mens].vast_op(dag) or t.voor
        for nr in sorted(self.bezoeken_namens(dag)):
            z = self.bezoeken[nr]
            m = self.mensen[self.wie(z.mens)]
            if self.namens(z.door, m.nr, max(z.dag, dag)):
                continue
            self.overgenomen.discard(nr)
            z.door = m.vast_op(dag) or z.door

    def bezoeken_namens(self, dag: dt.date) -> set[int]:
        """Return the open visits of who replaced: taken over, or its own from before it did."""
        eigen = {
            z.nr
            for z in self.bezoeken.values()
            for v in self.vervangen.values()
            if v.door == z.door
            and v.wie == self.mensen[self.wie(z.mens)].vast_op(dag)
            and v.van <= dag
            and v.tot >= z.gemaakt
        }
        return {nr for nr in self.overgenomen | eigen if self.bezoeken[nr].stand == "gepland"}

    def levenden(self) -> list[Mens]:
        """Return the persons who were not merged with another, in order of registration."""
        return [m for m in self.mensen.values() if m.samen_met is None]

    def van(self, mens: int) -> list[Traject]:
        """Return the trajecten of a person, in order of opening."""
        eigen = [t for t in self.trajecten.values() if self.wie(t.mens) == mens]
        return sorted(eigen, key=lambda t: (t.geopend_op, t.nr))

    def lopend(self, mens: int) -> Traject | None:
        """Return the open traject of a person."""
        return next((t for t in self.van(mens) if t.loopt), None)

    def sloot_op(self, mens: int, dag: dt.date) -> bool:
        """Tell whether a traject of a person closed on a day."""
        return any(t.dicht is not None and t.dicht.dag == dag for t in self.van(mens))

    def delen(self, traject: int) -> list[Onderdeel]:
        """Return the components of a traject."""
        return [o for o in self.onderdelen.values() if o.traject == traject]

    def gestart_op(self, traject: Traject, op: dt.date | None = None) -> dt.date | None:
        """Return the start of a traject (by day `op`): the first confirmed start that counts (DOMEIN 5.3)."""
        dagen = [
            max(o.gestart_op, traject.geopend_op)
            for o in self.delen(traject.nr)
            if o.gestart_op is not None and not o.liep_al and o.soort != "hulp"
        ]
        return min((dag for dag in dagen if op is None or dag <= op), default=None)

    def metingen_van(self, mens: int) -> list[Meting]:
        """Return the metingen of a person that are not a second reader's, oldest first."""
        eigen = [m for m in self.metingen.values() if self.wie(m.mens) == mens and not m.tweede]
        return sorted(eigen, key=lambda m: (m.dag, m.aanleiding != "eerste meting", m.orde))

    def gesprekken(self, mens: int) -> list[dt.date]:
        """Return the days on which a person was spoken to."""
        return [
            c.dag
            for c in self.contacten.values()
            for wie, resultaat in c.bij.items()
            if resultaat == GESPROKEN and self.wie(wie) == mens
        ]
