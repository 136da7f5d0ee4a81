"""A demo says on every page that it is one."""

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from tests.fabrieken.gebruikers import maak_gebruiker

MERK = "Wijkgericht inburgeren · demo"


@pytest.mark.django_db
@pytest.mark.parametrize("demo", [True, False])
def test_header_says_that_it_is_a_demo(settings: LazySettings, *, demo: bool) -> None:
    settings.DEMO = demo
    client = Client()
    assert (MERK in client.get(reverse("account_login")).text) == demo
    client.force_login(maak_gebruiker(Rol.TEAMLEIDER))
    assert (MERK in client.get(reverse("gebruikers:account")).text) == demo
