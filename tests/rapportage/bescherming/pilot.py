"""A simulated pilot: people who are found, open a traject, start, climb and leave, over three years, by seed."""

import datetime as dt
import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapportage.bescherming.ladder import bescherm
from rapportage.bescherming.vormen import (
    As,
    Cel,
    Eerder,
    Samenvoeging,
    Tabel,
    Telling,
    Uitgave,
    deelverzamelingen,
)

MAANDEN = 36
WIJKEN = ("Donderberg", "Roermondse Veld", "de Kemp")
ROUTES = ("BPI", "wijknetwerk")
ZOUT = b"geheim van de proef"

WIJK = As(naam="wijk", klassen=WIJKEN, werk=True)
ROUTE = As(naam="vindroute", klassen=ROUTES, werk=True)
DOELGROEP = As(
    naam="doelgroep",
    klassen=("plichtig", "behoeftig", "niet te bepalen", "niet plichtig", "nog niet bekend"),
    samenvoegen=(
        Samenvoeging(naam="onbekend", van=("niet te bepalen", "nog niet bekend")),
        Samenvoeging(naam="anders", van=("niet plichtig", "onbekend")),
    ),
)
BPI = As(naam="al in BPI", klassen=("ja", "nee"))
TREDEN = As(
    naam="score",
    klassen=(*(str(s) for s in (1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14)), "niet gemeten"),
    samenvoegen=tuple(
        Samenvoeging(naam=f"{a}-{b}", van=(str(a), str(b)))
        for a, b in ((13, 14), (11, 12), (8, 9), (6, 7), (3, 4), (1, 2))
    ),
)
VERANDERING = As(
    naam="verandering",
    klassen=("hoger", "gelijk", "lager", "niet twee keer gemeten"),
    samenvoegen=(Samenvoeging(naam="gelijk of lager", van=("gelijk", "lager")),),
)
REDEN = As(
    naam="reden",
    klassen=("werk", "gezondheid", "kinderopvang", "motivatie", "anders"),
    samenvoegen=(Samenvoeging(naam="gezondheid of kinderopvang", van=("gezondheid", "kinderopvang")),),
)
ASSEN = (WIJK, ROUTE, DOELGROEP, BPI, TREDEN, VERANDERING, REDEN)


@dataclass(frozen=True, kw_only=True)
class Mens:
    """One person, in months since the pilot began; None is never."""

    wijk: str
    route: str
    al_in_bpi: str
    doelgroep: str
    gevonden: int
    beoordeeld: int | None
    geopend: int | None
    gestart: int | None
    gestopt: int | None
    reden: str
    treden: tuple[tuple[int, int], ...]

    def doelgroep_op(self, maand: int) -> str:
        return self.doelgroep if voor(self.beoordeeld, maand) else "nog niet bekend"

    def open_op(self, maand: int) -> bool:
        return voor(self.geopend, maand) and not voor(self.gestopt, maand)

    def score_op(self, maand: int) -> str:
        gemeten = [(m, trede) for m, trede in self.treden if m <= maand]
        begon = self.gestart if voor(self.gestart, maand) else self.geopend
        if not gemeten or begon is None or gemeten[-1][0] < begon:
            return "niet gemeten"
        return str(gemeten[-1][1] + (5 if voor(self.gestart, maand) else 0))

    def verandering_op(self, maand: int) -> str:
        gemeten = [trede for m, trede in self.treden if m <= maand]
        if len(gemeten) < 2:
            return "niet twee keer gemeten"
        verschil = gemeten[-1] - gemeten[0]
        return "hoger" if verschil > 0 else "lager" if verschil < 0 else "gelijk"


def voor(maand: int | None, dag: int) -> bool:
    return maand is not None and maand <= dag


def mensen(zaad: int, *, hoeveel: int = 420) -> list[Mens]:
    """Let a pilot happen."""
    rng = random.Random(zaad)  # noqa: S311  a town, not a secret
    return [_mens(rng) for _ in range(hoeveel)]


