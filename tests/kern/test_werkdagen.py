"""Working days: no weekend, no public holiday of the Netherlands."""

import datetime as dt

import pytest

from kern.werkdagen import is_werkdag, volgende_werkdag, vorige_werkdag


@pytest.mark.parametrize(
    ("dag", "werk"),
    [
        (dt.date(2026, 12, 1), True),
        (dt.date(2026, 12, 5), False),
        (dt.date(2026, 12, 25), False),
        (dt.date(2026, 12, 24), True),
        (dt.date(2027, 1, 1), False),
        # Good Friday is no holiday of the municipality, in any year.
        (dt.date(2026, 4, 3), True),
        (dt.date(2032, 3, 26), True),
        (dt.date(2026, 4, 6), False),
        (dt.date(2026, 4, 27), False),
        (dt.date(2025, 5, 5), False),
        (dt.date(2026, 5, 5), True),
        (dt.date(2026, 5, 14), False),
        (dt.date(2026, 5, 25), False),
    ],
)
def test_weekends_and_public_holidays_are_no_working_days(dag: dt.date, werk: bool) -> None:
    assert is_werkdag(dag) is werk


def test_next_and_previous_pass_over_weekend_and_holiday() -> None:
    assert volgende_werkdag(dt.date(2025, 12, 31)) == dt.date(2026, 1, 2)
    assert volgende_werkdag(dt.date(2026, 12, 24)) == dt.date(2026, 12, 28)
    assert vorige_werkdag(dt.date(2026, 4, 7)) == dt.date(2026, 4, 3)
