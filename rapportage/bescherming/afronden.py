"""Rounding linked tables to multiples of five, on the preferred sides as far as they add up (DOMEIN 9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapportage.bescherming.oplosser import Oplosser, Stelsel, heel
from rapportage.bescherming.rooster import Rooster
from rapportage.bescherming.vormen import VIJF, Cel, Eerder, Telling, sleutel
from rapportage.bescherming.zijden import lot, omhoog

ZOALS_EERDER = 10.0
"""A figure out of the order of its counts over editions (one count, two figures) costs as much as ten departures."""
GELIJKE = 1e-5
"""What a keyed number below 256 adds to the cost of a departure, so that of equal roundings one is the least."""

type Toen = tuple[int, int]
"""The exact count and the figure of a cell in an earlier edition."""


@dataclass(frozen=True, kw_only=True)
class Keus:
    """The multiples that a cell may take (`laag` alone when they are equal), the preferred one, and what leaving it costs."""

    laag: int
    hoog: int
    liever: int
    kosten: float


def rond_af(rooster: Rooster, eerder: Sequence[Eerder], zout: bytes) -> dict[Cel, int] | None:
    """Return the figure of each cell of an edition, or None when nothing adds up under the cap.

    Each figure is one of the two multiples of five next to the exact count, nought stays nought, each table adds up
    with all its margins, no cell lies above the exact total of its group, and of a cumulative population none falls
    unless the exact count did. Of what is left, the least departs from the preferred sides.

    Args:
        rooster: the cells.
        eerder: editions before of the same population.
        zout: the kept secret.

    Raises:
        TijdOp: it took too long.
    """
    toen = verleden(eerder)
    keuzes = {
        cel: _keus(rooster.telling, cel, n, toen.get(cel, []), zout) for cel, n in rooster.cellen.items()
    }
    if any(keus is None for keus in keuzes.values()):
        return None
    stelsel, kosten, kolom = Stelsel(), dict[int, float](), dict[Cel, int]()
    for cel, keus in keuzes.items():
        assert keus is not None
        kolom[cel] = stelsel.kolom(keus.laag / VIJF, keus.hoog / VIJF)
        if keus.laag < keus.hoog:
            kosten[kolom[cel]] = keus.kosten if keus.liever == keus.laag else -keus.kosten
    for geheel, delen in rooster.sommen:
        stelsel.rij({kolom[geheel]: -1} | {kolom[deel]: 1 for deel in delen}, 0, 0)
    if not kolom:
        return {}
    waarden = Oplosser(stelsel, geheel=True).zoek(kosten)
    gehele = None if waarden is None else heel(waarden)
    return None if gehele is None else {cel: gehele[plaats] * VIJF for cel, plaats in kolom.items()}


def _keus(telling: Telling, cel: Cel, aantal: int, toen: Sequence[Toen], zout: bytes) -> Keus | None:
    """Return what a cell may become; None when the cap and an earlier figure leave nothing."""
    laag = aantal // VIJF * VIJF
    hoog = laag if laag == aantal else laag + VIJF
    if hoog > plafond(telling, cel):
        hoog = laag
    liever = hoog if omhoog(zout, telling.populatie, cel, aantal) else laag
    minstens = max((figuur for n, figuur in toen if n <= aantal), default=0)
    hoogstens = min((figuur for n, figuur in toen if n >= aantal), default=hoog)
    if telling.cumulatief and minstens > laag:
        if minstens > hoog:
            return None
        laag = liever = hoog
    elif liever < minstens or liever > hoogstens:
        liever = hoog if liever < minstens else laag
    anders = laag + hoog - liever
    kosten = ZOALS_EERDER if anders < minstens or anders > hoogstens else 1.0
    kosten += lot(zout, f"kosten|{telling.populatie}|{sleutel(cel)}") % 256 * GELIJKE
    return Keus(laag=laag, hoog=hoog, liever=liever, kosten=kosten)


def plafond(telling: Telling, cel: Cel) -> float:
    """Return what a cell may not exceed: the exact total of its group, so that no class is seen to be all of it.

    What exact work fixes (the total of a group itself) has no cap: the exact number stands beside it or follows.
    """
    groep = telling.groep(cel)
    return float("inf") if telling.ligt_vast(cel) else telling.groepen[groep]


def verleden(eerder: Sequence[Eerder]) -> dict[Cel, list[Toen]]:
    """Return the exact count and the figure of each cell in each edition that renewed it, the oldest first."""
    uit: dict[Cel, list[Toen]] = {}
    for e in eerder:
        nieuw = {cel: n for t in e.uitgave.tabellen if t.dag == e.telling.dag for cel, n in t.cijfers.items()}
        for cel, figuur in nieuw.items():
            uit.setdefault(cel, []).append((exact(e.telling, cel), figuur))
    return uit


def exact(telling: Telling, cel: Cel) -> int:
    """Return the exact count of a cell that was published of a telling, from the first table that knows its axes."""
    namen = {naam for naam, _ in cel}
    if all(telling.op_naam[naam].werk for naam in namen):
        return telling.groepen[cel]
    tabel = next(t for t in telling.tabellen if namen <= set(t.assen))
    leden = {(naam, lid) for naam, klasse in cel for lid in telling.op_naam[naam].leden[klasse]}
    plaatsen = [(plaats, naam) for plaats, naam in enumerate(tabel.assen) if naam in namen]
    return sum(
        aantal
        for klassen, aantal in tabel.aantallen.items()
        if all((naam, klassen[plaats]) in leden for plaats, naam in plaatsen)
    )
