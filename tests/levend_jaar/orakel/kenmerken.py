"""Traits and outcomes of persons by population, before they are put in vijftallen (DOMEIN 8a and 9)."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from tests.levend_jaar.beeld import GESPROKEN, Beeld, Mens
from tests.levend_jaar.orakel.deelname import deelname
from tests.levend_jaar.orakel.werk import Teller

type Tabellen = dict[str, Counter[tuple[str, ...]]]


def kenmerken(b: Beeld, jaar: int, begin: dt.date, dag: dt.date) -> Tabellen:
    """Return the tables of a day: of its year, and since the start of the pilot; `b` is what was known then."""
    heel = Teller(b, dt.date(jaar, 1, 1), dag)
    sinds = Teller(b, begin, dag)
    uit: Tabellen = {}
    if (dag.month, dag.day) == (12, 31):
        uit |= _gebeurd(heel, " in het jaar")
    return uit | _gebeurd(sinds, "") | _meedoen(b, dag)


def _gebeurd(t: Teller, wanneer: str) -> Tabellen:
    gevonden = [m for m in t.mensen if m.vindroute and t.binnen(t.gevonden_op(m))]
    geopend = {t.b.wie(x.mens) for x in t.b.trajecten.values() if t.binnen(x.geopend_op)}
    gestopt: dict[int, str] = {}
    for x in sorted(t.b.trajecten.values(), key=lambda x: (x.geopend_op, x.nr)):
        if x.dicht is None or not t.binnen(x.dicht.dag) or x.dicht.afgerond or t.b.gestart_op(x) is None:
            continue
        if x.dicht.uitkomst not in {"verhuisd", "overleden"}:
            gestopt[t.b.wie(x.mens)] = x.dicht.uitkomst
    return {
        f"gevonden{wanneer}: doelgroep": Counter((doelgroep_op(m, t.tot),) for m in gevonden),
        f"gevonden{wanneer}: doelgroep x vindroute": Counter(
            (doelgroep_op(m, t.tot), m.vindroute) for m in gevonden
        ),
        f"gevonden{wanneer}: al_in_bpi x vindroute": Counter(_al_in_bpi(m) for m in gevonden),
        f"geopend{wanneer}: al_in_bpi x vindroute": Counter(_al_in_bpi(t.b.mensen[nr]) for nr in geopend),
        f"bezocht{wanneer}: hoe_ver": _hoe_ver(t),
        f"gestopt na de start{wanneer}: reden": Counter((_reden(uitkomst),) for uitkomst in gestopt.values()),
    }


def _reden(uitkomst: str) -> str:
    bekend = uitkomst.startswith("gestopt") or uitkomst == "terug naar de reguliere route"
    return uitkomst if bekend else "andere uitkomst"


def _al_in_bpi(m: Mens) -> tuple[str, str]:
    return "ja" if m.vindroute == "BPI" or m.al_in_bpi else "nee", m.vindroute or "onbekend"


def _hoe_ver(t: Teller) -> Counter[tuple[str, ...]]:
    hoe_ver: dict[int, set[str]] = defaultdict(set)
    for c in t.bezoeken:
        for m, hoe in t.bij(c):
            hoe_ver[m.nr].add(hoe)
    volgorde = (GESPROKEN, "wil niet nu", "niemand thuis")
    return Counter((next(v for v in volgorde if v in gezien),) for gezien in hoe_ver.values())


def _meedoen(b: Beeld, dag: dt.date) -> Tabellen:
    """Return the tables of taking part: of each person the last traject."""
    laatste: dict[int, Mapping[str, Any]] = {}
    for (nr, _nummer), velden in sorted(deelname(b, dag).items()):
        laatste[nr] = velden
    rijen = laatste.values()
    ladder = [v for v in rijen if "pijler" in v]
    return {
        "op de ladder: score": Counter(
            (str(v.get("score", f"nog niet gemeten in pijler {v['pijler']}")),) for v in ladder
        ),
        "een half jaar geopend: verandering": _tel(rijen, "verandering"),
        "een jaar geopend: boven_5": _tel(rijen, "boven_5"),
        "een half jaar afgerond: boven_10": _tel(rijen, "boven_10"),
        "vijftien maanden afgerond: blijvend": _tel(rijen, "blijvend"),
    }


def _tel(rijen: Iterable[Mapping[str, Any]], naam: str) -> Counter[tuple[str, ...]]:
    return Counter((rij[naam],) for rij in rijen if naam in rij)


def doelgroep_op(m: Mens, dag: dt.date) -> str:
    """Return the class of the finding that holds on a day."""
    geldig = [d for d in m.doelgroepen if d[0] <= dag]
    if not geldig:
        return "nog niet bekend"
    klasse = max(geldig)[2]
    return "niet plichtig of vrijgesteld" if klasse in {"niet plichtig", "vrijgesteld"} else klasse
