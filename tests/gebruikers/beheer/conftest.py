"""The beheerder who signs in to beheer."""

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import maak_gebruiker


@pytest.fixture
def beheerder(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.BEHEERDER, voornaam="Bea", achternaam="Hendriks")
    client.force_login(gebruiker)
    return gebruiker
