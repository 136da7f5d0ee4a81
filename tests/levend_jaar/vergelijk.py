"""Every figure of the product beside that of the oracle: a register, so that a new figure is one entry more."""

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dagwerk.mijn_dag.bezoeken import bezoeken
from dagwerk.mijn_dag.caseload import caseload as eigen_caseload
from dagwerk.signaallijst.keuze import Signaalkeuze
from dagwerk.signaallijst.mensen import mensen_met_signaal
from inburgeraars.models import Fase
from kern.consistentie import gebroken_regels
from participatie.models import Meting
from participatie.scoring import stand_op
from rapportage.cijfers.ontbreekt import Gat, ontbreekt
from rapportage.cijfers.stand import Tijdvak
from rapportage.cijfers.werk import werkcijfers
from tests.levend_jaar import getallen, naast_caseload, naast_kenmerken, naast_rapport
from tests.levend_jaar.beeld import Beeld
from tests.levend_jaar.feiten import dag_van
from tests.levend_jaar.orakel import caseload, jaar, klaar, signalen, stand, trechter, werk
from tests.levend_jaar.verhaal import Verhaal
from tests.levend_jaar.vraag import Cijfers, Vraag, als_wie, coordinatoren, mensen_van, team_van, wijken_van
from trajecten.signalen.zichtbaar import REGELS, zonder_dubbele
from trajecten.taken.models import Taak
from trajecten.taken.van_mij import van_mij
from trajecten.uren.jaar import jaar as jaar_van
from vinden.trechter import trechters


@dataclass(frozen=True)
class Cijfer:
    """A group of figures: how the product makes them, and how the oracle does.

    Args:
        eerder: whether they can be asked of an earlier day, and as known at an earlier moment.
        altijd: whether they are asked of an earlier day also in haste.
    """

    naam: str
    product: Callable[[Vraag], Cijfers]
    orakel: Callable[[Vraag], Cijfers]
    eerder: bool = False
    altijd: bool = False


@dataclass
class Verschil:
    """A figure on which the two disagree."""

    naam: str
    dag: dt.date
    bekend_op: dt.datetime | None
    product: Any
    orakel: Any

    def __str__(self) -> str:
        """Return day, figure and both values."""
        bekend = f" bekend op {self.bekend_op:%Y-%m-%d %H:%M}" if self.bekend_op else ""
        return f"{self.dag}{bekend} {self.naam}:\n  product {self.product}\n  orakel  {self.orakel}"


WEKEN_IN_HAAST = 4
LIJSTEN, LIJSTEN_IN_HAAST = 15, 5
"""How many lists behind numbers are opened in a week; in haste once in so many weeks."""


