"""The hours of a period by wijk, and the people guided in it (DOMEIN 8a: hours per wijk, hours per person)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from tests.levend_jaar.beeld import DAG, Beeld, Traject, omvat
from tests.levend_jaar.orakel.jaar import BEGELEIDT, verdeeld
from tests.levend_jaar.orakel.stand import is_open, stap_op
from tests.levend_jaar.orakel.werk import Teller

type Aanstellingen = Mapping[str, tuple[str | None, Iterable[tuple[dt.date, dt.date | None]]]]
"""Of each coordinator its wijk, and its periods `[van, tot)`."""


def uren(b: Beeld, team: Aanstellingen, pilot: list[str], van: dt.date, tot: dt.date) -> dict[str, Any]:
    """Return the minutes of a period by wijk, and the people guided by wijk and in the city."""
    minuten: Counter[str] = Teller(b, van, tot).contactminuten()
    for (wie, week, _soort), n in b.uren.items():
        if van <= week <= tot:
            dagen = [week + k * DAG for k in range(7)]
            wijk, perioden = team[wie]
            werkt = any(omvat(periode, dag) for periode in perioden for dag in dagen)
            wijken = (sorted(pilot) if wijk is None else [wijk]) if werkt else ["geen"]
            for naam, deel in zip(wijken, verdeeld(n, len(wijken)), strict=True):
                minuten[naam] += deel
    mensen = {(t.wijk, b.wie(t.mens)) for t in b.trajecten.values() if _begeleid(b, t, van, tot)}
    return {
        "minuten": minuten,
        "begeleid": Counter(wijk for wijk, _ in mensen),
        "samen begeleid": len({wie for _, wie in mensen}),
    }


def _begeleid(b: Beeld, t: Traject, van: dt.date, tot: dt.date) -> bool:
    """Tell whether on some day both a step and a fixed contact held: if so, also on one on which either of them began."""
    m = b.mensen[b.wie(t.mens)]
    begin = {van, *(op for op, _orde, _stap in t.stappen), *(v.van for v in m.vast)}
    return any(van <= dag <= tot and bool(m.vast_op(dag)) and _in_stap(t, dag) for dag in begin)


def _in_stap(t: Traject, dag: dt.date) -> bool:
    if is_open(t, dag) and stap_op(t, dag) in BEGELEIDT:
        return True
    return any(op == dag and stap in BEGELEIDT for op, _orde, stap in t.stappen) and (
        t.dicht is None or dag <= t.dicht.dag
    )
