"""Signing in: through the form, with real passwords, as the roles of the database."""

import base64
import datetime as dt
import re
import time
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import NoReverseMatch, reverse
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from gebruikers.checks import verplichte_rollen_bestaan
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.services.aanstellingen import end_aanstelling
from gebruikers.services.gebruikers import change_user, deactivate_user
from gebruikers.services.tweede_stap import reencrypt_secrets, remove_second_step
from gebruikers.services.uitnodigingen import nodig_uit
from logboek.enums import Handeling
from logboek.models import Logregel
from roermond_inburgering.kern.klok import vandaag
from roermond_inburgering.kern.versleuteld import ontsleutel
from tests.fabrieken.gebruikers import WACHTWOORD, maak_aanstelling, maak_gebruiker

pytestmark = pytest.mark.django_db

NIEUW = "zeven-natte-handschoenen"
AANMELDEN = "/account/aanmelden/"


@pytest.fixture(autouse=True)
def vers(settings: Settings) -> None:
    cache.clear()
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}


def meld_aan(client: Client, gebruiker: Gebruiker, wachtwoord: str = WACHTWOORD, **velden: Any) -> Any:
    return client.post(AANMELDEN, {"login": gebruiker.email, "password": wachtwoord, **velden})


def is_aangemeld(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def link_uit(bericht: mail.EmailMessage) -> str:
    gevonden = re.search(r"http://\S+/account/wachtwoord/kiezen/\S+", str(bericht.body))
    assert gevonden is not None, bericht.body
    return gevonden.group(0)


def _zonder_token(antwoord: Any) -> str:
    return re.sub(r'("X-CSRFToken": ")\w+', r"\1", antwoord.content.decode())


def code_nu(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


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


def test_invitation_leads_to_password_and_in(client: Client, settings: Settings) -> None:
    settings.BASIS_URL = "http://localhost:8000"
    beheerder = maak_gebruiker(Rol.BEHEERDER, voornaam="Bea", achternaam="Heer")
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Sanne")
    nodig_uit(gebruiker=gebruiker, door=beheerder)
    (bericht,) = mail.outbox
    assert bericht.to == [gebruiker.email]
    assert bericht.subject == "Je account voor Wijkgericht inburgeren"
    assert "Dag Sanne," in bericht.body
    assert "Bea Heer heeft een account voor je gemaakt" in bericht.body
    assert "tot 7 dagen na deze mail" in bericht.body
    antwoord = client.get(link_uit(bericht), follow=True)
    assert "Kies je wachtwoord" in antwoord.content.decode()
    assert bericht.body.split("kiezen/")[1].split("/")[0] not in antwoord.request["PATH_INFO"]
    gekozen = client.post(antwoord.request["PATH_INFO"], {"password1": NIEUW})
    assert gekozen["Location"] == "/"
    assert is_aangemeld(client)
    assert [b.subject for b in mail.outbox[1:]] == ["Je wachtwoord is gekozen"]
    assert (
        Logregel.objects.filter(handeling=Handeling.UITNODIGING_VERSTUURD, actor_id=beheerder.pk).count() == 1
    )
    assert Logregel.objects.filter(onderdeel="wachtwoord", actor_id=gebruiker.pk).count() == 1
    assert "Deze link werkt niet meer" in Client().get(link_uit(bericht), follow=True).content.decode()


def test_invitation_can_be_sent_again(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    nodig_uit(gebruiker=gebruiker, door=None)
    nodig_uit(gebruiker=gebruiker, door=None)
    for bericht in mail.outbox:
        assert "Kies je wachtwoord" in client.get(link_uit(bericht), follow=True).content.decode()


def test_invitation_is_refused_for_who_has_a_password() -> None:
    with pytest.raises(ValueError, match="without a password"):
        nodig_uit(gebruiker=maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD), door=None)


@pytest.mark.parametrize(("dagen", "werkt"), [(6, True), (8, False)])
def test_invitation_is_good_for_seven_days(
    client: Client, monkeypatch: pytest.MonkeyPatch, dagen: int, werkt: bool
) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    nodig_uit(gebruiker=gebruiker, door=None)
    straks = dt.datetime.now() + dt.timedelta(days=dagen)  # noqa: DTZ005, TID251  the naive clock of Django's keys
    monkeypatch.setattr("gebruikers.wachtwoorden.Sleutelmaker._now", lambda _zelf: straks)
    pagina = client.get(link_uit(mail.outbox[0]), follow=True).content.decode()
    assert ("Deze link werkt niet meer" not in pagina) is werkt


@pytest.mark.parametrize(("uren", "werkt"), [(1, True), (3, False)])
def test_reset_is_good_for_two_hours(
    client: Client, monkeypatch: pytest.MonkeyPatch, uren: int, werkt: bool
) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    client.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email})
    assert "tot 2 uur na deze mail" in mail.outbox[0].body
    straks = dt.datetime.now() + dt.timedelta(hours=uren)  # noqa: DTZ005, TID251  the naive clock of Django's keys
    monkeypatch.setattr("gebruikers.wachtwoorden.Sleutelmaker._now", lambda _zelf: straks)
    pagina = client.get(link_uit(mail.outbox[0]), follow=True).content.decode()
    assert ("Deze link werkt niet meer" not in pagina) is werkt


