"""What figures of a day still miss, of who has an open traject on it (DOMEIN 9)."""

import datetime as dt

from tests.levend_jaar.beeld import DAG, Beeld, Mens
from tests.levend_jaar.orakel.caseload import open_op
from tests.levend_jaar.orakel.stand import score_op, tellend


def ontbreekt(b: Beeld, dag: dt.date, vandaag: dt.date) -> dict[str, set[int]]:
    """Return by gap who misses something; a start without a source does not occur, since every form asks for one.

    Args:
        dag: the peildatum, not after today.
        vandaag: the day on which it is asked: a visit of today may still be held.
    """
    mensen = [m for m, _t in open_op(b, dag)]
    return {
        "doelgroep": {m.nr for m in mensen if not any(op <= dag for op, _orde, _wat in m.doelgroepen)},
        "eerste-meting": {m.nr for m in mensen if not tellend(b, m, dag)},
        "pijler": {m.nr for m in mensen if tellend(b, m, dag) and score_op(b, m, dag) is None},
        "bron": set(),
        "bezoek": {m.nr for m in mensen if _stond_gepland(b, m, min(dag, vandaag - DAG))},
    }


def _stond_gepland(b: Beeld, m: Mens, tot_en_met: dt.date) -> bool:
    return any(
        b.wie(z.mens) == m.nr and z.stand == "gepland" and z.dag <= tot_en_met for z in b.bezoeken.values()
    )
