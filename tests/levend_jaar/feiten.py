"""The facts of the book: each says what happened, and changes the picture as DOMEIN says. The moment is in the book."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, Protocol

from tests.levend_jaar.beeld import (
    GESPROKEN,
    Aanwezig,
    Afspraak,
    Beeld,
    Bezoek,
    Contact,
    Mens,
    Meting,
    Onderdeel,
    Taak,
    Traject,
    Vast,
    Zicht,
)
from tests.levend_jaar.klok import HIER


class Feit(Protocol):
    """Something that happened."""

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        """Change the picture; `moment` is when it was recorded."""


def dag_van(moment: dt.datetime) -> dt.date:
    """Return the day in Roermond of a moment."""
    return moment.astimezone(HIER).date()


@dataclass(frozen=True)
class Geleverd:
    """A delivery of the register named somebody: a new person when `mens` is not known yet."""

    mens: int
    naam: str
    wijk: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        dag = dag_van(moment)
        m = b.mensen.setdefault(self.mens, Mens(self.mens, self.naam, b.gelezen, self.wijk))
        m.in_register, m.geleverd_op = True, m.geleverd_op or dag
        m.adressen.append((dag, None, self.wijk))
        m.wijk = self.wijk


@dataclass(frozen=True)
class Verhuisd:
    """Somebody lives in another wijk since a day.

    Args:
        ziet: for each wijk its coordinators of that day, who see who lives there.
    """

    mens: int
    wijk: str
    ziet: Zicht

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m, dag = b.mensen[self.mens], dag_van(moment)
        m.adressen = [(van, tot if tot is not None else dag, w) for van, tot, w in m.adressen]
        m.adressen.append((dag, None, self.wijk))
        m.wijk = self.wijk
        b.uit_zicht(m, self.ziet, dag)


@dataclass(frozen=True)
class Vervallen:
    """The register does not name somebody any more."""

    mens: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.mensen[self.mens].in_register = False


@dataclass(frozen=True)
class Ontmoet:
    """A coordinator met somebody in the wijk, and registered and claimed the person in one act."""

    mens: int
    naam: str
    wijk: str
    plek: str
    door: str
    straat: bool = False
    """Whether the way to reach the person was a street and a number."""
    vindplaats: str = ""
    """The place where it was; empty for a door."""

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        dag = dag_van(moment)
        b.mensen[self.mens] = Mens(
            self.mens,
            self.naam,
            b.gelezen,
            self.wijk,
            [(dag, None, self.wijk)] if self.straat else [],
            vindroute="wijknetwerk",
            vindplek=self.plek,
            vindplaats=self.vindplaats,
            gevonden_op=dag,
            eerste_contact=dag,
        )
        Geclaimd(self.mens, self.door, dag).verwerk(b, moment)


@dataclass(frozen=True)
class Geclaimd:
    """A coordinator approaches somebody since a day; who was not found yet was found by the register."""

    mens: int
    door: str
    van: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m = b.mensen[self.mens]
        m.route, m.houder, m.benaderd_sinds, m.reservering_tot = "wijkgericht", self.door, self.van, None
        m.ooit_benaderd = True
        benaderd_na(b, m)
        _gevonden_in_register(m, self.van)
        nazorg = next((v for v in m.vast if v.tot is None or v.tot > self.van), None)
        if nazorg is not None and nazorg.wie == self.door:
            nazorg.tot = None
            return
        if nazorg is not None:
            nazorg.tot = max(self.van, nazorg.van)
        m.vast.append(Vast(self.door, self.van))
        b.werk_terug(dag_van(moment))


def benaderd_na(b: Beeld, m: Mens) -> None:
    """Note with the closings of somebody that a claim or call-up followed: they cannot be taken back any more."""
    for t in b.van(m.nr):
        if t.dicht is not None:
            t.dicht.benaderd_na = True


def _gevonden_in_register(m: Mens, dag: dt.date) -> None:
    if not m.vindroute:
        m.vindroute = "BPI"
        m.al_in_bpi = m.stond_in_bpi(dag)


@dataclass(frozen=True)
class Gereserveerd:
    """The teamleider keeps somebody for a wijk until a day, which is the first that it no longer holds."""

    mens: int
    tot: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m = b.mensen[self.mens]
        m.route, m.houder, m.reservering_tot = "gereserveerd", "", self.tot
        m.benaderd_sinds = dag_van(moment)
        m.ooit_benaderd = True
        _gevonden_in_register(m, dag_van(moment))


@dataclass(frozen=True)
class WeerVrij:
    """A reservation or call-up ended: nobody approaches somebody any more."""

    mens: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m = b.mensen[self.mens]
        m.route, m.houder, m.benaderd_sinds, m.reservering_tot = "vrij", "", None, None
        m.vrij_sinds = dag_van(moment)


@dataclass(frozen=True)
class GevondenInWijk:
    """Somebody whom nobody approached yet was met in the wijk, on the day of a contact."""

    mens: int
    plek: str
    eerste_contact: dt.date
    vindplaats: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m = b.mensen[self.mens]
        m.vindroute, m.vindplek, m.gevonden_op = "wijknetwerk", self.plek, dag_van(moment)
        m.vindplaats = self.vindplaats
        m.eerste_contact = self.eerste_contact
        m.al_in_bpi = m.stond_in_bpi(self.eerste_contact)


@dataclass(frozen=True)
class Contactfeit:
    """A contact was held or tried."""

    nr: int
    soort: str
    dag: dt.date
    minuten: int
    door: str
    bij: tuple[tuple[int, str], ...] = ()
    wijk: str | None = None

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.contacten[self.nr] = Contact(
            self.nr, self.soort, self.dag, self.minuten, self.door, dict(self.bij), self.wijk, b.gelezen
        )
        for mens, resultaat in self.bij:
            m = b.mensen[mens]
            if resultaat == GESPROKEN and m.eerste_contact is not None and self.dag < m.eerste_contact:
                m.eerste_contact = self.dag
                m.al_in_bpi = m.al_in_bpi and m.stond_in_bpi(self.dag)
            wiens = {self.door, b.namens(self.door, b.wie(mens), self.dag)}
            for bezoek in b.bezoeken.values():
                past = b.wie(bezoek.mens) == mens and bezoek.door in wiens and bezoek.dag <= self.dag
                gezien = self.soort in {"huisbezoek", "wijkcentrum", "elders"} and resultaat == GESPROKEN
                if past and gezien and bezoek.stand == "gepland":
                    bezoek.stand = "gehouden"


@dataclass(frozen=True)
class ContactVerbeterd:
    """Day, minutes or result of a contact were corrected; other results only of the named person."""

    nr: int
    dag: dt.date
    minuten: int
    mens: int | None = None
    resultaat: str = ""

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        contact = b.contacten[self.nr]
        contact.dag, contact.minuten = self.dag, self.minuten
        if self.mens is not None:
            contact.bij[self.mens] = self.resultaat


@dataclass(frozen=True)
class Geopend:
    """A traject opened, in the wijk of that day."""

    traject: int
    mens: int
    wijk: str
    dag: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.trajecten[self.traject] = Traject(
            self.traject, self.mens, self.wijk, self.dag, [(self.dag, b.gelezen, "taxeren")]
        )


@dataclass(frozen=True)
class OpeningVerlegd:
    """A talk that was held before the one that opened a traject was recorded after it: the traject opened that day."""

    traject: int
    dag: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        t = b.trajecten[self.traject]
        t.geopend_op = self.dag
        _dag, orde, stap = t.stappen[0]
        t.stappen[0] = self.dag, orde, stap


@dataclass(frozen=True)
class Gestapt:
    """A traject went to another step."""

    traject: int
    naar: str
    dag: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.trajecten[self.traject].stappen.append((self.dag, b.gelezen, self.naar))


@dataclass(frozen=True)
class Getaxeerd:
    """The doelperspectief is known."""

    traject: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.trajecten[self.traject].taxatie = True


@dataclass(frozen=True)
class Doelgroepfeit:
    """A finding of the doelgroep."""

    mens: int
    dag: dt.date
    klasse: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.mensen[self.mens].doelgroepen.append((self.dag, b.gelezen, self.klasse))


@dataclass(frozen=True)
class OnderdeelGepland:
    """A component came in the plan; one that ran already runs since a day."""

    nr: int
    traject: int
    soort: str
    liep_al_sinds: dt.date | None = None
    te_vinden: bool = False
    activiteit: str = ""

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        o = Onderdeel(self.nr, self.traject, self.soort, dag_van(moment), te_vinden=self.te_vinden)
        o.activiteit = self.activiteit
        if self.liep_al_sinds is not None:
            o.stand, o.liep_al, o.gestart_op = "gestart", True, self.liep_al_sinds
        b.onderdelen[self.nr] = o


@dataclass(frozen=True)
class OnderdeelAnders:
    """A component got another state: started, ended, refused, dropped, taken back; or another first day."""

    nr: int
    stand: str
    gestart_op: dt.date | None = None
    geeindigd_op: dt.date | None = None
    te_vinden: bool = False

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        o = b.onderdelen[self.nr]
        o.stand, o.gestart_op, o.geeindigd_op = self.stand, self.gestart_op, self.geeindigd_op
        o.te_vinden = self.te_vinden


@dataclass(frozen=True)
class Aanwezigfeit:
    """How a meeting of a component went, or how it went after all."""

    nr: int
    onderdeel: int
    dag: dt.date
    hoe: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.aanwezig[self.nr] = Aanwezig(self.nr, self.onderdeel, self.dag, self.hoe)


@dataclass(frozen=True)
class Aanbodfeit:
    """An aanbod was made, or answered."""

    traject: int
    antwoord: str
    nieuw: bool = True

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        t = b.trajecten[self.traject]
        if self.nieuw:
            t.aanbod.append(self.antwoord)
        else:
            t.aanbod[-1] = self.antwoord


@dataclass(frozen=True)
class Afspraakfeit:
    """An afspraak was made, changed or settled."""

    nr: int
    mens: int
    traject: int | None
    uiterlijk: dt.date | None
    score: int | None = None
    stand: str = "open"
    eens: bool = False

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.afspraken[self.nr] = Afspraak(
            self.nr, self.mens, self.traject, self.uiterlijk, self.score, self.stand, self.eens
        )


@dataclass(frozen=True)
class Bezoekfeit:
    """A visit was planned, moved or cancelled."""

    nr: int
    mens: int
    door: str
    dag: dt.date
    stand: str = "gepland"

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        al = b.bezoeken.get(self.nr)
        gemaakt = al.gemaakt if al else dag_van(moment)
        b.bezoeken[self.nr] = Bezoek(self.nr, self.mens, self.door, self.dag, self.stand, gemaakt)


@dataclass(frozen=True)
class Taakfeit:
    """A task was made, done or dropped; a question was asked, answered or withdrawn."""

    nr: int
    mens: int
    voor: str
    uiterlijk: dt.date
    stand: str = "open"
    nazorg: bool = False
    vrager: str = ""

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        b.taken[self.nr] = Taak(
            self.nr, self.mens, self.voor, self.uiterlijk, self.stand, self.nazorg, self.vrager
        )
        if not self.vrager and b.namens(self.voor, b.wie(self.mens), dag_van(moment)):
            b.namens_taken.add(self.nr)


@dataclass(frozen=True)
class Metingfeit:
    """A meting was done, or corrected: then with the number of the first."""

    nr: int
    mens: int
    dag: dt.date
    trede: int | None
    aanleiding: str = "voortgang"
    tweede: bool = False

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        orde = b.metingen[self.nr].orde if self.nr in b.metingen else b.gelezen
        b.metingen[self.nr] = Meting(
            self.nr, self.mens, self.dag, self.trede, self.aanleiding, self.tweede, orde
        )


@dataclass(frozen=True)
class Urenfeit:
    """The minutes of a weekly line, in place of those before."""

    wie: str
    week: dt.date
    soort: str
    minuten: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.uren[self.wie, self.week, self.soort] = self.minuten


@dataclass(frozen=True)
class Slotfeit:
    """A result is on record, or whether somebody goes on alone."""

    traject: int
    wat: Literal["resultaat", "zelfstandig"]

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        setattr(b.trajecten[self.traject], self.wat, True)


@dataclass(frozen=True)
class Uitzondering:
    """The teamleider lets a coordinator guide more people in a year than the norm."""

    wie: str
    jaar: int
    tot: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        oud = b.uitzonderingen.get((self.wie, self.jaar), 0)
        b.uitzonderingen[self.wie, self.jaar] = max(oud, self.tot)


@dataclass(frozen=True)
class ContactVoor:
    """The fixed contact chose the day of the next talk."""

    traject: int
    dag: dt.date

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.trajecten[self.traject].contact_voor = self.dag
