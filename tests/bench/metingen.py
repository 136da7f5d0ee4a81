"""Each page as the product makes it, measured twice: as `eigenaar`, for whom no policy holds, and as its user."""

import json
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction

from dagwerk.caseload.overzicht import caseload
from dagwerk.mijn_dag.dag import mijn_dag
from dossier.rijen import TIJDLIJN
from dossier.tijdlijn import Tijdlijn, tijdlijn
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.zoeken import zoek_personen
from kern.bladzijden import GRENS
from kern.identiteit import als
from tests.bench.zaaien import WIJKEN
from trajecten.kader.hoofd import hoofd
from trajecten.kader.lezen import rijen_van
from vinden.personen import Lijstkeuze, bladzijde
from vinden.personen.lijst import PER_PAGINA
from wijken.models import Wijk

ZOEKTERMEN = (
    ("voornaam", "fatma"),
    ("hele naam", "kaya fatma"),
    ("begin", "fa ka"),
    ("naam met typefout", "kovalenco yusif"),
    ("naam van niemand", "qwertz asdfgh"),
)
RONDES = 5
KEREN = 20
"""How often a page is made in one round; the round counts with its median, whatever else the machine did meanwhile."""
MILLI = 1000
KLEIN = 500
"""Up to so many rows a table is read as a whole with reason."""

GETELD = GRENS // PER_PAGINA
"""The last page of a list that is counted."""
VER = 100
"""A page that nobody turns to: the policy is tested on each of the thousands who are passed over. Nothing is promised."""

TEAMLEIDER = 1
COORDINATOR = 1000
"""The first coordinator of wijk 1 (tests.bench.zaaien)."""
DRUKSTE = 1
"""Guided by that coordinator, with the most reports of its wijk."""


@dataclass(frozen=True, kw_only=True)
class Maat:
    """What is measured.

    Args:
        naam: of the line in the table.
        gebruiker: who asks.
        doe: the work; returns the number of rows it shows.
        grens: how many ms the policies may cost, when that is promised.
        keren: how often in a round; a page that counts the whole town is made less often.
    """

    naam: str
    gebruiker: Gebruiker
    doe: Callable[[], int]
    grens: float | None = None
    factor: float | None = None
    keren: int = KEREN


@dataclass(kw_only=True)
class Uitkomst:
    """What came of it, times in ms, the median of five."""

    maat: Maat
    zonder: float
    met: float
    rijen: int
    statements: list["Statement"] = field(default_factory=list)

    @property
    def verschil(self) -> float:
        """How much dearer the policies make it."""
        return self.met - self.zonder


@dataclass
class Statement:
    """One statement as it went to the database."""

    sql: str
    params: Any
    duur: float


def _tijdlijn(gebruiker: Gebruiker, persoon: Inburgeraar) -> Tijdlijn:
    rijen = rijen_van(gebruiker, persoon.pk)
    assert rijen is not None
    return tijdlijn(gebruiker, rijen.met(*TIJDLIJN))


def maten() -> list[Maat]:
    """Return what is measured; the seeded town must be there."""
    coordinator = Gebruiker.objects.get(pk=COORDINATOR)
    teamleider = Gebruiker.objects.get(pk=TEAMLEIDER)
    # A request reads the aanstellingen once, before any page begins.
    _ = coordinator.in_kracht, teamleider.in_kracht
    personen = Inburgeraar.objects.select_related("wijk", "taal")
    drukste = personen.get(pk=DRUKSTE)
    gewone = personen.get(pk=DRUKSTE + WIJKEN * 10)

    wie_kijkt = (("coördinator", coordinator), ("teamleider", teamleider))

    def lijst(gebruiker: Gebruiker, nummer: int) -> Callable[[], int]:
        return lambda: len(bladzijde(gebruiker, Lijstkeuze(), nummer).object_list)

    def lijn(gebruiker: Gebruiker, persoon: Inburgeraar) -> Callable[[], int]:
        return lambda: _tijdlijn(gebruiker, persoon).volgende

    def regels(persoon: Inburgeraar) -> int:
        with transaction.atomic(), als(teamleider):
            eerste = _tijdlijn(teamleider, persoon)
        return eerste.volgende + eerste.ouder

    return [
        *(
            Maat(naam=f"Personen, {wie}, bladzijde {n}", gebruiker=g, doe=lijst(g, n), grens=grens)
            for wie, g in wie_kijkt
            for n, grens in ((1, 1.0), (GETELD, 1.0), (VER, None))
        ),
        *(
            Maat(naam=f"Tijdlijn van {regels(p)}, {wie}", gebruiker=g, doe=lijn(g, p), grens=1.0)
            for wie, g in wie_kijkt
            for p in (gewone, drukste)
        ),
        *zoekmaten(wie_kijkt),
        Maat(
            naam="Hoofd van een dossier",
            gebruiker=coordinator,
            doe=lambda: int(hoofd(coordinator, drukste).pk == DRUKSTE),
        ),
        Maat(naam="Mijn dag", gebruiker=coordinator, doe=lambda: mijn_dag(coordinator).caseload.aantal),
        *caseloadmaten(teamleider),
    ]


def zoekmaten(wie_kijkt: Iterable[tuple[str, Gebruiker]]) -> list[Maat]:
    """Return what is measured of searching."""

    def zoek(gebruiker: Gebruiker, term: str) -> Callable[[], int]:
        return lambda: len(zoek_personen(gebruiker, term))

    return [
        Maat(naam=f"Zoeken op {wat}, {wie}", gebruiker=g, doe=zoek(g, term), factor=1.5)
        for wie, g in wie_kijkt
        for wat, term in ZOEKTERMEN
    ]