def _mens(rng: random.Random) -> Mens:
    route = rng.choices(ROUTES, (55, 45))[0]
    gevonden = min(int(rng.triangular(0, MAANDEN, 10)), MAANDEN - 1)
    kansen = (60, 10, 10, 20) if route == "BPI" else (30, 45, 18, 7)
    geopend = gevonden + rng.randrange(3) if rng.random() < 0.62 else None
    gestart = geopend + 2 + rng.randrange(6) if geopend is not None and rng.random() < 0.62 else None
    eerste = gestart if gestart is not None else geopend
    gestopt = eerste + 3 + rng.randrange(24) if eerste is not None and rng.random() < 0.55 else None
    trede, treden = rng.choices((1, 2, 3, 4), (40, 35, 18, 7))[0], []
    maand = geopend if geopend is not None and rng.random() < 0.85 else None
    while maand is not None and maand < MAANDEN and (gestopt is None or maand <= gestopt + 6):
        treden.append((maand, trede))
        trede = min(4, max(1, trede + rng.choices((-1, 0, 1), (10, 50, 40))[0]))
        maand += 3 + rng.randrange(6)
    return Mens(
        wijk=rng.choices(WIJKEN, (40, 33, 27))[0],
        route=route,
        al_in_bpi="ja" if route == "BPI" or rng.random() < 0.3 else "nee",
        doelgroep=rng.choices(DOELGROEP.klassen[:4], kansen)[0],
        gevonden=gevonden,
        beoordeeld=gevonden + rng.randrange(8) if rng.random() < 0.85 else None,
        geopend=geopend,
        gestart=gestart,
        gestopt=gestopt,
        reden=rng.choices(REDEN.klassen, (35, 20, 15, 20, 10))[0],
        treden=tuple(treden),
    )


type Trekken = Callable[[Mens, int], dict[str, str]]


@dataclass(frozen=True, kw_only=True)
class Populatie:
    """A population that is counted every quarter: who is in it, what is told of them, and in which tables."""

    naam: str
    erin: Callable[[Mens, int], bool]
    tabellen: tuple[tuple[str, ...], ...]
    cumulatief: bool = False
    leeg: frozenset[Cel] = frozenset()


def gevonden(mens: Mens, maand: int) -> bool:
    return mens.gevonden <= maand


def geopend(mens: Mens, maand: int) -> bool:
    return voor(mens.geopend, maand - 6)


def in_kwartaal(mens: Mens, maand: int) -> bool:
    return maand - 3 < mens.gevonden <= maand


GEEN_BPI = frozenset([frozenset([("vindroute", "BPI"), ("al in BPI", "nee")])])
POPULATIES = (
    Populatie(
        naam="gevonden in het kwartaal",
        erin=in_kwartaal,
        tabellen=(("doelgroep",), ("doelgroep", "vindroute")),
    ),
    Populatie(
        naam="gevonden",
        erin=gevonden,
        tabellen=(
            ("doelgroep",),
            ("doelgroep", "al in BPI"),
            ("doelgroep", "vindroute"),
            ("al in BPI", "vindroute"),
            ("doelgroep", "wijk"),
            ("al in BPI", "wijk"),
            ("doelgroep", "vindroute", "wijk"),
        ),
        cumulatief=True,
        leeg=GEEN_BPI,
    ),
    Populatie(
        naam="geopend",
        erin=geopend,
        tabellen=(
            ("verandering",),
            ("verandering", "doelgroep"),
            ("verandering", "vindroute"),
            ("verandering", "wijk"),
            ("verandering", "doelgroep", "vindroute"),
            ("verandering", "vindroute", "wijk"),
        ),
        cumulatief=True,
    ),
    Populatie(
        naam="open",
        erin=Mens.open_op,
        tabellen=(("score",), ("score", "vindroute"), ("score", "doelgroep"), ("score", "wijk")),
    ),
    Populatie(
        naam="gestopt",
        erin=lambda mens, maand: voor(mens.gestopt, maand),
        tabellen=(("reden",), ("reden", "vindroute"), ("reden", "wijk"), ("reden", "doelgroep")),
        cumulatief=True,
    ),
)


