"""Logs: one JSON object a line, and never what somebody typed."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any, cast

import pytest
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import IntegrityError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path, reverse
from django.utils.module_loading import import_string

from gebruikers.models import Gebruiker, Verzoek
from kern.beleid import beleid
from kern.logs import JsonFormatter, LogMiddleware, schrob
from roermond_inburgering.urls import handler400, handler403, handler404, handler500
from tests.fabrieken.gebruikers import maak_gebruiker

__all__ = ["handler400", "handler403", "handler404", "handler500"]

GEHEIM = ("Fatma", "Yilmaz", "fatma.yilmaz@voorbeeld.test", "123456782", "06-12345678")
NAAM, ACHTERNAAM, EMAIL, BSN, TELEFOON = GEHEIM


@beleid(openbaar=True)
def _kapot(request: HttpRequest, pk: int) -> HttpResponse:
    plaatselijk = {NAAM: ACHTERNAAM}
    try:
        return HttpResponse(plaatselijk[f"{ACHTERNAAM} {BSN}"])
    except LookupError as fout:
        raise ValueError(f"geen {EMAIL}") from fout


@beleid(openbaar=True)
def _verdacht(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation(f"Wat moet {NAAM} met {request.GET}")


@beleid(openbaar=True)
def _gewoon(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


urlpatterns = [
    path("kapot/<int:pk>/", _kapot, name="kapot"),
    path("verdacht/", _verdacht, name="verdacht"),
    path("gewoon/", _gewoon, name="gewoon"),
]


class Regels(logging.StreamHandler[io.StringIO]):
    """Keeps what the product would write."""

    def __init__(self) -> None:
        super().__init__(io.StringIO())
        logging_setting = cast("dict[str, Any]", settings.LOGGING)
        self.setFormatter(JsonFormatter(logging_setting["formatters"]["json"]["eigen"]))

    @property
    def tekst(self) -> str:
        return self.stream.getvalue()

    @property
    def alle(self) -> list[dict[str, Any]]:
        return [json.loads(regel) for regel in self.tekst.splitlines()]

    def geheimen(self) -> list[str]:
        return [geheim for geheim in GEHEIM if geheim in self.tekst]


@pytest.fixture
def regels() -> Iterator[Regels]:
    opvang = Regels()
    logging.getLogger().addHandler(opvang)
    yield opvang
    logging.getLogger().removeHandler(opvang)


@pytest.fixture
def bezoeker() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_request_is_one_line_with_id_method_and_route(regels: Regels, bezoeker: Client) -> None:
    response = bezoeker.get("/gewoon/", {"zoek": NAAM})
    (regel,) = regels.alle
    assert regel["ms"] >= 0
    assert {k: v for k, v in regel.items() if k not in {"ms", "tijd"}} == {
        "niveau": "INFO",
        "logger": "kern.logs",
        "bericht": "verzoek",
        "verzoek": response.headers["X-Request-ID"],
        "methode": "GET",
        "route": "gewoon",
        "status": 200,
    }
    assert len(regel["verzoek"]) == 32


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("adres", "status", "route"),
    [
        (f"/gewoon/?zoek={NAAM}+{ACHTERNAAM}&email={EMAIL}", 200, "gewoon"),
        (f"/kapot/12/?zoek={NAAM}", 500, "kapot"),
        (f"/verdacht/?bsn={BSN}&zoek={NAAM}", 400, "verdacht"),
        (f"/{NAAM}/{EMAIL}/{BSN}/", 404, None),
    ],
)
def test_what_was_asked_reaches_no_line(
    regels: Regels, bezoeker: Client, adres: str, status: int, route: str | None
) -> None:
    kop = {"referer": f"http://testserver/?zoek={NAAM}", "x-request-id": EMAIL, "user-agent": NAAM}
    response = bezoeker.get(adres, headers=kop)
    assert response.status_code == status
    verzoeken = [r for r in regels.alle if r["bericht"] == "verzoek"]
    assert [(r["status"], r["route"]) for r in verzoeken] == [(status, route)]
    # All lines of a request carry its id.
    assert {r["verzoek"] for r in regels.alle} == {response.headers["X-Request-ID"]}
    assert regels.geheimen() == []


@pytest.mark.django_db
def test_sign_in_and_csrf_lines_hold_nothing_typed(regels: Regels) -> None:
    streng = Client(enforce_csrf_checks=True, raise_request_exception=False)
    gegevens = {"login": EMAIL, "password": f"{NAAM}-{BSN}", "naam": ACHTERNAAM}
    for bezoeker in (Client(raise_request_exception=False), streng):
        adres = f"{reverse('account_login')}?next=/{NAAM}/"
        bezoeker.post(adres, gegevens, headers={"referer": f"http://x.test/?q={NAAM}"})
        bezoeker.get("/", headers={"host": f"{NAAM}.test"})
    assert {403, 400} <= {r.get("status") for r in regels.alle}
    assert regels.geheimen() == []


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_exception_is_kinds_and_places_without_text_or_values(regels: Regels, bezoeker: Client) -> None:
    bezoeker.get("/kapot/12/")
    (regel,) = [r for r in regels.alle if r["logger"] == "django.request"]
    assert [f["soort"] for f in regel["fouten"]] == ["ValueError", "KeyError"]
    laatste = regel["fouten"][0]["waar"][-1]
    assert laatste.startswith("tests/kern/test_logs.py:")
    assert laatste.endswith(" _kapot")
    assert regel["route"] == "kapot"


@pytest.mark.django_db(transaction=True)
def test_database_fault_tells_constraint_and_no_value(regels: Regels) -> None:
    maak_gebruiker(email=EMAIL)
    try:
        with transaction.atomic():
            Gebruiker.objects.create(email=EMAIL, voornaam=NAAM, achternaam=ACHTERNAAM)
    except IntegrityError:
        logging.getLogger("gebruikers").exception("opslaan mislukt")
    (regel,) = regels.alle
    assert regel["fouten"][0]["soort"] == "django.db.utils.IntegrityError"
    assert regel["fouten"][1] | {"waar": []} == {
        "soort": "psycopg.errors.UniqueViolation",
        "sqlstate": "23505",
        "tabel": "gebruikers_gebruiker",
        "constraint": "gebruiker_email_uniek",
        "waar": [],
    }
    assert regels.geheimen() == []


def test_messages_of_libraries_lose_what_they_were_filled_with(regels: Regels) -> None:
    vreemd = logging.getLogger("een.bibliotheek")
    vreemd.warning("Kan %s niet sturen na %d keer (%.1f s)", NAAM, 3, 0.5)
    vreemd.warning("Fout: %s", ValueError(EMAIL))
    vreemd.warning("Task %(name)s[%(id)s] met %(args)s", {"name": "taak", "id": "abc", "args": (NAAM,)})
    vreemd.warning("100% klaar")
    verdacht = f"Invalid HTTP_HOST header: {NAAM}"
    logging.getLogger("django.security.DisallowedHost").error(verdacht)
    assert [r["bericht"] for r in regels.alle] == [
        "Kan … niet sturen na 3 keer (0.5 s)",
        "Fout: ValueError",
        "Task taak[abc] met …",
        "100% klaar",
        "geweigerd: DisallowedHost",
    ]
    assert regels.geheimen() == []


def test_message_that_cannot_be_filled_in_is_its_template(regels: Regels) -> None:
    record = logging.makeLogRecord(
        {"name": "een.bibliotheek", "msg": "Verkeerd %d sjabloon", "args": (NAAM,)}
    )
    assert json.loads(regels.format(record))["bericht"] == "Verkeerd %d sjabloon"


def test_own_messages_are_kept_and_may_add_fields(regels: Regels) -> None:
    logging.getLogger("inburgeraars.leveringen").info(
        "levering %d verwerkt", 7, extra={"feiten": {"regels": 50_000, "soort": Verzoek}}
    )
    (regel,) = regels.alle
    assert (regel["bericht"], regel["regels"], regel["soort"]) == ("levering 7 verwerkt", 50_000, "ModelBase")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (f"mail aan {EMAIL}.", "mail aan [e-mail]"),
        (f"<{EMAIL}>", "<[e-mail]>"),
        ("zie http://localhost:8000/reset/abc?x=1 dus", "zie [adres] dus"),
        ("redis://:geheim@127.0.0.1:6379/0", "[adres]"),
        (f"/mensen/?zoek={NAAM}&x=1 404", "/mensen/?… 404"),
        (f"bsn {BSN}", "bsn [nummer]"),
        ("tel 06 12 34 56 78.", "tel [nummer]."),
        ("bericht 1234567 na 0.016954967999936343s", "bericht 1234567 na 0.016954967999936343s"),
        ("taak[045b0b08-1cd3-4824-8480-ea887b509a91]", "taak[045b0b08-1cd3-4824-8480-ea887b509a91]"),
        ("Klopt dit? Ja.", "Klopt dit? Ja."),
    ],
)
def test_scrubbing(tekst: str, verwacht: str) -> None:
    assert schrob(tekst) == verwacht


def test_line_breaks_stay_inside_the_line(regels: Regels) -> None:
    logging.getLogger("gebruikers").warning("een\ntwee")
    assert len(regels.tekst.splitlines()) == 1
    assert regels.alle[0]["bericht"] == "een\ntwee"


def test_warning_of_python_is_its_place_and_kind(regels: Regels) -> None:
    tekst = f"/een pad/model.py:12: RuntimeWarning: DateTimeField kreeg {EMAIL}\n  self.naam = {NAAM}\n"
    logging.getLogger("py.warnings").warning(tekst)
    (regel,) = regels.alle
    assert regel["bericht"] == "/een pad/model.py:12: RuntimeWarning"
    assert regels.geheimen() == []


@pytest.mark.django_db
def test_statements_of_the_database_are_not_logged(regels: Regels) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s", [NAAM])
    assert regels.alle == []


def test_unknown_method_is_not_repeated(regels: Regels) -> None:
    request = RequestFactory().generic(NAAM, "/")
    LogMiddleware(lambda _request: HttpResponse())(request)
    assert regels.alle[0]["methode"] == "ANDERS"
    assert regels.geheimen() == []


def test_server_logs_with_our_formatter() -> None:
    instellingen = json.loads(
        (settings.BASE_DIR / "roermond_inburgering" / "granian.json").read_text("utf-8")
    )
    assert import_string(instellingen["formatters"]["json"]["()"]) is JsonFormatter
