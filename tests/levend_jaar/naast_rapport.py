"""The figures of reports beside those of the oracle: row by row, so that a difference names whom it is about."""

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Callable
from typing import Any

from django.conf import settings

from kern.klok import DAG
from rapportage.cijfers.aanpak import aangepakt
from rapportage.cijfers.activiteiten import activiteiten, onvervuld
from rapportage.cijfers.begin import begin
from rapportage.cijfers.deelname import deelname
from rapportage.cijfers.doorloop import stroom, verblijven
from rapportage.cijfers.monitoring import monitoringcijfers
from rapportage.cijfers.reeksen import pilotjaren, wijkcijferreeksen
from rapportage.cijfers.stand import Tijdvak
from rapportage.cijfers.startcohort import gestart_in, startcohort
from rapportage.cijfers.trechter import gevolgd, trechter
from rapportage.cijfers.uitkomsten import uitkomsten
from rapportage.cijfers.uren import uren
from rapportage.cijfers.verloop import verloopcijfers
from rapportage.cijfers.verzuim import deelnemers, verzuim
from rapportage.cijfers.vindplaatsen import vindplaatsen
from rapportage.cijfers.werving import werving
from rapportage.enums import Rapportsoort
from rapportage.parameters import Parameters
from tests.levend_jaar.orakel import aanpak, cohort, netwerk
from tests.levend_jaar.orakel import deelname as ladder
from tests.levend_jaar.orakel import doorloop as door
from tests.levend_jaar.orakel import monitoring as per_maand
from tests.levend_jaar.orakel import uitkomsten as einden
from tests.levend_jaar.orakel import uren as tijd_besteed
from tests.levend_jaar.orakel.tijd import jaar_eerder
from tests.levend_jaar.orakel.verloop import verloop
from tests.levend_jaar.stad import Collega
from tests.levend_jaar.vraag import Cijfers, Vraag, coordinatoren, mensen_van, wijken_van


def tijdvakken(q: Vraag) -> dict[str, tuple[dt.date, dt.date]]:
    """Return the year up to the day, and the same days of the year before."""
    eerste = dt.date(q.dag.year, 1, 1)
    return {"": (eerste, q.dag), "ervoor ": (jaar_eerder(eerste), jaar_eerder(q.dag))}


def _dit_jaar(q: Vraag) -> Tijdvak:
    return Tijdvak(*tijdvakken(q)[""])


def _pilot(q: Vraag) -> Tijdvak:
    """Return the pilot of the town, from the year before its first day up to the day."""
    return Tijdvak(dt.date(2027, 1, 1), q.dag)


def _deelname(q: Vraag) -> Cijfers:
    gelezen = q.gelezen
    mensen, hoeveelste = mensen_van(q.v), Counter[int]()
    uit: dict[str, Any] = {}
    for rij in deelname(gelezen, q.dag):
        velden = dataclasses.asdict(rij) | {"winst": rij.winst and (rij.winst.score, rij.winst.treden)}
        for sleutel in ("traject", "persoon", "wijk", "jaar"):
            velden.pop(sleutel)
        hoeveelste[rij.persoon] += 1
        naam = f"{mensen[rij.persoon]} {hoeveelste[rij.persoon]}"
        uit[naam] = {n: w for n, w in velden.items() if w not in (None, False)}
    return uit


def _uitkomsten(q: Vraag) -> Cijfers:
    mensen, wijken = mensen_van(q.v), wijken_van(q.v)
    uit: dict[str, list[tuple[int, str, str]]] = {}
    for rij in uitkomsten(q.gelezen, _dit_jaar(q)):
        wie = (mensen[rij.persoon], wijken[rij.wijk], rij.uitkomst.value)
        uit.setdefault(rij.einde.value, []).append(wie)
    return {"dit jaar": {soort: sorted(rijen) for soort, rijen in uit.items()}}


def _verloop(q: Vraag) -> Cijfers:
    return dataclasses.asdict(verloopcijfers(q.gelezen, _dit_jaar(q)))


def _stroom(q: Vraag) -> Cijfers:
    alle = verblijven(q.gelezen, q.dag)
    delen = stroom(alle, _dit_jaar(q))
    return {stap.value: (s.begin, s.erbij, s.door, s.eruit, s.eind) for stap, s in delen.items()}


def _trechter(q: Vraag) -> Cijfers:
    mensen, wijken, gelezen = mensen_van(q.v), wijken_van(q.v), q.gelezen
    rijen = gevolgd(gelezen, _pilot(q))
    delen = trechter(gevolgd(gelezen, _dit_jaar(q)))
    wie = {mensen[r.persoon]: (wijken[r.wijk], r.vindroute, r.kwam_tot.value, r.bezig) for r in rijen}
    return {"wie": wie, "delen": {m.value: (d.door, d.bezig, d.eruit) for m, d in delen.items()}}


def _trechter_orakel(q: Vraag) -> Cijfers:
    return {
        "wie": cohort.gevolgd(q.b, *_pilot(q)),
        "delen": cohort.trechter(q.b, *_dit_jaar(q)),
    }


