"""Long years with many seeds: full weeks, and every page once a quarter and after the first time of an act."""

import sys
from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.eens import vastgelegd
from tests.levend_jaar.leven import EINDE, Leven, leven

pytestmark = [pytest.mark.langzaam, pytest.mark.timeout(4 * 3600)]


@pytest.fixture(params=range(2, 8))
def jaar(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Leven]:
    """Give a town for each seed."""
    with vastgelegd(django_db_blocker), leven(request.param, kwartaal=2, na_daad=True) as jaar:
        yield jaar


def test_a_long_year(jaar: Leven, capsys: pytest.CaptureFixture[str]) -> None:
    jaar.leef(EINDE, dagen_per_week=4, daden_per_dag=5)
    daden, cijfers = sum(jaar.verhaal.gedaan.values()), jaar.vergelijking.vergeleken
    with capsys.disabled():
        # What a green seed was worth belongs in the output of the run.
        sys.stdout.write(
            f"seed {jaar.verhaal.seed}: {jaar.vergelijking.weken} weeks, {daden} acts, {cijfers} figures\n"
        )
    assert jaar.vergelijking.verschillen == []
    assert daden > 800
