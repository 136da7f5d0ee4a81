"""Getting a password: by invitation, again by mail, and which one is good enough."""

import datetime as dt
import re
import time
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.services.gebruikers import change_user, deactivate_user
from gebruikers.services.uitnodigingen import nodig_uit
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.gebruikers.aanmelden import AANMELDEN, NIEUW, is_aangemeld, link_uit, meld_aan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("schoon_begin")]


def _zonder_token(antwoord: Any) -> str:
    return re.sub(r'("X-CSRFToken": ")\w+', r"\1", antwoord.content.decode())


def test_invitation_leads_to_password_and_in(client: Client, settings: Settings) -> None:
    settings.BASIS_URL = "http://localhost:8000"
    beheerder = maak_gebruiker(Rol.BEHEERDER, voornaam="Bea", achternaam="Heer")
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Sanne")
    nodig_uit(gebruiker=gebruiker, door=beheerder)
    (bericht,) = mail.outbox
    assert bericht.to == [gebruiker.email]
    assert bericht.subject == "Je account voor Wijkgericht inburgeren"
    assert "Dag Sanne," in bericht.body
    assert "Bea Heer heeft een account voor je gemaakt" in bericht.body
    assert "Hij is 7 dagen geldig" in bericht.body
    antwoord = client.get(link_uit(bericht), follow=True)
    assert "Kies je wachtwoord" in antwoord.content.decode()
    assert bericht.body.split("kiezen/")[1].split("/")[0] not in antwoord.request["PATH_INFO"]
    gekozen = client.post(antwoord.request["PATH_INFO"], {"password1": NIEUW})
    assert gekozen["Location"] == "/"
    assert is_aangemeld(client)
    assert [b.subject for b in mail.outbox[1:]] == ["Je hebt een nieuw wachtwoord gekozen"]
    assert (
        Logregel.objects.filter(handeling=Handeling.UITNODIGING_VERSTUURD, actor_id=beheerder.pk).count() == 1
    )
    assert Logregel.objects.filter(onderdeel="wachtwoord", actor_id=gebruiker.pk).count() == 1
    assert "Deze link werkt niet meer" in Client().get(link_uit(bericht), follow=True).content.decode()


def test_invitation_can_be_sent_again(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    nodig_uit(gebruiker=gebruiker, door=None)
    nodig_uit(gebruiker=gebruiker, door=None)
    for bericht in mail.outbox:
        assert "Kies je wachtwoord" in client.get(link_uit(bericht), follow=True).content.decode()


def test_invitation_is_refused_for_who_has_a_password() -> None:
    with pytest.raises(ValueError, match="without a password"):
        nodig_uit(gebruiker=maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD), door=None)


@pytest.mark.parametrize(("dagen", "werkt"), [(6, True), (8, False)])
def test_invitation_is_good_for_seven_days(
    client: Client, monkeypatch: pytest.MonkeyPatch, dagen: int, werkt: bool
) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    nodig_uit(gebruiker=gebruiker, door=None)
    straks = dt.datetime.now() + dt.timedelta(days=dagen)  # noqa: DTZ005, TID251  the naive clock of Django's keys
    monkeypatch.setattr("gebruikers.wachtwoorden.Sleutelmaker._now", lambda _zelf: straks)
    pagina = client.get(link_uit(mail.outbox[0]), follow=True).content.decode()
    assert ("Deze link werkt niet meer" not in pagina) is werkt


@pytest.mark.parametrize(("uren", "werkt"), [(1, True), (3, False)])
def test_reset_is_good_for_two_hours(
    client: Client, monkeypatch: pytest.MonkeyPatch, uren: int, werkt: bool
) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    client.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email})
    assert "Hij is 2 uur geldig" in mail.outbox[0].body
    straks = dt.datetime.now() + dt.timedelta(hours=uren)  # noqa: DTZ005, TID251  the naive clock of Django's keys
    monkeypatch.setattr("gebruikers.wachtwoorden.Sleutelmaker._now", lambda _zelf: straks)
    pagina = client.get(link_uit(mail.outbox[0]), follow=True).content.decode()
    assert ("Deze link werkt niet meer" not in pagina) is werkt


