"""Signing in and out: through the form, with real passwords, as the roles of the database."""

import datetime as dt
import re

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import NoReverseMatch, reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.services.aanstellingen import end_aanstelling
from gebruikers.services.gebruikers import deactivate_user, reactivate_user
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import WACHTWOORD, maak_aanstelling, maak_gebruiker
from tests.gebruikers.aanmelden import AANMELDEN, is_aangemeld, meld_aan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("schoon_begin")]


def test_login_with_password_lands_on_own_page(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    antwoord = meld_aan(client, gebruiker)
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/")
    assert client.get("/")["Location"] == reverse("trajecten:mijn_dag")


def test_login_ignores_case_of_address(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD, email="marloes@roermond.test")
    antwoord = client.post(AANMELDEN, {"login": "Marloes@Roermond.TEST ", "password": WACHTWOORD})
    assert antwoord.status_code == 302
    assert client.get("/account/").wsgi_request.user == gebruiker


def test_login_wrong_password_and_unknown_user_say_the_same(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    fout = meld_aan(client, gebruiker, "iets heel anders dan dat")
    onbekend = client.post(AANMELDEN, {"login": "niemand@roermond.test", "password": WACHTWOORD})
    zin = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw."
    assert fout.status_code == onbekend.status_code == 200
    assert zin in fout.content.decode()
    assert zin in onbekend.content.decode()
    assert not is_aangemeld(client)


def test_login_goes_on_to_asked_page(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    gevraagd = client.get("/inburgeraars/?toon=vrij")
    assert gevraagd["Location"] == f"{AANMELDEN}?next=/inburgeraars/%3Ftoon%3Dvrij"
    assert (
        meld_aan(client, gebruiker, next="/inburgeraars/?toon=vrij")["Location"] == "/inburgeraars/?toon=vrij"
    )


def test_login_does_not_follow_foreign_address(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    assert meld_aan(client, gebruiker, next="https://elders.example/")["Location"] == "/"


@pytest.mark.parametrize(
    "naam", ["account_signup", "account_email", "account_set_password", "account_confirm_email"]
)
def test_pages_of_library_we_do_not_use_are_absent(naam: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(naam)


def test_login_and_logout_are_logged_as_user(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    assert client.post("/account/afmelden/")["Location"] == AANMELDEN
    aanstelling = gebruiker.aanstellingen.get()
    assert list(
        Logregel.objects.filter(actor_id=gebruiker.pk)
        .order_by("id")
        .values_list("handeling", "aanstelling_id")
    ) == [
        (Handeling.AANGEMELD, aanstelling.pk),
        (Handeling.AFGEMELD, aanstelling.pk),
    ]
    assert not is_aangemeld(client)


def test_logout_by_get_asks_first(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    assert "Afmelden?" in client.get("/account/afmelden/").content.decode()
    assert is_aangemeld(client)


def test_blocked_user_cannot_login(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    deactivate_user(gebruiker=gebruiker, door=None)
    assert meld_aan(client, gebruiker)["Location"] == "/account/geblokkeerd/"
    assert client.get("/account/geblokkeerd/").status_code == 200
    assert not is_aangemeld(client)


def test_block_ends_running_session(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    assert is_aangemeld(client)
    deactivate_user(gebruiker=gebruiker, door=None)
    assert client.get("/account/")["Location"].startswith(AANMELDEN)


def test_block_ends_sessions_on_every_device_for_good(client: Client) -> None:
    """Also after unblocking: the lost telephone that it was about must not be signed in again."""
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    collega = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    apparaten = [client, Client(headers={"user-agent": "iPhone"}), Client()]
    for apparaat in apparaten:
        meld_aan(apparaat, gebruiker)
    van_collega = Client()
    meld_aan(van_collega, collega)
    deactivate_user(gebruiker=gebruiker, door=None)
    assert [is_aangemeld(apparaat) for apparaat in apparaten] == [False, False, False]
    reactivate_user(gebruiker=gebruiker, door=None)
    assert [is_aangemeld(apparaat) for apparaat in apparaten] == [False, False, False]
    assert UserSession.objects.filter(user=gebruiker).count() == 0
    assert is_aangemeld(van_collega)
    meld_aan(client, gebruiker)
    assert is_aangemeld(client)


def test_unblocking_ends_a_session_that_was_opened_while_blocking(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    # As when signing in read the user before it was blocked, and was committed after that.
    Gebruiker.objects.filter(pk=gebruiker.pk).update(is_active=False)
    reactivate_user(gebruiker=gebruiker, door=None)
    assert not is_aangemeld(client)


def test_beheerder_who_blocks_itself_is_signed_out_at_once(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.BEHEERDER, wachtwoord=WACHTWOORD)
    maak_gebruiker(Rol.BEHEERDER)
    meld_aan(client, gebruiker)
    antwoord = client.post(reverse("beheer:gebruiker_blokkeer", args=[gebruiker.pk]))
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/account/geblokkeerd/")
    assert not Gebruiker.objects.get(pk=gebruiker.pk).is_active
    assert not is_aangemeld(client)


def test_end_of_aanstelling_ends_access_in_running_session(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    assert client.get(reverse("trajecten:mijn_dag")).status_code == 200
    end_aanstelling(aanstelling=gebruiker.aanstellingen.get(), door=None)
    assert client.get(reverse("trajecten:mijn_dag")).status_code == 403
    assert "Je hebt nu geen aanstelling" in client.get("/account/").content.decode()


def test_role_switch_changes_landing_alone(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    tweede = maak_aanstelling(gebruiker, Rol.TEAMLEIDER)
    meld_aan(client, gebruiker)
    assert client.get("/")["Location"] == reverse("trajecten:mijn_dag")
    assert client.post("/rol/", {"rol": tweede.pk}).status_code == 302
    assert client.get("/account/").context["user"].aanstelling_in_gebruik == tweede
    assert client.get(reverse("trajecten:mijn_dag")).status_code == 200


def test_role_switch_to_foreign_aanstelling_is_refused(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    meld_aan(client, gebruiker)
    assert client.post("/rol/", {"rol": ander.aanstellingen.get().pk}).status_code == 403
    assert client.get("/rol/").status_code == 405


def test_account_page_tells_last_day(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    maak_aanstelling(gebruiker, Rol.TEAMLEIDER, laatste_dag=vandaag() + dt.timedelta(days=400))
    meld_aan(client, gebruiker)
    pagina = client.get("/account/").content.decode()
    assert gebruiker.naam in pagina
    assert gebruiker.email in pagina
    assert "tot en met" in pagina
    assert "geen einddatum" in pagina


def test_account_page_ends_other_sessions(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    ander = Client(
        headers={"user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1"}
    )
    meld_aan(ander, gebruiker)
    meld_aan(client, gebruiker)
    assert is_aangemeld(ander)
    pagina = client.get("/account/")
    assert [(s.browser, s.is_deze) for s in pagina.context["sessies"]] == [
        ("Onbekende browser", True),
        ("Safari op iPhone", False),
    ]
    assert client.post("/account/sessies/beeindigen/")["Location"] == "/account/"
    assert not is_aangemeld(ander)
    assert is_aangemeld(client)


PAGINAS_OPEN = [
    AANMELDEN,
    "/account/wachtwoord/vergeten/",
    "/account/wachtwoord/verstuurd/",
    "/account/geblokkeerd/",
]

PAGINAS_EIGEN = [
    "/account/",
    "/account/afmelden/",
    "/account/wachtwoord/",
    "/account/bevestigen/",
    "/account/wachtwoord/gekozen/",
    "/account/app/toevoegen/",
    "/account/passkeys/toevoegen/",
    "/account/herstelcodes/nieuw/",
    "/account/tweede-stap/",
]


@pytest.mark.parametrize("pad", PAGINAS_OPEN + PAGINAS_EIGEN)
def test_page_has_no_inline_script_or_style(client: Client, pad: str) -> None:
    if pad in PAGINAS_EIGEN:
        meld_aan(client, maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD))
    antwoord = client.get(pad)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "default-src 'self'" in antwoord["Content-Security-Policy"]
    scripts = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", html)
    assert scripts == []
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:|src=\"data:", html) == []
    assert re.search(r"\b(Sign In|Password|Email|Cancel|Submit|Add)\b", re.sub(r"<[^>]*>", "", html)) is None


def test_form_sent_without_a_session_says_that_nothing_was_saved(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zin = "Je was afgemeld. Wat je net verstuurde, is niet opgeslagen: doe het opnieuw."
    plek = reverse("trajecten:uren")
    client.cookies.clear()
    assert zin not in client.get(plek, follow=True).text
    verstuurd = client.post(
        plek, {"minuten": "60"}, follow=True, headers={"referer": f"http://testserver{plek}"}
    )
    assert (verstuurd.redirect_chain, zin in verstuurd.text) == ([(f"{AANMELDEN}?next={plek}", 302)], True)
    assert meld_aan(client, gebruiker, next=plek)["Location"] == plek
