"""Guessing is slowed per user and per address; nobody who works here is shut out by it."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.test.client import RequestFactory
from pytest_django import Settings

from gebruikers.adapters import AccountAdapter
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.cache import zekering
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.gebruikers.aanmelden import code_nu, is_aangemeld, link_uit, meld_aan, zet_app_aan

pytestmark = pytest.mark.django_db

FOUT = "horen niet bij elkaar"
TE_VAAK = "te vaak een verkeerd wachtwoord"
KANTOOR = "192.0.2.10"
DICHT = "redis://127.0.0.1:1/0"


@pytest.fixture(autouse=True)
def vers(settings: Settings) -> Iterator[None]:
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
    zekering.herstel()
    cache.clear()
    yield
    zekering.herstel()
    cache.clear()


@pytest.fixture
def sanne() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)


def gok(gebruiker: Gebruiker, adres: str, wachtwoord: str = "dit is niet het goede") -> Any:
    """Try once from a browser that is new here."""
    return meld_aan(Client(REMOTE_ADDR=adres), gebruiker, wachtwoord)


def test_guesses_at_one_user_from_many_addresses_are_counted_together(sanne: Gebruiker) -> None:
    antwoorden = [gok(sanne, f"198.51.100.{n % 8}").content.decode() for n in range(40)]
    assert sum(FOUT in a for a in antwoorden) == 5
    assert sum(TE_VAAK in a for a in antwoorden) == 35


def test_right_password_is_not_tried_either_when_guessed_too_often(sanne: Gebruiker) -> None:
    for n in range(5):
        gok(sanne, f"198.51.100.{n}")
    assert TE_VAAK in gok(sanne, "203.0.113.7", WACHTWOORD).content.decode()


def test_user_under_attack_gets_in_on_a_browser_it_used_before(sanne: Gebruiker) -> None:
    eigen = Client(REMOTE_ADDR=KANTOOR)
    meld_aan(eigen, sanne)
    eigen.post("/account/afmelden/")
    for n in range(20):
        gok(sanne, f"198.51.100.{n}")
    assert meld_aan(eigen, sanne).status_code == 302
    assert is_aangemeld(eigen)


def test_user_under_attack_gets_in_on_a_new_browser_by_mail(sanne: Gebruiker) -> None:
    for n in range(5):
        gok(sanne, f"198.51.100.{n}")
    nieuw = Client(REMOTE_ADDR=KANTOOR)
    nieuw.post("/account/wachtwoord/vergeten/", {"email": sanne.email})
    formulier = nieuw.get(link_uit(mail.outbox[0]), follow=True)
    nieuw.post(formulier.request["PATH_INFO"], {"password1": "zeven-natte-handschoenen"})
    assert is_aangemeld(nieuw)
    assert gok(sanne, KANTOOR, "zeven-natte-handschoenen").status_code == 302


def test_office_of_many_who_err_once_is_not_shut_out(sanne: Gebruiker) -> None:
    collegas = [maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD) for _ in range(20)]
    assert all(FOUT in gok(collega, KANTOOR).content.decode() for collega in collegas)
    assert gok(sanne, KANTOOR, WACHTWOORD).status_code == 302
    assert all(gok(collega, KANTOOR, WACHTWOORD).status_code == 302 for collega in collegas)


def test_office_is_not_shut_out_by_who_guesses_from_it(sanne: Gebruiker) -> None:
    """However often, and at whom: a wrong guess counts for the user it is at, not for the address it comes from."""
    for n in range(65):
        antwoord = Client(REMOTE_ADDR=KANTOOR).post(
            "/account/aanmelden/", {"login": f"iemand{n}@roermond.test", "password": "welkom"}
        )
        assert FOUT in antwoord.content.decode()
    assert gok(sanne, KANTOOR, WACHTWOORD).status_code == 302


def test_flood_from_an_office_holds_new_browsers_for_a_minute_and_no_known_one(
    settings: Settings, sanne: Gebruiker
) -> None:
    assert settings.ACCOUNT_RATE_LIMITS["login_vloed"] == "300/m/ip"
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login_vloed": "4/m/ip"}
    bekend = Client(REMOTE_ADDR=KANTOOR)
    meld_aan(bekend, sanne)
    bekend.post("/account/afmelden/")
    ander = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    antwoorden = [gok(ander, KANTOOR).content.decode() for _ in range(4)]
    assert sum(FOUT in a for a in antwoorden) == 3
    assert "Vanaf dit netwerk" in antwoorden[-1]
    assert "Over 1 minuut kun je het opnieuw proberen." in antwoorden[-1]
    assert meld_aan(bekend, sanne).status_code == 302
    assert gok(ander, "203.0.113.7", WACHTWOORD).status_code == 302


@pytest.mark.parametrize(
    ("grens", "keer", "wacht"), [("5/5m/key", 5, "5 minuten"), ("9/5m/key,2/d/key", 2, "24 uur")]
)
def test_who_waits_reads_how_long_and_what_else_is_possible(
    settings: Settings, sanne: Gebruiker, grens: str, keer: int, wacht: str
) -> None:
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login_failed": grens}
    for n in range(keer):
        gok(sanne, f"198.51.100.{n}")
    tekst = " ".join(gok(sanne, KANTOOR).content.decode().split())
    assert f"Over {wacht} kun je het opnieuw proberen. Wil je niet wachten?" in tekst
    assert "Kies een nieuw wachtwoord via Wachtwoord vergeten" in tekst


def test_known_browser_has_a_limit_of_its_own(sanne: Gebruiker) -> None:
    eigen = Client(REMOTE_ADDR=KANTOOR)
    meld_aan(eigen, sanne)
    eigen.post("/account/afmelden/")
    antwoorden = [meld_aan(eigen, sanne, "mis").content.decode() for _ in range(11)]
    assert sum(FOUT in a for a in antwoorden) == 10
    assert TE_VAAK in antwoorden[-1]
    assert gok(sanne, "203.0.113.7", WACHTWOORD).status_code == 302


def test_browser_is_known_for_the_user_alone_that_used_it(sanne: Gebruiker) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    aanvaller = Client(REMOTE_ADDR="198.51.100.9")
    meld_aan(aanvaller, ander)
    aanvaller.post("/account/afmelden/")
    antwoorden = [meld_aan(aanvaller, sanne, "mis").content.decode() for _ in range(8)]
    assert sum(FOUT in a for a in antwoorden) == 5


def test_made_up_cookie_is_no_known_browser(sanne: Gebruiker) -> None:
    for n in range(5):
        gok(sanne, f"198.51.100.{n}")
    aanvaller = Client()
    aanvaller.cookies["toestel"] = f"{sanne.pk}.0123456789abcdef:1abc:nagemaakt"
    assert TE_VAAK in meld_aan(aanvaller, sanne).content.decode()


def test_right_password_in_between_gives_no_new_guesses(sanne: Gebruiker) -> None:
    aanvaller = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    antwoorden = []
    for n in range(10):
        antwoorden.append(gok(sanne, "198.51.100.9", f"gok {n}").content.decode())
        gok(aanvaller, "198.51.100.9", WACHTWOORD)
    assert sum(FOUT in a for a in antwoorden) == 5


def test_codes_of_second_step_are_slowed(client: Client, sanne: Gebruiker) -> None:
    meld_aan(client, sanne)
    secret = zet_app_aan(client)
    cache.clear()
    ander = Client()
    meld_aan(ander, sanne)
    for n in range(5):
        assert "Deze code klopt niet" in ander.post("/account/code/", {"code": f"00000{n}"}).content.decode()
    tekst = ander.post("/account/code/", {"code": code_nu(secret)}).content.decode()
    assert "Er is te vaak een verkeerde code ingevuld. Over 5 minuten kun je het opnieuw proberen." in tekst
    assert not is_aangemeld(ander)


def test_too_many_submits_show_our_page(settings: Settings, sanne: Gebruiker) -> None:
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"reset_password": "2/m/ip"}
    adres, wie = "/account/wachtwoord/vergeten/", {"email": sanne.email}
    antwoorden = [Client(REMOTE_ADDR=KANTOOR).post(adres, wie) for _ in range(3)]
    assert [a.status_code for a in antwoorden] == [302, 302, 429]
    assert "Je hebt het te vaak geprobeerd" in antwoorden[-1].content.decode()
    assert antwoorden[-1]["Retry-After"] == "600"


def test_mails_to_one_address_are_limited(client: Client, sanne: Gebruiker) -> None:
    antwoorden = [client.post("/account/wachtwoord/vergeten/", {"email": sanne.email}) for _ in range(4)]
    assert [a.status_code for a in antwoorden] == [302, 302, 302, 429]
    assert len(mail.outbox) == 3


@pytest.mark.parametrize(
    ("proxies", "doorgestuurd", "adres"),
    [
        (0, "203.0.113.5", "192.0.2.1"),
        (1, "203.0.113.5", "203.0.113.5"),
        (1, "6.6.6.6, 203.0.113.5", "203.0.113.5"),
        (2, "6.6.6.6, 203.0.113.5, 10.0.0.1", "203.0.113.5"),
    ],
)
def test_address_comes_from_as_many_proxies_as_there_are(
    settings: Settings, proxies: int, doorgestuurd: str, adres: str
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = RequestFactory(headers={"x-forwarded-for": doorgestuurd}).get("/", REMOTE_ADDR="192.0.2.1")
    assert AccountAdapter().get_client_ip(request) == adres


@pytest.fixture
def zonder_valkey(settings: Settings) -> None:
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": DICHT}}
    cache.clear()
    zekering.herstel()


@pytest.mark.usefixtures("zonder_valkey")
def test_login_works_with_valkey_down(client: Client, sanne: Gebruiker) -> None:
    begin = time.monotonic()
    assert meld_aan(client, sanne).status_code == 302
    assert is_aangemeld(client)
    assert zekering.is_open
    assert time.monotonic() - begin < 5


@pytest.mark.usefixtures("zonder_valkey")
def test_guesses_are_counted_with_valkey_down(sanne: Gebruiker) -> None:
    antwoorden = [gok(sanne, f"198.51.100.{n % 8}").content.decode() for n in range(8)]
    assert sum(FOUT in a for a in antwoorden) == 5


@pytest.mark.usefixtures("zonder_valkey")
def test_second_step_works_with_valkey_down(client: Client, sanne: Gebruiker) -> None:
    meld_aan(client, sanne)
    secret = zet_app_aan(client)
    ander = Client()
    meld_aan(ander, sanne)
    code = code_nu(secret)
    assert ander.post("/account/code/", {"code": code})["Location"] == "/"
    nog_eens = Client()
    meld_aan(nog_eens, sanne)
    assert "Deze code klopt niet" in nog_eens.post("/account/code/", {"code": code}).content.decode()


def test_valkey_that_comes_back_is_used_again(settings: Settings) -> None:
    goed = settings.CACHES
    settings.CACHES = {"default": {**goed["default"], "LOCATION": DICHT}}
    cache.set("a", 1)
    assert cache.get("a") == 1
    assert zekering.is_open
    settings.CACHES = goed
    zekering.herstel()
    assert cache.get("a") is None
    cache.set("a", 2)
    assert (cache.get("a"), zekering.is_open) == (2, False)
