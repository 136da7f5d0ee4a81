"""Half an hour without a page or a submit ends a session, and nothing that was typed is lost."""

import datetime as dt
import re
import uuid
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker
from gebruikers.services.aanstellingen import end_aanstelling
from gebruikers.sessies import SessionStore
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker

pytestmark = pytest.mark.django_db

AANMELDEN = "/account/aanmelden/"
ACHTERGROND = {"X-Achtergrond": "1"}
MINUUT = dt.timedelta(minutes=1)


@pytest.fixture(autouse=True)
def met_formulieren(settings: Settings) -> None:
    cache.clear()
    settings.ROOT_URLCONF = "tests.gebruikers.urls_concept"


@pytest.fixture
def coordinator(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    return gebruiker


def meld_aan(client: Client, gebruiker: Gebruiker, **velden: Any) -> Any:
    return client.post(AANMELDEN, {"login": gebruiker.email, "password": WACHTWOORD, **velden})


def wacht(minuten: float) -> None:
    """Let time go by for every session."""
    UserSession.objects.update(last_seen_at=F("last_seen_at") - minuten * MINUUT)


def formulier(**velden: Any) -> dict[str, Any]:
    return {"tekst": "Ze wil leren lassen.", "wie": ["man", "zus"], "sleutel": str(uuid.uuid4()), **velden}


def test_page_within_half_an_hour_starts_time_again(client: Client, coordinator: Gebruiker) -> None:
    for _ in range(3):
        wacht(29)
        assert client.get("/account/").status_code == 200


def test_submit_starts_time_again(client: Client, coordinator: Gebruiker) -> None:
    wacht(29)
    assert client.post("/knop/").content == b"gedaan"
    wacht(29)
    assert client.get("/account/").status_code == 200


def test_half_an_hour_ends_session(client: Client, coordinator: Gebruiker) -> None:
    sleutel = client.session.session_key
    wacht(31)
    assert client.get("/account/")["Location"] == AANMELDEN
    assert not Session.objects.filter(session_key=sleutel).exists()
    assert "_auth_user_id" not in client.session
    pagina = client.get(AANMELDEN).content.decode()
    assert "Je hebt 30 minuten niets gedaan. Daarom ben je afgemeld." in pagina
    assert coordinator.naam not in pagina
    assert Logregel.objects.filter(actor_id=coordinator.pk, handeling=Handeling.AFGEMELD).count() == 1


def test_setting_is_the_limit(client: Client, coordinator: Gebruiker, settings: Settings) -> None:
    settings.INACTIEF_NA = dt.timedelta(minutes=10)
    wacht(11)
    assert client.get("/account/")["Location"] == AANMELDEN


@pytest.mark.parametrize("pad", ["/stand/", "/concept/proef/inburgeraar/4/"])
def test_background_does_not_keep_session_alive(client: Client, coordinator: Gebruiker, pad: str) -> None:
    for _ in range(4):
        wacht(7)
        assert client.post(pad, {"tekst": "typt"}, headers=ACHTERGROND).status_code == 200
    wacht(7)
    antwoord = client.post(pad, {"tekst": "typt nog"}, headers=ACHTERGROND)
    assert antwoord.status_code == 401
    assert client.get("/account/")["Location"] == AANMELDEN


def test_page_asked_as_background_does_not_count(client: Client, coordinator: Gebruiker) -> None:
    wacht(20)
    assert client.get("/account/", headers=ACHTERGROND).status_code == 200
    wacht(11)
    assert client.get("/account/")["Location"] == AANMELDEN


def test_background_after_the_end_keeps_nothing_and_loses_nothing(
    client: Client, coordinator: Gebruiker
) -> None:
    wacht(31)
    client.post("/concept/proef/inburgeraar/4/", {"tekst": "te laat"}, headers=ACHTERGROND)
    assert not Concept.objects.exists()
    assert client.post("/proef/4/", formulier())["Location"] == AANMELDEN
    assert Concept.objects.get().gebruiker == coordinator


def test_late_submit_is_kept_and_given_back(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    verstuurd = formulier()
    assert client.post("/proef/4/", verstuurd)["Location"] == AANMELDEN
    assert not coordinator.verzoeken.exists()
    assert "Wat je invulde is bewaard." in client.get(AANMELDEN).content.decode()
    assert meld_aan(client, coordinator)["Location"] == "/proef/4/"
    initial = client.get("/proef/4/").context["form"].initial
    assert initial["tekst"] == "Ze wil leren lassen."
    assert initial["wie"] == ["man", "zus"]
    assert initial["sleutel"] == verstuurd["sleutel"]


def test_late_submit_checks_csrf_first(coordinator: Gebruiker) -> None:
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(coordinator)
    streng.get("/account/")
    wacht(31)
    assert streng.post("/proef/4/", formulier()).status_code == 403
    assert not Concept.objects.exists()


def test_other_user_sees_nothing_and_goes_to_own_page(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    client.post("/proef/4/", formulier())
    collega = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    assert meld_aan(client, collega)["Location"] == "/"
    assert client.get("/proef/4/").context["form"].initial == {}
    assert "terug" not in client.session
    client.post("/account/afmelden/")
    assert meld_aan(client, coordinator)["Location"] == "/"
    assert client.get("/proef/4/").context["form"].initial["tekst"] == "Ze wil leren lassen."


def test_other_user_is_not_led_there_by_a_second_tab(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    client.get("/proef/4/")
    tweede_tab = client.get("/inburgeraars/?toon=mijn")
    assert tweede_tab["Location"] == AANMELDEN
    collega = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    assert meld_aan(client, collega)["Location"] == "/"


def test_same_user_goes_on_where_the_last_tab_was(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    client.get("/proef/4/")
    client.get("/inburgeraars/?toon=mijn")
    assert meld_aan(client, coordinator)["Location"] == "/inburgeraars/?toon=mijn"


def test_page_comes_back_after_idle(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    assert client.get("/inburgeraars/?toon=vrij")["Location"] == AANMELDEN
    assert meld_aan(client, coordinator)["Location"] == "/inburgeraars/?toon=vrij"


def test_late_button_leads_back_to_its_page(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    client.post("/knop/", headers={"referer": "http://testserver/inburgeraars/4/?deel=plan"})
    assert meld_aan(client, coordinator)["Location"] == "/inburgeraars/4/?deel=plan"


def test_late_submit_of_which_nothing_is_kept_says_so(client: Client, coordinator: Gebruiker) -> None:
    niet = "Wat je net verstuurde, is niet opgeslagen."
    wacht(31)
    client.post("/knop/", headers={"referer": "http://testserver/inburgeraars/4/"})
    assert niet in client.get(AANMELDEN).text
    meld_aan(client, coordinator)
    wacht(31)
    client.get("/inburgeraars/")
    assert niet not in client.get(AANMELDEN).text
    meld_aan(client, coordinator)
    wacht(31)
    client.post("/proef/4/", formulier())
    tekst = client.get(AANMELDEN).text
    assert "Wat je invulde is bewaard." in tekst
    assert niet not in tekst


def test_late_button_from_elsewhere_leads_to_own_page(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    client.post("/knop/", headers={"referer": "https://elders.example/inburgeraars/4/"})
    assert meld_aan(client, coordinator)["Location"] == "/"


def test_fragment_sends_whole_page_to_sign_in(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    htmx = {"HX-Request": "true", "HX-Current-URL": "http://testserver/inburgeraars/4/"}
    antwoord = client.get("/inburgeraars/4/tijdlijn/", headers=htmx)
    assert (antwoord.status_code, antwoord["HX-Redirect"]) == (200, AANMELDEN)
    assert antwoord.content == b""
    nogmaals = client.get("/proef/4/", headers=htmx)
    assert nogmaals["HX-Redirect"] == AANMELDEN


@pytest.mark.parametrize("pad", ["//evil.example/x", "///evil.example/x", "/\\evil.example/x"])
def test_path_that_names_another_host_leads_nowhere_else(
    client: Client, coordinator: Gebruiker, pad: str
) -> None:
    wacht(31)
    htmx = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{pad}"}
    client.get("/proef/4/", headers=htmx)
    # To a browser any run of two slashes or more, either way round, begins the name of a host.
    assert not re.match(r"[/\\]{2}|[a-z]+:", meld_aan(client, coordinator)["Location"])


def test_remembered_address_is_checked_when_it_is_used(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    client.get("/proef/4/")
    sessie = client.session
    sessie["terug"] = {**sessie["terug"], "url": "https://evil.example/x"}
    sessie.save()
    assert meld_aan(client, coordinator)["Location"] == "/"


def test_late_submit_out_of_sight_is_not_kept(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    assert client.post("/proef/5/", formulier())["Location"] == AANMELDEN
    assert not Concept.objects.exists()
    assert meld_aan(client, coordinator)["Location"] == "/"


def test_late_submit_after_end_of_aanstelling_is_not_kept(client: Client, coordinator: Gebruiker) -> None:
    end_aanstelling(aanstelling=coordinator.aanstellingen.get(), door=None)
    wacht(31)
    assert client.post("/proef/4/", formulier())["Location"] == AANMELDEN
    assert not Concept.objects.exists()


def test_too_large_late_submit_says_so(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    client.post("/proef/4/", formulier(tekst="x" * 200_000))
    assert "te lang om als concept te bewaren" in client.get(AANMELDEN).content.decode()


def test_late_submit_of_who_reads_figures_is_carried_along(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.WIJKCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    assert gebruiker.databaserol == "cijfers"
    wacht(31)
    assert (
        client.post("/proef/nieuw/", formulier(tekst="De Ster zoekt vrijwilligers."))["Location"] == AANMELDEN
    )
    assert not Concept.objects.exists()
    inhoud = SessionStore(Session.objects.get().session_key).load()
    assert inhoud
    assert "De Ster" not in str(inhoud)
    assert meld_aan(client, gebruiker)["Location"] == "/proef/nieuw/"
    pagina = client.get("/proef/nieuw/")
    assert pagina.context["form"].initial["tekst"] == "De Ster zoekt vrijwilligers."
    assert pagina.context["concept"].url == ""
    client.post("/proef/nieuw/", formulier())
    assert client.get("/proef/nieuw/").context["form"].initial == {}


def test_carried_along_is_not_for_another(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.WIJKCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    wacht(31)
    client.post("/proef/nieuw/", formulier())
    meld_aan(client, maak_gebruiker(Rol.WIJKCOORDINATOR, wachtwoord=WACHTWOORD))
    assert client.get("/proef/nieuw/").context["form"].initial == {}


@pytest.mark.parametrize("pad", [AANMELDEN, "/account/wachtwoord/vergeten/"])
def test_public_page_after_idle_opens_as_nobody(client: Client, coordinator: Gebruiker, pad: str) -> None:
    wacht(31)
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    assert coordinator.naam not in antwoord.content.decode()


def test_unknown_page_after_idle_shows_no_name(client: Client, coordinator: Gebruiker) -> None:
    wacht(31)
    antwoord = client.get("/bestaat-niet/")
    assert antwoord.status_code == 404
    assert coordinator.naam not in antwoord.content.decode()
    assert client.get("/account/")["Location"].startswith(AANMELDEN)


def test_sessions_of_one_user_age_apart(client: Client, coordinator: Gebruiker) -> None:
    ander = Client()
    meld_aan(ander, coordinator)
    UserSession.objects.filter(session_key=client.session.session_key).update(
        last_seen_at=F("last_seen_at") - 31 * MINUUT
    )
    assert ander.get("/account/").status_code == 200
    assert len(ander.get("/account/").context["sessies"]) == 1
    assert client.get("/account/")["Location"] == AANMELDEN


@pytest.mark.parametrize(("minuten", "geschreven"), [(0, 0), (0.5, 0), (1, 1), (20, 1)])
def test_activity_is_written_once_a_minute(
    client: Client, coordinator: Gebruiker, minuten: float, geschreven: int
) -> None:
    client.get("/knop/")
    wacht(minuten)
    with CaptureQueriesContext(connection) as statements:
        client.get("/knop/")
    assert sum(s["sql"].startswith('UPDATE "usersessions') for s in statements) == geschreven
    assert not [s["sql"] for s in statements if s["sql"].startswith('UPDATE "django_session"')]


def test_page_asks_how_long_without_making_it_longer(client: Client, coordinator: Gebruiker) -> None:
    wacht(10)
    for _ in range(2):
        over = client.get("/sessie/").json()["seconden"]
        assert 20 * 60 - 5 < over <= 20 * 60
    wacht(21)
    assert client.get("/sessie/").status_code == 401


def test_staying_starts_time_again(client: Client, coordinator: Gebruiker) -> None:
    wacht(29)
    assert client.post("/sessie/blijf/").json()["seconden"] > 29 * 60
    wacht(29)
    assert client.get("/account/").status_code == 200


def test_page_of_a_user_is_not_left_in_the_browser(client: Client, coordinator: Gebruiker) -> None:
    for pad in ("/account/", "/inburgeraars/", "/bestaat-niet/"):
        assert "no-store" in client.get(pad)["Cache-Control"]
