"""A shared world goes when the tests of its file are done, and also when it could not be made."""

import pytest
from pytest_django.plugin import DjangoDbBlocker

from gebruikers.models import Gebruiker
from tests.eens import vastgelegd
from tests.fabrieken.gebruikers import maak_gebruiker


class Halverwege(Exception):
    """The world could not be made."""


def _begin_een_wereld(django_db_blocker: DjangoDbBlocker) -> None:
    with vastgelegd(django_db_blocker):
        maak_gebruiker()
        raise Halverwege


@pytest.mark.django_db(transaction=True)
def test_filling_that_stops_half_way_leaves_nothing(django_db_blocker: DjangoDbBlocker) -> None:
    with pytest.raises(Halverwege):
        _begin_een_wereld(django_db_blocker)
    assert not Gebruiker.objects.exists()
