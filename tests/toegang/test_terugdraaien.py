"""One transaction a request: an answer of 400 and up leaves nothing of what the view wrote."""

import pytest
from django.test import Client
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.models import Concept
from logboek.models import Logonderwerp, Logregel
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(settings: Settings) -> Client:
    settings.ROOT_URLCONF = "tests.toegang.urls_schrijft"
    klant = Client(raise_request_exception=False)
    klant.force_login(maak_gebruiker(Rol.TEAMLEIDER))
    Logonderwerp.objects.all().delete()
    Logregel.objects.all().delete()
    return klant


def _acts() -> list[str]:
    return list(Logregel.objects.values_list("handeling", flat=True))


@pytest.mark.parametrize("status", [200, 302, 399])
def test_answer_below_400_keeps_what_was_written(klant: Client, status: int) -> None:
    assert klant.post(f"/schrijf/{status}/").status_code == status
    assert Concept.objects.count() == 1
    assert _acts() == ["stap gezet"]
    assert Logonderwerp.objects.count() == 1


@pytest.mark.parametrize("status", [400, 403, 404, 405, 409, 413, 422, 429, 500, 503])
def test_answer_of_400_and_up_leaves_nothing(klant: Client, status: int) -> None:
    assert klant.post(f"/schrijf/{status}/").status_code == status
    assert not Concept.objects.exists()
    assert not Logonderwerp.objects.exists()
    # Of what was refused the refusal alone is known, from a transaction of its own.
    assert _acts() == (["geweigerd"] if status in {403, 404} else [])


@pytest.mark.parametrize(
    ("fout", "status"), [("BadRequest", 400), ("PermissionDenied", 403), ("Http404", 404), ("Bug", 500)]
)
def test_exception_leaves_nothing(klant: Client, fout: str, status: int) -> None:
    assert klant.post(f"/schrijf/{fout}/").status_code == status
    assert not Concept.objects.exists()
    assert _acts() == (["geweigerd"] if status in {403, 404} else [])
