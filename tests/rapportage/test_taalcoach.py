"""With and without a taalcoach: who is which, when the two are told apart, and what is said when they are not."""

import datetime as dt
from collections import Counter
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytest_django import Settings

from rapportage.bescherming.bewaren import als_json, cellen_als_json
from rapportage.bescherming.ladder import bescherm
from rapportage.cijfers.populatie import Peiling, Populatie
from rapportage.cijfers.populaties import POPULATIES
from rapportage.cijfers.stand import (
    Activiteitrij,
    Componentrij,
    Metingrij,
    Persoonrij,
    Stand,
    Trajectrij,
    Wijkrij,
)
from rapportage.cijfers.taalcoach import MINSTENS
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.taalcoach import met_en_zonder
from rapportage.opmaak.delen import Blok
from rapportage.opmaak.vijftallen import Kenmerken
from tests.rapportage.rijen import maak_stand
from trajecten.plan.enums import Componentsoort

VAN, DAG = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
COACH, KOKEN = 7, 8
TABEL = ("verandering", "taalcoach")


@pytest.fixture(autouse=True)
def pilot(settings: Settings) -> None:
    settings.PILOT_VAN, settings.PILOT_TOT_EN_MET = VAN, dt.date(2027, 12, 31)


def onderdeel(nr: int, traject: int, activiteit: int, gestart_op: dt.date | None) -> Componentrij:
    return Componentrij(
        nr, traject, traject, Componentsoort.ACTIVITEIT, VAN, gestart_op, activiteit=activiteit
    )


def stad(mensen: int, *componenten: Componentrij, hoger: int = 0) -> Stand:
    """Return a town of people whose traject opened on the first day; the last of them stand a trede higher now."""
    wie = range(1, mensen + 1)
    metingen = {
        nr: [
            Metingrij(VAN, 2 * nr, nr, 1, False, "voortgang"),
            Metingrij(DAG, 2 * nr + 1, nr, 2 if nr <= hoger else 1, False, "voortgang"),
        ]
        for nr in wie
    }
    return maak_stand(
        wijken={1: Wijkrij("Noord", True, False)},
        personen={nr: Persoonrij(nr, 1, None) for nr in wie},
        trajecten=[Trajectrij(nr, nr, 1, VAN, None) for nr in wie],
        metingen=metingen,
        componenten=list(componenten),
        activiteiten=[
            Activiteitrij(COACH, "Taalcoach aan huis", None, None, True, "taalcoach"),
            Activiteitrij(KOKEN, "Kookgroep", None, None, True, "ontmoeting"),
        ],
    )


def populatie() -> Populatie:
    return next(p for p in POPULATIES if p.naam == "een half jaar geopend")


def tel(stand: Stand, *assen: str) -> Counter[tuple[str, ...]]:
    mensen = populatie().mensen(Peiling(stand, DAG, VAN))
    return Counter(tuple(wie[a] for a in assen) for wie in mensen.values())


def test_a_taalcoach_is_had_from_the_start_of_its_component_on() -> None:
    rijen = stad(
        5,
        onderdeel(1, 1, COACH, DAG),
        onderdeel(2, 2, COACH, DAG + dt.timedelta(days=1)),
        onderdeel(3, 3, COACH, None),
        onderdeel(4, 4, KOKEN, VAN),
        hoger=2,
    )
    assert tel(rijen, *TABEL) == {
        ("hoger", "met taalcoach"): 1,
        ("hoger", "zonder taalcoach"): 1,
        ("gelijk", "zonder taalcoach"): 3,
    }


def test_a_taalcoach_who_came_after_the_last_meting_says_nothing_of_it() -> None:
    laatste = dt.date(2025, 6, 1)
    rijen = stad(
        4,
        onderdeel(1, 1, COACH, laatste),
        onderdeel(2, 2, COACH, laatste + dt.timedelta(days=1)),
        onderdeel(3, 3, COACH, laatste + dt.timedelta(days=1)),
        onderdeel(4, 3, COACH, VAN),
        onderdeel(5, 4, COACH, VAN),
        hoger=2,
    )
    metingen = {
        nr: [eerste, tweede._replace(datum=laatste)] for nr, (eerste, tweede) in rijen.metingen.items()
    }
    metingen[4] = []
    assert tel(maak_stand(**(vars(rijen) | {"metingen": metingen})), *TABEL) == {
        ("hoger", "met taalcoach"): 1,
        ("hoger", "zonder taalcoach"): 1,
        ("gelijk", "met taalcoach"): 1,
        ("niet twee keer gemeten", "zonder taalcoach"): 1,
    }


