"""The town that the tests of access look at."""

import pytest

from tests.toegang.wereld import Wereld, maak_wereld


@pytest.fixture
def wereld() -> Wereld:
    """Return the town."""
    return maak_wereld()