@dataclass
class Vergelijking:
    """What was compared so far, and on what the two disagreed."""

    nog_niet: Mapping[str, str] = field(default_factory=dict)
    haast: bool = False
    """Whether an earlier day is only looked at as known earlier."""
    vergeleken: int = 0
    weken: int = 0
    verschillen: list[Verschil] = field(default_factory=list)

    def kijk(self, v: Verhaal) -> None:
        """Compare every figure: of today, of an earlier day, and as known at an earlier moment."""
        self.weken += 1
        eerste = v.boek.feiten[0][0]
        dagen = (v.vandaag - eerste.date()).days
        eerder = v.vandaag - dt.timedelta(days=v.rng.randint(0, dagen))
        toen = eerste + (v.klok.nu() - eerste) * v.rng.random()
        vragen = [
            Vraag(v, v.vandaag, v.nu),
            Vraag(v, eerder, v.boek.bekend_op(toen), toen),
            Vraag(v, eerder, v.nu),
        ]
        for uitslag in gebroken_regels():
            if not self._weten_we(naam := f"regel.{uitslag.regel.naam}"):
                self.verschillen.append(Verschil(naam, v.vandaag, None, uitslag.nummers, ()))
        for vraag in vragen:
            for cijfer in CIJFERS:
                if self._gevraagd(cijfer, vraag):
                    self._zet_naast(cijfer, vraag)
        if not self.haast or self.weken % WEKEN_IN_HAAST == 0:
            self._op_paginas(v, eerder)

    def _gevraagd(self, cijfer: Cijfer, vraag: Vraag) -> bool:
        if vraag.bekend_op is None and vraag.dag == vraag.v.vandaag:
            return True
        return cijfer.eerder and (cijfer.altijd or not self.haast or vraag.bekend_op is not None)

    def _op_paginas(self, v: Verhaal, eerder: dt.date) -> None:
        """Compare what pages say: numbers with the lists they open, and a timeline with who was the fixed contact."""
        lijsten = getallen.naast_de_lijst(v, eerder, LIJSTEN_IN_HAAST if self.haast else LIJSTEN)
        self._onthoud(eerder, {f"getal {adres}": paar for adres, paar in lijsten.items()})
        begeleid = [m for m in v.mensen(zonder_doden=False) if m.vast_op(eerder)]
        if m := v.kies(begeleid):
            paar = getallen.volgens_tijdlijn(v, m, eerder), m.vast_op(eerder)
            self._onthoud(eerder, {f"tijdlijn van {m.naam}": paar})

    def _onthoud(self, dag: dt.date, paren: Mapping[str, tuple[Any, Any]]) -> None:
        for naam, (links, rechts) in paren.items():
            self.vergeleken += 1
            if links != rechts:
                self.verschillen.append(Verschil(naam, dag, None, links, rechts))

    def _zet_naast(self, cijfer: Cijfer, vraag: Vraag) -> None:
        product, orakel = cijfer.product(vraag), cijfer.orakel(vraag)
        assert set(product) == set(orakel), (set(product) ^ set(orakel), cijfer.naam)
        for naam in product:
            self.vergeleken += 1
            voluit = f"{cijfer.naam}.{naam}"
            links, rechts = zonder_nullen(product[naam]), zonder_nullen(orakel[naam])
            if links != rechts and not self._weten_we(voluit):
                self.verschillen.append(Verschil(voluit, vraag.dag, vraag.bekend_op, links, rechts))

    def _weten_we(self, voluit: str) -> bool:
        """Tell whether a figure stands in `nog_niet`: by its name, or by that of its group with a star."""
        return any(
            voluit == naam or (naam.endswith("*") and voluit.startswith(naam[:-1])) for naam in self.nog_niet
        )


def zonder_nullen(waarde: Any) -> Any:
    """Leave out what is 0 or empty, for that need not be named."""
    if not isinstance(waarde, Mapping):
        return waarde
    schoon = {str(sleutel): zonder_nullen(deel) for sleutel, deel in waarde.items()}
    return {s: schoon[s] for s in sorted(schoon) if schoon[s] not in (0, {}, set())}


# ---- the report of a year


def _rapport(q: Vraag) -> Cijfers:
    uit: dict[str, Any] = {}
    for voor, dagen in naast_rapport.tijdvakken(q).items():
        tijdvak = Tijdvak(*naast_rapport.tijdvakken(q)[""])
        cijfers = werkcijfers(q.gelezen, tijdvak.jaar_eerder() if voor else tijdvak)
        assert (tijdvak.jaar_eerder() if voor else tijdvak) == dagen
        uit |= {f"{voor}{naam}": waarde for naam, waarde in dataclasses.asdict(cijfers).items()}
    return uit


def _rapport_orakel(q: Vraag) -> Cijfers:
    return {
        f"{voor}{naam}": waarde
        for voor, dagen in naast_rapport.tijdvakken(q).items()
        for naam, waarde in (
            werk.werk(q.b, *dagen) | {"uren_per_wijk": naast_rapport.uren_van(q, *dagen)["minuten"]}
        ).items()
    }


# ---- the year of each coordinator

JAARDELEN = ("minuten", "norm", "tot_nu", "begeleid", "begeleid_norm", "begeleid_signaal", "uitgezonderd")


