"""Signing in, in tests: through the pages, as a user does."""

import re
import time
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client

from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import WACHTWOORD

NIEUW = "zeven-natte-handschoenen"

AANMELDEN = "/account/aanmelden/"

PERIODE, KORT = 30, 3
"""Seconds that a code of an app holds, and that a test may take to send it."""


def meld_aan(client: Client, gebruiker: Gebruiker, wachtwoord: str = WACHTWOORD, **velden: Any) -> Any:
    return client.post(AANMELDEN, {"login": gebruiker.email, "password": wachtwoord, **velden})


def is_aangemeld(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def link_uit(bericht: mail.EmailMessage) -> str:
    gevonden = re.search(r"http://\S+/account/wachtwoord/kiezen/\S+", str(bericht.body))
    assert gevonden is not None, bericht.body
    return gevonden.group(0)


def code_nu(secret: str) -> str:
    # A code of the last moments of its half minute would be of the one before when it is sent.
    over = PERIODE - time.time() % PERIODE
    if over < KORT:
        time.sleep(over)
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


def zet_app_aan(client: Client) -> str:
    client.get("/account/app/toevoegen/")
    secret = str(client.session["mfa.totp.secret"])
    antwoord = client.post("/account/app/toevoegen/", {"code": code_nu(secret)})
    assert antwoord["Location"] == "/account/herstelcodes/"
    return secret
