"""Beheer: every page, per rol, and what its forms do."""

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheerder(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.BEHEERDER)
    client.force_login(gebruiker)
    return gebruiker


@pytest.mark.parametrize(
    "pad", ["/beheer/", "/beheer/gebruikers/", "/beheer/gebruikers/nieuw/", "/beheer/taken/", "/componenten/"]
)
def test_page_opens(client: Client, beheerder: Gebruiker, pad: str) -> None:
    assert client.get(pad).status_code == 200