def _startcohort(q: Vraag) -> Cijfers:
    mensen, wijken, gelezen = mensen_van(q.v), wijken_van(q.v), q.gelezen
    uit: dict[str, Any] = {}
    for jaar in (q.dag.year - 1, q.dag.year):
        rijen = gestart_in(gelezen, jaar, q.dag)
        wie = [
            (mensen[r.persoon], wijken[r.wijk], r.doelgroep, r.gestart_op, r.gesloten_op, str(r.einde or ""))
            for r in rijen
        ]
        uit[f"{jaar} wie"] = sorted(wie, key=lambda rij: (rij[0], rij[3]))
        uit[f"{jaar} na"] = {
            deel.na: {
                "loopt": deel.loopt,
                "afgerond": deel.afgerond,
                "gestopt": deel.gestopt,
                "verhuisd of overleden": deel.vertrokken,
            }
            for deel in startcohort(rijen, jaar, q.dag)
        }
    return uit


def _startcohort_orakel(q: Vraag) -> Cijfers:
    uit: dict[str, Any] = {}
    for jaar in (q.dag.year - 1, q.dag.year):
        uit[f"{jaar} wie"] = cohort.gestart_in(q.b, jaar, q.dag)
        uit[f"{jaar} na"] = cohort.startcohort(q.b, jaar, q.dag)
    return uit


def _begin(q: Vraag) -> Cijfers:
    mensen, rijen = mensen_van(q.v), aangepakt(q.gelezen, q.dag)
    wie = {
        mensen[rij.persoon]: {
            naam: waarde
            for naam, waarde in dataclasses.asdict(rij).items()
            if naam not in {"persoon", "professional"} and waarde not in (None, "")
        }
        for rij in rijen
    }
    return {"wie": wie, "na": {d.dagen: (d.n, d.gestart, d.weg) for d in begin(rijen, q.dag)}}


def _uren(q: Vraag) -> Cijfers:
    uit = uren(q.gelezen, _dit_jaar(q))
    return {
        "minuten": uit.minuten,
        "begeleid": uit.begeleid,
        "samen begeleid": uit.samen_begeleid,
        "norm": uit.norm,
    }


def _team(q: Vraag) -> dict[str, Collega]:
    return {naam: q.v.stad.team[naam] for naam in coordinatoren(q.v)}


def _pilotwijken(q: Vraag) -> list[str]:
    return [naam for naam, wijk in q.v.stad.wijken.items() if wijk.pilot]


def _uren_orakel(q: Vraag) -> Cijfers:
    return uren_van(q, *_dit_jaar(q)) | {"norm": 27}


def uren_van(q: Vraag, van: dt.date, tot: dt.date) -> dict[str, Any]:
    """Return the hours of a period by wijk and the people guided, as the book has them."""
    team = {
        naam: (c.wijk, [(eerste, laatste) for eerste, laatste, _fte in c.aanstellingen])
        for naam, c in _team(q).items()
    }
    return tijd_besteed.uren(q.b, team, _pilotwijken(q), van, tot)


