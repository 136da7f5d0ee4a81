"""The twenty persons of whom the figures are known."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.eens import eens
from tests.klok import Zetklok
from tests.rapportage.laden import laad


@pytest.fixture(scope="module")
def geladen(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Any]]:
    """Load the file once for the tests of a module, and return what stands in it."""
    with eens(django_db_blocker):
        yield laad()


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Zetklok:
    """Return the clock, which stands at now until it is set."""
    return Zetklok(monkeypatch)
