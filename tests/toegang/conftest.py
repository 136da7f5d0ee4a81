"""The town that the tests of access look at."""

import copy
from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.eens import eens
from tests.toegang.wereld import Wereld, maak_wereld


@pytest.fixture(scope="module")
def _wereld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Wereld]:
    """Make the town once for the tests of a file."""
    with eens(django_db_blocker):
        yield maak_wereld()


@pytest.fixture
def wereld(_wereld: Wereld, db: None) -> Wereld:
    """Return the town, as it was before any test."""
    return copy.deepcopy(_wereld)
