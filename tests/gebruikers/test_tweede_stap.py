"""The second step of signing in: an app, codes for when it is lost, and of whom it is asked."""

import base64

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from gebruikers.checks import verplichte_rollen_bestaan
from gebruikers.enums import Rol
from gebruikers.services.tweede_stap import reencrypt_secrets, remove_second_step
from kern.versleuteld import ontsleutel
from logboek.models import Logregel
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.gebruikers.aanmelden import (
    NIEUW,
    code_nu,
    is_aangemeld,
    meld_aan,
    zet_app_aan,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("schoon_begin")]


def test_totp_is_asked_at_next_login(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    with django_capture_on_commit_callbacks(execute=True):
        secret = zet_app_aan(client)
    assert [b.subject for b in mail.outbox] == ["Authenticator-app toegevoegd"]
    opgeslagen = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in opgeslagen
    assert Logregel.objects.filter(onderdeel="tweede stap", actor_id=gebruiker.pk).exists()
    ander = Client()
    assert meld_aan(ander, gebruiker)["Location"] == "/account/code/"
    assert not is_aangemeld(ander)
    assert "Deze code klopt niet" in ander.post("/account/code/", {"code": "000000"}).content.decode()
    cache.clear()
    assert ander.post("/account/code/", {"code": code_nu(secret)})["Location"] == "/"
    assert is_aangemeld(ander)


def test_recovery_code_works_once(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    codes = client.get("/account/herstelcodes/").context["unused_codes"]
    assert len(codes) == 10
    assert client.get("/account/herstelcodes/bestand/").content.decode().count("\n") >= 10
    for lukt in (True, False):
        ander = Client()
        meld_aan(ander, gebruiker)
        ander.post("/account/code/", {"code": codes[0]})
        assert is_aangemeld(ander) is lukt
    zaad = Authenticator.objects.get(type="recovery_codes").data["seed"]
    assert len(ontsleutel(base64.b64decode(zaad), doel="tweede stap")) == 80


def test_shorter_password_is_enough_with_second_step(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    kort = {"oldpassword": WACHTWOORD, "password1": "natte-ha"}
    assert client.post("/account/wachtwoord/", kort)["Location"] == "/account/"


def test_short_password_must_grow_when_second_step_is_gone(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord="natte-ha")
    assert meld_aan(client, gebruiker, "natte-ha").status_code == 302
    assert client.get("/account/")["Location"] == "/account/wachtwoord/"
    assert "Kies eerst een langer wachtwoord" in client.get("/account/wachtwoord/").content.decode()
    client.post("/account/wachtwoord/", {"oldpassword": "natte-ha", "password1": NIEUW})
    assert is_aangemeld(client)


def test_required_second_step_comes_before_anything_else(client: Client, settings: Settings) -> None:
    settings.MFA_VERPLICHT_ROLLEN = frozenset({"teamleider"})
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    for pad in ("/", "/account/", "/inburgeraars/"):
        assert client.get(pad)["Location"] == "/account/tweede-stap/", pad
    assert "Stel een tweede stap in" in client.get("/account/tweede-stap/").content.decode()
    zet_app_aan(client)
    assert is_aangemeld(client)
    assert client.get("/inburgeraars/").status_code == 200


def test_required_second_step_is_not_asked_of_other_rollen(client: Client, settings: Settings) -> None:
    settings.MFA_VERPLICHT_ROLLEN = frozenset({"teamleider"})
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    assert is_aangemeld(client)


def test_required_second_step_cannot_be_taken_away(client: Client, settings: Settings) -> None:
    settings.MFA_VERPLICHT_ROLLEN = frozenset({"teamleider"})
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    assert "is een tweede stap verplicht" in client.get("/account/app/verwijderen/").content.decode()
    client.post("/account/app/verwijderen/")
    assert Authenticator.objects.filter(user=gebruiker, type="totp").exists()


def test_second_step_can_be_taken_away_when_optional(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    assert client.get("/account/app/verwijderen/").status_code == 200
    client.post("/account/app/verwijderen/")
    assert not Authenticator.objects.filter(user=gebruiker).exists()


def test_change_of_sign_in_asks_password_again_after_a_while(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    sessie = client.session
    sessie["account_authentication_methods"][0]["at"] -= 3600
    sessie.save()
    gevraagd = client.get("/account/app/toevoegen/")
    assert gevraagd["Location"] == "/account/bevestigen/?next=%2Faccount%2Fapp%2Ftoevoegen%2F"
    bevestigd = client.post(
        "/account/bevestigen/", {"password": WACHTWOORD, "next": "/account/app/toevoegen/"}
    )
    assert bevestigd["Location"] == "/account/app/toevoegen/"
    assert client.get("/account/app/toevoegen/").status_code == 200


def test_lost_second_step_is_taken_away_by_command(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    call_command("verwijder_tweede_stap", gebruiker.email.upper())
    assert capsys.readouterr().out == f"2 verwijderd van {gebruiker.email}.\n"
    assert not Authenticator.objects.exists()
    assert not is_aangemeld(client)
    assert [b.subject for b in mail.outbox] == ["Je tweede stap is verwijderd"]
    assert meld_aan(Client(), gebruiker)["Location"] == "/"
    assert remove_second_step(gebruiker=gebruiker, door=None) == 0
    with pytest.raises(CommandError, match="geen gebruiker"):
        call_command("verwijder_tweede_stap", "niemand@roermond.test")


def test_own_second_step_is_not_taken_away_by_service() -> None:
    beheerder = maak_gebruiker(Rol.BEHEERDER)
    with pytest.raises(PermissionDenied):
        remove_second_step(gebruiker=beheerder, door=beheerder)


def test_second_step_survives_rotation_of_keys(client: Client, settings: Settings) -> None:
    een, twee = (f"{n}:{base64.b64encode(bytes([n]) * 32).decode()}" for n in (1, 2))
    settings.SLEUTELRING = een
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    secret = zet_app_aan(client)
    settings.SLEUTELRING = f"{twee},{een}"
    assert (reencrypt_secrets(), reencrypt_secrets()) == (2, 0)
    settings.SLEUTELRING = twee
    ander = Client()
    meld_aan(ander, gebruiker)
    assert ander.post("/account/code/", {"code": code_nu(secret)})["Location"] == "/"


def test_slip_in_required_rollen_is_found(settings: Settings) -> None:
    settings.MFA_VERPLICHT_ROLLEN = frozenset({"teamleider", "beheerdr"})
    assert [fout.id for fout in verplichte_rollen_bestaan()] == ["gebruikers.E002"]
