"""The protected edition of traits and outcomes of a day, made once and kept (DOMEIN 9; docs/adr/0060).

The days are the ends of quarters. Each has one moment at which it is known: the first working day after a quarter, and
1 March after a year. An edition is rounded and audited beside all that were published before it, so they are made in
order, the days that were never asked for too.
"""

import datetime as dt
import time
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from rapportage.bescherming.bewaren import als_json, cellen_als_json, uit_json
from rapportage.bescherming.ladder import bescherm
from rapportage.bescherming.vormen import Cel, Eerder, Telling, Uitgave
from rapportage.bescherming.zijden import geheim
from rapportage.cijfers.populatie import Mensen, Peiling, Populatie
from rapportage.cijfers.populaties import EEN_JAAR_GEOPEND, POPULATIES, in_het_jaar
from rapportage.cijfers.stand import Stand
from rapportage.kenmerkdagen import bekend_op_van, kenmerkdag, kenmerkdagen
from rapportage.models import Kenmerkuitgave
from rapportage.tijdvakken import is_jaareinde

WACHT = 0.5
"""Seconds between two looks at whether another worker is done."""
PER_OPENINGSJAAR = frozenset({EEN_JAAR_GEOPEND, in_het_jaar(EEN_JAAR_GEOPEND)})
PER_KWARTAAL = frozenset(p.naam for p in POPULATIES if p.per_kwartaal)

type Kenmerken = dict[str, Any]
"""The protected edition of a day, as reports hold it."""
type Lezen = Callable[[dt.datetime], Stand]


def kenmerken(
    *,
    peildatum: dt.date,
    bekend_op: dt.datetime,
    lees: Lezen,
    meld: Callable[[dt.date], None] = lambda _dag: None,
) -> Kenmerken | None:
    """Return the traits that a report shows: of the last day that was known by its own moment. None before the first.

    The edition of a year before stands beside it, as it was published; of what is counted over a quarter those of the
    quarters between; and of what is told by year of opening those of the ends of all years before.

    Args:
        peildatum: of the report.
        bekend_op: of the report.
        lees: reads the data known at a moment.
        meld: is told the day of each population whose edition is made.
    """
    dag = kenmerkdag(peildatum, bekend_op)
    if dag is None:
        return None
    uitgave = None
    reeks = Reeks(lees)
    for deze in kenmerkdagen(dag):
        uitgave = _van(deze)
        if uitgave is None:
            with alleen(deze, meld):
                uitgave = _van(deze) or _bewaar(deze, reeks.maak(deze, meld=meld))
    assert uitgave is not None
    jaar_eerder = dag.replace(year=dag.year - 1)
    toen = Kenmerkuitgave.objects.filter(dag=jaar_eerder).first()
    jaareinden = [jaar for jaar in kenmerkdagen(dag) if is_jaareinde(jaar) and jaar < dag]
    ertussen = Kenmerkuitgave.objects.filter(dag__gt=jaar_eerder, dag__lt=dag).order_by("dag")
    return _als_json(uitgave) | {
        "jaar_eerder": _als_json(toen) if toen else None,
        "kwartalen_eerder": [_als_json(u, alleen=PER_KWARTAAL) for u in ertussen],
        "jaren_eerder": [
            _als_json(u, alleen=PER_OPENINGSJAAR)
            for u in Kenmerkuitgave.objects.filter(dag__in=jaareinden).order_by("dag")
        ],
    }


def _als_json(uitgave: Kenmerkuitgave, *, alleen: Container[str] | None = None) -> Kenmerken:
    """Return a kept edition, or only some populations of it."""
    return {
        "dag": uitgave.dag.isoformat(),
        "bekend_op": timezone.localtime(uitgave.bekend_op).isoformat(),
        "uitgaven": [u for u in uitgave.uitgaven if alleen is None or u["populatie"] in alleen],
    }


def _van(dag: dt.date) -> Kenmerkuitgave | None:
    return Kenmerkuitgave.objects.filter(dag=dag).first()


@contextmanager
def alleen(dag: dt.date, meld: Callable[[dt.date], None]) -> Iterator[None]:
    """Make the edition of a day alone: another worker waits, and then finds it made.

    The lock is of the session and not of a transaction, for what is made takes longer than one should last; it goes with a
    worker that dies. Who waits tells its progress meanwhile, so that its lease is renewed.
    """
    sleutel = f"kenmerken/{dag}"
    while not _slot("pg_try_advisory_lock", sleutel):
        meld(dag)
        time.sleep(WACHT)
    try:
        yield
    finally:
        _slot("pg_advisory_unlock", sleutel)


