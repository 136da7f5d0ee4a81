"""Which page a fault gets, in our look, and that none needs a database."""

import re
from collections.abc import Callable
from urllib.parse import quote

import psycopg
import psycopg_pool
import pytest
from allauth.core.ratelimit import respond_429
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import get_resolver, include, path, reverse
from pytest_django import Settings

from gebruikers.enums import Rol
from kern import storing as kern_storing
from kern.beleid import beleid
from roermond_inburgering import fouten, poort, storing
from roermond_inburgering.urls import handler400, handler403, handler404, handler429, handler500
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.wijken import maak_wijk
from tests.zonder_database import vraag

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500"]

TE_GROOT = 3 * 1024 * 1024


@beleid(openbaar=True)
def _leest_formulier(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.POST.get("veld", ""))


@beleid(openbaar=True)
def _kapot(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("geheim")


@beleid(openbaar=True)
def _database_weg(request: HttpRequest) -> HttpResponse:
    raise OperationalError("geheim") from psycopg_pool.PoolTimeout("geheim")


@beleid(openbaar=True)
def _te_lang(request: HttpRequest) -> HttpResponse:
    raise OperationalError("geheim") from psycopg.errors.QueryCanceled("geheim")


@beleid(openbaar=True)
def _te_vaak(request: HttpRequest) -> HttpResponse:
    return fouten.too_many(request)


urlpatterns = [
    path("te-lang/", _te_lang, name="te-lang"),
    path("formulier/", _leest_formulier, name="formulier"),
    path("kapot/", _kapot, name="kapot"),
    path("te-vaak/", _te_vaak, name="te-vaak"),
    path("", include("roermond_inburgering.urls")),
    path("database-weg/", _database_weg, name="database-weg"),
]


def _kop(inhoud: bytes) -> str:
    gevonden = re.search(r"<h1[^>]*>(.*?)</h1>", inhoud.decode(), re.DOTALL)
    assert gevonden is not None
    return gevonden[1].strip()


def _is_van_ons(inhoud: bytes) -> bool:
    tekst = inhoud.decode()
    return 'class="kop__merk"' in tekst and '<html lang="nl">' in tekst and "noindex" in tekst


@pytest.fixture
def bezoeker() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("adres", "status", "kop"),
    [
        ("/bestaat-niet/", 404, "Deze pagina bestaat niet"),
        ("/kapot/", 500, "Er ging iets mis bij ons"),
        ("/database-weg/", 503, "Het systeem is even niet bereikbaar"),
        ("/te-lang/", 503, "Dit lukt nu even niet"),
    ],
)
def test_page_for_each_fault(bezoeker: Client, adres: str, status: int, kop: str) -> None:
    response = bezoeker.get(adres)
    assert (response.status_code, _kop(response.content)) == (status, kop)
    assert _is_van_ons(response.content)
    assert b"geheim" not in response.content
    assert response.headers.get("Retry-After") == ("5" if status == 503 else None)


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize("streng", [False, True])
def test_body_too_large_is_413(streng: bool) -> None:
    """With the CSRF check on, the body is read before the view runs."""
    bezoeker = Client(enforce_csrf_checks=streng, raise_request_exception=False)
    bezoeker.cookies["csrftoken"] = "x" * 32
    response = bezoeker.post(
        "/formulier/", "veld=" + "x" * TE_GROOT, content_type="application/x-www-form-urlencoded"
    )
    assert (response.status_code, _kop(response.content)) == (413, "Dit is te groot om te versturen")
    assert _is_van_ons(response.content)


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_too_many_fields_is_400(bezoeker: Client) -> None:
    response = bezoeker.post("/formulier/", {f"veld{nummer}": "x" for nummer in range(501)})
    assert (response.status_code, _kop(response.content)) == (400, "Dit konden we niet lezen")
    assert _is_van_ons(response.content)


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_strange_host_is_400(bezoeker: Client) -> None:
    response = bezoeker.get("/formulier/", headers={"host": "kwaad.test"})
    assert (response.status_code, _kop(response.content)) == (400, "Dit konden we niet lezen")


@pytest.mark.django_db
def test_form_without_token_is_403() -> None:
    bezoeker = Client(enforce_csrf_checks=True, raise_request_exception=False)
    response = bezoeker.post(reverse("account_login"), {"login": "x"})
    assert (response.status_code, _kop(response.content)) == (403, "Dit formulier was te oud")
    assert _is_van_ons(response.content)


