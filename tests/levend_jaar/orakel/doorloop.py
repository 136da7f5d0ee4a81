"""How trajecten flow through the steps in a period (DOMEIN 9: in each step, flow through steps)."""

import datetime as dt
from itertools import pairwise

from tests.levend_jaar.beeld import DAG, Beeld
from tests.levend_jaar.orakel.stand import is_open, stap_op


def stroom(b: Beeld, van: dt.date, tot: dt.date) -> dict[str, tuple[int, int, int, int, int]]:
    """Return for each step how many were in it, came in, went on, closed, and are in it."""
    uit = {}
    for stap in ("taxeren", "vormgeven", "plaatsen", "volgen", "afronden"):
        erbij = door = eruit = 0
        for t in b.trajecten.values():
            rij = sorted(t.stappen)
            erbij += sum(naam == stap and van <= dag <= tot for dag, _orde, naam in rij)
            door += sum(eerst[2] == stap and van <= daarna[0] <= tot for eerst, daarna in pairwise(rij))
            eruit += t.dicht is not None and van <= t.dicht.dag <= tot and rij[-1][2] == stap
        uit[stap] = (_in(b, stap, van - DAG), erbij, door, eruit, _in(b, stap, tot))
    return uit


def _in(b: Beeld, stap: str, dag: dt.date) -> int:
    return sum(is_open(t, dag) and stap_op(t, dag) == stap for t in b.trajecten.values())
