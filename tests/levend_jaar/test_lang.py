"""Long years with many seeds: full weeks, and every page once a quarter and after the first time of an act."""

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


def test_a_long_year(jaar: Leven, request: pytest.FixtureRequest) -> None:
    jaar.leef(EINDE, dagen_per_week=4, daden_per_dag=5)
    daden, cijfers = sum(jaar.verhaal.gedaan.values()), jaar.vergelijking.vergeleken
    _zeg(request, f"{jaar.vergelijking.weken} weeks, {daden} acts, {cijfers} figures, {jaar.verhaal.seed=}")
    assert jaar.vergelijking.verschillen == []
    assert daden > 800


def _zeg(request: pytest.FixtureRequest, wat: str) -> None:
    """Say in the output of the run what a green seed was worth."""
    rapport = request.config.pluginmanager.get_plugin("terminalreporter")
    if rapport is not None:
        rapport.ensure_newline()
        rapport.write_line(wat)