CONCEPT = "Als er tijdens het typen een concept is bewaard, staat dat er nog."


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("naam", "houdt"), [("rapportage:ervaring_nieuw", True), ("rapportage:onderzoek_nieuw", False)]
)
def test_who_lost_the_session_may_sign_in_and_reads_of_a_draft_where_one_is_kept(
    naam: str, houdt: bool
) -> None:
    adres, velden = reverse(naam), {"tekst": "De kapper weet het."}
    streng = Client(enforce_csrf_checks=True, raise_request_exception=False)
    van = {"referer": f"http://testserver{adres}"}
    zonder_teken = streng.post(adres, velden, headers=van)
    assert zonder_teken.status_code == 403
    assert f'href="/account/aanmelden/?next={quote(adres, safe="")}"' in zonder_teken.text
    zonder_sessie = Client().post(adres, velden, headers=van, follow=True).text
    assert "Wat je net verstuurde, is niet opgeslagen: doe het opnieuw." in zonder_sessie
    assert (CONCEPT in zonder_teken.text, CONCEPT in zonder_sessie) == (houdt, houdt)


MENU = 'aria-label="Hoofdmenu"'


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("adres", "data", "status", "kop"),
    [
        ("/bestaat-niet/", None, 404, "Deze pagina bestaat niet"),
        ("/inburgeraars/999999/", None, 404, "Deze pagina bestaat niet"),
        ("/reguliere-route/", None, 403, "Dit mag je niet openen"),
        ("/mijn-dag/", {"x": "1"}, 405, "Zo kun je deze pagina niet openen"),
        ("/formulier/", {f"veld{n}": "x" for n in range(501)}, 400, "Dit konden we niet lezen"),
        ("/te-vaak/", None, 429, "Je hebt het te vaak geprobeerd"),
    ],
)
def test_who_is_signed_in_keeps_menu_and_search(
    adres: str, data: dict[str, str] | None, status: int, kop: str
) -> None:
    bezoeker = Client(raise_request_exception=False)
    bezoeker.force_login(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk()))
    response = bezoeker.get(adres) if data is None else bezoeker.post(adres, data)
    assert (response.status_code, _kop(response.content)) == (status, kop)
    tekst = response.content.decode()
    assert MENU in tekst
    assert 'name="zoek"' in tekst or "data-zoek" in tekst
    assert _is_van_ons(response.content)
    uit = Client(raise_request_exception=False)
    anoniem = uit.get(adres) if data is None else uit.post(adres, data)
    assert MENU not in anoniem.content.decode()


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize("adres", ["/kapot/", "/database-weg/", "/te-lang/"])
def test_fault_of_ours_has_no_menu(adres: str) -> None:
    """Its header would ask the database, or be what went wrong."""
    bezoeker = Client(raise_request_exception=False)
    bezoeker.force_login(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk()))
    assert MENU not in bezoeker.get(adres).content.decode()


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_page_without_its_menu_when_the_menu_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    bezoeker = Client(raise_request_exception=False)
    bezoeker.force_login(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk()))

    def kapot(_request: HttpRequest) -> None:
        raise OperationalError("geheim")

    monkeypatch.setattr("gebruikers.context.kop_van", kapot)
    response = bezoeker.get("/bestaat-niet/")
    assert (response.status_code, _kop(response.content)) == (404, "Deze pagina bestaat niet")
    assert MENU not in response.content.decode()


def test_too_many_attempts_is_429() -> None:
    response = respond_429(RequestFactory().get("/"))
    assert (response.status_code, _kop(response.content)) == (429, "Je hebt het te vaak geprobeerd")
    assert _is_van_ons(response.content)
    assert response.headers["Retry-After"] == "600"


@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_every_handler_of_django_is_ours(status: int) -> None:
    assert get_resolver().resolve_error_handler(status).__module__.startswith("roermond_inburgering.")


@pytest.mark.parametrize(
    "pagina",
    [
        fouten.bad_request,
        fouten.permission_denied,
        fouten.csrf_failure,
        fouten.page_not_found,
        fouten.too_large,
        fouten.too_many,
        fouten.server_error,
        fouten.unavailable,
        fouten.busy,
        storing.bad_request,
        storing.server_error,
    ],
)
def test_page_asks_no_database(pagina: Callable[[HttpRequest], HttpResponse]) -> None:
    """This test has no access to one: a query would fail it."""
    response = pagina(RequestFactory().get("/"))
    assert _is_van_ons(response.content)


