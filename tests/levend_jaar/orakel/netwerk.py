"""What vindplaatsen yield, what is full, which wishes are unmet, and verzuim (DOMEIN 3, 8a and 9)."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping

from tests.levend_jaar.beeld import Beeld, Onderdeel

type Personen = Mapping[str, Mapping[str, str]]
"""The kind of each vindplaats that is a person, by wijk and name: of those a report gives no name."""


def vindplaatsen(
    b: Beeld, personen: Personen, van: dt.date, tot: dt.date
) -> dict[tuple[str, str], dict[str, int]]:
    """Return by wijk and place (kind of person, or door) how many were found there, and how many trajecten of them opened."""
    uit: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: {"gevonden": 0, "geopend": 0})
    for wijk, per_naam in personen.items():
        for soort, aantal in Counter(per_naam.values()).items():
            uit[wijk, soort]["vindplaatsen"] = aantal
    for m in b.levenden():
        if m.vindroute != "wijknetwerk":
            continue
        naam = personen.get(m.vindplek, {}).get(m.vindplaats, m.vindplaats)
        waar = m.vindplek, naam or "aan de deur"
        uit[waar]["gevonden"] += m.gevonden_op is not None and van <= m.gevonden_op <= tot
        uit[waar]["geopend"] += sum(van <= t.geopend_op <= tot for t in b.van(m.nr))
    return dict(uit)


def werving(
    b: Beeld, wijzen: Mapping[tuple[str, str], str], begin: dt.date, dag: dt.date
) -> dict[str, dict[str, int]]:
    """Return by way of recruiting who was found by the wijknetwerk in the pilot, and who of them started and completed."""
    wijzen = {**wijzen, **b.werfwijzen}
    uit: dict[str, dict[str, int]] = {}
    plekken: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for m in b.levenden():
        if m.vindroute != "wijknetwerk" or not (m.gevonden_op and begin <= m.gevonden_op <= dag):
            continue
        plek = (m.vindplek, m.vindplaats)
        wijze = (wijzen[plek] or "niet gezegd") if m.vindplaats else "aan de deur"
        eigen = [t for t in b.van(m.nr) if t.geopend_op <= dag]
        af = any(t.dicht and t.dicht.dag <= dag and t.dicht.afgerond for t in eigen)
        start = af or any((op := b.gestart_op(t)) and op <= dag for t in eigen)
        rij = uit.setdefault(wijze, {"gevonden": 0, "gestart": 0, "afgerond": 0})
        if eigen:
            plekken[wijze].add(plek)
        for naam, telt in (("gevonden", True), ("gestart", start), ("afgerond", af)):
            rij[naam] += telt
    een = {wijze for wijze, waar in plekken.items() if len(waar) == 1 and wijze != "aan de deur"}
    return _een_plek_nooit_alleen(uit, een, set(plekken))


def _een_plek_nooit_alleen(
    uit: dict[str, dict[str, int]], een: set[str], met_traject: set[str]
) -> dict[str, dict[str, int]]:
    """Put the ways together of which one vindplaats led to a traject; a single one takes along the least that did too."""
    if len(een) == 1 and met_traject == een:
        een = set(uit)
    elif len(een) == 1:
        minste = min(uit[w]["gevonden"] for w in met_traject - een)
        een = een | {max(w for w in met_traject - een if uit[w]["gevonden"] == minste)}
    samen = {naam: sum(uit[w][naam] for w in een) for naam in ("gevonden", "gestart", "afgerond")}
    return {w: n for w, n in uit.items() if w not in een} | ({"andere manieren samen": samen} if een else {})


def bezet(b: Beeld, dag: dt.date) -> dict[str, int]:
    """Return by activiteit how many people take part or are about to."""
    wie: dict[str, set[int]] = defaultdict(set)
    for o in b.onderdelen.values():
        if o.activiteit and _in_plan(b, o, dag):
            wie[o.activiteit].add(b.wie(b.trajecten[o.traject].mens))
    return {naam: len(mensen) for naam, mensen in wie.items()}


def onvervuld(b: Beeld, dag: dt.date) -> list[tuple[int, str, str, dt.date]]:
    """Return the components without a place yet: person, trajectwijk, kind, since when."""
    return sorted(
        (b.wie(b.trajecten[o.traject].mens), b.trajecten[o.traject].wijk, o.soort, o.sinds)
        for o in b.onderdelen.values()
        if o.te_vinden and _in_plan(b, o, dag)
    )


def _in_plan(b: Beeld, o: Onderdeel, dag: dt.date) -> bool:
    dicht = b.trajecten[o.traject].dicht
    if o.geeindigd_op is not None and o.geeindigd_op <= dag:
        return False
    if dicht is not None and dicht.dag <= dag and o.sinds <= dicht.dag:
        return False
    return o.sinds <= dag or (o.gestart_op is not None and o.gestart_op <= dag)


def wijkcijferreeksen(
    b: Beeld, begin: dict[tuple[str, str, str], list[tuple[int, int]]]
) -> dict[tuple[str, str, str], list[tuple[int, int]]]:
    """Return the figures of a wijk that are of two years or more, in order; `begin` is what the town began with."""
    alle = {sleutel: sorted({*begin.get(sleutel, []), *b.wijkcijfers.get(sleutel, [])}) for sleutel in begin}
    return {sleutel: punten for sleutel, punten in alle.items() if len({jaar for jaar, _ in punten}) > 1}


def verzuim(b: Beeld, van: dt.date, tot: dt.date) -> dict[str, dict[str, int]]:
    """Return by kind of component how many people often missed it in a quarter, did not, or of whom too little is known."""
    keren: dict[tuple[int, str], list[str]] = {}
    for o in b.onderdelen.values():
        gestart = o.gestart_op is not None and o.gestart_op <= tot
        if o.soort != "hulp" and gestart and (o.geeindigd_op is None or o.geeindigd_op >= van):
            wie = b.wie(b.trajecten[o.traject].mens)
            gehouden = [x.hoe for x in b.aanwezig.values() if x.onderdeel == o.nr and van <= x.dag <= tot]
            keren.setdefault((wie, o.soort), []).extend(h for h in gehouden if h != "viel uit")
    uit: dict[str, Counter[str]] = defaultdict(Counter)
    for (_wie, soort), hoe in keren.items():
        weinig, vaak = len(hoe) < 4, hoe.count("niet afgemeld") / max(len(hoe), 1) >= 0.25
        uit[soort]["niet_vastgelegd" if weinig else "vaak" if vaak else "minder"] += 1
    return {soort: dict(telling) for soort, telling in uit.items()}
