"""Forty people in a table, and every figure of a report of 2026 counted from it by hand (DOMEIN 8a and 9).

The numbers of the people are named where a count is made, so that it can be looked up in veertig.txt. They were counted
before the figures were asked.
"""

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from inburgeraars.models import Route, Vindroute
from kern.klok import DAG
from rapportage.cijfers.aanpak import aangepakt
from rapportage.cijfers.begin import Begin, begin
from rapportage.cijfers.deelname import Deelname, deelname
from rapportage.cijfers.doorloop import Stroom, stroom, verblijven
from rapportage.cijfers.stand import (
    Benaderingrij,
    Contactrij,
    Faserij,
    Metingrij,
    Overgang,
    Persoonrij,
    Stand,
    Tijdvak,
    Trajectrij,
    Verslagrij,
    Vindrij,
    Wijkrij,
)
from rapportage.cijfers.startcohort import Startcohort, gestart_in, startcohort
from rapportage.cijfers.trechter import Mijlpaal, Trechterdeel, gevolgd, trechter
from rapportage.cijfers.uitkomsten import Einde, uitkomsten
from rapportage.cijfers.werk import werkcijfers
from tests.rapportage.rijen import maak_stand
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.traject.enums import Stap, Uitkomst

TABEL = Path(__file__).parent / "veertig.txt"
JAAR_25 = Tijdvak(dt.date(2025, 1, 1), dt.date(2025, 12, 31))
JAAR_26 = Tijdvak(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
PILOT = Tijdvak(JAAR_25.van, JAAR_26.tot_en_met)
D = PILOT.tot_en_met
WIJKEN = {1: Wijkrij("D", True, False), 2: Wijkrij("V", True, False), 3: Wijkrij("K", True, False)}
WIJK = {rij.naam: pk for pk, rij in WIJKEN.items()}
UITKOMST = {
    "diploma": Uitkomst.AFGEROND_DIPLOMA,
    "niveau": Uitkomst.AFGEROND_NIVEAU,
    "zonder": Uitkomst.AFGEROND_ZONDER,
    "werk": Uitkomst.GESTOPT_WERK,
    "gezondheid": Uitkomst.GESTOPT_GEZONDHEID,
    "motivatie": Uitkomst.GESTOPT_MOTIVATIE,
    "verhuisd": Uitkomst.VERHUISD,
    "overleden": Uitkomst.OVERLEDEN,
    "regulier": Uitkomst.REGULIER,
    "wil niet": Uitkomst.WIL_NIET,
    "geen aanbod": Uitkomst.GEEN_AANBOD_MOGELIJK,
    "onbereikbaar": Uitkomst.ONBEREIKBAAR,
}


def dag(woord: str) -> dt.date | None:
    return dt.date.fromisoformat(f"20{woord}") if woord else None


def _lees() -> list[dict[str, str]]:
    kop, *rijen = [
        regel for regel in TABEL.read_text(encoding="utf-8").splitlines() if not regel.startswith("#")
    ]
    namen = [naam.strip() for naam in kop.split("|")]
    return [dict(zip(namen, (veld.strip() for veld in rij.split("|")), strict=True)) for rij in rijen]


@pytest.fixture(scope="module")
def stand() -> Stand:
    """Return the people of the table as the rows that figures rest on; the key of a traject is that of the person."""
    rijen = {int(rij["nr"]): rij for rij in _lees()}
    dagen = {nr: {naam: dag(w) for naam, w in rij.items() if naam in DAGEN} for nr, rij in rijen.items()}
    in_traject = [nr for nr in rijen if dagen[nr]["geopend"]]
    return maak_stand(
        wijken=WIJKEN,
        personen={nr: Persoonrij(nr, WIJK[rij["wijk"]], None) for nr, rij in rijen.items()},
        gevonden={nr: _vondst(nr, rij, dagen[nr]) for nr, rij in rijen.items()},
        verslagen=[v for nr, rij in rijen.items() for v in _verslagen(nr, rij, dagen[nr])],
        trajecten=[_traject(nr, rijen[nr], dagen[nr]) for nr in in_traject],
        overgangen={nr: _overgangen(nr, dagen[nr]) for nr in in_traject},
        taal_gestart={nr: op for nr in in_traject if (op := dagen[nr]["taal"])},
        benaderingen={
            nr: [Benaderingrij(nr, Route.WIJKGERICHT, _zeker(d["benaderd"]), d["los"] or d["dicht"])]
            for nr, d in dagen.items()
        },
        metingen={nr: _metingen(nr, rijen[nr]) for nr in in_traject},
        fasen={nr: _fasen(nr, rijen[nr], dagen[nr]) for nr in in_traject},
    )


DAGEN = {"benaderd", "gevonden", "geopend", "vormgeven", "plaatsen", "start", "taal", "dicht", "los"}

type Dagen = dict[str, dt.date | None]


def _zeker(op: dt.date | None) -> dt.date:
    assert op is not None
    return op


def _vondst(nr: int, rij: dict[str, str], dagen: Dagen) -> Vindrij:
    if rij["route"] == "BPI":
        return Vindrij(nr, Vindroute.BPI, True, None, None)
    return Vindrij(nr, Vindroute.WIJKNETWERK, False, dagen["gevonden"], WIJK[rij["wijk"]])


def _verslagen(nr: int, rij: dict[str, str], dagen: Dagen) -> list[Verslagrij]:
    def bezoek(wat: int, op: dt.date, resultaat: Resultaat) -> Verslagrij:
        return Verslagrij(nr, Contactrij(10 * nr + wat, Contactsoort.HUISBEZOEK, op, 30, None, 1), resultaat)

    uit = [bezoek(0, _zeker(dagen["benaderd"]), Resultaat.NIEMAND_THUIS)]
    gesproken = dagen["gevonden"] if rij["route"] == "BPI" else dagen["geopend"]
    return [*uit, bezoek(1, gesproken, Resultaat.GESPROKEN)] if gesproken else uit


def _traject(nr: int, rij: dict[str, str], dagen: Dagen) -> Trajectrij:
    return Trajectrij(
        id=nr,
        persoon=nr,
        wijk=WIJK[rij["wijk"]],
        geopend_op=_zeker(dagen["geopend"]),
        gesloten_op=dagen["dicht"],
        gestart_op=dagen["start"],
        uitkomst=UITKOMST[rij["uitkomst"]].value if rij["uitkomst"] else "",
    )


def _overgangen(nr: int, dagen: Dagen) -> list[Overgang]:
    stappen = ((Stap.TAXEREN, "geopend"), (Stap.VORMGEVEN, "vormgeven"), (Stap.PLAATSEN, "plaatsen"))
    return [
        Overgang(op, 10 * nr + n, nr, "", stap.value)
        for n, (stap, kolom) in enumerate(stappen)
        if (op := dagen[kolom])
    ]


def _metingen(nr: int, rij: dict[str, str]) -> list[Metingrij]:
    delen = [deel.split(":") for deel in rij["metingen"].split()]
    return [
        Metingrij(_zeker(dag(op)), 10 * nr + n, nr, int(trede), False, "voortgang")
        for n, (op, trede) in enumerate(delen)
    ]


def _fasen(nr: int, rij: dict[str, str], dagen: Dagen) -> list[Faserij]:
    geopend, start, dicht = _zeker(dagen["geopend"]), dagen["start"], dagen["dicht"]
    if start is None:
        return [Faserij(nr, geopend, None, 1)]
    if dicht is None:
        return [Faserij(nr, geopend, start, 1), Faserij(nr, start, None, 2)]
    erna = 3 if UITKOMST[rij["uitkomst"]].afgerond else 1
    na = dicht + DAG
    return [Faserij(nr, geopend, start, 1), Faserij(nr, start, na, 2), Faserij(nr, na, None, erna)]


def test_found_approached_and_opened(stand: Stand) -> None:
    uit = werkcijfers(stand, JAAR_26)
    assert uit.gevonden == {
        "BPI": {"D": 3, "V": 3, "K": 3},  # 21 25 30, 16 18 27, 20 24 34
        "wijknetwerk": {"D": 4, "V": 3, "K": 4},  # 15 22 31 35, 17 26 37, 19 29 33 38
    }
    assert uit.geopend == {"BPI": {"D": 3, "V": 3, "K": 3}, "wijknetwerk": {"D": 3, "V": 2, "K": 3}}
    assert uit.benaderd == {"D": 7, "V": 7, "K": 7}  # those found, and 40 in V
    assert uit.open == {
        "taxeren": {"D": 2, "K": 1},  # 30 31, 34
        "vormgeven": {"D": 1, "V": 2, "K": 1},  # 25, 26 27, 29
        "plaatsen": {"D": 5, "V": 3, "K": 2},  # 13 14 15 21 22, 16 17 18, 19 20
    }


def delen(*aantallen: tuple[int, int, int]) -> dict[Mijlpaal, Trechterdeel]:
    return {
        mijlpaal: Trechterdeel(door=door, bezig=bezig, eruit=eruit)
        for mijlpaal, (door, bezig, eruit) in zip(Mijlpaal, aantallen, strict=False)
    }


def test_funnel_of_the_pilot_and_of_its_first_year(stand: Stand) -> None:
    # 38: not opened 35 37, 36 38; Taxeren 30 31 34, 32 33; Vormgeven 25 26 27 29, 28; Plaatsen 21 22, 23 24; started 13-20,
    # 7-12; completed 1-6.
    assert trechter(gevolgd(stand, PILOT)) == delen((34, 2, 2), (29, 3, 2), (24, 4, 1), (20, 2, 2), (6, 8, 6))
    # On 31 December 2025 of 18 (1-14 23 28 32 36): 36; 14, 32; 13 23, 28; 12; 1 2 3 4 5 8 9 10 11, 7; completed 6.
    assert trechter(gevolgd(stand, JAAR_25)) == delen(
        (17, 1, 0), (15, 1, 1), (12, 2, 1), (11, 1, 0), (1, 9, 1)
    )


def test_funnel_of_the_wijken_adds_up(stand: Stand) -> None:
    per_wijk = {
        naam: trechter([rij for rij in gevolgd(stand, PILOT) if rij.wijk == pk]) for naam, pk in WIJK.items()
    }
    assert {naam: [deel.aantal for deel in uit.values()] for naam, uit in per_wijk.items()} == {
        "D": [14, 12, 10, 9, 7],  # without 35 36; 30 31; 25; 21 22
        "V": [12, 11, 10, 8, 7],  # without 37; 32; 26 27; 23
        "K": [12, 11, 9, 7, 6],  # without 38; 33 34; 28 29; 24
    }


def test_how_trajecten_ended(stand: Stand) -> None:
    def geteld(vak: Tijdvak) -> Counter[Einde]:
        return Counter(rij.einde for rij in uitkomsten(stand, vak))

    assert geteld(JAAR_26) == {
        Einde.AFGEROND: 5,  # 1-5
        Einde.GESTOPT: 3,  # 8 9 11
        Einde.VERTROKKEN: 2,  # 10 12
        Einde.NIET_GESTART: 3,  # 23 24 33
    }
    assert geteld(JAAR_25) == {Einde.AFGEROND: 1, Einde.GESTOPT: 1, Einde.NIET_GESTART: 2}  # 6, 7, 28 32


def test_what_became_of_who_started_in_2025(stand: Stand) -> None:
    rijen = gestart_in(stand, 2025, D)
    assert Counter(rij.wijk for rij in rijen) == {1: 4, 2: 4, 3: 3}  # 1 2 7 8, 3 4 9 10, 5 6 11
    assert startcohort(rijen, 2025, D) == [
        Startcohort(na=6, loopt=9, afgerond=1, gestopt=1, vertrokken=0),  # 6, 7
        Startcohort(na=12, loopt=2, afgerond=5, gestopt=3, vertrokken=1),  # 5 11, 1 2 3 4 6, 7 8 9, 10
    ]
    assert Counter(rij.wijk for rij in gestart_in(stand, 2026, D)) == {
        1: 3,
        2: 3,
        3: 3,
    }  # 13-15, 16-18, 12 19 20
    assert startcohort(gestart_in(stand, 2026, D), 2026, D) == []


def test_stream_through_the_steps(stand: Stand) -> None:
    uit = stroom(verblijven(stand, D), JAAR_26)
    assert uit[Stap.TAXEREN] == Stroom(begin=1, erbij=17, door=14, eruit=1)
    assert uit[Stap.VORMGEVEN] == Stroom(begin=2, erbij=14, door=12, eruit=0)
    assert uit[Stap.PLAATSEN] == Stroom(begin=10, erbij=12, door=0, eruit=12)
    assert [uit[stap].eind for stap in Stap] == [3, 4, 10, 0, 0]


def test_time_to_the_start_of_language(stand: Stand) -> None:
    # Days: 70 (6), 84 (7 18), 91 (10 13 15 16), 98 (3 12), 105 (1), 112 (2 9 19), 119 (11 20), 133 (14), 147 (5), 182 (4).
    # Ended after 81 (33 38), 88 (39), 95 (32), 109 (36), 172 (24), 186 (28), 214 (23), 305 (8).
    assert begin(aangepakt(stand, D), D) == [
        Begin(dagen=90, n=34, gestart=3, weg=3),
        Begin(dagen=180, n=30, gestart=17, weg=6),
        Begin(dagen=365, n=19, gestart=13, weg=6),
    ]


def tel(rijen: list[Deelname], veld: str) -> dict[Any, int]:
    return dict(Counter(str(w) for rij in rijen if (w := getattr(rij, veld)) is not None))


def test_taking_part(stand: Stand) -> None:
    rijen = deelname(stand, D)
    assert tel(rijen, "verandering") == {
        "hoger": 9,  # 1 3 5 6 11 12 13 16 18
        "gelijk": 4,  # 2 7 14 19
        "lager": 3,  # 4 9 15
        "niet twee keer gemeten": 11,  # 8 10 17 20 21 23 24 25 28 32 33
    }
    assert tel(rijen, "boven_5") == {"ja": 8, "nee": 8}  # 1 6 7 9 11-14, 2-5 8 10 23 32
    assert tel(rijen, "boven_10") == {"ja": 3, "nog niet gemeten": 2}  # 1 3 6, 2 4
    assert tel(rijen, "blijvend") == {"gelijk of hoger": 1}  # 6
    assert [rij.traject for rij in rijen if rij.vast] == [21, 25]


def test_ladder(stand: Stand) -> None:
    rijen = [rij for rij in deelname(stand, D) if rij.pijler is not None]
    assert len(rijen) == 33  # all but 28, who moved before a start
    assert Counter(rij.score for rij in rijen) == {
        1: 3,  # 22 29 32
        2: 5,  # 21 23 24 26 30
        3: 1,  # 25
        6: 1,  # 14
        7: 3,  # 15 18 19
        8: 2,  # 13 16
        12: 1,  # 3
        13: 1,  # 1
        14: 1,  # 6
        None: 15,
    }