def _fout(soort: type[Exception], oorzaak: Exception | None) -> Exception:
    fout = soort("x")
    fout.__cause__ = oorzaak
    return fout


@pytest.mark.parametrize(
    ("fout", "is_storing"),
    [
        (None, False),
        (ValueError(), False),
        (_fout(OperationalError, None), True),
        (_fout(OperationalError, psycopg.OperationalError("connection refused")), True),
        (_fout(OperationalError, psycopg_pool.PoolTimeout("x")), True),
        (_fout(OperationalError, psycopg.errors.AdminShutdown("x")), True),
        (_fout(OperationalError, psycopg.errors.TooManyConnections("x")), True),
        (_fout(OperationalError, psycopg.errors.CannotConnectNow("x")), True),
        (_fout(InterfaceError, None), True),
        # These are about our own statement: the next try would fare no better.
        (_fout(OperationalError, psycopg.errors.QueryCanceled("x")), False),
        (_fout(OperationalError, psycopg.errors.DeadlockDetected("x")), False),
    ],
)
def test_which_faults_mean_the_database_is_away(fout: Exception | None, is_storing: bool) -> None:
    assert kern_storing.is_storing(fout) is is_storing


@pytest.mark.parametrize(
    ("oorzaak", "botst", "bezet"),
    [
        (psycopg.errors.DeadlockDetected("x"), True, True),
        (psycopg.errors.LockNotAvailable("x"), True, True),
        (psycopg.errors.SerializationFailure("x"), True, True),
        (psycopg.errors.QueryCanceled("x"), False, True),
        (psycopg.errors.AdminShutdown("x"), False, False),
        (None, False, False),
    ],
)
def test_which_faults_mean_that_others_were_in_the_way(
    oorzaak: Exception | None, botst: bool, bezet: bool
) -> None:
    fout = _fout(OperationalError, oorzaak)
    assert (kern_storing.is_botsing(fout), kern_storing.is_bezet(fout)) == (botst, bezet)


def test_page_after_a_submit_does_not_say_what_nobody_knows() -> None:
    """A database that goes away during a commit does not tell whether the commit happened."""
    na_verzenden = fouten.unavailable(RequestFactory().post("/")).content.decode()
    assert "We weten niet of is opgeslagen wat je net hebt verstuurd." in na_verzenden
    assert "niets opgeslagen" not in na_verzenden
    assert "We weten niet" not in fouten.unavailable(RequestFactory().get("/")).content.decode()


def test_nobody_waits_for_a_database_that_was_just_away(
    bezoeker: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """This test has no access to a database: asking it would fail."""
    settings.RUST_NA_STORING = 60.0
    monkeypatch.setattr(poort, "rust", poort.Rust())
    poort.rust.begin()
    for adres in ("/", reverse("account_login")):
        response = bezoeker.get(adres)
        assert (response.status_code, _kop(response.content)) == (503, "Het systeem is even niet bereikbaar")
        assert "Permissions-Policy" in response.headers


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("adres", "rust"), [("/database-weg/", True), ("/te-lang/", False), ("/kapot/", False)]
)
def test_only_waiting_in_vain_lets_the_database_rest(
    bezoeker: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch, adres: str, rust: bool
) -> None:
    settings.RUST_NA_STORING = 60.0
    monkeypatch.setattr(poort, "rust", poort.Rust())
    bezoeker.get(adres)
    assert poort.rust.duurt is rust


def test_database_down_gives_503_in_our_look() -> None:
    antwoorden = vraag("/", f"{reverse('account_login')}?next=/Fatma/", "/bestaat-niet/")
    log = antwoorden.pop("log").tekst
    for adres, antwoord in antwoorden.items():
        assert antwoord.status == 503, adres
        assert "<h1>Het systeem is even niet bereikbaar</h1>" in antwoord.tekst
        assert 'class="kop__merk"' in antwoord.tekst
        assert antwoord.kop["Retry-After"] == "5"
        assert "default-src 'self'" in antwoord.kop["Content-Security-Policy"]
    assert "PoolTimeout" in log
    assert "geheim" not in log
    assert "Fatma" not in log
