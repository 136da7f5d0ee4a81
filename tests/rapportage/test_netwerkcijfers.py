"""What vindplaatsen yield, which activiteiten are full, and which wishes none meets (DOMEIN 3 and 9)."""

import datetime as dt
from typing import Any

import pytest

from inburgeraars.models import Vindroute
from kern.klok import DAG
from netwerk.models import Vindplaatssoort
from rapportage.cijfers.activiteiten import Bezetting, Wens, activiteiten, onvervuld
from rapportage.cijfers.pilot import opbrengst
from rapportage.cijfers.stand import (
    Activiteitrij,
    Componentrij,
    Tijdvak,
    Trajectrij,
    Vindplaatsrij,
    Vindrij,
    Wijkrij,
)
from rapportage.cijfers.vindplaatsen import (
    AAN_DE_DEUR,
    Vindplaatscijfer,
    aantal_vindplaatsen,
    pleknaam,
    vindplaatsen,
)
from tests.rapportage.rijen import maak_stand
from trajecten.plan.enums import Componentsoort
from trajecten.traject.enums import Uitkomst

VAK = Tijdvak(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
DAG_ = dt.date(2026, 6, 30)
DON, VEL = 1, 2
WIJKEN = {DON: Wijkrij("Donderberg", True, False), VEL: Wijkrij("Veld", True, False)}


def vondst(persoon: int, plek: int | None, wijk: int = DON, dag: dt.date = DAG_) -> Vindrij:
    return Vindrij(persoon, Vindroute.WIJKNETWERK, False, dag, wijk, plek)


def traject(nr: int, persoon: int = 1, op: dt.date = DAG_, **velden: Any) -> Trajectrij:
    rij: dict[str, Any] = {"gesloten_op": None} | velden
    return Trajectrij(id=nr, persoon=persoon, wijk=DON, geopend_op=op, **rij)


def cijfer(naam: str, gevonden: int, geopend: int, **velden: Any) -> Vindplaatscijfer:
    rij: dict[str, Any] = {"vindplaats": None, "wijk": "Donderberg", "vindplaatsen": 1} | velden
    return Vindplaatscijfer(naam=naam, gevonden=gevonden, geopend=geopend, **rij)


def test_yield_of_each_place_by_hand() -> None:
    """In the moedercentrum 2 were found this year and 1 before, of whom 2 opened; at a door of each wijk 1."""
    voor = VAK.van - DAG
    rijen = maak_stand(
        wijken=WIJKEN,
        vindplaatsen=[
            Vindplaatsrij(5, "Moedercentrum", "moedercentrum", DON, None, True),
            Vindplaatsrij(6, "Buurthuis", "buurthuis", VEL, VAK.van, True),
            Vindplaatsrij(7, "Oude school", "school", DON, voor, False),
            Vindplaatsrij(8, "Winkel", "winkel", DON, voor, False),
        ],
        gevonden={
            rij.persoon: rij
            for rij in (
                vondst(1, 5),
                vondst(2, 5, VEL),
                vondst(3, 5, dag=voor),
                vondst(4, 8),
                vondst(5, None),
                vondst(6, None, VEL),
                vondst(7, 7, dag=voor),
                Vindrij(8, Vindroute.BPI, True, None, None),
            )
        },
        trajecten=[
            traject(1, 1),
            traject(2, 3, VAK.tot_en_met),
            traject(3, 2, VAK.tot_en_met + DAG),
            traject(4, 8),
        ],
    )
    assert vindplaatsen(rijen, VAK) == [
        cijfer("Moedercentrum", 2, 2, vindplaats=5),
        cijfer("Winkel", 1, 0, vindplaats=8),
        cijfer(AAN_DE_DEUR, 1, 0, vindplaatsen=0),
        cijfer("Buurthuis", 0, 0, vindplaats=6, wijk="Veld"),
        cijfer(AAN_DE_DEUR, 1, 0, wijk="Veld", vindplaatsen=0),
    ]


def test_persons_are_told_by_kind_and_wijk() -> None:
    """Of two key persons in a wijk one yielded 1 and the other 2; a third went before anybody was found there."""
    sleutel, opbouw = Vindplaatssoort.SLEUTELFIGUUR.value, Vindplaatssoort.OPBOUWWERKER.value
    rijen = maak_stand(
        wijken=WIJKEN,
        vindplaatsen=[
            Vindplaatsrij(5, "Xhesika Merel", sleutel, DON, None, True),
            Vindplaatsrij(6, "Oom Bram", sleutel, DON, None, False),
            Vindplaatsrij(7, "Ria", sleutel, DON, None, False),
            Vindplaatsrij(8, "Jo van de brug", sleutel, VEL, None, True),
            Vindplaatsrij(9, "Piet", opbouw, DON, None, True),
            Vindplaatsrij(10, sleutel, "overig", DON, None, True),
        ],
        gevonden={rij.persoon: rij for rij in (vondst(1, 5), vondst(2, 6), vondst(3, 6), vondst(4, 10))},
        trajecten=[traject(1, 2)],
    )
    samen = cijfer(sleutel, 3, 1, vindplaatsen=2)
    assert vindplaatsen(rijen, VAK) == [
        cijfer(sleutel, 1, 0, vindplaats=10),
        cijfer(opbouw, 0, 0),
        samen,
        cijfer(sleutel, 0, 0, wijk="Veld"),
    ]
    per_plek = opbrengst(rijen, VAK, Tijdvak(VAK.van - dt.timedelta(days=365), VAK.tot_en_met))["Donderberg"]
    nul = {"gevonden": 0, "geopend": 0, "gevonden in de pilot": 0, "geopend in de pilot": 0}
    drie = {"gevonden": 3, "geopend": 1, "gevonden in de pilot": 3, "geopend in de pilot": 1}
    # A place that happens to be called as a kind is told apart from those persons.
    assert per_plek == {
        sleutel: drie | {"vindplaatsen": 2},
        opbouw: nul | {"vindplaatsen": 1},
        f"{sleutel} (10)": nul | {"gevonden": 1, "gevonden in de pilot": 1},
    }
    assert aantal_vindplaatsen(per_plek | {AAN_DE_DEUR: nul}) == 4
    assert [pleknaam(naam, deel) for naam, deel in per_plek.items()] == [
        "opbouwwerker (1)",
        "sleutelfiguren (2)",
        "sleutelfiguur (10)",
    ]


def test_which_vindplaatsen_are_persons() -> None:
    assert {soort.value for soort in Vindplaatssoort if soort.is_persoon} == {"opbouwwerker", "sleutelfiguur"}


NAAIEN = Activiteitrij(3, "Naaien", DON, 2, True)


def deel(nr: int = 1, persoon: int = 1, **velden: Any) -> Componentrij:
    rij: dict[str, Any] = {"activiteit": NAAIEN.id} | velden
    return Componentrij(nr, persoon, 1, Componentsoort.ACTIVITEIT, rij.pop("gepland_op", DAG_), **rij)


def bezet(*delen: Componentrij, dag: dt.date = DAG_, gesloten_op: dt.date | None = None) -> tuple[int, int]:
    dicht: dict[str, Any] = {"gesloten_op": gesloten_op, "uitkomst": Uitkomst.AFGEROND_DIPLOMA.value}
    open_ = traject(1, op=VAK.van, **(dicht if gesloten_op else {}))
    rijen = maak_stand(wijken=WIJKEN, activiteiten=[NAAIEN], componenten=list(delen), trajecten=[open_])
    (rij,) = activiteiten(rijen, dag)
    return rij.bezet, rij.wachten


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, (1, 0)),
        ({"gepland_op": DAG_ + DAG}, (0, 0)),
        ({"gepland_op": DAG_ + DAG, "gestart_op": DAG_}, (1, 0)),
        ({"geeindigd_op": DAG_}, (0, 0)),
        ({"geeindigd_op": DAG_ + DAG}, (1, 0)),
        ({"wachtlijst_sinds": DAG_}, (0, 1)),
        ({"wachtlijst_sinds": DAG_ + DAG}, (1, 0)),
        ({"activiteit": None}, (0, 0)),
        ({"activiteit": 99}, (0, 0)),
    ],
)
def test_place_is_taken_while_a_component_is_in_the_plan(
    velden: dict[str, Any], verwacht: tuple[int, int]
) -> None:
    assert bezet(deel(**velden)) == verwacht


