import re
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from demodata.gebruikers import DOMEIN, WACHTWOORD
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from tests.demodata.hulp import TOT

pytestmark = pytest.mark.django_db


def test_there_is_a_user_for_each_rol_and_a_coordinator_for_each_pilot_wijk(demo: str) -> None:
    rollen = Aanstelling.objects.in_kracht(TOT).values_list("rol", flat=True)
    assert set(rollen) == set(Rol.values)
    wijken = (
        Aanstelling.objects.in_kracht(TOT)
        .met_rol(Rol.TRAJECTCOORDINATOR)
        .values_list("wijk__code", flat=True)
    )
    assert set(wijken) == {"DON", "KEM", "VEL"}
    assert not Gebruiker.objects.exclude(
        pk__in=EmailAddress.objects.filter(verified=True).values("user")
    ).exists()


def test_demo_users_are_printed_with_a_password_that_lets_them_in(demo: str) -> None:
    uit = StringIO()
    call_command("demogebruikers", stdout=uit)
    regels = uit.getvalue().splitlines()
    assert len(regels) == 2 + len(Rol) + 2 + 1
    assert [deel for deel in ("Gilde Opleidingen", "Wel.kom") if any(deel in r for r in regels)] == [
        "Gilde Opleidingen",
        "Wel.kom",
    ]
    assert all(regel.endswith(WACHTWOORD) for regel in regels[2:])
    validate_password(WACHTWOORD, user=Gebruiker.objects.get(email=f"ilse.verkoulen@{DOMEIN}"))
    for regel in regels[2:4]:
        (email,) = re.findall(r"\S+@\S+", regel)
        client = Client()
        antwoord = client.post(reverse("account_login"), {"login": email, "password": WACHTWOORD})
        assert antwoord.status_code == 302
        assert client.session["_auth_user_id"] == str(Gebruiker.objects.get(email=email).pk)