def _jaren(q: Vraag) -> Cijfers:
    uit: dict[str, Any] = {}
    for naam in coordinatoren(q.v):
        with als_wie(q.v, naam) as ik:
            stand_ = jaar_van(ik, q.dag)
        uit |= {f"{naam} {deel}": getattr(stand_, deel) for deel in JAARDELEN}
        laatste = stand_.twaalf
        uit[f"{naam} twaalf"] = (laatste.minuten, laatste.begeleid, laatste.heel)
    return uit


def _jaren_orakel(q: Vraag) -> Cijfers:
    return {
        f"{naam} {deel}": waarde
        for naam in coordinatoren(q.v)
        for deel, waarde in jaar.jaar_van(q.b, naam, q.v.stad.team[naam].aanstellingen, q.dag).items()
    }


# ---- Mijn dag


def _mijn_dag(q: Vraag) -> Cijfers:
    uit: dict[str, Any] = {}
    for naam in q.v.stad.coordinatoren(q.dag):
        with als_wie(q.v, naam) as ik:
            mensen, langs = eigen_caseload(ik), bezoeken(ik)
            open_ = Counter(
                zonder_dubbele(Taak.objects.filter(van_mij(ik), stand="open")).values_list("soort", flat=True)
            )
        uit |= {
            f"{naam} per_stap": {s.naam.lower(): s.aantal for s in mensen.per_stap},
            f"{naam} open": mensen.open.aantal,
            f"{naam} zonder_traject": mensen.zonder_traject.aantal,
            f"{naam} in_nazorg": mensen.in_nazorg.aantal,
            f"{naam} bezoeken": (len(langs.vandaag), len(langs.later)),
            f"{naam} taken": open_["taak"],
            f"{naam} vragen": open_["vraag"],
        }
    return uit


def _mijn_dag_orakel(q: Vraag) -> Cijfers:
    return {
        f"{naam} {deel}": waarde
        for naam in q.v.stad.coordinatoren(q.dag)
        for deel, waarde in caseload.eigen(q.b, naam, q.dag).items()
    }


# ---- the ladder


def _ladder(q: Vraag) -> Cijfers:
    fases: dict[int, list[Fase]] = {}
    for fase in Fase.objects.order_by("pk"):
        fases.setdefault(fase.inburgeraar_id, []).append(fase)
    metingen: dict[int, list[Meting]] = {}
    for meting in Meting.objects.order_by("datum", "pk"):
        metingen.setdefault(meting.inburgeraar_id, []).append(meting)
    uit = {
        m.nr: stand_op(metingen.get(pk, []), fases.get(pk, []), q.dag)
        for m in q.b.levenden()
        if (pk := q.v.sleutel("mens", m.nr)) in metingen or pk in fases
    }
    return {
        "pijler": {nr: s.pijler.value for nr, s in uit.items()},
        "score": {nr: s.score for nr, s in uit.items() if s.score is not None},
    }


def _ladder_orakel(q: Vraag) -> Cijfers:
    mensen = [m for m in q.b.levenden() if q.b.van(m.nr) or q.b.metingen_van(m.nr) or _meegelezen(q.b, m.nr)]
    scores = {m.nr: stand.score_op(q.b, m, q.dag) for m in mensen}
    return {
        "pijler": {m.nr: stand.fase_op(q.b, m, q.dag)[0] for m in mensen},
        "score": {nr: s for nr, s in scores.items() if s is not None},
    }


def _meegelezen(b: Beeld, nr: int) -> bool:
    return any(b.wie(x.mens) == nr for x in b.metingen.values())


# ---- signals, and the funnel


def _signalen(q: Vraag) -> Cijfers:
    mensen, geteld = mensen_van(q.v), signalen.signalen(q.b, q.dag)
    with als_wie(q.v, "tess") as leider:
        return {
            regel.value: {mensen[rij.inburgeraar_id] for rij in rijen(leider).order_by("pk")}
            for regel, rijen in REGELS.items()
            if regel.value in geteld
        }