def trekken(mens: Mens, maand: int) -> dict[str, str]:
    return {
        "wijk": mens.wijk,
        "vindroute": mens.route,
        "al in BPI": mens.al_in_bpi,
        "doelgroep": mens.doelgroep_op(maand),
        "score": mens.score_op(maand),
        "verandering": mens.verandering_op(maand),
        "reden": mens.reden,
    }


def dag(maand: int) -> dt.date:
    """The last day of a month of the pilot."""
    return dt.date(2025 + (maand + 1) // 12, (maand + 1) % 12 + 1, 1) - dt.timedelta(days=1)


def telling(populatie: Populatie, mensen: Iterable[Mens], maand: int) -> Telling:
    wie = [trekken(mens, maand) for mens in mensen if populatie.erin(mens, maand)]
    return tel(
        populatie.naam,
        wie,
        dag(maand),
        populatie.tabellen,
        cumulatief=populatie.cumulatief,
        leeg=populatie.leeg,
    )


def tel(
    naam: str,
    wie: Sequence[Mapping[str, str]],
    op: dt.date,
    tabellen: Sequence[tuple[str, ...]],
    *,
    assen: Sequence[As] = ASSEN,
    cumulatief: bool = False,
    leeg: frozenset[Cel] = frozenset(),
) -> Telling:
    """Count people, each given by their class on every axis."""
    nodig = {as_ for assen_ in tabellen for as_ in assen_}
    werk = [a.naam for a in assen if a.werk]
    return Telling(
        populatie=naam,
        dag=op,
        assen=tuple(a for a in assen if a.werk or a.naam in nodig),
        tabellen=tuple(
            Tabel(naam=" x ".join(namen), assen=namen, aantallen=_aantallen(wie, namen)) for namen in tabellen
        ),
        werk=_aantallen(wie, werk),
        cumulatief=cumulatief,
        leeg=leeg,
    )


def _aantallen(wie: Iterable[Mapping[str, str]], namen: Sequence[str]) -> dict[tuple[str, ...], int]:
    return dict(Counter(tuple(mens[naam] for naam in namen) for mens in wie))


def gewisseld(populatie: Populatie, mensen: Iterable[Mens], toen: int, nu: int) -> dict[Cel, int]:
    """Count who joined or left each group between two months."""
    uit: Counter[Cel] = Counter()
    for mens in mensen:
        if populatie.erin(mens, toen) != populatie.erin(mens, nu):
            for delen in deelverzamelingen([("wijk", mens.wijk), ("vindroute", mens.route)]):
                uit[frozenset(delen)] += 1
    return dict(uit)


@dataclass(frozen=True, kw_only=True)
class Gemaakt:
    """One edition with its exact counts, and those that a reader had before it."""

    telling: Telling
    uitgave: Uitgave
    eerder: tuple[Eerder, ...]


def leef(
    zaad: int,
    *,
    hoeveel: int = 420,
    maanden: Sequence[int] = range(2, MAANDEN, 3),
    populaties: Sequence[Populatie] = POPULATIES,
) -> list[Gemaakt]:
    """Make every edition of a pilot, one after the other."""
    wie = mensen(zaad, hoeveel=hoeveel)
    uit: list[Gemaakt] = []
    for populatie in populaties:
        vorige: list[tuple[int, Telling, Uitgave]] = []
        for maand in maanden:
            eerder = tuple(
                Eerder(telling=t, uitgave=u, gewisseld=gewisseld(populatie, wie, m, maand))
                for m, t, u in vorige
            )
            nu = telling(populatie, wie, maand)
            uitgave = bescherm(nu, eerder=eerder, zout=ZOUT + bytes([zaad % 256]))
            vorige.append((maand, nu, uitgave))
            uit.append(Gemaakt(telling=nu, uitgave=uitgave, eerder=eerder))
    return uit
