"""Those found in a period and those started in a year, followed (DOMEIN 8a and 9: funnel with loss, start cohort)."""

import datetime as dt
from collections import Counter

from tests.levend_jaar.beeld import Beeld, Mens
from tests.levend_jaar.orakel.stand import is_open, wijk_op
from tests.levend_jaar.orakel.tijd import maanden_verder

MIJLPALEN = ("gevonden", "geopend", "vormgeven", "plaatsen", "gestart", "afgerond")


def gevolgd(b: Beeld, van: dt.date, tot: dt.date) -> dict[int, tuple[str, str, str, bool]]:
    """Return by person found in a period: wijk, vindroute, how far it came, and whether it goes on."""
    uit: dict[int, tuple[str, str, str, bool]] = {}
    for m in b.levenden():
        op = m.gevonden_op if m.vindroute == "wijknetwerk" else min(b.gesprekken(m.nr), default=None)
        if m.vindroute and op is not None and van <= op <= tot:
            geopend = [t for t in b.van(m.nr) if t.geopend_op <= tot]
            door = any(is_open(t, tot) for t in geopend) if geopend else bool(m.vast_op(tot))
            uit[m.nr] = wijk_op(b, m, tot), m.vindroute, MIJLPALEN[_ver(b, m, tot)], door
    return uit


def _ver(b: Beeld, m: Mens, dag: dt.date) -> int:
    ver = 0
    for t in b.van(m.nr):
        if t.geopend_op > dag:
            continue
        stappen = {stap for op, _orde, stap in t.stappen if op <= dag}
        start = b.gestart_op(t)
        dicht = t.dicht is not None and t.dicht.dag <= dag
        ver = max(
            ver,
            1,
            2 if "vormgeven" in stappen else 0,
            3 if stappen & {"plaatsen", "volgen", "afronden"} else 0,
            4 if start is not None and start <= dag else 0,
            5 if dicht and t.dicht is not None and t.dicht.afgerond else 0,
        )
    return ver


def trechter(b: Beeld, van: dt.date, tot: dt.date) -> dict[str, tuple[int, int, int]]:
    """Return of each stage but the last who went on, who is there yet, and with whom it ended there."""
    alle = [(MIJLPALEN.index(tot_waar), door) for _w, _r, tot_waar, door in gevolgd(b, van, tot).values()]
    return {
        naam: (
            sum(ver > plaats for ver, _ in alle),
            sum(ver == plaats and door for ver, door in alle),
            sum(ver == plaats and not door for ver, door in alle),
        )
        for plaats, naam in enumerate(MIJLPALEN[:-1])
    }


type Gestart = tuple[int, str, str, dt.date, dt.date | None, str]


def gestart_in(b: Beeld, jaar: int, dag: dt.date) -> list[Gestart]:
    """Return who started in a year and by a day: person, trajectwijk, doelgroep then, start, closing by the day and how."""
    uit = []
    for t in b.trajecten.values():
        start = b.gestart_op(t)
        if start is None or start.year != jaar or start > dag:
            continue
        m = b.mensen[b.wie(t.mens)]
        toen = [d for d in m.doelgroepen if d[0] <= start]
        dicht = t.dicht if t.dicht is not None and t.dicht.dag <= dag else None
        hoe = ""
        if dicht is not None:
            weg = dicht.uitkomst in {"verhuisd", "overleden"}
            hoe = "afgerond" if dicht.afgerond else "verhuisd of overleden" if weg else "gestopt"
        doelgroep = max(toen)[2] if toen else ""
        uit.append((m.nr, t.wijk, doelgroep, start, dicht.dag if dicht else None, hoe))
    return sorted(uit, key=lambda rij: (rij[0], rij[3]))


def startcohort(b: Beeld, jaar: int, dag: dt.date) -> dict[int, Counter[str]]:
    """Return what had become of them after so many months, once who started on 31 December has come so far."""
    uit = {}
    for maanden in (6, 12, 18, 24):
        if maanden_verder(dt.date(jaar, 12, 31), maanden) <= dag:
            lot: Counter[str] = Counter()
            for *_wie, start, dicht, hoe in gestart_in(b, jaar, dag):
                lot[hoe if dicht is not None and dicht <= maanden_verder(start, maanden) else "loopt"] += 1
            uit[maanden] = lot
    return uit


def pilotjaren(b: Beeld, van: dt.date, tot: dt.date) -> dict[tuple[str, int], Counter[str]]:
    """Return by wijk and calendar year of a period how many were found, opened, started and completed."""
    uit: dict[tuple[str, int], Counter[str]] = {}

    def tel(wijk: str, op: dt.date | None, wat: str) -> None:
        if op is not None and van <= op <= tot:
            uit.setdefault((wijk, op.year), Counter())[wat] += 1

    for nr, (wijk, *_rest) in gevolgd(b, van, tot).items():
        m = b.mensen[nr]
        tel(wijk, m.gevonden_op if m.vindroute == "wijknetwerk" else min(b.gesprekken(nr)), "gevonden")
    for t in b.trajecten.values():
        tel(t.wijk, t.geopend_op, "geopend")
        tel(t.wijk, b.gestart_op(t), "gestart")
        tel(t.wijk, t.dicht.dag if t.dicht and t.dicht.afgerond else None, "afgerond")
    return uit
