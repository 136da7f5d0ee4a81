"""Traits and outcomes of persons by population, before they are put in vijftallen (DOMEIN 8a and 9)."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from typing import Any

from tests.levend_jaar.beeld import GESPROKEN, Beeld, Mens
from tests.levend_jaar.orakel.aanpak import TIJDEN, aanpak
from tests.levend_jaar.orakel.deelname import deelname
from tests.levend_jaar.orakel.netwerk import verzuim
from tests.levend_jaar.orakel.stand import is_open
from tests.levend_jaar.orakel.tijd import maanden_verder
from tests.levend_jaar.orakel.werk import Teller

type Tabellen = dict[str, Counter[tuple[str, ...]]]


def kenmerken(b: Beeld, coaches: Collection[str], jaar: int, begin: dt.date, dag: dt.date) -> Tabellen:
    """Return the tables of a day: of its year, and since the start of the pilot; `b` is what was known then.

    `coaches` are the names of the activiteiten that are a taalcoach.
    """
    heel = Teller(b, dt.date(jaar, 1, 1), dag)
    sinds = Teller(b, begin, dag)
    uit: Tabellen = {}
    if (dag.month, dag.day) == (12, 31):
        uit |= _gebeurd(heel, " in het jaar")
        if jaar > begin.year + 1:
            uit |= _boven_5_uit(b, coaches, jaar - 1, dag)
    return (
        uit
        | _gebeurd(sinds, "")
        | _meedoen(b, coaches, dag)
        | _verzuim(b, dag)
        | _vast(b, dag)
        | taal_gestart(aanpak(b, dag), dag)
    )


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


def _meedoen(b: Beeld, coaches: Collection[str], dag: dt.date) -> Tabellen:
    """Return the tables of taking part: of each person the last traject that says something."""
    per_mens: dict[int, list[tuple[dt.date, Mapping[str, Any]]]] = defaultdict(list)
    for (nr, nummer), velden in sorted(deelname(b, coaches, dag).items()):
        traject = [t for t in b.van(nr) if t.geopend_op <= dag][nummer - 1]
        per_mens[nr].append((traject.geopend_op, velden))
    return {
        "op de ladder: score": Counter((_score(rijen),) for rijen in per_mens.values()),
        "een half jaar geopend: verandering": _tel(per_mens.values(), "verandering"),
        "een half jaar geopend: verandering x taalcoach": Counter(
            (laatste["verandering"], laatste["taalcoach"])
            for rijen in per_mens.values()
            if (laatste := next((v for _, v in reversed(rijen) if "verandering" in v), None))
        ),
        "een jaar geopend: boven_5": _tel(
            [r for r in per_mens.values() if any(maanden_verder(op, 12) <= dag for op, _ in r)],
            "boven_5",
            anders=VERTROKKEN,
        ),
        "een half jaar afgerond: boven_10": _tel(per_mens.values(), "boven_10"),
        "vijftien maanden afgerond: blijvend": _tel(per_mens.values(), "blijvend"),
    }


def _boven_5_uit(b: Beeld, coaches: Collection[str], jaar: int, dag: dt.date) -> Tabellen:
    """Return who passed 5 of the trajecten opened in a calendar year, all a year old at the end of the next."""
    klassen: dict[int, str] = {}
    for (nr, nummer), velden in sorted(deelname(b, coaches, dag).items()):
        op = [t.geopend_op for t in b.van(nr) if t.geopend_op <= dag][nummer - 1]
        if op.year == jaar:
            klassen[nr] = velden.get("boven_5", klassen.get(nr, VERTROKKEN))
    return {"een jaar geopend in het jaar: boven_5": Counter((klasse,) for klasse in klassen.values())}


VERZUIM = {
    "vaak": "een kwart of meer gemist",
    "minder": "minder dan een kwart gemist",
    "niet_vastgelegd": "te weinig vastgelegd",
}


def _verzuim(b: Beeld, dag: dt.date) -> Tabellen:
    """Return by kind of component who often missed it in the quarter that ends on the day."""
    geteld = verzuim(b, dt.date(dag.year, dag.month - 2, 1), dag)
    return {
        f"met {soort} in het kwartaal: verzuim": Counter(
            {(VERZUIM[klasse],): n for klasse, n in geteld.get(soort, {}).items()}
        )
        for soort in ("taal", "activiteit", "onderwijs", "werk", "opvoeding")
    }


def _vast(b: Beeld, dag: dt.date) -> Tabellen:
    """Return who did not start yet, of whom a traject is open that opened more than six months before the day."""
    lang: dict[int, str] = {}
    for t in sorted(b.trajecten.values(), key=lambda t: (t.geopend_op, t.nr)):
        if is_open(t, dag) and maanden_verder(t.geopend_op, 6) < dag:
            start = b.gestart_op(t)
            lang[b.wie(t.mens)] = "gestart" if start is not None and start <= dag else "nog niet gestart"
    return {"langer dan een half jaar open: vast": Counter((klasse,) for klasse in lang.values())}


ROUTES = {
    "wijkgericht": "een jaar geleden wijkgericht benaderd via het BPI",
    "regulier": "een jaar geleden regulier benaderd",
}
"""The people of each route that are set side by side: beside the regular one, of the wijk those of the register."""
EINDE = "geëindigd zonder start"


def taal_gestart(rijen: Mapping[int, Mapping[str, Any]], dag: dt.date) -> Tabellen:
    """Return when language started, as the cumulative incidence with competing risks of DOMEIN 8a gives it.

    `rijen` says by person how it was approached and what came of it (`aanpak`). Over who was approached so long before the
    day as the last time, so of each the whole of it was seen: the parts are whole numbers of people.
    """
    uit: Tabellen = {}
    for route, naam in ROUTES.items():
        duren = [
            _wat_eerst(rij)
            for rij in rijen.values()
            if rij["aanpak"] == route
            and (route == "regulier" or rij.get("vindroute") == "BPI")
            and (dag - rij["benaderd_op"]).days >= TIJDEN[-1]
        ]
        taal, einde = (_incidentie(duren, oorzaak) for oorzaak in ("taal", "einde"))
        op_tijd = [taal[dagen] for dagen in TIJDEN]
        mensen = {
            f"binnen {dagen} dagen": tot - eerder
            for dagen, tot, eerder in zip(TIJDEN, op_tijd, [Fraction(0), *op_tijd], strict=False)
        } | {EINDE: einde[TIJDEN[-1]]}
        mensen["nog niet gestart"] = Fraction(len(duren)) - sum(mensen.values())
        uit[f"{naam}: begin"] = Counter({(klasse,): int(n) for klasse, n in mensen.items() if n})
    return uit


def _wat_eerst(rij: Mapping[str, Any]) -> tuple[int, str]:
    """Return after how many days what came first: language, an end without it, or neither within the last time."""
    for oorzaak, naam in (("taal", "taal_gestart_op"), ("einde", "weg_op")):
        if naam in rij and (na := max((rij[naam] - rij["benaderd_op"]).days, 0)) <= TIJDEN[-1]:
            return na, oorzaak
        if naam in rij:
            break
    return TIJDEN[-1] + 1, ""


def _incidentie(duren: list[tuple[int, str]], oorzaak: str) -> dict[int, Fraction]:
    """Return how many people a cause had taken by each time: the sum over days of S(t-) x d / n (Aalen and Johansen)."""
    over, deel, uit = Fraction(1), Fraction(0), {}
    for dag in range(TIJDEN[-1] + 1):
        onder = sum(na >= dag for na, _ in duren)
        if onder:
            deel += over * Fraction(sum(wat == (dag, oorzaak) for wat in duren), onder)
            over *= 1 - Fraction(sum(na == dag for na, _ in duren), onder)
        uit[dag] = deel * len(duren)
    return uit


VERTROKKEN = "verhuisd of overleden vóór de start"

type Rijen = list[tuple[dt.date, Mapping[str, Any]]]


def _score(rijen: Rijen) -> str:
    op_ladder = [velden for _, velden in rijen if "pijler" in velden]
    if not op_ladder:
        return VERTROKKEN
    velden = op_ladder[-1]
    return str(velden.get("score", f"nog niet gemeten in pijler {velden['pijler']}"))


def _tel(mensen: Iterable[Rijen], naam: str, *, anders: str = "") -> Counter[tuple[str, ...]]:
    """Count the last class of each person; `anders` for who has none, who is left out without it."""
    klassen = [([velden[naam] for _, velden in rijen if naam in velden] or [anders])[-1] for rijen in mensen]
    return Counter((klasse,) for klasse in klassen if klasse)


def doelgroep_op(m: Mens, dag: dt.date) -> str:
    """Return the class of the finding that holds on a day."""
    geldig = [d for d in m.doelgroepen if d[0] <= dag]
    if not geldig:
        return "nog niet bekend"
    klasse = max(geldig)[2]
    return "niet plichtig of vrijgesteld" if klasse in {"niet plichtig", "vrijgesteld"} else klasse
