"""A short year of the town: fourteen months in which every act is done, and every figure is what the oracle says."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.eens import vastgelegd
from tests.levend_jaar.adressen import ZONDER_DAAD, schrijvende_adressen
from tests.levend_jaar.daden.register import DADEN
from tests.levend_jaar.leven import EINDE, UITERLIJK, Leven, leven

pytestmark = pytest.mark.timeout(1500)

SEED, WEKEN = 1, 61
"""Any seed will do; this one does most acts early."""


@pytest.fixture(scope="module")
def geleefd(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Leven]:
    """Live the year once for the tests of this file."""
    with vastgelegd(django_db_blocker), leven(SEED, haast=True, kwartaal=0) as jaar:
        jaar.leef(EINDE, dagen_per_week=1, daden_per_dag=5)
        jaar.haal_in(UITERLIJK)
        jaar.open_alles()
        yield jaar


def test_every_figure_was_compared_each_week(geleefd: Leven) -> None:
    vergelijking = geleefd.vergelijking
    assert vergelijking.verschillen == []
    assert vergelijking.weken >= WEKEN
    assert vergelijking.vergeleken > 7000


def test_every_act_was_done(geleefd: Leven) -> None:
    nooit = set(DADEN) - set(geleefd.verhaal.gedaan)
    assert not nooit, f"never done: {sorted(nooit)}\n{geleefd.verhaal.vertel(80)}"


def test_every_address_that_writes_was_sent_to(geleefd: Leven) -> None:
    verstuurd = set(geleefd.verhaal.balie.verstuurd)
    assert schrijvende_adressen() - verstuurd - set(ZONDER_DAAD) == set()
    assert set(ZONDER_DAAD) & verstuurd == set()


def test_nothing_is_wrong_with_the_words_of_a_page(geleefd: Leven) -> None:
    lezer = geleefd.verhaal.balie.lezer
    assert len(lezer.gelezen) > 300
    assert lezer.mis == {}, str(lezer)