def test_reset_tells_nobody_who_has_an_account(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    bekend = client.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email}, follow=True)
    onbekend = client.post("/account/wachtwoord/vergeten/", {"email": "niemand@roermond.test"}, follow=True)
    assert _zonder_token(bekend) == _zonder_token(onbekend)
    assert [b.to for b in mail.outbox] == [[gebruiker.email]]
    assert not EmailAddress.objects.exists()


def test_reset_takes_the_same_time_for_everybody(client: Client, settings: Settings) -> None:
    settings.WACHTWOORDLINK_DUUR = 0.4
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    for email in (gebruiker.email, "niemand@roermond.test"):
        begin = time.monotonic()
        client.post("/account/wachtwoord/vergeten/", {"email": email})
        assert time.monotonic() - begin >= 0.4


def test_reset_ends_other_sessions(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    ander = Client()
    ander.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email})
    formulier = ander.get(link_uit(mail.outbox[0]), follow=True)
    ander.post(formulier.request["PATH_INFO"], {"password1": NIEUW})
    assert is_aangemeld(ander)
    assert not is_aangemeld(client)


def test_reset_of_blocked_user_sends_nothing(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    deactivate_user(gebruiker=gebruiker, door=None)
    client.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email})
    assert mail.outbox == []


def test_link_dies_with_change_of_address(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    client.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email})
    change_user(
        gebruiker=gebruiker, email="nieuw@roermond.test", voornaam="A", achternaam="B", telefoon="", door=None
    )
    assert "Deze link werkt niet meer" in client.get(link_uit(mail.outbox[0]), follow=True).content.decode()
    assert meld_aan(client, gebruiker).status_code == 200
    assert client.post(AANMELDEN, {"login": "nieuw@roermond.test", "password": WACHTWOORD}).status_code == 302


def test_mail_link_ignores_host_of_request(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    client.post(
        "/account/wachtwoord/vergeten/", {"email": gebruiker.email}, headers={"host": "kwaad.example"}
    )
    assert link_uit(mail.outbox[0]).startswith(settings.BASIS_URL)


@pytest.mark.parametrize(
    "zwak",
    [
        "kort",
        "veertien teken",
        "wachtwoord12345",
        "welkomwelkomwelkom",
        "aaaaaaaaaaaaaaaaa",
        "12345678901234567",
        "abcdefghijklmnopq",
        "qwertyuiopasdfgh",
        "WijkgerichtInburgeren2026!",
        "gemeente-roermond-2026",
        "sannedewit@roermond.test",
    ],
)
def test_weak_password_is_refused(client: Client, zwak: str) -> None:
    gebruiker = maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, email="sannedewit@roermond.test", voornaam="Sanne"
    )
    meld_aan(client, gebruiker)
    antwoord = client.post("/account/wachtwoord/", {"oldpassword": WACHTWOORD, "password1": zwak})
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors["password1"]


@pytest.mark.parametrize(
    "sterk", [NIEUW, "vier paarden eten hooi", "de bus van 8 uur is laat", "zxdvhqpwlmtrekbo"]
)
def test_long_password_without_capitals_or_signs_is_enough(client: Client, sterk: str) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    antwoord = client.post("/account/wachtwoord/", {"oldpassword": WACHTWOORD, "password1": sterk})
    assert antwoord["Location"] == "/account/"
    assert is_aangemeld(client)
    assert [b.subject for b in mail.outbox] == ["Je wachtwoord is gewijzigd"]
    assert meld_aan(Client(), gebruiker, sterk).status_code == 302


def test_password_is_hashed_with_argon2(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    assert maak_gebruiker(wachtwoord=WACHTWOORD).password.startswith("argon2$argon2id$")
