"""Once the work of a request is committed, nothing is asked of the database that could deny it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.middleware import VerzoekMiddleware
from gebruikers.models import Gebruiker, Verzoek
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.gebruikers.test_verstuurd import velden
from tests.gebruikers.urls_verstuurd import DIENST

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.gebruikers.urls_verstuurd")]

ERBUITEN = {
    "django.middleware.security.SecurityMiddleware": "sets headers",
    "whitenoise.middleware.WhiteNoiseMiddleware": "answers for files before anything is asked",
    "kern.logs.LogMiddleware": "writes a line to stderr",
    "django.middleware.csp.ContentSecurityPolicyMiddleware": "sets a header",
    "roermond_inburgering.poort.PoortMiddleware": "sets a header",
    "gebruikers.sessies.SessieMiddleware": "sets the cookie of a session that was saved with the work",
    "django.middleware.common.CommonMiddleware": "sets a header",
    "django.middleware.csrf.CsrfViewMiddleware": "sets a cookie",
    "django.contrib.auth.middleware.AuthenticationMiddleware": "does nothing with a response",
    "django.middleware.clickjacking.XFrameOptionsMiddleware": "sets a header",
    "django_htmx.middleware.HtmxMiddleware": "does nothing with a response",
    "allauth.account.middleware.AccountMiddleware": "looks at the address of a 404",
    "allauth.usersessions.middleware.UserSessionsMiddleware": "does nothing with a response",
    "gebruikers.duur.GelijkeDuurMiddleware": "waits",
    "gebruikers.inactiviteit.InactiviteitMiddleware": "does nothing with a response",
}
"""What each middleware outside the transaction does with a response."""


@pytest.fixture
def coordinator(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    client.force_login(gebruiker)
    return gebruiker


@contextmanager
def verbinding_sterft_na_vastleggen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Let the database end the connection of each request as soon as its work is committed."""
    gestorven: list[int] = []
    echt = VerzoekMiddleware._in_transactie

    def en_weg(zelf: VerzoekMiddleware, request: HttpRequest, gebruiker: Gebruiker | None) -> HttpResponse:
        response = echt(zelf, request, gebruiker)
        pid = connection.connection.info.backend_pid
        params = connection.get_connection_params()
        with psycopg.connect(
            **{n: params[n] for n in ("dbname", "user", "password", "host", "port")}
        ) as ander:
            ander.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
        gestorven.append(pid)
        return response

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(VerzoekMiddleware, "_in_transactie", en_weg)
        yield gestorven
    connection.close()


def test_every_middleware_outside_the_transaction_was_looked_at() -> None:
    """A new one comes with what it does after the commit; of those below the answer is proven to be that of the work."""
    eerste_binnen = settings.MIDDLEWARE.index("gebruikers.middleware.VerzoekMiddleware")
    assert set(settings.MIDDLEWARE[:eerste_binnen]) == set(ERBUITEN)


def _verstuur(client: Client, _gebruiker: Gebruiker) -> HttpResponse:
    return client.post("/formulier/", velden())  # type: ignore[return-value]


def _knop(client: Client, _gebruiker: Gebruiker) -> HttpResponse:
    return client.post("/knop/")  # type: ignore[return-value]


def _toon_melding(client: Client, _gebruiker: Gebruiker) -> HttpResponse:
    return client.get(reverse("gebruikers:account"))  # type: ignore[return-value]


def _meld_aan(client: Client, gebruiker: Gebruiker) -> HttpResponse:
    client.cookies.clear()
    return client.post(  # type: ignore[return-value]
        reverse("account_login"), {"login": gebruiker.email, "password": WACHTWOORD}
    )


def _meld_af(client: Client, _gebruiker: Gebruiker) -> HttpResponse:
    return client.post(reverse("account_logout"))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("doe", "status", "aangemeld"),
    [
        (_verstuur, 302, True),
        (_knop, 302, True),
        (_toon_melding, 200, True),
        (_meld_aan, 302, True),
        (_meld_af, 302, False),
    ],
)
def test_answer_is_that_of_the_work_when_the_connection_dies_after_the_commit(
    client: Client,
    coordinator: Gebruiker,
    monkeypatch: pytest.MonkeyPatch,
    doe: Any,
    status: int,
    aangemeld: bool,
) -> None:
    monkeypatch.setitem(DIENST, "doe", lambda _invoer: "Ada")
    client.raise_request_exception = False
    if doe is _toon_melding:
        client.post("/knop/")
    with verbinding_sterft_na_vastleggen(monkeypatch) as gestorven:
        antwoord = doe(client, coordinator)
    assert (antwoord.status_code, len(gestorven)) == (status, 1)
    assert Verzoek.objects.count() == (1 if doe is _verstuur else 0)
    assert (client.get("/account/").status_code == 200) is aangemeld


def test_message_of_the_work_is_shown_on_the_next_page(
    client: Client, coordinator: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(DIENST, "doe", lambda _invoer: "Ada")
    with verbinding_sterft_na_vastleggen(monkeypatch):
        _verstuur(client, coordinator)
    assert "Bewaard." in client.get("/account/").content.decode()
    assert "Bewaard." not in client.get("/account/").content.decode()


def test_negative_control_session_saved_after_the_commit_denies_the_work(
    client: Client, coordinator: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gebruikers.middleware.bewaar_sessie", lambda _request: None)
    monkeypatch.setitem(DIENST, "doe", lambda _invoer: "Ada")
    client.raise_request_exception = False
    with verbinding_sterft_na_vastleggen(monkeypatch):
        antwoord = _verstuur(client, coordinator)
    assert antwoord.status_code == 503
    assert Verzoek.objects.count() == 1
