"""What the tests of reading in running trajecten share."""

import pytest

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from participatie import referentie as ladder
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.plan import maak_taalroute
from tests.fabrieken.wijken import maak_wijk
from wijken.models import Wijk


@pytest.fixture
def leider(db: None) -> Gebruiker:
    """Return a teamleider, with what plans and metingen refer to."""
    ladder.laad()
    maak_taalroute()
    return maak_gebruiker(Rol.TEAMLEIDER)


@pytest.fixture
def wijk(db: None) -> Wijk:
    return maak_wijk("Donderberg", code="DON")


@pytest.fixture
def contact(wijk: Wijk) -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
