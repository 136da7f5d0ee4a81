"""Started trajecten beside the target: where it ought to be, and what is needed a month (DOMEIN 8 and 8a)."""

import datetime as dt
from decimal import Decimal

import pytest
from pytest_django import Settings

from kern.klok import DAG
from rapportage.cijfers.doelen import Voortgang, _kwantiel, dagen_gezien, nog_te_komen

EINDE_NOVEMBER = dt.date(2026, 11, 30)


@pytest.fixture(autouse=True)
def drie_jaar(settings: Settings) -> None:
    """Let the pilot last three years."""
    settings.PILOT_VAN, settings.PILOT_TOT_EN_MET = dt.date(2025, 1, 1), dt.date(2027, 12, 31)


@pytest.mark.parametrize(
    ("gestart", "voor", "gehaald", "nodig"),
    [
        (25, 9, True, "0.0"),
        (19, 3, False, "0.5"),
        (16, 0, False, "0.7"),
        (15, 0, False, "0.8"),
        (14, -2, False, "0.8"),
        (12, -4, False, "1.0"),
    ],
)
def test_progress_after_23_of_36_months(gestart: int, voor: int, gehaald: bool, nodig: str) -> None:
    stand = Voortgang(gestart=gestart, doel=25, dag=EINDE_NOVEMBER)
    assert stand.hoort == Decimal(25) * 699 / 1095
    assert (stand.voor, stand.is_gehaald) == (voor, gehaald)
    assert stand.nodig_per_maand is not None
    assert round(stand.nodig_per_maand, 1) == Decimal(nodig)


@pytest.mark.parametrize(
    ("dag", "hoort"),
    [
        (dt.date(2024, 12, 31), 0),
        (dt.date(2025, 12, 31), Decimal(25) / 3),
        (dt.date(2027, 12, 31), 25),
        (dt.date(2028, 6, 1), 25),
    ],
)
def test_schedule_counts_both_end_days_and_stays_within_the_pilot(dag: dt.date, hoort: Decimal) -> None:
    assert Voortgang(gestart=0, doel=25, dag=dag).hoort == pytest.approx(hoort)


def test_nothing_is_needed_a_month_when_no_month_is_left() -> None:
    assert Voortgang(gestart=3, doel=25, dag=dt.date(2027, 12, 31)).nodig_per_maand is None
    laatste = Voortgang(gestart=24, doel=25, dag=dt.date(2027, 12, 1)).nodig_per_maand
    assert laatste == Decimal(1) * 365 / 12 / 30


@pytest.mark.parametrize(
    ("laatste", "gezien", "over", "grenzen"),
    [
        (42, 365, 426, (31, 71)),
        (10, 200, 100, (1, 12)),
        (84, 365, 365, (60, 111)),
        (0, 365, 300, (0, 3)),
        # Of so many the first chances are too small for a number; these are worked out in forty digits.
        (5000, 365, 396, (5218, 5635)),
    ],
)
def test_range_is_that_of_the_negative_binomial(
    laatste: int, gezien: int, over: int, grenzen: tuple[int, int]
) -> None:
    """The numbers are those of `scipy.stats.nbinom.ppf`."""
    p = gezien / (gezien + over)
    assert (_kwantiel(laatste + 0.5, p, 0.025), _kwantiel(laatste + 0.5, p, 0.975)) == grenzen


def test_what_is_to_come_follows_from_the_starts_of_the_last_year() -> None:
    assert dagen_gezien(EINDE_NOVEMBER) == 365
    assert nog_te_komen(42, EINDE_NOVEMBER) == (28, 67)
    assert nog_te_komen(10, EINDE_NOVEMBER) == (3, 22)


@pytest.mark.parametrize(
    ("laatste", "dag", "gezegd"),
    [
        (9, EINDE_NOVEMBER, False),
        (30, dt.date(2025, 6, 29), False),
        (30, dt.date(2025, 6, 30), True),
        (30, dt.date(2027, 12, 30), True),
        (30, dt.date(2027, 12, 31), False),
        (30, dt.date(2028, 3, 1), False),
    ],
)
def test_nothing_is_said_too_soon_or_from_too_few_or_when_it_is_over(
    laatste: int, dag: dt.date, gezegd: bool
) -> None:
    assert (nog_te_komen(laatste, dag) is not None) == gezegd


def test_in_the_first_year_the_days_since_the_beginning_are_seen() -> None:
    assert dagen_gezien(dt.date(2025, 1, 1) + 99 * DAG) == 100