def _kwartaal(dag: dt.date) -> Tijdvak:
    """Return the quarter of a day, up to that day."""
    return Tijdvak(dag.replace(month=3 * ((dag.month - 1) // 3) + 1, day=1), dag)


def _netwerk(q: Vraag) -> Cijfers:
    mensen, wijken, gelezen = mensen_van(q.v), wijken_van(q.v), q.gelezen
    wensen = onvervuld(gelezen, q.dag)
    rijen = deelnemers(gelezen, _kwartaal(q.dag))
    return {
        "vindplaatsen": {
            (p.wijk, p.naam): {"gevonden": p.gevonden, "geopend": p.geopend}
            | ({"vindplaatsen": p.vindplaatsen} if p.is_personen else {})
            for p in vindplaatsen(gelezen, _dit_jaar(q))
        },
        "werving": werving(gelezen, _pilot(q)),
        "bezet": {a.naam: a.bezet for a in activiteiten(gelezen, q.dag)},
        "onvervuld": sorted((mensen[w.persoon], wijken[w.wijk], w.soort.value, w.sinds) for w in wensen),
        "verzuim": {soort.value: dataclasses.asdict(v) for soort, v in verzuim(rijen).items()},
    }


def _netwerk_orakel(q: Vraag) -> Cijfers:
    return {
        "vindplaatsen": netwerk.vindplaatsen(q.b, q.v.stad.personen, *_dit_jaar(q)),
        "werving": netwerk.werving(q.b, q.v.stad.werfwijzen, _pilot(q).van, q.dag),
        "bezet": netwerk.bezet(q.b, q.dag),
        "onvervuld": netwerk.onvervuld(q.b, q.dag),
        "verzuim": netwerk.verzuim(q.b, *_kwartaal(q.dag)),
    }


def _pilotjaren(q: Vraag) -> Cijfers:
    velden = ("gevonden", "geopend", "gestart", "afgerond")
    return {
        "per wijk": {
            (rij.wijk, rij.jaar): {naam: getattr(rij, naam) for naam in velden}
            for rij in pilotjaren(q.gelezen, _pilot(q))
        }
    }


def _pilotjaren_orakel(q: Vraag) -> Cijfers:
    pilot = _pilotwijken(q)
    alle = cohort.pilotjaren(q.b, *_pilot(q))
    return {"per wijk": {plek: telling for plek, telling in alle.items() if plek[0] in pilot}}


INWONERS = {
    (wijk, "inwoners", "personen"): [(2008, aantal)]
    for wijk, aantal in (
        ("Donderberg", 7500),
        ("Roermondse Veld", 4500),
        ("Kemp-Kitskensberg/Heide", 4000),
    )
}
"""What the nota tells of the wijken, and what a later year makes a series of."""
PER_MAAND = (
    *("stand_per_maand", "gestart_per_maand", "weken_in_stap", "trechter", "vindplaatsen"),
    *("last", "onvervuld", "onvervuld_lang"),
)


def _monitoring(q: Vraag) -> Cijfers:
    parameters = Parameters(q.dag.year, q.dag, q.bekend_op or q.v.klok.nu(), Rapportsoort.MAANDMONITORING)
    cijfers = monitoringcijfers(parameters, None, lambda _wat, _procent: None, lees=lambda _moment: q.gelezen)
    plekken = cijfers["activiteiten"].values()
    gelezen = {naam: cijfers[naam] for naam in PER_MAAND} | {"bezet": per_maand.bezet(plekken)}
    return gelezen | {"last": _zonder_normen(q, gelezen["last"])}


def _zonder_normen(q: Vraag, last: Cijfers) -> Cijfers:
    """Leave out the norms of an earlier moment: the town keeps no aanstellingen as they were known then."""
    if q.bekend_op is None:
        return last
    return {wijk: {wat: deel[wat] for wat in ("begeleid", "minuten")} for wijk, deel in last.items()}


def _monitoring_orakel(q: Vraag) -> Cijfers:
    begin, maand = settings.PILOT_VAN, q.dag.replace(day=1)
    team = {naam: (c.wijk, list(c.aanstellingen)) for naam, c in _team(q).items()}
    return {
        "stand_per_maand": per_maand.stand_per_maand(q.b, begin, q.dag),
        "gestart_per_maand": per_maand.gestart_per_maand(q.b, begin, q.dag),
        "weken_in_stap": per_maand.weken_in_stap(q.b, q.dag),
        "trechter": per_maand.trechter(q.b, begin, q.dag),
        "vindplaatsen": per_maand.vindplaatsen(q.b, q.v.stad.personen, begin, maand, q.dag),
        "last": _zonder_normen(q, per_maand.last(q.b, team, _pilotwijken(q), q.dag)),
        "onvervuld": per_maand.onvervuld(q.b, q.dag, q.dag),
        "onvervuld_lang": per_maand.onvervuld(q.b, q.dag, _kwartaal(q.dag).van - DAG),
        "bezet": netwerk.bezet(q.b, q.dag),
    }


def _wijkcijfers(q: Vraag) -> Cijfers:
    return {
        "reeksen": {
            (r.gebied, r.indicator, r.eenheid): [(p.jaar, int(p.waarde or 0)) for p in r.punten]
            for r in wijkcijferreeksen(q.gelezen)
        }
    }


def _wijkcijfers_orakel(q: Vraag) -> Cijfers:
    return {"reeksen": netwerk.wijkcijferreeksen(q.b, INWONERS)}


def _deelname_orakel(q: Vraag) -> Cijfers:
    return {
        f"{nr} {n}": velden for (nr, n), velden in ladder.deelname(q.b, q.v.stad.taalcoaches, q.dag).items()
    }


CIJFERS: dict[str, tuple[Callable[[Vraag], Cijfers], Callable[[Vraag], Cijfers]]] = {
    "deelname": (_deelname, _deelname_orakel),
    "uitkomsten": (
        _uitkomsten,
        lambda q: {"dit jaar": einden.uitkomsten(q.b, *tijdvakken(q)[""])},
    ),
    "verloop": (_verloop, lambda q: verloop(q.b, *_dit_jaar(q))),
    "stroom": (_stroom, lambda q: door.stroom(q.b, *tijdvakken(q)[""])),
    "gevonden tot afgerond": (_trechter, _trechter_orakel),
    "startcohort": (_startcohort, _startcohort_orakel),
    "begin": (_begin, lambda q: {"wie": aanpak.aanpak(q.b, q.dag), "na": aanpak.begin(q.b, q.dag)}),
    "uren": (_uren, _uren_orakel),
    "netwerk": (_netwerk, _netwerk_orakel),
    "pilotjaren": (_pilotjaren, _pilotjaren_orakel),
    "monitoring": (_monitoring, _monitoring_orakel),
    "wijkcijfers": (_wijkcijfers, _wijkcijfers_orakel),
}
"""Each group of figures: how the product makes them, and how the oracle does."""