def test_a_taalcoach_of_an_earlier_traject_is_not_of_the_last() -> None:
    rijen = stad(1, onderdeel(1, 1, COACH, VAN))
    dicht = rijen.trajecten[0]._replace(gesloten_op=VAN + dt.timedelta(days=30), uitkomst="wil niet")
    nieuw = dicht._replace(id=2, geopend_op=dt.date(2025, 3, 1), gesloten_op=None, uitkomst="")
    assert tel(maak_stand(**(vars(rijen) | {"trajecten": [dicht, nieuw]})), "taalcoach") == {
        ("zonder taalcoach",): 1
    }


def uitgegeven(mensen: int, met: int) -> dict[str, Any]:
    """Return the protected edition of the population, as a report holds it."""
    rijen = stad(mensen, *(onderdeel(nr, nr, COACH, VAN) for nr in range(1, met + 1)), hoger=mensen // 2)
    deze = populatie()
    peiling = Peiling(rijen, DAG, VAN)
    telling = deze.telling(peiling, deze.mensen(peiling))
    uitgave = bescherm(telling, eerder=(), zout=b"zout")
    tabellen = [deze.toonbaar(tabel) for tabel in uitgave.tabellen]
    uit = als_json(cast("Any", SimpleNamespace(**(vars(uitgave) | {"tabellen": tabellen}))))
    for tabel in uit["tabellen"]:
        tabel["precies"] = cellen_als_json({frozenset(): mensen})
    return {"dag": DAG.isoformat(), "uitgaven": [uit]}


def figuur(kenmerken: dict[str, Any] | None) -> Blok:
    lezer = SimpleNamespace(kenmerken=Kenmerken(kenmerken) if kenmerken else None)
    return met_en_zonder(cast("Boek", SimpleNamespace(jaar=lezer)))


def cellen(kenmerken: dict[str, Any]) -> list[dict[str, Any]]:
    (tabel,) = (t for u in kenmerken["uitgaven"] for t in u["tabellen"] if t["naam"].endswith("x taalcoach"))
    return [rij["cel"] for rij in tabel["cijfers"]]


def test_both_groups_are_told_when_each_is_large_enough() -> None:
    gezien = uitgegeven(60, 25)
    assert {"verandering": "hoger", "taalcoach": "met taalcoach"} in cellen(gezien)
    blok = figuur(gezien)
    assert blok.kop == "Met taalcoach staan ongeveer 25 van ongeveer 25 mensen hoger dan bij de eerste meting"
    for naam in ("Met taalcoach", "Zonder taalcoach", "Iedereen"):
        assert naam in blok.grafiek
    assert "niet geloot" in blok.noot


@pytest.mark.parametrize(("mensen", "met", "wie"), [(60, 10, "met"), (60, 50, "zonder"), (60, 0, "met")])
def test_of_a_small_group_only_its_size_is_told(mensen: int, met: int, wie: str) -> None:
    gezien = uitgegeven(mensen, met)
    assert not [cel for cel in cellen(gezien) if "verandering" in cel]
    blok = figuur(gezien)
    assert (blok.kop, blok.grafiek) == (f"Te weinig mensen {wie} taalcoach om apart te tonen", "")
    hoeveel = "ongeveer 10" if met else "hooguit 4"
    assert f"Van de 60 mensen zijn er {hoeveel} {wie} taalcoach." in blok.noot
    assert f"pas vanaf {MINSTENS} mensen" in blok.noot


def test_what_is_not_there_yet_or_not_divided_says_so() -> None:
    assert figuur(None).kop == "Er zijn nog geen cijfers apart van mensen met een taalcoach"
    zonder = uitgegeven(60, 25)
    zonder["uitgaven"][0]["tabellen"].pop()
    assert figuur(zonder).kop == "Er zijn nog geen cijfers apart van mensen met een taalcoach"
    klein = figuur(uitgegeven(9, 4))
    assert klein.kop == "Met en zonder taalcoach tonen we nog niet apart"
    assert "Precies gaat het om 9 mensen." in klein.noot