def test_person_takes_one_place_and_what_a_closing_left_takes_none() -> None:
    assert bezet(deel(1), deel(2), deel(3, 2)) == (2, 0)
    assert bezet(deel(), gesloten_op=DAG_) == (0, 0)
    assert bezet(deel(), gesloten_op=DAG_ + DAG) == (1, 0)
    # In nazorg something new is planned.
    assert bezet(deel(), gesloten_op=DAG_ - DAG) == (1, 0)


def test_activiteiten_that_run_are_full_when_no_place_is_left() -> None:
    ruim, zonder, over = (
        Activiteitrij(4, "Koken", None, 9, True),
        Activiteitrij(5, "Praten", VEL, None, True),
        Activiteitrij(6, "Oud", DON, 1, False),
    )
    rijen = maak_stand(
        wijken=WIJKEN,
        activiteiten=[NAAIEN, ruim, zonder, over],
        componenten=[deel(nr, nr, activiteit=a) for nr, a in enumerate((3, 3, 4, 5, 6))],
        trajecten=[traject(1)],
    )
    uit = activiteiten(rijen, DAG_)
    assert uit == [
        Bezetting(activiteit=4, naam="Koken", wijk="", plaatsen=9, bezet=1, wachten=0),
        Bezetting(activiteit=3, naam="Naaien", wijk="Donderberg", plaatsen=2, bezet=2, wachten=0),
        Bezetting(activiteit=5, naam="Praten", wijk="Veld", plaatsen=None, bezet=1, wachten=0),
    ]
    assert [rij.is_vol for rij in uit] == [False, True, False]


def test_wish_without_a_place_is_unmet_while_it_is_in_the_plan() -> None:
    delen = [
        deel(1, 1, activiteit=None, nog_te_vinden=True),
        deel(2, 2, activiteit=None, nog_te_vinden=True, gepland_op=DAG_ - DAG),
        deel(3, 3, activiteit=None, nog_te_vinden=True, geeindigd_op=DAG_),
        deel(4, 4),
    ]
    rijen = maak_stand(componenten=delen, trajecten=[traject(1)])
    soort = Componentsoort.ACTIVITEIT
    eerste = Wens(persoon=2, wijk=DON, soort=soort, sinds=DAG_ - DAG)
    assert onvervuld(rijen, DAG_) == [eerste, Wens(persoon=1, wijk=DON, soort=soort, sinds=DAG_)]
    assert [w.persoon for w in onvervuld(rijen, DAG_ - DAG)] == [2]