def caseloadmaten(teamleider: Gebruiker) -> list[Maat]:
    """Return what is measured of the caseload page."""
    wijken = list(Wijk.objects.order_by("naam"))

    def stand(wijk: Wijk | None) -> Callable[[], int]:
        return lambda: caseload(teamleider, wijken=wijken, wijk=wijk).samen.open.aantal

    return [
        Maat(naam=f"Caseload, {wijk or 'alle wijken'}", gebruiker=teamleider, doe=stand(wijk), keren=2)
        for wijk in (None, wijken[0])
    ]


def meet(maat: Maat) -> Uitkomst:
    """Measure the two turn by turn, so that whatever else this machine does hits both alike."""
    zonder: list[float] = []
    met: list[float] = []
    eigenaar, gebruiker = _als_eigenaar(maat), _als_gebruiker(maat)
    rijen = _vergelijk(maat, eigenaar, gebruiker)
    for _ronde in range(RONDES):
        paren = [(_klok(maat, eigenaar), _klok(maat, gebruiker)) for _keer in range(maat.keren)]
        zonder.append(statistics.median(duur for duur, _ in paren))
        met.append(statistics.median(duur for _, duur in paren))
    statements: list[Statement] = []
    with gebruiker(), _luister(statements):
        maat.doe()
    return Uitkomst(
        maat=maat,
        zonder=statistics.median(zonder),
        met=statistics.median(met),
        rijen=rijen,
        statements=statements,
    )


def _vergelijk(maat: Maat, eigenaar: "_Wie", gebruiker: "_Wie") -> int:
    """Make the page once as both, which also fills the caches; return its number of rows.

    Raises:
        AssertionError: the two show another number of rows, so their times do not compare.
    """
    with eigenaar():
        zonder = maat.doe()
    with gebruiker():
        met = maat.doe()
    if zonder != met:
        raise AssertionError(f"{maat.naam}: {zonder} rows without policies, {met} with")
    return met


type _Wie = Callable[[], AbstractContextManager[None]]


def _als_eigenaar(maat: Maat) -> _Wie:
    return partial(_werk, "eigenaar", zonder_policies, maat.gebruiker)


def _als_gebruiker(maat: Maat) -> _Wie:
    return partial(_werk, "gebruiker", als, maat.gebruiker)


@contextmanager
def _werk(
    langs: str, zicht: Callable[[Gebruiker], AbstractContextManager[None]], gebruiker: Gebruiker
) -> Iterator[None]:
    with _langs(langs), transaction.atomic(), zicht(gebruiker):
        yield


@contextmanager
def _langs(wie: str) -> Iterator[None]:
    """Have the product work over a connection of its own, as each request has one of its role.

    PostgreSQL plans a prepared statement anew for another role.
    """
    gewone = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = _verbinding(wie)
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = gewone


@lru_cache
def _verbinding(_wie: str) -> Any:
    return connections.create_connection(DEFAULT_DB_ALIAS)


@contextmanager
def zonder_policies(gebruiker: Gebruiker) -> Iterator[None]:
    """Work as `eigenaar`, for whom no policy holds, in the name of a user: functions that ask who it is find it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.gebruiker', %s, true)", [str(gebruiker.pk)])
    yield


def _klok(maat: Maat, wie: _Wie) -> float:
    with wie():
        begin = time.perf_counter()
        maat.doe()
        return (time.perf_counter() - begin) * MILLI


@contextmanager
def _luister(naar: list[Statement]) -> Iterator[None]:
    def bewaar(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        begin = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            naar.append(Statement(sql, params, (time.perf_counter() - begin) * MILLI))

    with connection.execute_wrapper(bewaar):
        yield


def uitleg(uitkomst: Uitkomst, statement: Statement) -> str:
    """Return the plan of a statement as its user, with what it really took."""
    with _als_gebruiker(uitkomst.maat)(), connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {statement.sql}", statement.params)
        return "\n".join(rij[0] for rij in cursor.fetchall())


def plan(uitkomst: Uitkomst) -> str:
    """Return in a few words how the dearest statement finds its rows, and how many pages it touches."""
    duurste = max(uitkomst.statements, key=lambda s: s.duur)
    with _als_gebruiker(uitkomst.maat)(), connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {duurste.sql}", duurste.params)
        (antwoord,) = cursor.fetchone()
    top = (json.loads(antwoord) if isinstance(antwoord, str) else antwoord)[0]["Plan"]
    hoe = dict.fromkeys(_wegen(top))
    blokken = top["Shared Hit Blocks"] + top["Shared Read Blocks"]
    return f"{', '.join(hoe)}; {blokken} blokken"


def _wegen(knoop: dict[str, Any]) -> Iterator[str]:
    """Give the indexes of the statement itself, not those of what it asks of each row; and tables read as a whole."""
    if "Index Name" in knoop:
        yield knoop["Index Name"]
    elif knoop["Node Type"] == "Seq Scan" and knoop["Actual Rows"] > KLEIN:
        yield f"heel {knoop['Relation Name']}"
    for onder in knoop.get("Plans", []):
        if onder.get("Parent Relationship") not in {"SubPlan", "InitPlan"}:
            yield from _wegen(onder)