def _signaallijst(q: Vraag) -> Cijfers:
    """Return the list of the teamleider: who, by wijk and fixed contact, and of whom something lies aside."""
    mensen, wijken, team = mensen_van(q.v), wijken_van(q.v), team_van(q.v)
    uit: dict[tuple[str, str], set[int]] = {}
    with als_wie(q.v, "tess") as leider:
        alle = mensen_met_signaal(leider)
    for m in Signaalkeuze().uit(alle):
        uit.setdefault((wijken[m.wijk], team.get(m.contact, "")), set()).add(mensen[m.pk])
    return {
        "wie": {sleutel: frozenset(wie) for sleutel, wie in uit.items()},
        "opzij": {mensen[m.pk] for m in Signaalkeuze(opzij=True).uit(alle)},
    }


def _signaallijst_orakel(q: Vraag) -> Cijfers:
    per_regel, opzij = signalen.opzij(q.b, q.dag)
    return {"wie": caseload.aandacht(q.b, q.dag, per_regel), "opzij": opzij}


def _klaar(q: Vraag) -> Cijfers:
    mensen = mensen_van(q.v)
    with als_wie(q.v, "tess") as ik:
        gaten = ontbreekt(ik, q.dag, q.bekend_op).gaten
    return {gat.value: {mensen[pk] for pk, wat in gaten.items() if gat in wat} for gat in Gat}


def _klaar_orakel(q: Vraag) -> Cijfers:
    vandaag = dag_van(q.bekend_op) if q.bekend_op else q.v.vandaag
    return klaar.ontbreekt(q.b, min(q.dag, vandaag), vandaag)


def _trechters(q: Vraag) -> Cijfers:
    uit: dict[str, dict[str, int]] = {}
    with als_wie(q.v, "tess") as leider:
        gevonden = trechters(leider, list(q.v.stad.wijken.values()))
    for t in gevonden:
        for fase, aantal in t.aantallen.items():
            uit.setdefault(fase.value, {})[t.wijk.naam] = aantal
    return uit


CIJFERS: list[Cijfer] = [
    Cijfer("rapport", _rapport, _rapport_orakel, eerder=True),
    Cijfer("kenmerken", naast_kenmerken.tabellen, naast_kenmerken.tabellen_orakel),
    Cijfer("caseload", naast_caseload.caseload_nu, naast_caseload.caseload_nu_orakel),
    Cijfer("caseload op een dag", naast_caseload.op_dag, naast_caseload.op_dag_orakel, eerder=True),
    Cijfer(
        "verantwoordelijk",
        naast_caseload.verantwoordelijk,
        naast_caseload.verantwoordelijk_orakel,
        eerder=True,
        altijd=True,
    ),
    Cijfer("wacht op een vast contact", naast_caseload.wacht, naast_caseload.wacht_orakel),
    Cijfer("caseload geteld", naast_caseload.geteld, naast_caseload.geteld_orakel),
    Cijfer("jaar", _jaren, _jaren_orakel),
    Cijfer("mijn dag", _mijn_dag, _mijn_dag_orakel),
    Cijfer("ladder", _ladder, _ladder_orakel),
    *(Cijfer(naam, *paar, eerder=True) for naam, paar in naast_rapport.CIJFERS.items()),
    Cijfer("signalen", _signalen, lambda q: signalen.signalen(q.b, q.dag)),
    Cijfer("signaallijst", _signaallijst, _signaallijst_orakel),
    Cijfer("klaar", _klaar, _klaar_orakel, eerder=True),
    Cijfer("trechter", _trechters, lambda q: trechter.trechter(q.b)),
]
"""All figures that exist today. Later work adds its own."""


def regels_van(verschillen: list[Verschil], hoogstens: int = 20) -> Iterator[str]:
    """Yield the first differences in words."""
    yield f"{len(verschillen)} verschillen"
    yield from map(str, verschillen[:hoogstens])
