"""The data known at one moment: the rows that figures are made of, read once (docs/adr/0003)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from django.db import models

from inburgeraars.models import (
    Adres,
    Doelgroep,
    Doelgroepbevinding,
    Fase,
    Inburgeraar,
    Vindgegevens,
    Vindroute,
)
from kern.historie import bekend_op
from netwerk.models import Vindplaats
from participatie.models import Meting
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Component
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.verloop import gezet
from trajecten.uren.models import Urenregel
from vinden.models import RegulierMoment
from wijken.models import Buurt, Wijk

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
    """How a person was found; the wijk is that of the place of meeting, None for who was found by the register."""

    persoon: int
    route: Vindroute
    al_in_bpi: bool
    geregistreerd_op: dt.date | None
    wijk: int | None


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
    """Minutes of a week that belong to no contact."""

    week: dt.date
    soort: str
    minuten: int


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

    @cached_property
    def eerste_gesprek(self) -> dict[int, dt.date]:
        """The day of the first talk with each person."""
        return _eerste((v.persoon, v.contact.datum) for v in self.verslagen if v.is_gesprek)

    @cached_property
    def eerste_poging(self) -> dict[int, dt.date]:
        """The day of the first attempt to reach each person, or of the first talk."""
        return _eerste(
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
        trajecten = [(t.geopend_op, t.id, t.wijk) for t in self._van_persoon[persoon] if t.geopend_op <= dag]
        if trajecten:
            return max(trajecten)[-1]
        for adres in self.adressen.get(persoon, ()):
            if adres.van <= dag and (adres.tot is None or dag < adres.tot):
                if adres.buurt is not None:
                    return self.buurtwijk[adres.buurt]
                if adres.postcode:  # a street alone, typed at the door, tells no wijk
                    return self.buiten
        vondst = self.gevonden.get(persoon)
        return (vondst and vondst.wijk) or self.personen[persoon].wijk

    @cached_property
    def _van_persoon(self) -> dict[int, list[Trajectrij]]:
        per_persoon: dict[int, list[Trajectrij]] = defaultdict(list)
        for traject in self.trajecten:
            per_persoon[traject.persoon].append(traject)
        return per_persoon

    def stap_op(self, traject: int, dag: dt.date) -> Stap:
        """Return the step of a traject at the end of a day."""
        gezet = [o for o in self.overgangen.get(traject, ()) if o.datum <= dag]
        return Stap(max(gezet).naar_stap) if gezet else Stap.TAXEREN

    def doelgroep_op(self, persoon: int, dag: dt.date) -> Doelgroep | None:
        """Return the doelgroep that held at the end of a day; None without a finding."""
        geldig = [b for b in self.bevindingen.get(persoon, ()) if b.datum <= dag]
        return max(geldig).doelgroep if geldig else None


def _eerste(dagen: Iterable[tuple[int, dt.date]]) -> dict[int, dt.date]:
    uit: dict[int, dt.date] = {}
    for persoon, dag in dagen:
        uit[persoon] = min(dag, uit.get(persoon, dag))
    return uit


def lees_stand(moment: dt.datetime) -> Stand:
    """Read all data that figures rest on, as known at an aware moment."""
    personen = {
        pk: Persoonrij(pk, *rij)
        for pk, *rij in _rijen(Inburgeraar, moment, "id", "wijk_id", "samengevoegd_met_id")
    }
    blijft = {pk: _wie_blijft(pk, personen) for pk in personen}
    contacten = _contacten(moment)
    wijken = _rijen(Wijk, moment, "id", "naam", "pilot", "buiten_pilot")
    return Stand(
        wijken={pk: Wijkrij(*rij) for pk, *rij in wijken},
        buurtwijk=dict(_rijen(Buurt, moment, "id", "wijk_id")),
        personen={pk: p for pk, p in personen.items() if blijft[pk] == pk},
        adressen=_per(
            "persoon",
            (
                Adresrij(*r)
                for r in _rijen(Adres, moment, "inburgeraar_id", "van", "tot", "postcode", "buurt_id")
            ),
        ),
        gevonden={rij.persoon: rij for rij in _vindgegevens(moment) if blijft[rij.persoon] == rij.persoon},
        bevindingen=_per("persoon", _bevindingen(moment)),
        trajecten=_trajecten(moment, blijft),
        overgangen=_per("traject_id", _overgangen(moment)),
        contacten=list(contacten.values()),
        verslagen=_verslagen(moment, blijft, contacten),
        uren=[Urenrij(*r) for r in _rijen(Urenregel, moment, "week", "soort", "minuten")],
        metingen=_per("persoon", _metingen(moment, blijft)),
        taal_gestart=_taal_gestart(moment),
        momenten=_per("persoon", _momenten(moment, blijft)),
        fasen=_per(
            "persoon",
            (
                Faserij(blijft[persoon], *rij)
                for persoon, *rij in _rijen(Fase, moment, "inburgeraar_id", "van", "tot", "pijler")
            ),
        ),
    )


def _rijen(model: type[models.Model], moment: dt.datetime, *velden: str) -> Iterable[tuple[Any, ...]]:
    return bekend_op(model, moment).values_list(*velden)


def _vindgegevens(moment: dt.datetime) -> Iterator[Vindrij]:
    plekken, buurten = (dict(_rijen(model, moment, "id", "wijk_id")) for model in (Vindplaats, Buurt))
    velden = (
        "inburgeraar_id",
        "vindroute",
        "al_in_bpi",
        "gevonden_op",
        "wijk_id",
        "buurt_id",
        "vindplaats_id",
    )
    for persoon, route, al_in_bpi, dag, wijk, buurt, plek in _rijen(Vindgegevens, moment, *velden):
        waar = wijk or buurten.get(buurt) or plekken.get(plek)
        yield Vindrij(persoon, Vindroute(route), al_in_bpi, dag, waar)


def _bevindingen(moment: dt.datetime) -> Iterator[Bevinding]:
    velden = ("datum", "id", "inburgeraar_id", "doelgroep")
    for datum, pk, persoon, doelgroep in _rijen(Doelgroepbevinding, moment, *velden):
        yield Bevinding(datum, pk, persoon, Doelgroep(doelgroep))


def _trajecten(moment: dt.datetime, blijft: dict[int, int]) -> list[Trajectrij]:
    velden = (
        "id",
        "inburgeraar_id",
        "trajectwijk_id",
        "geopend_op",
        "gesloten_op",
        "overgenomen_op",
        "gestart_op",
        "uitkomst",
    )
    return [Trajectrij(pk, blijft[persoon], *rij) for pk, persoon, *rij in _rijen(Traject, moment, *velden)]


def _metingen(moment: dt.datetime, blijft: dict[int, int]) -> list[Metingrij]:
    velden = ("datum", "id", "inburgeraar_id", "trede", "tweede_lezer", "aanleiding")
    return sorted(
        Metingrij(datum, pk, blijft[persoon], *rij)
        for datum, pk, persoon, *rij in _rijen(Meting, moment, *velden)
    )


def _taal_gestart(moment: dt.datetime) -> dict[int, dt.date]:
    """Return the first start of a language component that did not run before, never before the opening (DOMEIN 5.3)."""
    geopend = dict(_rijen(Traject, moment, "id", "geopend_op"))
    componenten = bekend_op(Component, moment).filter(
        soort=Componentsoort.TAAL, liep_al=False, gestart_op__isnull=False
    )
    return _eerste(
        (traject, max(dag, geopend[traject]))
        for traject, dag in componenten.values_list("traject_id", "gestart_op")
    )


def _momenten(moment: dt.datetime, blijft: dict[int, int]) -> list[Momentrij]:
    rijen = bekend_op(RegulierMoment, moment).filter(teruggenomen_op__isnull=True)
    velden = ("datum", "id", "inburgeraar_id", "stap", "door_id")
    return sorted(
        Momentrij(datum, pk, blijft[persoon], *rij) for datum, pk, persoon, *rij in rijen.values_list(*velden)
    )


def _overgangen(moment: dt.datetime) -> list[Overgang]:
    """Return the steps taken; whether a traject was closed, its own row tells (`Trajectrij`)."""
    velden = ("datum", "id", "traject_id", "van_stap", "naar_stap")
    return gezet(Overgang(*rij) for rij in _rijen(Stapovergang, moment, *velden))


def _verslagen(
    moment: dt.datetime, blijft: dict[int, int], contacten: dict[int, Contactrij]
) -> list[Verslagrij]:
    return [
        Verslagrij(blijft[persoon], contacten[contact], Resultaat(resultaat))
        for persoon, contact, resultaat in _rijen(
            Verslag, moment, "inburgeraar_id", "contactmoment_id", "resultaat"
        )
        if contact in contacten
    ]


def _wie_blijft(persoon: int, personen: dict[int, Persoonrij]) -> int:
    while (verder := personen[persoon].samengevoegd_met) is not None:
        persoon = verder
    return persoon


def _contacten(moment: dt.datetime) -> dict[int, Contactrij]:
    plek = dict(bekend_op(Vindplaats, moment).values_list("id", "wijk_id"))
    velden = ("id", "soort", "datum", "minuten", "samen_met_id", "vindplaats_id", "door_id")
    return {
        pk: Contactrij(
            pk,
            Contactsoort(soort),
            datum,
            minuten if samen_met is None else 2 * minuten,
            plek.get(vindplaats) if vindplaats else None,
            door,
        )
        for pk, soort, datum, minuten, samen_met, vindplaats, door in _rijen(Contactmoment, moment, *velden)
    }


def _per[R: NamedTuple](veld: str, rijen: Iterable[R]) -> dict[int, list[R]]:
    uit: dict[int, list[R]] = defaultdict(list)
    for rij in rijen:
        uit[getattr(rij, veld)].append(rij)
    return dict(uit)
