"""Every request runs in the database as the role of its user, and leaves nothing of it behind."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk

pytestmark = pytest.mark.django_db

WIE = "SELECT current_user, coalesce(current_setting('app.gebruiker', true), '')"
NIEMAND = ("eigenaar", "")


def wie_nu() -> tuple[str, str]:
    """Return role and user of the connection, past every wrapper."""
    rij: tuple[str, str] = connection.connection.execute(WIE).fetchone()
    return rij


@contextmanager
def afgeluisterd() -> Iterator[list[tuple[str, str, str]]]:
    """Note before each statement as whom it runs: role, user, SQL."""
    gehoord: list[tuple[str, str, str]] = []

    def hoor(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        gehoord.append((*wie_nu(), sql))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(hoor):
        yield gehoord


def klant(gebruiker: Gebruiker) -> Client:
    """Return a client signed in as this user."""
    client = Client(raise_request_exception=False)
    client.force_login(gebruiker)
    return client


def test_request_runs_as_web_and_as_its_user() -> None:
    wijk = maak_wijk()
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    persoon = maak_persoon(wijk)
    maak_huisbezoek(persoon, coordinator)
    client = klant(coordinator)
    with afgeluisterd() as gehoord:
        antwoord = client.get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert antwoord.status_code == 200
    over_personen = [
        (rol, wie) for rol, wie, sql in gehoord if '"inburgeraars_' in sql or '"trajecten_' in sql
    ]
    # The dossier, its timeline, the reports and what belongs to them.
    assert len(over_personen) >= 4
    assert set(over_personen) == {("web", str(coordinator.pk))}
    assert {rol for rol, _, sql in gehoord if "logboek_logregel" in sql} == {"web"}
    assert wie_nu() == NIEMAND


def test_request_of_a_beleidsmedewerker_runs_as_cijfers() -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    client = klant(beleid)
    with afgeluisterd() as gehoord:
        antwoord = client.get(reverse("netwerk:wijken"))
    assert antwoord.status_code == 200
    assert {(rol, wie) for rol, wie, sql in gehoord if 'FROM "wijken_' in sql} == {
        ("cijfers", str(beleid.pk))
    }
    assert not [sql for _, _, sql in gehoord if '"inburgeraars_' in sql or '"trajecten_' in sql]
    assert wie_nu() == NIEMAND


def test_visitor_runs_as_cijfers_and_as_nobody() -> None:
    client = Client()
    with afgeluisterd() as gehoord:
        assert client.get(reverse("account_login")).status_code == 200
        na_aanmelden = wie_nu()
    assert {(rol, wie) for rol, wie, sql in gehoord if "set_config('role'" in sql} == {
        NIEMAND,
        ("cijfers", ""),
    }
    assert na_aanmelden == NIEMAND


@pytest.mark.parametrize("pagina", ["personen", "dossier"])
def test_refused_request_leaves_no_identity(pagina: str) -> None:
    consulent, persoon = maak_gebruiker(Rol.CONSULENT), maak_persoon(maak_wijk())
    adres = reverse(f"trajecten:{pagina}", args=[persoon.pk] if pagina == "dossier" else [])
    assert klant(consulent).get(adres).status_code in {403, 404}
    assert wie_nu() == NIEMAND


def test_failed_request_leaves_no_identity(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(*_: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM bestaat_niet")

    monkeypatch.setattr("vinden.personen.views.bladzijde", stuk)
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk())
    assert klant(coordinator).get(reverse("trajecten:personen")).status_code == 500
    assert wie_nu() == NIEMAND


def test_next_request_on_the_connection_is_of_its_own_user() -> None:
    wijk = maak_wijk()
    eerste, tweede = (maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk) for _ in range(2))
    for gebruiker in (eerste, tweede, eerste):
        client = klant(gebruiker)
        with afgeluisterd() as gehoord:
            client.get(reverse("trajecten:mijn_dag"))
        assert {wie for rol, wie, _ in gehoord if rol == "web"} == {str(gebruiker.pk)}
