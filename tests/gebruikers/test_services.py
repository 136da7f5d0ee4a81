"""Services of users."""

import pytest

from gebruikers.enums import Rol
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rol", Rol)
def test_maak_gebruiker_every_rol_in_force(rol: Rol) -> None:
    assert maak_gebruiker(rol).rollen == {rol}
