"""The town that the tests of access look at."""

import copy
from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.toegang.wereld import Wereld, maak_wereld


@pytest.fixture(scope="module")
def _wereld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Wereld]:
    """Make the town once for the tests of a file, each of which works within a savepoint of this transaction.

    A test that commits so needs a file without the town.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield maak_wereld()
        transaction.set_rollback(True)


@pytest.fixture
def wereld(_wereld: Wereld, db: None) -> Wereld:
    """Return the town, as it was before any test."""
    return copy.deepcopy(_wereld)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Refuse a test that would commit within the transaction of a town, and so commit nothing."""
    soort = item.get_closest_marker("django_db")
    if soort is not None and soort.kwargs.get("transaction") and connection.in_atomic_block:
        pytest.fail("this file shares a town: put a test that commits in another")
