"""The statements of a whole request: session, user, aanstellingen, role and logging included."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

TERUG = "set_config('role', 'none', true)"
"""Puts the identity back in a test that is one transaction; a real request ends with its own."""

_TRANSACTIE = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "SET CONSTRAINTS")


def statements(client: Client, url: str, data: dict[str, Any] | None = None) -> list[str]:
    """Return the SQL of a page that is opened for the second time, without what begins and ends transactions.

    The first time also makes what is made once: the row of the session, and caches.

    Args:
        client: signed in as whoever asks.
        url: of a page that answers 200.
        data: the query string.
    """
    assert client.get(url, data).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as gevangen:
        antwoord = client.get(url, data)
    assert antwoord.status_code == 200
    return [
        sql
        for q in gevangen.captured_queries
        if not (sql := q["sql"]).startswith(_TRANSACTIE) and TERUG not in sql
    ]


def tel(client: Client, url: str, data: dict[str, Any] | None = None) -> int:
    """Return how many statements a page takes; arguments as in `statements`."""
    return len(statements(client, url, data))
