"""The caseload today: who has how many open trajecten in which step, who was visited, who waits longest (DOMEIN 8a)."""

import datetime as dt
from collections import Counter
from typing import Any

from tests.levend_jaar.beeld import Beeld, Mens, Traject
from tests.levend_jaar.orakel.stand import is_open, laatst_gesproken, stap_op
from tests.levend_jaar.orakel.tijd import maandag


def open_op(b: Beeld, dag: dt.date) -> list[tuple[Mens, Traject]]:
    """Return the open trajecten of a day, with their person."""
    return [(b.mensen[b.wie(t.mens)], t) for t in b.trajecten.values() if is_open(t, dag)]


def groepen(b: Beeld, dag: dt.date) -> Counter[tuple[str, str, str]]:
    """Return the number of open trajecten by trajectwijk, fixed contact and step."""
    return Counter((t.wijk, m.vast_op(dag), stap_op(t, dag)) for m, t in open_op(b, dag))


def bezocht(b: Beeld, dag: dt.date, *, weken_terug: int = 0) -> Counter[tuple[str, str, str]]:
    """Return how many of them had a visit at the door this week or an earlier one, also when nobody was at home."""
    eerste = maandag(dag) - weken_terug * dt.timedelta(days=7)
    laatste = min(dag, eerste + dt.timedelta(days=6))
    aan_de_deur = {
        b.wie(nr)
        for c in b.contacten.values()
        if c.soort == "huisbezoek" and eerste <= c.dag <= laatste
        for nr in c.bij
    }
    return Counter(
        (t.wijk, m.vast_op(dag), stap_op(t, dag)) for m, t in open_op(b, dag) if m.nr in aan_de_deur
    )


STAPNORM = dt.timedelta(weeks=8)


def te_lang(b: Beeld, dag: dt.date) -> Counter[tuple[str, str, str]]:
    """Return how many are in Taxeren, Vormgeven or Plaatsen for longer than eight weeks."""
    uit: Counter[tuple[str, str, str]] = Counter()
    for m, t in open_op(b, dag):
        sinds = max(s for s in t.stappen if s[0] <= dag)
        if sinds[2] in {"taxeren", "vormgeven", "plaatsen"} and sinds[0] + STAPNORM < dag:
            uit[t.wijk, m.vast_op(dag), sinds[2]] += 1
    return uit


def gestart(b: Beeld, dag: dt.date) -> dict[str, set[int]]:
    """Return who started a traject by a day, by the wijk of that traject."""
    uit: dict[str, set[int]] = {}
    for t in b.trajecten.values():
        start = b.gestart_op(t)
        if start is not None and start <= dag:
            uit.setdefault(t.wijk, set()).add(b.wie(t.mens))
    return uit


def langst(b: Beeld, dag: dt.date) -> dict[tuple[str, str], tuple[dt.date, frozenset[int]]]:
    """Return for each wijk and fixed contact the longest time without a talk: since when, and who."""
    uit: dict[tuple[str, str], tuple[dt.date, set[int]]] = {}
    for m, t in open_op(b, dag):
        sinds = laatst_gesproken(b, m, dag) or t.geopend_op
        sleutel = t.wijk, m.vast_op(dag)
        if sleutel not in uit or sinds < uit[sleutel][0]:
            uit[sleutel] = sinds, {m.nr}
        elif sinds == uit[sleutel][0]:
            uit[sleutel][1].add(m.nr)
    return {sleutel: (sinds, frozenset(wie)) for sleutel, (sinds, wie) in uit.items()}


def eigen(b: Beeld, wie: str, dag: dt.date) -> dict[str, Any]:
    """Return what Mijn dag counts of the people of a coordinator."""
    mensen = [m for m in b.levenden() if m.vast_op(dag) == wie]
    stappen = Counter(stap_op(t, dag) for m in mensen if (t := b.lopend(m.nr)) is not None)
    zonder = [m for m in mensen if b.lopend(m.nr) is None]
    return {
        "per_stap": stappen,
        "open": sum(stappen.values()),
        "zonder_traject": sum(m.route == "wijkgericht" for m in zonder),
        "in_nazorg": sum(m.route != "wijkgericht" for m in zonder),
        "bezoeken": _bezoeken(b, wie, dag),
        "taken": sum(
            not t.vrager
            and t.voor == wie
            and t.stand == "open"
            and not _is_nazorg(t.nazorg, t.uiterlijk, dag)
            for t in b.taken.values()
        ),
        "vragen": sum(
            bool(t.vrager) and t.stand == "open" and _houdt(b, wie, b.wie(t.mens), dag)
            for t in b.taken.values()
        ),
    }


def _houdt(b: Beeld, wie: str, mens: int, dag: dt.date) -> bool:
    """Tell whether somebody is the fixed contact of a person, or replaces it."""
    return b.mensen[mens].vast_op(dag) == wie or bool(b.namens(wie, mens, dag))


def _is_nazorg(nazorg: bool, uiterlijk: dt.date, dag: dt.date) -> bool:
    """Tell whether a signal says already that a meting of nazorg is due."""
    return nazorg and uiterlijk <= dag


def _bezoeken(b: Beeld, wie: str, dag: dt.date) -> tuple[int, int]:
    """Return the planned visits of today, and those of the six days after."""
    gepland = [z.dag for z in b.bezoeken.values() if z.door == wie and z.stand == "gepland"]
    return sum(d == dag for d in gepland), sum(dag < d < dag + dt.timedelta(days=7) for d in gepland)


def verantwoordelijk(b: Beeld, wie: list[str], dag: dt.date) -> dict[str, set[int]]:
    """Return by fixed contact whom it was responsible for at the end of a day: in a traject, before one, or in nazorg.

    `niemand` has the open trajecten without one, which should not be (DOMEIN 2).
    """
    mensen = b.levenden()
    per_wie = {naam: {m.nr for m in mensen if m.vast_op(dag) == naam} for naam in wie}
    return {**per_wie, "niemand": {m.nr for m, _t in open_op(b, dag) if not m.vast_op(dag)}}


def zonder_werkend_contact(b: Beeld, werken: set[str], dag: dt.date) -> set[int]:
    """Return whose open traject has a fixed contact who does not work here any more, or may not sign in."""
    return {m.nr for m, _t in open_op(b, dag) if m.vast_op(dag) not in werken}


def aandacht(b: Beeld, dag: dt.date, per_regel: dict[str, set[int]]) -> dict[tuple[str, str], frozenset[int]]:
    """Return who has a signal, each once, by the wijk in which the person counts and by fixed contact.

    That wijk is the trajectwijk of an open traject, else where somebody lives.
    """
    lopend = {m.nr: t.wijk for m, t in open_op(b, dag)}
    uit: dict[tuple[str, str], set[int]] = {}
    for nr in set().union(*per_regel.values()):
        mens = b.mensen[nr]
        uit.setdefault((lopend.get(nr, mens.wijk), mens.vast_op(dag)), set()).add(nr)
    return {sleutel: frozenset(wie) for sleutel, wie in uit.items()}


def bewaard(b: Beeld, dag: dt.date, per_regel: dict[str, set[int]]) -> dict[str, Any]:
    """Return what is kept of a day: the numbers that the caseload page gave at its end."""
    return {
        "open": groepen(b, dag),
        "te_lang": te_lang(b, dag),
        "signaal": {plek: len(wie) for plek, wie in aandacht(b, dag, per_regel).items()},
        "redenen": {regel: len(wie) for regel, wie in per_regel.items()},
        "gestart": {wijk: len(wie) for wijk, wie in gestart(b, dag).items()},
    }
