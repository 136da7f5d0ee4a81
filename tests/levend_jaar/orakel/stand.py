"""What holds of a person or a traject at the end of a day (DOMEIN 7 and 8a)."""

import datetime as dt

from tests.levend_jaar.beeld import BUITEN, DAG, Beeld, Mens, Meting, Traject, omvat


def is_open(t: Traject, dag: dt.date) -> bool:
    """Tell whether a traject is open: opened by the day and not closed by it."""
    return t.geopend_op <= dag and (t.dicht is None or t.dicht.dag > dag)


def stap_op(t: Traject, dag: dt.date) -> str:
    """Return the step of a traject."""
    return max(s for s in t.stappen if s[0] <= dag)[2]


def wijk_op(b: Beeld, m: Mens, dag: dt.date) -> str:
    """Return where a person counts: its last trajectwijk, else the wijk of the address, else where it was met."""
    geopend = [t for t in b.van(m.nr) if t.geopend_op <= dag]
    if geopend:
        return geopend[-1].wijk
    adressen = [wijk for van, tot, wijk in m.adressen if omvat((van, tot), dag)]
    return adressen[-1] or BUITEN if adressen else m.vindplek or m.wijk


def laatst_gesproken(b: Beeld, m: Mens, dag: dt.date) -> dt.date | None:
    """Return the day of the last two-way contact."""
    return max((d for d in b.gesprekken(m.nr) if d <= dag), default=None)


type Fase = tuple[int, dt.date | None]
"""A pijler, and its first day; None when no traject came before."""


def fase_op(b: Beeld, m: Mens, dag: dt.date) -> Fase:
    """Return the pijler of a person, and since when."""
    t = next((t for t in reversed(b.van(m.nr)) if t.geopend_op <= dag), None)
    if t is None:
        return 1, None
    start = b.gestart_op(t)
    if t.dicht is not None and dag > t.dicht.dag:
        if start is None:
            return 1, t.geopend_op
        return (3 if t.dicht.afgerond else 1), t.dicht.dag + DAG
    if start is not None and dag >= start:
        return 2, start
    return 1, t.geopend_op


def score(b: Beeld, m: Mens, meting: Meting) -> int:
    """Return the score of a meting, by the pijler of its day; on the day of the start the first one counts in 1."""
    assert meting.trede is not None
    pijler, sinds = fase_op(b, m, meting.dag)
    if pijler == 2 and sinds == meting.dag and meting.aanleiding == "eerste meting":
        pijler = 1
    return 5 * (pijler - 1) + meting.trede


def tellend(b: Beeld, m: Mens, dag: dt.date, vanaf: dt.date = dt.date.min) -> list[Meting]:
    """Return the metingen that scores rest on, oldest first."""
    return [x for x in b.metingen_van(m.nr) if x.trede is not None and vanaf <= x.dag <= dag]


def score_op(b: Beeld, m: Mens, dag: dt.date) -> int | None:
    """Return the score of a person on a day; None when it was not measured in the phase of that day."""
    metingen = tellend(b, m, dag)
    if not metingen:
        return None
    pijler, sinds = fase_op(b, m, dag)
    laatste = metingen[-1]
    van_nu = score(b, m, laatste)
    if sinds is None or laatste.dag > sinds:
        return van_nu
    # The eerste meting on the day of the start is of before it.
    return van_nu if laatste.dag == sinds and (van_nu - 1) // 5 + 1 == pijler else None
