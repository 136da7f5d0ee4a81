"""What a traject says of taking part, on the edges of each definition (DOMEIN 8a)."""

import datetime as dt
from typing import Any

import pytest

from kern.klok import DAG
from participatie.scoring import Winst
from rapportage.cijfers.deelname import Blijvend, Boven, Deelname, Verandering, deelname
from rapportage.cijfers.stand import Faserij, Metingrij, Stand, Trajectrij
from tests.rapportage.rijen import maak_stand
from trajecten.traject.enums import Uitkomst

OPENING, START, SLUITING = dt.date(2026, 1, 12), dt.date(2026, 4, 1), dt.date(2027, 3, 31)
HALF_JAAR, JAAR = dt.date(2026, 7, 12), dt.date(2027, 1, 12)
NA_JAAR = dt.date(2028, 3, 31)
ZES, VIJFTIEN = dt.date(2027, 9, 30), dt.date(2028, 6, 30)
LATER = dt.date(2029, 1, 1)
VOOR, TIJDENS = Faserij(1, OPENING, START, 1), Faserij(1, START, SLUITING + DAG, 2)
NA = Faserij(1, SLUITING + DAG, None, 3)
AFGEROND: dict[str, Any] = {
    "gesloten_op": SLUITING,
    "gestart_op": START,
    "uitkomst": Uitkomst.AFGEROND_DIPLOMA.value,
}

type Gemeten = tuple[dt.date, int]


def traject(nr: int = 1, geopend_op: dt.date = OPENING, **velden: Any) -> Trajectrij:
    rij: dict[str, Any] = {"gesloten_op": None} | velden
    return Trajectrij(id=nr, persoon=1, wijk=4, geopend_op=geopend_op, **rij)


def stand(
    *trajecten: Trajectrij, metingen: tuple[Gemeten, ...] = (), fasen: tuple[Faserij, ...] = ()
) -> Stand:
    rijen = [Metingrij(dag, nr, 1, trede, False, "voortgang") for nr, (dag, trede) in enumerate(metingen)]
    return maak_stand(trajecten=list(trajecten), metingen={1: rijen}, fasen={1: list(fasen)})


def een(
    dag: dt.date, *metingen: Gemeten, fasen: tuple[Faserij, ...] = (VOOR, TIJDENS, NA), **velden: Any
) -> Deelname:
    (rij,) = deelname(stand(traject(**velden), metingen=metingen, fasen=fasen), dag)
    return rij


def test_row_names_traject_person_wijk_and_year() -> None:
    rij = een(OPENING)
    assert (rij.traject, rij.persoon, rij.wijk, rij.jaar) == (1, 1, 4, 2026)
    assert deelname(stand(traject()), OPENING - DAG) == []


@pytest.mark.parametrize(
    ("dag", "plek"),
    [
        (OPENING, (1, None)),
        (OPENING + 3 * DAG, (1, 2)),
        (START, (2, None)),
        (START + 9 * DAG, (2, 8)),
        (SLUITING + DAG, (3, None)),
        (ZES, (3, 14)),
    ],
)
def test_ladder_has_the_score_of_the_day(dag: dt.date, plek: tuple[int, int | None]) -> None:
    rij = een(dag, (OPENING + 3 * DAG, 2), (START + 9 * DAG, 3), (ZES, 4), **AFGEROND)
    assert (rij.pijler, rij.score) == plek


@pytest.mark.parametrize("uitkomst", [Uitkomst.VERHUISD, Uitkomst.OVERLEDEN])
def test_who_left_before_the_start_stands_on_no_ladder_and_not_in_boven_5(uitkomst: Uitkomst) -> None:
    weg = {"gesloten_op": START, "uitkomst": uitkomst.value}
    rij = een(LATER, (OPENING, 2), fasen=(VOOR,), **weg)
    assert (rij.pijler, rij.score, rij.boven_5) == (None, None, None)
    # By a day before it left, and with a start, it is among them.
    assert een(START - DAG, (OPENING, 2), fasen=(VOOR,), **weg).score == 2
    gestart = weg | {"gestart_op": OPENING}
    assert een(LATER, (OPENING, 2), fasen=(VOOR,), **gestart).boven_5 == Boven.NEE


@pytest.mark.parametrize(
    ("metingen", "verandering"),
    [
        ((), Verandering.NIET),
        (((OPENING, 2),), Verandering.NIET),
        (((OPENING, 2), (START, 3)), Verandering.HOGER),
        (((OPENING, 2), (START, 2)), Verandering.GELIJK),
        (((OPENING, 2), (START, 4), (JAAR, 1)), Verandering.LAGER),
        (((OPENING, 3), (SLUITING, 3), (SLUITING + DAG, 1)), Verandering.GELIJK),
    ],
)
def test_change_in_trede_is_of_the_traject_itself(
    metingen: tuple[Gemeten, ...], verandering: Verandering
) -> None:
    assert een(LATER, *metingen, **AFGEROND).verandering == verandering


