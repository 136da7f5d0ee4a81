"""The data known at one moment: the rows that figures are made of, read once (`lezen`, docs/adr/0003)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, Protocol

from inburgeraars.models import Doelgroep, Route, Vindroute
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.plan.enums import Aanwezigstand, Componentsoort
from trajecten.traject.enums import Stap

GEEN_GESPREK = frozenset({Contactsoort.INSTANTIE, Contactsoort.BERICHT})
"""Contacts that are no talk with the inburgeraar."""

GEEN_POGING = frozenset({Contactsoort.INSTANTIE})
"""Contacts that are no attempt to reach the inburgeraar."""


class Tijdvak(NamedTuple):
    """A period of days, both ends included; the last day is the peildatum."""

    van: dt.date
    tot_en_met: dt.date

    def omvat(self, dag: dt.date | None) -> bool:
        """Tell whether a day lies in the period."""
        return dag is not None and self.van <= dag <= self.tot_en_met

    def jaar_eerder(self) -> "Tijdvak":
        """Return the same days of the year before."""
        return Tijdvak(*(_jaar_eerder(dag) for dag in self))


def _jaar_eerder(dag: dt.date) -> dt.date:
    schrikkeldag = (dag.month, dag.day) == (2, 29)
    return dag.replace(year=dag.year - 1, day=28 if schrikkeldag else dag.day)


class Wijkrij(NamedTuple):
    """A wijk; `buiten` stands for everything outside the pilot."""

    naam: str
    pilot: bool
    buiten: bool


class Persoonrij(NamedTuple):
    """A person, and the person it was merged with, if any."""

    id: int
    wijk: int
    samengevoegd_met: int | None


class Adresrij(NamedTuple):
    """The address of a person in `[van, tot)`."""

    persoon: int
    van: dt.date
    tot: dt.date | None
    postcode: str
    buurt: int | None


class Vindrij(NamedTuple):
    """How a person was found; place and wijk are those of the meeting, None for who was found by the register.

    Who was met at the door has a wijk and no vindplaats.
    """

    persoon: int
    route: Vindroute
    al_in_bpi: bool
    geregistreerd_op: dt.date | None
    wijk: int | None
    vindplaats: int | None = None


class Bevinding(NamedTuple):
    """A finding of the doelgroep; sorts by day, then by id."""

    datum: dt.date
    id: int
    persoon: int
    doelgroep: Doelgroep


class Trajectrij(NamedTuple):
    """A traject."""

    id: int
    persoon: int
    wijk: int
    geopend_op: dt.date
    gesloten_op: dt.date | None
    overgenomen_op: dt.date | None = None
    gestart_op: dt.date | None = None
    uitkomst: str = ""

    def is_open(self, dag: dt.date) -> bool:
        """Tell whether the traject is open at the end of a day."""
        return self.geopend_op <= dag and (self.gesloten_op is None or self.gesloten_op > dag)

    def dicht_op(self, dag: dt.date) -> dt.date | None:
        """Return the day on which the traject closed; None when it had not by the end of a day."""
        return self.gesloten_op if self.gesloten_op is not None and self.gesloten_op <= dag else None


class Metingrij(NamedTuple):
    """A meting of a person (`participatie.scoring.Gemeten`); sorts by day, then by key."""

    datum: dt.date
    id: int
    persoon: int
    trede: int | None
    tweede_lezer: bool
    aanleiding: str


class Faserij(NamedTuple):
    """A period `[van, tot)` of a person in one pijler (`participatie.scoring.Fasedeel`)."""

    persoon: int
    van: dt.date
    tot: dt.date | None
    pijler: int


class Overgang(NamedTuple):
    """A step of a traject; sorts by day, then by key."""

    datum: dt.date
    pk: int
    traject_id: int
    van_stap: str
    naar_stap: str


class Contactrij(NamedTuple):
    """A contact, once however many people were there.

    Args:
        minuten: of all who came: twice those of the contact when two colleagues went together (DOMEIN 8a).
        wijk: of its vindplaats.
        door: the key of who held it.
    """

    id: int
    soort: Contactsoort
    datum: dt.date
    minuten: int
    wijk: int | None
    door: int


class Verslagrij(NamedTuple):
    """The result of a contact for one person."""

    persoon: int
    contact: Contactrij
    resultaat: Resultaat

    @property
    def is_gesprek(self) -> bool:
        """Whether the person was spoken to."""
        return self.resultaat == Resultaat.GESPROKEN and self.contact.soort not in GEEN_GESPREK


class Momentrij(NamedTuple):
    """A stage of the regular route that a person reached, the call-up first; one that was taken back is none."""

    datum: dt.date
    id: int
    persoon: int
    stap: str
    door: int


class Urenrij(NamedTuple):
    """Minutes of a week, named by its Monday, that belong to no contact."""

    week: dt.date
    soort: str
    minuten: int
    wie: int


class Benaderingrij(NamedTuple):
    """A period `[van, tot)` in which one route approaches a person."""

    persoon: int
    route: Route
    van: dt.date
    tot: dt.date | None


class Vastrij(NamedTuple):
    """A period `[van, tot)` in which a coordinator is the fixed contact of a person."""

    persoon: int
    wie: int
    van: dt.date
    tot: dt.date | None


class Aanstellingrij(NamedTuple):
    """A period `[van, tot)` in which somebody is a coordinator: of a wijk, or of all when that is None."""

    wie: int
    wijk: int | None
    van: dt.date
    tot: dt.date | None
    fte: Decimal = Decimal(1)


class Afwezigrij(NamedTuple):
    """A period `[van, tot)` in which a coordinator does not work."""

    wie: int
    van: dt.date
    tot: dt.date


class Normrij(NamedTuple):
    """The value of a norm in `[van, tot)`."""

    soort: str
    van: dt.date
    tot: dt.date | None
    waarde: int


class Componentrij(NamedTuple):
    """A component of a plan; one that is over, however it ended, has the day of its end."""

    id: int
    persoon: int
    traject: int
    soort: Componentsoort
    gepland_op: dt.date
    gestart_op: dt.date | None = None
    geeindigd_op: dt.date | None = None
    liep_al: bool = False
    nog_te_vinden: bool = False
    wachtlijst_sinds: dt.date | None = None
    activiteit: int | None = None


class Aanwezigrij(NamedTuple):
    """How a planned meeting of a component went."""

    component: int
    datum: dt.date
    stand: Aanwezigstand


class Vindplaatsrij(NamedTuple):
    """A vindplaats; one that was there when the pilot began has no day on which it was found.

    `werfwijze` is how people are recruited there; empty when that was not said.
    """

    id: int
    naam: str
    soort: str
    wijk: int
    gevonden_op: dt.date | None
    actief: bool
    werfwijze: str = ""


class Activiteitrij(NamedTuple):
    """An activiteit; without a wijk it is for the whole municipality, without places it has no maximum."""

    id: int
    naam: str
    wijk: int | None
    plaatsen: int | None
    actief: bool
    soort: str = ""


class Gebiedrij(NamedTuple):
    """An area that wijkcijfers are about (`wijkcijfers.Gebiedsdeel`)."""

    id: int
    naam: str
    soort: str
    wijk_id: int | None
    deel_van_id: int | None


class Wijkcijferpunt(NamedTuple):
    """A wijkcijfer, with the words of its source for the day it is of."""

    gebied: int
    indicator: str
    eenheid: str
    peildatum: str
    waarde: Decimal | None
    waarde_tot: Decimal | None
    bron: str


@dataclass(frozen=True)
class Stand:
    """All data that figures rest on, as known at one moment.

    Of two merged persons the remaining one counts: acts with the other count for it, data of the other (vindroute,
    doelgroep, address) do not.
    """

    wijken: dict[int, Wijkrij]
    buurtwijk: dict[int, int]
    personen: dict[int, Persoonrij]
    adressen: dict[int, list[Adresrij]]
    gevonden: dict[int, Vindrij]
    bevindingen: dict[int, list[Bevinding]]
    trajecten: list[Trajectrij]
    overgangen: dict[int, list[Overgang]]
    contacten: list[Contactrij]
    verslagen: list[Verslagrij]
    uren: list[Urenrij]
    metingen: dict[int, list[Metingrij]] = field(default_factory=dict)
    fasen: dict[int, list[Faserij]] = field(default_factory=dict)
    taal_gestart: dict[int, dt.date] = field(default_factory=dict)
    """The day on which the language component of a traject started, by the key of the traject."""
    momenten: dict[int, list[Momentrij]] = field(default_factory=dict)
    benaderingen: dict[int, list[Benaderingrij]] = field(default_factory=dict)
    vast: dict[int, list[Vastrij]] = field(default_factory=dict)
    aanstellingen: list[Aanstellingrij] = field(default_factory=list)
    afwezig: list[Afwezigrij] = field(default_factory=list)
    normen: list[Normrij] = field(default_factory=list)
    componenten: list[Componentrij] = field(default_factory=list)
    aanwezig: list[Aanwezigrij] = field(default_factory=list)
    vindplaatsen: list[Vindplaatsrij] = field(default_factory=list)
    activiteiten: list[Activiteitrij] = field(default_factory=list)
    gebieden: list[Gebiedrij] = field(default_factory=list)
    wijkcijfers: list[Wijkcijferpunt] = field(default_factory=list)

    @cached_property
    def eerste_gesprek(self) -> dict[int, dt.date]:
        """The day of the first talk with each person."""
        return eerste_van((v.persoon, v.contact.datum) for v in self.verslagen if v.is_gesprek)

    @cached_property
    def eerste_poging(self) -> dict[int, dt.date]:
        """The day of the first attempt to reach each person, or of the first talk."""
        return eerste_van(
            (v.persoon, v.contact.datum) for v in self.verslagen if v.contact.soort not in GEEN_POGING
        )

    @cached_property
    def gevonden_op(self) -> dict[int, dt.date]:
        """The day each person was found (DOMEIN 8a): registered in the wijk, or first spoken to from the BPI."""
        dagen = {
            rij.persoon: rij.geregistreerd_op
            if rij.route == Vindroute.WIJKNETWERK
            else self.eerste_gesprek.get(rij.persoon)
            for rij in self.gevonden.values()
        }
        return {persoon: dag for persoon, dag in dagen.items() if dag is not None}

    @cached_property
    def buiten(self) -> int:
        """The key of the wijk for everything outside the pilot."""
        return next(pk for pk, wijk in self.wijken.items() if wijk.buiten)

    def wijk_op(self, persoon: int, dag: dt.date) -> int:
        """Return the wijk in which a person counts: of the traject, else of the address that day, else of the meeting."""
        trajecten = [
            (t.geopend_op, t.id, t.wijk) for t in self.van_persoon.get(persoon, ()) if t.geopend_op <= dag
        ]
        if trajecten:
            return max(trajecten)[-1]
        for adres in self.adressen.get(persoon, ()):
            if geldt(adres, dag):
                if adres.buurt is not None:
                    return self.buurtwijk[adres.buurt]
                if adres.postcode:  # a street alone, typed at the door, tells no wijk
                    return self.buiten
        vondst = self.gevonden.get(persoon)
        return (vondst and vondst.wijk) or self.personen[persoon].wijk

    @cached_property
    def van_persoon(self) -> dict[int, list[Trajectrij]]:
        """The trajecten of each person; none for who has none."""
        per_persoon: dict[int, list[Trajectrij]] = defaultdict(list)
        for traject in self.trajecten:
            per_persoon[traject.persoon].append(traject)
        return dict(per_persoon)

    def gaat_door(self, persoon: int, dag: dt.date) -> bool:
        """Tell whether the wijk goes on with a person at the end of a day: in a traject, or towards the first one."""
        if geopend := [t for t in self.van_persoon.get(persoon, ()) if t.geopend_op <= dag]:
            return any(t.is_open(dag) for t in geopend)
        return self.wordt_benaderd(persoon, Route.WIJKGERICHT, dag)

    def wordt_benaderd(self, persoon: int, route: Route, dag: dt.date) -> bool:
        """Tell whether a route approaches a person at the end of a day."""
        return any(b.route == route and geldt(b, dag) for b in self.benaderingen.get(persoon, ()))

    def stap_op(self, traject: int, dag: dt.date) -> Stap:
        """Return the step of a traject at the end of a day."""
        gezet = [o for o in self.overgangen.get(traject, ()) if o.datum <= dag]
        return Stap(max(gezet).naar_stap) if gezet else Stap.TAXEREN

    def doelgroep_op(self, persoon: int, dag: dt.date) -> Doelgroep | None:
        """Return the doelgroep that held at the end of a day; None without a finding."""
        geldig = [b for b in self.bevindingen.get(persoon, ()) if b.datum <= dag]
        return max(geldig).doelgroep if geldig else None


class Periode(Protocol):
    """A period `[van, tot)`."""

    @property
    def van(self) -> dt.date:
        """The first day."""

    @property
    def tot(self) -> dt.date | None:
        """The first day after it; None while it lasts."""


def geldt(periode: Periode, dag: dt.date) -> bool:
    """Tell whether a period holds at the end of a day."""
    return periode.van <= dag and (periode.tot is None or dag < periode.tot)


def eerste_van(dagen: Iterable[tuple[int, dt.date]]) -> dict[int, dt.date]:
    """Return the first day of each key."""
    uit: dict[int, dt.date] = {}
    for persoon, dag in dagen:
        uit[persoon] = min(dag, uit.get(persoon, dag))
    return uit
