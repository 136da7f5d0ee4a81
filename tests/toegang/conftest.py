"""The town that the tests of access look at."""

import copy
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.toegang.wereld import Wereld, maak_wereld


@pytest.fixture(scope="module")
def _wereld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Wereld]:
    """Make the town once for the tests of a file, each of which works within a savepoint of this transaction."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield maak_wereld()
        transaction.set_rollback(True)


@pytest.fixture
def wereld(_wereld: Wereld, db: None) -> Wereld:
    """Return the town, as it was before any test."""
    return copy.deepcopy(_wereld)
