"""Health: /gezond/."""

import datetime as dt
import threading
import time
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from gebruikers.models import Regelstand, Taakplanning
from gebruikers.tasks import HARTSLAG
from kern.klok import nu
from roermond_inburgering import gezondheid
from roermond_inburgering.gezondheid import HANGEND, Peiling
from tests.zonder_database import vraag

ADRES = "/gezond/"


def _hartslag(geleden: dt.timedelta | None) -> None:
    Taakplanning.objects.filter(naam=HARTSLAG).update(
        laatst_gelukt_op=None if geleden is None else nu() - geleden
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("geleden", "achtergrond"),
    [
        (dt.timedelta(minutes=4), "goed"),
        (dt.timedelta(minutes=6), "achter"),
        (None, "onbekend"),
    ],
)
def test_healthy_web_answers_200(client: Client, geleden: dt.timedelta | None, achtergrond: str) -> None:
    _hartslag(geleden)
    response = client.get(ADRES)
    assert response.status_code == 200
    assert response.json() == {
        "database": "goed",
        "wachtrij": "goed",
        "achtergrond": achtergrond,
        "gegevens": "onbekend",
    }


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("aantal", "gegevens"), [(0, "goed"), (2, "mis")])
def test_tells_whether_the_data_agree_and_not_what(client: Client, aantal: int, gegevens: str) -> None:
    for regel, keer in (("een regel", 0), ("een andere", aantal)):
        Regelstand.objects.create(
            regel=regel, aantal=keer, sinds=nu() if keer else None, gecontroleerd_op=nu()
        )
    response = client.get(ADRES)
    assert response.status_code == 200
    assert response.json()["gegevens"] == gegevens


@pytest.mark.django_db(transaction=True)
def test_broker_away_is_told_and_the_web_still_serves(client: Client, settings: Settings) -> None:
    settings.CELERY_BROKER_URL = "redis://:geheim@127.0.0.1:1/0"
    response = client.get(ADRES)
    assert response.status_code == 200
    assert response.json()["wachtrij"] == "weg"


@pytest.mark.django_db(transaction=True)
def test_asks_no_session_and_no_transaction(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """What it asks the database, it asks in a thread of its own."""
    with django_assert_num_queries(0):
        response = client.get(ADRES)
    assert not response.cookies
    assert "no-cache" in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_head_is_answered_and_post_refused(client: Client) -> None:
    assert client.head(ADRES).status_code == 200
    assert client.post(ADRES).status_code == 405


@pytest.mark.parametrize(
    ("hangt", "woord", "geen"),
    [("_DATABASE", "database", ("weg", "onbekend", "onbekend")), ("_WACHTRIJ", "wachtrij", "weg")],
)
def test_part_that_hangs_is_away_and_health_answers_within_a_second(
    client: Client, monkeypatch: pytest.MonkeyPatch, hangt: str, woord: str, geen: Any
) -> None:
    los = threading.Event()
    vast = Peiling[Any](lambda: los.wait(30), geen=geen)
    monkeypatch.setattr(gezondheid, "_DATABASE", Peiling[Any](lambda: ("goed",) * 3, geen=None))
    monkeypatch.setattr(gezondheid, "_WACHTRIJ", Peiling[Any](lambda: "goed", geen=None))
    monkeypatch.setattr(gezondheid, hangt, vast)
    begin, draden = time.monotonic(), threading.active_count()
    try:
        woorden = [client.get(ADRES).json()[woord] for _ in range(HANGEND + 2)]
        assert woorden == ["weg"] * (HANGEND + 2)
        # The last two did not wait at all, for as many questions are without an answer as may be.
        assert time.monotonic() - begin < HANGEND + 1
        assert threading.active_count() - draden <= HANGEND
    finally:
        los.set()


def test_without_database_answers_503_and_says_no_more() -> None:
    antwoord = vraag(ADRES)[ADRES]
    assert antwoord.status == 503
    assert antwoord.tekst in (
        '{"database": "weg", "wachtrij": "goed", "achtergrond": "onbekend", "gegevens": "onbekend"}',
        '{"database": "weg", "wachtrij": "weg", "achtergrond": "onbekend", "gegevens": "onbekend"}',
    )
