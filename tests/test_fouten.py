"""The error pages; no test here may touch the database, and pytest-django sees to that."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from roermond_inburgering import fouten

PAGINAS: list[tuple[Callable[[HttpRequest], HttpResponse], int, str]] = [
    (fouten.bad_request, 400, "Dit konden we niet lezen"),
    (fouten.permission_denied, 403, "Dit mag je niet openen"),
    (fouten.csrf_failure, 403, "Dit formulier was te oud"),
    (fouten.page_not_found, 404, "Deze pagina bestaat niet"),
    (fouten.too_large, 413, "Dit is te groot om te versturen"),
    (fouten.too_many, 429, "Je hebt het te vaak geprobeerd"),
    (fouten.server_error, 500, "Er ging iets mis bij ons"),
    (fouten.unavailable, 503, "Het systeem is even niet bereikbaar"),
    (fouten.busy, 503, "Dit lukt nu even niet"),
]


@pytest.mark.parametrize(("toon", "status", "kop"), PAGINAS)
def test_error_page_has_its_status_title_and_way_on(
    toon: Callable[[HttpRequest], HttpResponse], status: int, kop: str
) -> None:
    response = toon(RequestFactory().get("/weg/"))
    html = response.content.decode()

    assert response.status_code == status
    assert f"<title>{kop} · Wijkgericht inburgeren</title>" in html
    assert f"<h1>{kop}</h1>" in html
    assert '<html lang="nl">' in html
    assert 'content="noindex, nofollow"' in html
    assert 'href="/"' in html
    assert str(status) not in html


def test_permission_denied_says_the_reason_escaped() -> None:
    html = fouten.permission_denied(
        RequestFactory().get("/"), PermissionDenied("Dit dossier is <gesloten>.")
    ).content.decode()

    assert "<p>Dit dossier is &lt;gesloten&gt;.</p>" in html


def test_error_for_a_fragment_is_a_banner_alone() -> None:
    html = fouten.page_not_found(RequestFactory().get("/", headers={"HX-Request": "true"})).content.decode()

    assert html.startswith('<div role="alert"><div class="banner banner--negatief">')
    assert "Misschien klopt het adres niet." in html
    assert "<html" not in html


@pytest.mark.parametrize(
    ("toon", "seconden"), [(fouten.too_many, "600"), (fouten.unavailable, "5"), (fouten.busy, "5")]
)
def test_temporary_error_says_when_to_return(
    toon: Callable[[HttpRequest], HttpResponse], seconden: str
) -> None:
    assert toon(RequestFactory().get("/")).headers["Retry-After"] == seconden


def test_error_page_that_cannot_be_drawn_is_a_bare_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(*_args: object) -> str:
        raise ValueError("no manifest entry")

    monkeypatch.setattr(fouten, "render_to_string", stuk)

    response = fouten.server_error(RequestFactory().get("/"))

    assert response.status_code == 500
    assert "Er ging iets mis bij ons" in response.content.decode()