def _slot(functie: str, sleutel: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {functie}(hashtext(%s))", [sleutel])
        return bool(cursor.fetchone()[0])


def _bewaar(dag: dt.date, uitgaven: list[dict[str, Any]]) -> Kenmerkuitgave:
    """Keep an edition; the one that another worker kept a moment ago, when its lock was lost, is the one."""
    try:
        with transaction.atomic():
            return Kenmerkuitgave.objects.create(dag=dag, bekend_op=bekend_op_van(dag), uitgaven=uitgaven)
    except IntegrityError:
        return Kenmerkuitgave.objects.get(dag=dag)


class Reeks:
    """The exact counts of the days so far, read again from what was known then, and never kept.

    The data of one day are in memory at a time: of a large town they take hundreds of megabytes.
    """

    def __init__(self, lees: Lezen) -> None:
        self.lees = lees
        self.geteld: dict[tuple[str, dt.date], tuple[Mensen, Telling]] = {}

    def maak(
        self, dag: dt.date, *, meld: Callable[[dt.date], None] = lambda _dag: None
    ) -> list[dict[str, Any]]:
        """Return the editions of all populations on a day, ready to keep; `meld` is told before each of them."""
        uitgegeven = {
            (u["populatie"], rij.dag): uit_json(u)
            for rij in Kenmerkuitgave.objects.filter(dag__lt=dag).order_by("dag")
            for u in rij.uitgaven
        }
        uit = []
        for populatie in van_de_dag(dag):
            meld(dag)
            uitgave = bescherm(
                self.telling(populatie, dag), eerder=self.eerder(populatie, dag, uitgegeven), zout=geheim()
            )
            uitgave = replace(uitgave, tabellen=tuple(map(populatie.toonbaar, uitgave.tabellen)))
            uitgegeven[populatie.naam, dag] = uitgave
            uit.append(self._met_precies(populatie, als_json(uitgave)))
        return uit

    def _met_precies(self, populatie: Populatie, uitgave: dict[str, Any]) -> dict[str, Any]:
        """Add to each table the exact sizes of the groups that it divides, on its own day, where those count work."""
        for tabel in uitgave["tabellen"]:
            groepen = self.telling(populatie, dt.date.fromisoformat(tabel["dag"])).groepen
            precies = {
                cel: n
                for cel, n in groepen.items()
                if populatie.grootte_is_werk and {naam for naam, _ in cel} <= {*tabel["indelingen"]}
            }
            tabel["precies"] = cellen_als_json(precies)
        return uitgave

    def telling(self, populatie: Populatie, dag: dt.date) -> Telling:
        """Return the exact tables of a population on a day."""
        return self._tel(populatie, dag)[1]

    def eerder(
        self, populatie: Populatie, dag: dt.date, uitgegeven: dict[tuple[str, dt.date], Uitgave]
    ) -> Sequence[Eerder]:
        """Return the editions that a reader of this one has, of its population and of the years that it is the sum of."""
        mensen = self._tel(populatie, dag)[0]
        namen = {populatie.naam: populatie} | {
            p.naam: p for p in POPULATIES if p.naam == in_het_jaar(populatie.naam)
        }
        uit = []
        for (naam, toen), uitgave in uitgegeven.items():
            if naam not in namen or (naam == populatie.naam and toen == dag):
                continue
            vroeger, telling = self._tel(namen[naam], toen)
            gewisseld: dict[Cel, int] = populatie.gewisseld(vroeger, mensen) if naam == populatie.naam else {}
            uit.append(Eerder(telling=telling, uitgave=uitgave, gewisseld=gewisseld))
        return uit

    def _tel(self, populatie: Populatie, dag: dt.date) -> tuple[Mensen, Telling]:
        if (populatie.naam, dag) not in self.geteld:
            self._tel_dag({p.naam: p for p in (*van_de_dag(dag), populatie)}.values(), dag)
        return self.geteld[populatie.naam, dag]

    def _tel_dag(self, populaties: Iterable[Populatie], dag: dt.date) -> None:
        """Count all populations of a day from one reading, which is let go after it."""
        stand = self.lees(bekend_op_van(dag))
        # What each person takes part in is worked out once for all populations.
        jaar, pilot = (Peiling(stand, dag, van) for van in (dt.date(dag.year, 1, 1), settings.PILOT_VAN))
        for populatie in populaties:
            peiling = jaar if populatie.jaarlijks else pilot
            mensen = populatie.mensen(peiling)
            telling = populatie.telling(peiling, mensen, som_van=_delen(populatie, dag))
            self.geteld[populatie.naam, dag] = mensen, telling


def van_de_dag(dag: dt.date) -> Iterator[Populatie]:
    """Yield the populations that are told of on a day: those of a year at its end alone.

    Of the first year of the pilot that has them there is none apart: the same people would be rounded twice.
    """
    jaren = dag.year - settings.PILOT_VAN.year
    for populatie in POPULATIES:
        if not populatie.jaarlijks or (is_jaareinde(dag) and jaren >= populatie.apart_na):
            yield populatie


def _delen(populatie: Populatie, dag: dt.date) -> tuple[tuple[str, dt.date], ...]:
    """Return what the people of the pilot are the sum of, at the end of a year: those of a year before, and of this year."""
    naam = in_het_jaar(populatie.naam)
    if naam not in {p.naam for p in van_de_dag(dag)}:
        return ()
    return (populatie.naam, dag.replace(year=dag.year - 1)), (naam, dag)
