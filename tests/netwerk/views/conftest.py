"""A wijk, and who signs in to look at its network."""

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.wijken import maak_wijk
from wijken.models import Wijk


@pytest.fixture
def noord() -> Wijk:
    return maak_wijk("Noord")


@pytest.fixture
def teamleider(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER)
    client.force_login(gebruiker)
    return gebruiker


@pytest.fixture
def coordinator(client: Client, noord: Wijk) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=noord)
    client.force_login(gebruiker)
    return gebruiker