def test_change_in_trede_is_over_who_opened_half_a_year_before() -> None:
    assert een(HALF_JAAR - DAG, (OPENING, 2), (START, 3)).verandering is None
    assert een(HALF_JAAR, (OPENING, 2), (START, 3)).verandering == Verandering.HOGER


@pytest.mark.parametrize(
    ("dag", "metingen", "boven"),
    [
        (JAAR - DAG, ((START, 1),), None),
        (JAAR, ((START, 1),), Boven.JA),
        (JAAR, ((START - DAG, 4),), Boven.NEE),
        (LATER, ((JAAR, 1),), Boven.JA),
        (LATER, ((JAAR + DAG, 4),), Boven.NEE),
        (LATER, (), Boven.NEE),
    ],
)
def test_boven_5_is_passed_within_a_year(
    dag: dt.date, metingen: tuple[Gemeten, ...], boven: Boven | None
) -> None:
    assert een(dag, *metingen, **AFGEROND).boven_5 == boven


@pytest.mark.parametrize(
    ("dag", "metingen", "boven"),
    [
        (ZES - DAG, ((ZES - DAG, 1),), None),
        (ZES, ((ZES, 1),), Boven.JA),
        (ZES, ((SLUITING, 4),), Boven.NIET),
        (ZES, (), Boven.NIET),
    ],
)
def test_boven_10_is_of_who_completed_half_a_year_before(
    dag: dt.date, metingen: tuple[Gemeten, ...], boven: Boven | None
) -> None:
    assert een(dag, *metingen, **AFGEROND).boven_10 == boven
    gestopt = AFGEROND | {"uitkomst": Uitkomst.GESTOPT_WERK.value}
    assert een(dag, *metingen, **gestopt).boven_10 is None


@pytest.mark.parametrize(
    ("metingen", "blijvend"),
    [
        (((SLUITING, 3), (NA_JAAR, 3)), Blijvend.BLEEF),
        (((SLUITING, 3), (NA_JAAR, 2)), Blijvend.LAGER),
        (((SLUITING, 3), (NA_JAAR - 9 * DAG, 1), (NA_JAAR + 8 * DAG, 4)), Blijvend.BLEEF),
        (((SLUITING, 3), (NA_JAAR - 8 * DAG, 1), (NA_JAAR + 9 * DAG, 4)), Blijvend.LAGER),
        (((SLUITING, 3), (dt.date(2027, 12, 30), 4)), Blijvend.NIET),
        (((SLUITING, 3), (dt.date(2027, 12, 31), 4)), Blijvend.BLEEF),
        (((SLUITING, 3), (VIJFTIEN, 3)), Blijvend.BLEEF),
        (((SLUITING, 3), (VIJFTIEN + DAG, 3)), Blijvend.NIET),
        (((NA_JAAR, 3),), Blijvend.NIET),
        ((), Blijvend.NIET),
    ],
)
def test_lasting_is_told_by_the_meting_nearest_to_a_year(
    metingen: tuple[Gemeten, ...], blijvend: Blijvend
) -> None:
    assert een(LATER, *metingen, **AFGEROND).blijvend == blijvend
    assert een(VIJFTIEN - DAG, *metingen, **AFGEROND).blijvend is None


def test_second_traject_takes_the_ladder_and_the_metingen_since() -> None:
    """The person stands once on the ladder; what is measured since belongs to the traject that runs."""
    eerst = traject(**AFGEROND)
    tweede = traject(2, dt.date(2027, 11, 1))
    fasen = (VOOR, TIJDENS, NA._replace(tot=tweede.geopend_op), Faserij(1, tweede.geopend_op, None, 1))
    metingen = ((OPENING, 1), (START, 2), (NA_JAAR, 4))
    oud, nieuw = deelname(stand(eerst, tweede, metingen=metingen, fasen=fasen), VIJFTIEN)
    assert (oud.pijler, oud.score, oud.blijvend, oud.boven_10) == (None, None, Blijvend.NIET, Boven.NIET)
    assert (nieuw.pijler, nieuw.score, nieuw.verandering) == (1, 4, Verandering.NIET)


def test_gain_is_last_less_first_in_scores_and_in_treden() -> None:
    assert een(LATER, (OPENING, 2), (JAAR, 3), (ZES, 4), **AFGEROND).winst == Winst(score=6, treden=1)
    assert een(START, (OPENING, 2), (JAAR, 3), **AFGEROND).winst is None


def test_stuck_is_open_and_not_started_after_half_a_year() -> None:
    assert [een(dag, fasen=(VOOR._replace(tot=None),)).vast for dag in (HALF_JAAR, HALF_JAAR + DAG)] == [
        False,
        True,
    ]
    dicht = {"gesloten_op": LATER, "uitkomst": Uitkomst.WIL_NIET.value}
    assert [een(dag, fasen=(VOOR._replace(tot=None),), **dicht).vast for dag in (LATER - DAG, LATER)] == [
        True,
        False,
    ]
    assert not een(LATER, gestart_op=START).vast
