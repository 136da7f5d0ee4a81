"""Sessions: under a hash of their cookie, and saved with the work of the request."""

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import OperationalError, connection
from django.db.models import F
from django.test import Client
from django.urls import reverse
from psycopg.errors import AdminShutdown

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Verzoek
from gebruikers.sessies import SessionStore, afdruk
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.gebruikers.aanmelden import is_aangemeld, meld_aan
from tests.gebruikers.test_verstuurd import velden
from tests.gebruikers.urls_verstuurd import DIENST
from tests.queries import tel

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)


def koekje(client: Client) -> str:
    return client.cookies["sessionid"].value


def test_database_knows_a_session_by_a_hash_alone(client: Client, coordinator: Gebruiker) -> None:
    meld_aan(client, coordinator)
    (sessie,) = Session.objects.all()
    (van_gebruiker,) = UserSession.objects.all()
    assert sessie.session_key == van_gebruiker.session_key == afdruk(koekje(client))
    assert len(koekje(client)) == 32
    assert koekje(client) not in sessie.session_data


def test_key_from_the_database_opens_nothing(client: Client, coordinator: Gebruiker) -> None:
    meld_aan(client, coordinator)
    dief = Client()
    dief.cookies["sessionid"] = Session.objects.get().session_key
    assert not is_aangemeld(dief)
    assert is_aangemeld(client)


def test_signing_in_gives_another_cookie_and_ends_the_session_before(
    client: Client, coordinator: Gebruiker
) -> None:
    client.cookies["sessionid"] = "door-een-ander-gekozen-en-onbekend"
    meld_aan(client, coordinator)
    eerste = koekje(client)
    assert eerste != "door-een-ander-gekozen-en-onbekend"
    client.post(reverse("account_logout"))
    assert koekje(client) != eerste
    assert not Session.objects.filter(session_key=afdruk(eerste)).exists()


def test_other_sessions_of_the_user_are_ended_by_their_hash(client: Client, coordinator: Gebruiker) -> None:
    elders = Client()
    meld_aan(elders, coordinator)
    meld_aan(client, coordinator)
    assert UserSession.objects.count() == 2
    client.post(reverse("usersessions_list"))
    assert is_aangemeld(client)
    assert not is_aangemeld(elders)


def sessies_op_account(client: Client) -> int:
    return len(client.get(reverse("gebruikers:account")).context["sessies"])


def test_account_asks_as_much_with_one_device_as_with_four(client: Client, coordinator: Gebruiker) -> None:
    meld_aan(client, coordinator)
    een = tel(client, reverse("gebruikers:account"))
    for _toestel in range(3):
        meld_aan(Client(), coordinator)
    assert sessies_op_account(client) == 4
    assert tel(client, reverse("gebruikers:account")) == een


def test_account_shows_no_session_that_opens_nothing(client: Client, coordinator: Gebruiker) -> None:
    toestellen = [Client() for _toestel in range(3)]
    for toestel in toestellen:
        meld_aan(toestel, coordinator)
    # Of the password before, ended, and idle too long.
    coordinator.set_password(f"{WACHTWOORD} anders")
    coordinator.save()
    meld_aan(client, coordinator, wachtwoord=f"{WACHTWOORD} anders")
    for toestel in (einde := Client(), stil := Client()):
        meld_aan(toestel, coordinator, wachtwoord=f"{WACHTWOORD} anders")
    assert sessies_op_account(client) == 3
    Session.objects.filter(session_key=afdruk(koekje(einde))).delete()
    assert sessies_op_account(client) == 2
    UserSession.objects.filter(session_key=afdruk(koekje(stil))).update(
        last_seen_at=F("last_seen_at") - settings.INACTIEF_NA
    )
    assert sessies_op_account(client) == 1
    assert not any(map(is_aangemeld, toestellen))


@pytest.mark.urls("tests.gebruikers.urls_verstuurd")
def test_session_that_was_ended_meanwhile_takes_its_work_with_it(
    client: Client, coordinator: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user signed out in another tab while this was sent: the page says that nothing was saved, and so it is."""
    client.force_login(coordinator)
    gedaan = []

    def doe(_invoer: object) -> str:
        gedaan.append(1)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_session")
        return "Ada"

    monkeypatch.setitem(DIENST, "doe", doe)
    antwoord = Client(raise_request_exception=False)
    antwoord.cookies = client.cookies
    kreeg = antwoord.post("/formulier/", velden())
    assert (kreeg.status_code, gedaan) == (400, [1])
    assert "Er is niets opgeslagen." in kreeg.content.decode()
    assert not Verzoek.objects.exists()


def test_database_that_is_away_is_no_ended_session(monkeypatch: pytest.MonkeyPatch) -> None:
    sessie = SessionStore()
    sessie.create()
    sessie["x"] = 1

    def weg(*_: object, **__: object) -> None:
        raise OperationalError from AdminShutdown

    monkeypatch.setattr(Session, "save", weg)
    with pytest.raises(OperationalError):
        sessie.save()
