"""Who was approached by which route first, and what came of it (DOMEIN 8a, *Time to start*)."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from tests.levend_jaar.beeld import Beeld, Mens, omvat
from tests.levend_jaar.orakel.stand import is_open

TIJDEN = (90, 180, 365)


def aanpak(b: Beeld, dag: dt.date) -> dict[int, dict[str, Any]]:
    """Return by person how it was approached by a day and what came of it; what did not come is left out."""
    pogingen: dict[int, dt.date] = {}
    for c in b.contacten.values():
        for nr in c.bij if c.soort != "instantie" else ():
            wie = b.wie(nr)
            pogingen[wie] = min(c.dag, pogingen.get(wie, c.dag))
    uit = {}
    for m in b.levenden():
        oproep = min((d for d, _nr, stap in m.regulier if stap == "opgeroepen"), default=None)
        poging = pogingen.get(m.nr)
        regulier = oproep is not None and (poging is None or oproep < poging)
        begin = oproep if regulier else poging
        if begin is not None and begin <= dag:
            rij = _regulier(m, begin, dag) if regulier else _wijk(b, m, begin, dag)
            rij |= {
                "aanpak": "regulier" if regulier else "wijkgericht",
                "vindroute": m.vindroute,
                "doelgroep": _doelgroep(m, begin),
                "benaderd_op": begin,
            }
            uit[m.nr] = {naam: w for naam, w in rij.items() if w not in (None, "")}
    return uit


def _doelgroep(m: Mens, dag: dt.date) -> str:
    geldig = [d for d in m.doelgroepen if d[0] <= dag]
    return max(geldig)[2] if geldig else "nog niet bekend"


def _regulier(m: Mens, begin: dt.date, dag: dt.date) -> dict[str, Any]:
    gestart = _eerste((d for d, _nr, stap in m.regulier if stap == "gestart"), begin, dag)
    afgerond = (d for d, _nr, stap in m.regulier if stap == "afgerond")
    loopt = any(omvat(periode, dag) for periode in m.op_regulier)
    einden = [tot for _van, tot in m.op_regulier if tot is not None and tot <= dag]
    return {
        "taal_gestart_op": gestart,
        "gestart_op": gestart,
        "afgerond_op": _eerste(afgerond, gestart, dag) if gestart else None,
        "weg_op": None if loopt else max(einden, default=None),
    }


def _wijk(b: Beeld, m: Mens, begin: dt.date, dag: dt.date) -> dict[str, Any]:
    alle = b.van(m.nr)
    start = _eerste((b.gestart_op(t) for t in alle), begin, dag)
    afgerond = (
        t.dicht.dag for t in alle if t.dicht and t.dicht.afgerond and start and b.gestart_op(t) == start
    )
    geopend = [t for t in alle if t.geopend_op <= dag]
    if geopend:
        loopt = any(is_open(t, dag) for t in geopend)
        einden = [t.dicht.dag for t in geopend if t.dicht]
    else:
        loopt = bool(m.vast_op(dag))
        einden = [v.tot for v in m.vast if v.tot is not None and v.tot <= dag]
    return {
        "taal_gestart_op": _eerste((taal_op(b, t.nr, t.geopend_op) for t in alle), begin, dag),
        "gestart_op": start,
        "afgerond_op": _eerste(afgerond, begin, dag),
        "weg_op": None if loopt else max(einden, default=None),
    }


def taal_op(b: Beeld, traject: int, geopend: dt.date) -> dt.date | None:
    """Return the first start of language in a traject."""
    dagen = [
        max(o.gestart_op, geopend)
        for o in b.delen(traject)
        if o.soort == "taal" and not o.liep_al and o.gestart_op is not None
    ]
    return min(dagen, default=None)


def _eerste(dagen: Iterable[dt.date | None], van: dt.date, tot: dt.date) -> dt.date | None:
    return min((d for d in dagen if d is not None and van <= d <= tot), default=None)


def begin(b: Beeld, dag: dt.date) -> dict[int, tuple[int, int, int]]:
    """Return by days since the approach: how many people, how many had language, with how many it had ended."""
    uit = {}
    for dagen in TIJDEN:
        na = dt.timedelta(days=dagen)
        toen = [rij for rij in aanpak(b, dag).values() if rij["benaderd_op"] + na <= dag]
        gestart = [rij for rij in toen if "taal_gestart_op" in rij]
        weg = [rij for rij in toen if "taal_gestart_op" not in rij and "weg_op" in rij]
        uit[dagen] = (
            len(toen),
            sum(rij["taal_gestart_op"] <= rij["benaderd_op"] + na for rij in gestart),
            sum(rij["weg_op"] <= rij["benaderd_op"] + na for rij in weg),
        )
    return uit
