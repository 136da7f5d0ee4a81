"""The rules of a password (NIST 800-63B-4), and how long a link to choose one is valid.

A password must be long, and not one that everybody tries first. There are no rules on capitals or signs: those make
passwords that are hard to remember and easy to guess.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import ValidationError
from django.utils.http import base36_to_int
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.tweede_stap import heeft_tweede_stap, is_verplicht

ALLEEN = 15
"""The least number of characters of a password without a second step."""
MET_TWEEDE_STAP = 8
"""The least number of characters of a password beside an authenticator app or a passkey."""
LANGSTE = 200

LIJST = Path(__file__).parent / "veelgebruikt.txt"


def minimale_lengte(gebruiker: Gebruiker | None) -> int:
    """Return the least number of characters of this user's password.

    A rol that requires a second step opens nothing without one, so its password is never the only protection.
    """
    if gebruiker is not None and gebruiker.pk and (is_verplicht(gebruiker) or heeft_tweede_stap(gebruiker)):
        return MET_TWEEDE_STAP
    return ALLEEN


class Lengte:
    """Validator: at least 15 characters, or 8 with a second step."""

    def validate(self, password: str, user: Gebruiker | None = None) -> None:
        """Refuse a password that is too short (or far too long).

        Raises:
            ValidationError: it is.
        """
        minstens = minimale_lengte(user)
        if len(password) < minstens:
            raise ValidationError(
                _(
                    "Dit wachtwoord heeft %(nu)d tekens. Maak er minstens %(minstens)d van, bijvoorbeeld een zin."
                ),
                code="password_too_short",
                params={"nu": len(password), "minstens": minstens},
            )
        if len(password) > LANGSTE:
            raise ValidationError(
                _("Gebruik hoogstens %(hoogstens)d tekens."),
                code="password_too_long",
                params={"hoogstens": LANGSTE},
            )

    def get_help_text(self) -> str:
        """Return the help text of a form."""
        return _("Minstens %(minstens)d tekens. Een zin die je onthoudt is het sterkst.") % {
            "minstens": ALLEEN
        }


@lru_cache(maxsize=1)
def _woorden() -> frozenset[str]:
    regels = LIJST.read_text(encoding="utf-8").splitlines()
    return frozenset(r.strip() for r in regels if r.strip() and not r.startswith("#"))


def _kernen(password: str) -> set[str]:
    """Return the words a guesser would make this password from: itself, its letters, and the part it repeats."""
    klein = password.lower().strip()
    kernen = {klein, klein.replace(" ", ""), re.sub(r"[^a-zà-ÿ]", "", klein)}
    herhalingen = (re.fullmatch(r"(.{1,12}?)\1+", kern) for kern in kernen)
    return kernen | {h.group(1) for h in herhalingen if h} - {""}


def _is_reeks(password: str) -> bool:
    """Tell whether a password is one run of characters: abcdefg…, 1234…, or a row of the keyboard."""
    klein = password.lower()
    rijen = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
    stappen = {rij[i : i + 2] for rij in rijen for i in range(len(rij) - 1)}
    stappen |= {paar[::-1] for paar in stappen}
    paren = [klein[i : i + 2] for i in range(len(klein) - 1)]
    # A few breaks do not make it strong: qwertyuiopasdfgh has one.
    return sum(paar in stappen or paar[0] == paar[1] for paar in paren) >= 0.8 * len(paren)


class Bekend:
    """Validator: not a common password in Dutch or English, nor one made from it."""

    def __init__(self) -> None:
        self._engels = CommonPasswordValidator()

    def validate(self, password: str, user: Gebruiker | None = None) -> None:  # noqa: ARG002  Django's signature
        """Refuse a common password, also with digits and signs around it, or repeated.

        Raises:
            ValidationError: it is one.
        """
        veelgebruikt: frozenset[str] | set[str] = self._engels.passwords
        if _is_reeks(password) or any(k in veelgebruikt or k in _woorden() for k in _kernen(password)):
            raise ValidationError(
                _("Dit wachtwoord is makkelijk te raden. Kies iets wat een ander niet bedenkt."),
                code="password_too_common",
            )

    def get_help_text(self) -> str:
        """Return no help text."""
        return ""


class Sleutelmaker(PasswordResetTokenGenerator):
    """Makes and checks the key in the link of an invitation and of a forgotten password.

    The key is bound to the password, the address and the last sign-in of the user, so it works once. Django's own
    limit is that of an invitation; a user with a password gets the shorter one.
    """

    def check_token(self, user: Any, token: str | None) -> bool:
        """Tell whether a key is valid for this user now."""
        if not token or not super().check_token(user, token):
            return False
        if not user.is_active:
            return False
        if not user.has_usable_password():
            return True
        gemaakt = base36_to_int(token.partition("-")[0])
        oud = self._num_seconds(self._now()) - gemaakt  # the clock that the key was made by
        return bool(oud <= settings.RESET_GELDIG.total_seconds())
