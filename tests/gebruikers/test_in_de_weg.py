"""Somebody else's transaction is in the way: tried once more, then said, and nothing is saved or lost."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker, Verzoek
from gebruikers.services.concepten import lees_velden
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.gebruikers.test_verstuurd import velden
from tests.gebruikers.urls_verstuurd import DIENST

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.gebruikers.urls_verstuurd")]

SLOT = 4242
ZIN = (
    "Iemand anders is nu met dezelfde gegevens bezig, of het duurt te lang. Er is niets opgeslagen. "
    "Probeer het over een paar tellen opnieuw."
)


class Ander:
    """Another session of the database, which holds what the service asks for.

    It lets go at the attempt with number `los_bij`; never when that is 0.
    """

    los_bij = 0

    def __init__(self) -> None:
        params = connection.get_connection_params()
        self.verbinding = psycopg.connect(
            **{naam: params[naam] for naam in ("dbname", "user", "password", "host", "port")}, autocommit=True
        )
        self.verbinding.execute("SELECT pg_advisory_lock(%s)", [SLOT])

    def weg(self) -> None:
        """Let it go."""
        if not self.verbinding.closed:
            self.verbinding.execute("SELECT pg_advisory_unlock_all()")
            self.verbinding.close()


@pytest.fixture
def ander() -> Iterator[Ander]:
    ander = Ander()
    yield ander
    ander.weg()


@pytest.fixture
def keren(monkeypatch: pytest.MonkeyPatch, ander: Ander) -> list[int]:
    """Have the service wait a fifth of a second for the lock; return how often it tried."""
    keren: list[int] = []

    def doe(_invoer: object) -> str:
        keren.append(1)
        if len(keren) == ander.los_bij:
            ander.weg()
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '200ms'")
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT])
        return "Ada"

    monkeypatch.setitem(DIENST, "doe", doe)
    return keren


@pytest.fixture
def coordinator(client: Client) -> Gebruiker:
    client.raise_request_exception = False
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    client.force_login(gebruiker)
    return gebruiker


@pytest.mark.usefixtures("coordinator")
def test_form_is_tried_once_more(client: Client, ander: Ander, keren: list[int]) -> None:
    ander.los_bij = 2
    assert client.post("/formulier/", velden())["Location"] == "/klaar/Ada/"
    assert len(keren) == 2
    assert Verzoek.objects.count() == 1


def test_form_says_that_nothing_was_saved_and_keeps_what_was_typed(
    client: Client, coordinator: Gebruiker, keren: list[int]
) -> None:
    verstuurd = velden()
    antwoord: Any = client.post("/formulier/", verstuurd)
    assert (antwoord.status_code, len(keren)) == (200, 2)
    assert antwoord.context["form"].non_field_errors() == [ZIN]
    assert antwoord.context["form"]["naam"].value() == "Ada"
    assert not Verzoek.objects.exists()
    concept = Concept.objects.get(gebruiker=coordinator)
    assert lees_velden(concept.inhoud)["naam"] == "Ada"


@pytest.mark.usefixtures("coordinator")
def test_form_with_a_file_is_tried_once(client: Client, ander: Ander, keren: list[int]) -> None:
    ander.los_bij = 2
    antwoord: Any = client.post("/formulier/", velden(bestand=SimpleUploadedFile("a.txt", b"een")))
    assert (antwoord.status_code, len(keren)) == (200, 1)
    assert antwoord.context["form"].non_field_errors() == [ZIN]


@pytest.mark.usefixtures("coordinator")
def test_button_is_tried_once_more_and_then_says_so(client: Client, ander: Ander, keren: list[int]) -> None:
    antwoord = client.post("/knop/?anders=/blijf/")
    assert antwoord["Location"] == "/blijf/"
    assert [(m.level_tag, str(m)) for m in get_messages(antwoord.wsgi_request)] == [("error", ZIN)]
    assert len(keren) == 2
    ander.los_bij = 4
    assert client.post("/knop/")["Location"] == "/klaar/"
    assert len(keren) == 4


@pytest.mark.usefixtures("coordinator")
def test_page_is_made_once_more(client: Client, ander: Ander, keren: list[int]) -> None:
    ander.los_bij = 2
    assert client.get("/leest/").content.decode() == "Ada"
    assert len(keren) == 2


@pytest.mark.usefixtures("coordinator")
def test_page_that_is_refused_twice_says_so(client: Client, keren: list[int]) -> None:
    antwoord = client.get("/leest/")
    assert (antwoord.status_code, len(keren)) == (503, 2)
    assert "<h1>Dit lukt nu even niet</h1>" in antwoord.content.decode()
    assert "Er is niets opgeslagen." in antwoord.content.decode()


@pytest.mark.usefixtures("coordinator")
def test_other_submit_is_not_carried_out_twice(client: Client, keren: list[int]) -> None:
    assert client.post("/leest/").status_code == 503
    assert len(keren) == 1


@pytest.mark.usefixtures("coordinator")
def test_page_made_once_more_shows_its_message(client: Client, ander: Ander, keren: list[int]) -> None:
    """The first time took it from the session, which is put back."""
    ander.los_bij = 4
    client.post("/knop/")
    assert ZIN in client.get("/leest/?melding=ja").content.decode()
    assert len(keren) == 4
