"""What monitoring tells beside the work of its period (DOMEIN 8a and 9)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from tests.levend_jaar.beeld import DAG, Beeld, Traject
from tests.levend_jaar.orakel import cohort, netwerk
from tests.levend_jaar.orakel.jaar import (
    BEGELEID_PER_JAAR,
    UREN_PER_JAAR,
    UUR,
    afwezige_dagen,
    fte_dagen,
    steeds,
)
from tests.levend_jaar.orakel.stand import is_open, stap_op
from tests.levend_jaar.orakel.tijd import jaar_eerder
from tests.levend_jaar.orakel.uren import uren

STAPPEN = ("taxeren", "vormgeven", "plaatsen", "volgen", "afronden")

type Periode = tuple[dt.date, dt.date | None, Decimal]
type Team = Mapping[str, tuple[str | None, list[Periode]]]
"""Of each coordinator its wijk, and its periods `[van, tot)` with the fte."""


def maandeinden(begin: dt.date, dag: dt.date) -> list[dt.date]:
    """Return the days up to a day after which another month begins."""
    alle = (begin + n * DAG for n in range((dag - begin).days + 1))
    return [d for d in alle if (d + DAG).day == 1]


def stand_per_maand(b: Beeld, begin: dt.date, dag: dt.date) -> dict[str, list[int]]:
    """Return how many were in each step at the end of the last thirteen months."""
    return {
        stap: [
            sum(is_open(t, einde) and stap_op(t, einde) == stap for t in b.trajecten.values())
            for einde in maandeinden(begin, dag)[-13:]
        ]
        for stap in STAPPEN
    }


def gestart_per_maand(b: Beeld, begin: dt.date, dag: dt.date) -> list[int]:
    """Return how many had started by the end of each month of the pilot."""
    starts = [start for t in b.trajecten.values() if (start := b.gestart_op(t)) is not None]
    return [sum(begin <= start <= einde for start in starts) for einde in maandeinden(begin, dag)]


def weken_in_stap(b: Beeld, dag: dt.date) -> dict[str, dict[str, int | None]]:
    """Return how many came in each step, and in which week half had gone further."""
    uit: dict[str, dict[str, int | None]] = {}
    for plaats, stap in enumerate(STAPPEN):
        wachtend = [w for t in b.trajecten.values() if (w := _wachtte(t, plaats, dag)) is not None]
        helft = _helft(wachtend) if len(wachtend) >= 10 else None
        uit[stap] = {"trajecten": len(wachtend), "weken": None if helft is None else round(helft / 7)}
    return uit


def _wachtte(t: Traject, plaats: int, dag: dt.date) -> tuple[int, str] | None:
    """Return how many days it took from first coming in a step, and what ended that: further, closed, or the day."""
    rij = [(op, STAPPEN.index(stap)) for op, _orde, stap in sorted(t.stappen) if op <= dag]
    binnen = next((n for n, (_op, waar) in enumerate(rij) if waar == plaats), None)
    if binnen is None:
        return None
    sinds = rij[binnen][0]
    for op, waar in rij[binnen:]:
        if waar > plaats:
            return (op - sinds).days, "verder"
    if t.dicht is not None and t.dicht.dag <= dag:
        return (t.dicht.dag - sinds).days, "dicht"
    return (dag - sinds).days, "er nog"


def _helft(alle: list[tuple[int, str]]) -> int | None:
    """Return the first day by which half had gone further, when who closed never does and who is there may."""
    verder, over = Fraction(0), Fraction(1)
    for dagen in sorted({n for n, _ in alle}):
        onder_ogen = sum(n >= dagen for n, _ in alle)
        hier = Counter(hoe for n, hoe in alle if n == dagen)
        verder += over * Fraction(hier["verder"], onder_ogen)
        over *= 1 - Fraction(hier["verder"] + hier["dicht"], onder_ogen)
        if verder >= Fraction(1, 2):
            return dagen
    return None


def trechter(b: Beeld, begin: dt.date, dag: dt.date) -> dict[str, dict[str, dict[str, int]]]:
    """Return by vindroute and stage who went on, who is there, and with whom it ended."""
    uit: dict[str, dict[str, dict[str, int]]] = {}
    for _wijk, route, waar, door in cohort.gevolgd(b, begin, dag).values():
        for stap in cohort.MIJLPALEN[:-1]:
            deel = uit.setdefault(route, {}).setdefault(stap, {"door": 0, "bezig": 0, "eruit": 0})
            verder = cohort.MIJLPALEN.index(waar) - cohort.MIJLPALEN.index(stap)
            if verder >= 0:
                deel["door" if verder else "bezig" if door else "eruit"] += 1
    return uit


def vindplaatsen(
    b: Beeld, personen: netwerk.Personen, begin: dt.date, van: dt.date, dag: dt.date
) -> dict[str, dict[str, dict[str, int]]]:
    """Return by wijk and place what it yielded in the month and in the pilot."""
    uit: dict[str, dict[str, dict[str, int]]] = {}
    for eerste, erbij in ((van, ""), (begin, " in de pilot")):
        for (wijk, naam), deel in netwerk.vindplaatsen(b, personen, eerste, dag).items():
            plek = uit.setdefault(wijk, {}).setdefault(naam, {})
            plek |= {wat if wat == "vindplaatsen" else f"{wat}{erbij}": n for wat, n in deel.items()}
    return uit


def onvervuld(b: Beeld, dag: dt.date, sinds: dt.date) -> dict[str, dict[str, int]]:
    """Return by kind and trajectwijk the wishes that wait since a day or longer; those for help are not told."""
    uit: dict[str, Counter[str]] = {}
    for _mens, wijk, soort, op in netwerk.onvervuld(b, dag):
        if soort != "hulp" and op <= sinds:
            uit.setdefault(soort, Counter())[wijk] += 1
    return {soort: dict(wijken) for soort, wijken in uit.items()}


def last(b: Beeld, team: Team, pilot: list[str], dag: dt.date) -> dict[str, Any]:
    """Return the work of each wijk of the pilot beside its norms."""
    eerste, laatste, sinds = dt.date(dag.year, 1, 1), dt.date(dag.year, 12, 31), jaar_eerder(dag) + DAG
    zonder_fte = {wie: (wijk, [(van, tot) for van, tot, _fte in rij]) for wie, (wijk, rij) in team.items()}
    jaar, twaalf = (uren(b, zonder_fte, pilot, vanaf, dag) for vanaf in (eerste, sinds))
    dagen = (laatste - eerste).days + 1
    uit: dict[str, Any] = {}
    for naam in pilot:
        mensen = hier = Fraction(0)
        werkt: list[Periode] = []
        for wie, (wijk, rij) in team.items():
            if wijk in {None, naam}:
                deel = Fraction(1, len(pilot) if wijk is None else 1)
                mensen += deel * Fraction(fte_dagen(rij, eerste, laatste))
                hier += deel * Fraction(
                    fte_dagen(rij, eerste, dag) - afwezige_dagen(b, wie, rij, eerste, dag)
                )
                werkt += rij
        altijd = steeds(werkt, sinds, dag) and twaalf["begeleid"][naam]
        uit[naam] = {
            "begeleid": jaar["begeleid"][naam],
            "begeleid_norm": _half_omhoog(BEGELEID_PER_JAAR * mensen / dagen),
            "minuten": jaar["minuten"][naam],
            "minuten_norm": _half_omhoog(UREN_PER_JAAR * UUR * hier / dagen),
            "twaalf": {"minuten": twaalf["minuten"][naam], "begeleid": twaalf["begeleid"][naam]}
            if altijd
            else None,
        }
    return uit


def _half_omhoog(waarde: Fraction) -> int:
    return int((Decimal(waarde.numerator) / waarde.denominator).quantize(Decimal(1), ROUND_HALF_UP))


def bezet(plekken: Iterable[Mapping[str, Mapping[str, Any]]]) -> dict[str, int]:
    """Return the places taken of each activiteit, by its name."""
    return {naam: plek["bezet"] for namen in plekken for naam, plek in namen.items()}