def test_reset_tells_nobody_who_has_an_account(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    bekend = client.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email}, follow=True)
    onbekend = client.post("/account/wachtwoord/vergeten/", {"email": "niemand@roermond.test"}, follow=True)
    assert _zonder_token(bekend) == _zonder_token(onbekend)
    assert [b.to for b in mail.outbox] == [[gebruiker.email]]
    assert not EmailAddress.objects.exists()


def test_reset_takes_the_same_time_for_everybody(client: Client, settings: Settings) -> None:
    settings.WACHTWOORDLINK_DUUR = 0.4
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    for email in (gebruiker.email, "niemand@roermond.test"):
        begin = time.monotonic()
        client.post("/account/wachtwoord/vergeten/", {"email": email})
        assert time.monotonic() - begin >= 0.4


def test_reset_ends_other_sessions(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    ander = Client()
    ander.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email})
    formulier = ander.get(link_uit(mail.outbox[0]), follow=True)
    ander.post(formulier.request["PATH_INFO"], {"password1": NIEUW})
    assert is_aangemeld(ander)
    assert not is_aangemeld(client)


def test_reset_of_blocked_user_sends_nothing(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    deactivate_user(gebruiker=gebruiker, door=None)
    client.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email})
    assert mail.outbox == []


def test_link_dies_with_change_of_address(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    client.post("/account/wachtwoord/vergeten/", {"email": gebruiker.email})
    change_user(
        gebruiker=gebruiker, email="nieuw@roermond.test", voornaam="A", achternaam="B", telefoon="", door=None
    )
    assert "Deze link werkt niet meer" in client.get(link_uit(mail.outbox[0]), follow=True).content.decode()
    assert meld_aan(client, gebruiker).status_code == 200
    assert client.post(AANMELDEN, {"login": "nieuw@roermond.test", "password": WACHTWOORD}).status_code == 302


def test_mail_link_ignores_host_of_request(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    client.post(
        "/account/wachtwoord/vergeten/", {"email": gebruiker.email}, headers={"host": "kwaad.example"}
    )
    assert link_uit(mail.outbox[0]).startswith(settings.BASIS_URL)


@pytest.mark.parametrize(
    "zwak",
    [
        "kort",
        "veertien teken",
        "wachtwoord12345",
        "welkomwelkomwelkom",
        "aaaaaaaaaaaaaaaaa",
        "12345678901234567",
        "abcdefghijklmnopq",
        "qwertyuiopasdfgh",
        "WijkgerichtInburgeren2026!",
        "gemeente-roermond-2026",
        "sannedewit@roermond.test",
    ],
)
def test_weak_password_is_refused(client: Client, zwak: str) -> None:
    gebruiker = maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, email="sannedewit@roermond.test", voornaam="Sanne"
    )
    meld_aan(client, gebruiker)
    antwoord = client.post("/account/wachtwoord/", {"oldpassword": WACHTWOORD, "password1": zwak})
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors["password1"]


@pytest.mark.parametrize(
    "sterk", [NIEUW, "vier paarden eten hooi", "de bus van 8 uur is laat", "zxdvhqpwlmtrekbo"]
)
def test_long_password_without_capitals_or_signs_is_enough(client: Client, sterk: str) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    antwoord = client.post("/account/wachtwoord/", {"oldpassword": WACHTWOORD, "password1": sterk})
    assert antwoord["Location"] == "/account/"
    assert is_aangemeld(client)
    assert [b.subject for b in mail.outbox] == ["Je wachtwoord is gewijzigd"]
    assert meld_aan(Client(), gebruiker, sterk).status_code == 302


def test_password_is_hashed_with_argon2(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    assert maak_gebruiker(wachtwoord=WACHTWOORD).password.startswith("argon2$argon2id$")


def zet_app_aan(client: Client) -> str:
    client.get("/account/app/toevoegen/")
    secret = str(client.session["mfa.totp.secret"])
    antwoord = client.post("/account/app/toevoegen/", {"code": code_nu(secret)})
    assert antwoord["Location"] == "/account/herstelcodes/"
    return secret


def test_totp_is_asked_at_next_login(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    with django_capture_on_commit_callbacks(execute=True):
        secret = zet_app_aan(client)
    assert [b.subject for b in mail.outbox] == ["Authenticator-app toegevoegd"]
    opgeslagen = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in opgeslagen
    assert Logregel.objects.filter(onderdeel="tweede stap", actor_id=gebruiker.pk).exists()
    ander = Client()
    assert meld_aan(ander, gebruiker)["Location"] == "/account/code/"
    assert not is_aangemeld(ander)
    assert "Deze code klopt niet" in ander.post("/account/code/", {"code": "000000"}).content.decode()
    cache.clear()
    assert ander.post("/account/code/", {"code": code_nu(secret)})["Location"] == "/"
    assert is_aangemeld(ander)


def test_recovery_code_works_once(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    codes = client.get("/account/herstelcodes/").context["unused_codes"]
    assert len(codes) == 10
    assert client.get("/account/herstelcodes/bestand/").content.decode().count("\n") >= 10
    for lukt in (True, False):
        ander = Client()
        meld_aan(ander, gebruiker)
        ander.post("/account/code/", {"code": codes[0]})
        assert is_aangemeld(ander) is lukt
    zaad = Authenticator.objects.get(type="recovery_codes").data["seed"]
    assert len(ontsleutel(base64.b64decode(zaad), doel="tweede stap")) == 80


def test_shorter_password_is_enough_with_second_step(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    kort = {"oldpassword": WACHTWOORD, "password1": "natte-ha"}
    assert client.post("/account/wachtwoord/", kort)["Location"] == "/account/"


def test_short_password_must_grow_when_second_step_is_gone(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord="natte-ha")
    assert meld_aan(client, gebruiker, "natte-ha").status_code == 302
    assert client.get("/account/")["Location"] == "/account/wachtwoord/"
    assert "Kies eerst een langer wachtwoord" in client.get("/account/wachtwoord/").content.decode()
    client.post("/account/wachtwoord/", {"oldpassword": "natte-ha", "password1": NIEUW})
    assert is_aangemeld(client)


def test_required_second_step_comes_before_anything_else(client: Client, settings: Settings) -> None:
    settings.MFA_VERPLICHT_ROLLEN = frozenset({"teamleider"})
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    for pad in ("/", "/account/", "/inburgeraars/"):
        assert client.get(pad)["Location"] == "/account/tweede-stap/", pad
    assert "Stel een tweede stap in" in client.get("/account/tweede-stap/").content.decode()
    zet_app_aan(client)
    assert is_aangemeld(client)
    assert client.get("/inburgeraars/").status_code == 200


def test_required_second_step_is_not_asked_of_other_rollen(client: Client, settings: Settings) -> None:
    settings.MFA_VERPLICHT_ROLLEN = frozenset({"teamleider"})
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    assert is_aangemeld(client)


def test_required_second_step_cannot_be_taken_away(client: Client, settings: Settings) -> None:
    settings.MFA_VERPLICHT_ROLLEN = frozenset({"teamleider"})
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    assert "is een tweede stap verplicht" in client.get("/account/app/verwijderen/").content.decode()
    client.post("/account/app/verwijderen/")
    assert Authenticator.objects.filter(user=gebruiker, type="totp").exists()


def test_second_step_can_be_taken_away_when_optional(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    assert client.get("/account/app/verwijderen/").status_code == 200
    client.post("/account/app/verwijderen/")
    assert not Authenticator.objects.filter(user=gebruiker).exists()


def test_change_of_sign_in_asks_password_again_after_a_while(client: Client) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    sessie = client.session
    sessie["account_authentication_methods"][0]["at"] -= 3600
    sessie.save()
    gevraagd = client.get("/account/app/toevoegen/")
    assert gevraagd["Location"] == "/account/bevestigen/?next=%2Faccount%2Fapp%2Ftoevoegen%2F"
    bevestigd = client.post(
        "/account/bevestigen/", {"password": WACHTWOORD, "next": "/account/app/toevoegen/"}
    )
    assert bevestigd["Location"] == "/account/app/toevoegen/"
    assert client.get("/account/app/toevoegen/").status_code == 200


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


def test_lost_second_step_is_taken_away_by_command(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    zet_app_aan(client)
    call_command("verwijder_tweede_stap", gebruiker.email.upper())
    assert capsys.readouterr().out == f"2 verwijderd van {gebruiker.email}.\n"
    assert not Authenticator.objects.exists()
    assert not is_aangemeld(client)
    assert [b.subject for b in mail.outbox] == ["Je tweede stap is verwijderd"]
    assert meld_aan(Client(), gebruiker)["Location"] == "/"
    assert remove_second_step(gebruiker=gebruiker, door=None) == 0
    with pytest.raises(CommandError, match="geen gebruiker"):
        call_command("verwijder_tweede_stap", "niemand@roermond.test")


def test_own_second_step_is_not_taken_away_by_service() -> None:
    beheerder = maak_gebruiker(Rol.BEHEERDER)
    with pytest.raises(PermissionDenied):
        remove_second_step(gebruiker=beheerder, door=beheerder)


def test_second_step_survives_rotation_of_keys(client: Client, settings: Settings) -> None:
    een, twee = (f"{n}:{base64.b64encode(bytes([n]) * 32).decode()}" for n in (1, 2))
    settings.SLEUTELRING = een
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD)
    meld_aan(client, gebruiker)
    secret = zet_app_aan(client)
    settings.SLEUTELRING = f"{twee},{een}"
    assert (reencrypt_secrets(), reencrypt_secrets()) == (2, 0)
    settings.SLEUTELRING = twee
    ander = Client()
    meld_aan(ander, gebruiker)
    assert ander.post("/account/code/", {"code": code_nu(secret)})["Location"] == "/"


def test_slip_in_required_rollen_is_found(settings: Settings) -> None:
    settings.MFA_VERPLICHT_ROLLEN = frozenset({"teamleider", "beheerdr"})
    assert [fout.id for fout in verplichte_rollen_bestaan()] == ["gebruikers.E002"]
