"""Small tables of two traits of work and one of people, to be written down in a test."""

import datetime as dt
from collections.abc import Mapping, Sequence

from rapportage.bescherming.vormen import As, Cel, Eerder, Samenvoeging, Tabel, Telling, Uitgave

ROUTE = As(naam="route", klassen=("bpi", "wijk"), werk=True)
SOORT = As(
    naam="soort",
    klassen=("a", "b", "c"),
    samenvoegen=(Samenvoeging(naam="b of c", van=("b", "c")),),
)
DAG = dt.date(2025, 12, 31)
ZOUT = b"een geheim dat in geen rapport staat"


def cel(**delen: str) -> Cel:
    return frozenset(delen.items())


def telling(
    rijen: Sequence[Sequence[int]],
    *,
    dag: dt.date = DAG,
    cumulatief: bool = False,
    naam: str = "mensen",
    leeg: frozenset[Cel] = frozenset(),
) -> Telling:
    """Count people by soort (columns) and route (rows), in one table."""
    aantallen: dict[tuple[str, ...], int] = {
        (soort, route): n
        for route, rij in zip(ROUTE.klassen, rijen, strict=True)
        for soort, n in zip(SOORT.klassen, rij, strict=True)
    }
    return Telling(
        populatie=naam,
        dag=dag,
        assen=(ROUTE, SOORT),
        tabellen=(Tabel(naam="soort x route", assen=("soort", "route"), aantallen=aantallen),),
        werk={(route,): sum(rij) for route, rij in zip(ROUTE.klassen, rijen, strict=True)},
        cumulatief=cumulatief,
        leeg=leeg,
    )


def stad(
    aantallen: Mapping[str, int], *, dag: dt.date = DAG, cumulatief: bool = False, naam: str = "mensen"
) -> Telling:
    """Count people by soort alone."""
    return Telling(
        populatie=naam,
        dag=dag,
        assen=(SOORT,),
        tabellen=(Tabel(naam="soort", assen=("soort",), aantallen={(k,): n for k, n in aantallen.items()}),),
        werk={(): sum(aantallen.values())},
        cumulatief=cumulatief,
    )


def was(telling: Telling, uitgave: Uitgave, gewisseld: int) -> Eerder:
    """An edition before, since which so many persons joined or left every group."""
    return Eerder(telling=telling, uitgave=uitgave, gewisseld=dict.fromkeys(telling.groepen, gewisseld))
