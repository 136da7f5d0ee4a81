"""What trajecten say of taking part (DOMEIN 8a: boven 5 and 10, change in trede, blijvend, ladder, stuck, gain)."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from tests.levend_jaar.beeld import DAG, Beeld, Mens, Meting, Traject
from tests.levend_jaar.orakel.stand import fase_op, is_open, score, score_op, tellend
from tests.levend_jaar.orakel.tijd import maanden_verder


def deelname(b: Beeld, coaches: Collection[str], dag: dt.date) -> dict[tuple[int, int], dict[str, Any]]:
    """Return by person and which of its trajecten what that says on a day; a figure that it is not among is left out.

    `coaches` are the names of the activiteiten that are a taalcoach.
    """
    uit = {}
    for m in b.levenden():
        rij = [t for t in b.van(m.nr) if t.geopend_op <= dag]
        for nummer, t in enumerate(rij):
            later = rij[nummer + 1].geopend_op if nummer + 1 < len(rij) else None
            velden = _van(b, m, t, later, dag, coaches)
            uit[m.nr, nummer + 1] = {naam: w for naam, w in velden.items() if w is not None}
    return uit


def _coach(b: Beeld, t: Traject, coaches: Collection[str], tijdens: list[Meting]) -> str:
    """Return whether something with a taalcoach began in a traject by its last meting."""
    begonnen = (o.gestart_op for o in b.delen(t.nr) if o.activiteit in coaches)
    met = any(op and tijdens and op <= tijdens[-1].dag for op in begonnen)
    return "met taalcoach" if met else "zonder taalcoach"


def _van(
    b: Beeld, m: Mens, t: Traject, later: dt.date | None, dag: dt.date, coaches: Collection[str]
) -> dict[str, Any]:
    dicht = t.dicht.dag if t.dicht and t.dicht.dag <= dag else None
    start = b.gestart_op(t)
    weg = dicht is not None and start is None and t.dicht is not None
    weg = weg and t.dicht is not None and t.dicht.uitkomst in {"verhuisd", "overleden"}
    afgerond = dicht if t.dicht and t.dicht.afgerond else None
    eigen = [x for x in tellend(b, m, dag, t.geopend_op) if later is None or x.dag < later]
    uit: dict[str, Any] = {
        "winst": _winst(b, m, eigen, dicht),
        "taalcoach": _coach(b, t, coaches, _tijdens(eigen, dicht)),
    }
    if later is None and not weg:
        uit |= {"pijler": fase_op(b, m, dag)[0], "score": score_op(b, m, dag)}
    if maanden_verder(t.geopend_op, 6) <= dag:
        treden = [x.trede or 0 for x in _tijdens(eigen, dicht)]
        uit["verandering"] = _woord(treden[-1] - treden[0]) if len(treden) > 1 else "niet twee keer gemeten"
    jaar = maanden_verder(t.geopend_op, 12)
    if jaar <= dag and not weg:
        boven = any(score(b, m, x) > 5 for x in eigen if x.dag <= jaar)
        uit["boven_5"] = "ja" if boven else "nee"
    if afgerond and maanden_verder(afgerond, 6) <= dag:
        in_nazorg = any(x.dag > afgerond for x in eigen)
        boven = any(score(b, m, x) > 10 for x in eigen)
        uit["boven_10"] = "ja" if boven else "nee" if in_nazorg else "nog niet gemeten"
    if afgerond and maanden_verder(afgerond, 15) <= dag:
        uit["blijvend"] = _blijvend(eigen, afgerond)
    if is_open(t, dag) and (start is None or start > dag) and maanden_verder(t.geopend_op, 6) < dag:
        uit["vast"] = True
    return uit


def _tijdens(eigen: list[Meting], dicht: dt.date | None) -> list[Meting]:
    return [x for x in eigen if dicht is None or x.dag <= dicht]


def _winst(b: Beeld, m: Mens, eigen: list[Meting], dicht: dt.date | None) -> tuple[int, int] | None:
    tijdens = _tijdens(eigen, dicht)
    if len(tijdens) < 2:
        return None
    eerste, laatste = tijdens[0], tijdens[-1]
    treden = (laatste.trede or 0) - (eerste.trede or 0)
    return score(b, m, laatste) - score(b, m, eerste), treden


def _woord(verschil: int) -> str:
    return "gelijk" if not verschil else "hoger" if verschil > 0 else "lager"


def _blijvend(eigen: list[Meting], afgerond: dt.date) -> str:
    van, tot = maanden_verder(afgerond, 9), maanden_verder(afgerond, 15)
    erna = [x for x in eigen if afgerond + DAG <= x.dag and van <= x.dag <= tot]
    tijdens = _tijdens(eigen, afgerond)
    if not erna or not tijdens:
        return "niet gemeten"
    dichtst = min(erna, key=lambda x: abs((x.dag - maanden_verder(afgerond, 12)).days))
    return "gelijk of hoger" if (dichtst.trede or 0) >= (tijdens[-1].trede or 0) else "lager"
