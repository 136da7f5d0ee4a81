"""What became of who started in a year, so many months after the start (DOMEIN 8a and 9)."""

import datetime as dt
from typing import Any

import pytest

from inburgeraars.models import Doelgroep, Vindroute
from kern.klok import DAG
from rapportage.cijfers.stand import Bevinding, Trajectrij, Vindrij
from rapportage.cijfers.startcohort import Gestart, Startcohort, gestart_in, startcohort
from rapportage.cijfers.uitkomsten import Einde
from tests.rapportage.rijen import maak_stand
from trajecten.traject.enums import Uitkomst

EERSTE, LAATSTE = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
START, LATER = dt.date(2025, 3, 10), dt.date(2029, 1, 1)


def traject(nr: int = 1, gestart_op: dt.date | None = START, **velden: Any) -> Trajectrij:
    rij: dict[str, Any] = {"gesloten_op": None} | velden
    return Trajectrij(
        id=nr, persoon=nr, wijk=4, geopend_op=dt.date(2024, 12, 1), gestart_op=gestart_op, **rij
    )


def dicht(nr: int, op: dt.date, uitkomst: Uitkomst, gestart_op: dt.date = START) -> Trajectrij:
    return traject(nr, gestart_op, gesloten_op=op, uitkomst=uitkomst.value)


def test_started_in_the_year_and_by_the_day() -> None:
    dagen = (EERSTE - DAG, EERSTE, LAATSTE, LAATSTE + DAG, None)
    rijen = maak_stand(trajecten=[traject(nr, dag) for nr, dag in enumerate(dagen)])
    assert [rij.traject for rij in gestart_in(rijen, 2025, LATER)] == [1, 2]
    assert [rij.traject for rij in gestart_in(rijen, 2025, LAATSTE - DAG)] == [1]


def test_row_has_vindroute_the_doelgroep_of_the_start_and_the_end_by_the_day() -> None:
    op = dt.date(2026, 2, 1)
    rijen = maak_stand(
        trajecten=[dicht(1, op, Uitkomst.GESTOPT_WERK)],
        gevonden={1: Vindrij(1, Vindroute.BPI, True, None, None)},
        bevindingen={
            1: [Bevinding(START, 1, 1, Doelgroep.PLICHTIG), Bevinding(START + DAG, 2, 1, Doelgroep.BEHOEFTIG)]
        },
    )
    open_ = Gestart(traject=1, persoon=1, wijk=4, vindroute="BPI", doelgroep="plichtig", gestart_op=START)
    assert gestart_in(rijen, 2025, op - DAG) == [open_]
    (rij,) = gestart_in(rijen, 2025, op)
    assert (rij.gesloten_op, rij.einde) == (op, Einde.GESTOPT)


def test_what_had_become_of_six_by_hand() -> None:
    """Started on 10 March 2025, so half a year is 10 September: that day counts, the next one does not."""
    half = dt.date(2025, 9, 10)
    alle = [
        traject(1),
        dicht(2, half, Uitkomst.AFGEROND_DIPLOMA),
        dicht(3, half + DAG, Uitkomst.AFGEROND_ZONDER),
        dicht(4, START, Uitkomst.GESTOPT_MOTIVATIE),
        dicht(5, dt.date(2026, 3, 10), Uitkomst.REGULIER),
        dicht(6, dt.date(2026, 9, 11), Uitkomst.VERHUISD),
    ]
    rijen = gestart_in(maak_stand(trajecten=alle), 2025, LATER)
    assert startcohort(rijen, 2025, LATER) == [
        Startcohort(na=6, loopt=4, afgerond=1, gestopt=1, vertrokken=0),
        Startcohort(na=12, loopt=2, afgerond=2, gestopt=2, vertrokken=0),
        Startcohort(na=18, loopt=2, afgerond=2, gestopt=2, vertrokken=0),
        Startcohort(na=24, loopt=1, afgerond=2, gestopt=2, vertrokken=1),
    ]
    assert {deel.n for deel in startcohort(rijen, 2025, LATER)} == {6}


@pytest.mark.parametrize(
    ("dag", "maanden"),
    [
        (dt.date(2026, 6, 29), []),
        (dt.date(2026, 6, 30), [6]),
        (dt.date(2026, 12, 31), [6, 12]),
        (dt.date(2027, 12, 31), [6, 12, 18, 24]),
    ],
)
def test_time_is_told_once_everybody_who_could_start_has_reached_it(dag: dt.date, maanden: list[int]) -> None:
    """Also of who started early: the months must not tell on which days people did."""
    rijen = gestart_in(maak_stand(trajecten=[traject()]), 2025, dag)
    assert [deel.na for deel in startcohort(rijen, 2025, dag)] == maanden
