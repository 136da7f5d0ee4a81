"""The year of a coordinator: minutes, people guided, and the norms beside them (DOMEIN 8 and 8a)."""

import datetime as dt
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Any

from tests.levend_jaar.beeld import DAG, Beeld, Traject, omvat
from tests.levend_jaar.orakel.stand import is_open, stap_op
from tests.levend_jaar.orakel.tijd import jaar_eerder

UUR = 60
UREN_PER_JAAR, BEGELEID_PER_JAAR, SIGNAAL = 1350, 50, 45
LANG_AFWEZIG = 28
BEGELEIDT = {"vormgeven", "plaatsen", "volgen", "afronden"}

type Aanstellingen = Iterable[tuple[dt.date, dt.date | None, Decimal]]


def minuten(b: Beeld, wie: str, van: dt.date, tot: dt.date) -> int:
    """Return all minutes of a coordinator: contacts once, and weekly lines."""
    contacten = sum(c.minuten for c in b.contacten.values() if c.door == wie and van <= c.dag <= tot)
    return contacten + sum(n for (w, week, _), n in b.uren.items() if w == wie and van <= week <= tot)


def voor_27(b: Beeld, wie: str, van: dt.date, tot: dt.date) -> int:
    """Return the minutes that belong to the 27 of a coordinator: with those of a replacement, without its own as one."""
    som = minuten(b, wie, van, tot)
    for c in b.contacten.values():
        if not van <= c.dag <= tot:
            continue
        for mens, deel in zip(c.bij, verdeeld(c.minuten, len(c.bij)), strict=True):
            vast = b.namens(c.door, b.wie(mens), c.dag, tot_het_slot=True)
            som += deel * ((vast == wie) - (bool(vast) and c.door == wie))
    return som


def verdeeld(minuten_: int, aantal: int) -> list[int]:
    """Return the minutes for each of those who share a contact; what does not divide goes to the first."""
    if not aantal:
        return []
    deel, rest = divmod(minuten_, aantal)
    return [deel + rest, *[deel] * (aantal - 1)]


def afwezige_dagen(b: Beeld, wie: str, aanstellingen: Aanstellingen, van: dt.date, tot: dt.date) -> Decimal:
    """Return the days of absences of four weeks and more, each times the fte; those that follow on each other are one."""
    weg = {a.van + n * DAG for a in b.afwezig.values() if a.wie == wie for n in range((a.tot - a.van).days)}
    som, rij = Decimal(0), list(aanstellingen)
    for begin in sorted(dag for dag in weg if dag - DAG not in weg):
        einde = begin
        while einde + DAG in weg:
            einde += DAG
        if (einde - begin).days + 1 >= LANG_AFWEZIG and begin <= tot and van <= einde:
            som += fte_dagen(rij, max(begin, van), min(einde, tot))
    return som


def begeleid(b: Beeld, wie: str, van: dt.date, tot: dt.date) -> int:
    """Return the distinct persons who were in Vormgeven or later on a day on which this coordinator was responsible."""
    return len({b.wie(t.mens) for t in b.trajecten.values() if _was_ooit(b, t, wie, van, tot)})


def _was_ooit(b: Beeld, t: Traject, wie: str, van: dt.date, tot: dt.date) -> bool:
    m = b.mensen[b.wie(t.mens)]
    dag = max(van, t.geopend_op)
    while dag <= tot:
        vast = any(v.wie == wie and omvat((v.van, v.tot), dag) for v in m.vast)
        if vast and _in_stap(t, dag):
            return True
        dag += DAG
    return False


def _in_stap(t: Traject, dag: dt.date) -> bool:
    """Tell whether it was in such a step at the end of a day, or took one on that day and left it."""
    if is_open(t, dag) and stap_op(t, dag) in BEGELEIDT:
        return True
    gezet = any(op == dag and stap in BEGELEIDT for op, _, stap in t.stappen)
    return gezet and (t.dicht is None or dag <= t.dicht.dag)


def fte_dagen(aanstellingen: Aanstellingen, van: dt.date, tot: dt.date) -> Decimal:
    """Return the days of the aanstellingen in a period, each times its fte."""
    som = Decimal(0)
    for begin, einde, fte in aanstellingen:
        laatste = tot if einde is None else min(tot, einde - DAG)
        som += fte * max(0, (laatste - max(van, begin)).days + 1)
    return som


def jaar_van(b: Beeld, wie: str, aanstellingen: Aanstellingen, dag: dt.date) -> dict[str, Any]:
    """Return the year of a coordinator up to a day."""
    eerste, laatste = dt.date(dag.year, 1, 1), dt.date(dag.year, 12, 31)
    dagen = Decimal((laatste - eerste).days + 1)
    heel, nu = fte_dagen(aanstellingen, eerste, laatste), fte_dagen(aanstellingen, eerste, dag)
    vol = UREN_PER_JAAR * UUR
    sinds = jaar_eerder(dag) + DAG
    return {
        "twaalf": (
            voor_27(b, wie, sinds, dag),
            begeleid(b, wie, sinds, dag),
            steeds(aanstellingen, sinds, dag),
        ),
        "minuten": minuten(b, wie, eerste, dag),
        "norm": _rond(vol * (heel - afwezige_dagen(b, wie, aanstellingen, eerste, laatste)) / dagen),
        "tot_nu": _rond(vol * (nu - afwezige_dagen(b, wie, aanstellingen, eerste, dag)) / dagen),
        "begeleid": begeleid(b, wie, eerste, dag),
        "begeleid_norm": _naar_boven(BEGELEID_PER_JAAR * heel / dagen),
        "begeleid_signaal": _naar_boven(SIGNAAL * heel / dagen),
        "uitgezonderd": b.uitzonderingen.get((wie, dag.year), 0),
    }


def steeds(aanstellingen: Aanstellingen, van: dt.date, tot: dt.date) -> bool:
    """Tell whether somebody was a coordinator on every day of a period: only then its hours per person are judged."""
    rij, dag = list(aanstellingen), van
    while dag <= tot and any(omvat((begin, einde), dag) for begin, einde, _fte in rij):
        dag += DAG
    return dag > tot


def _rond(waarde: Decimal) -> int:
    return int(waarde.quantize(Decimal(1), ROUND_HALF_EVEN))


def _naar_boven(waarde: Decimal) -> int:
    return int(waarde.quantize(Decimal(1), ROUND_HALF_UP))
