"""Links to choose a password: of the invitation to a new account, and of a forgotten password."""

import datetime as dt

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.db import transaction
from django.urls import reverse

from gebruikers.brieven import verstuur_brief
from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.services import handeling

UITNODIGING_GELDIG = dt.timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
"""How long the link of an invitation is valid. It can be sent again, also before that time is over."""


@transaction.atomic
def nodig_uit(*, gebruiker: Gebruiker, door: Gebruiker | None) -> None:
    """Send a user the link to choose its first password; the act is logged.

    Every link that was sent stays valid until one is used or its time is over. `door` is who invites; None when the
    system does.

    Raises:
        ValueError: the user is blocked or has a password: it can ask for a new one itself.
    """
    if not gebruiker.is_active or gebruiker.has_usable_password():
        raise ValueError("only an active user without a password is invited")
    with handeling(Handeling.UITNODIGING_VERSTUURD, door=door) as daad:
        verstuur_brief(
            "account/email/uitnodiging",
            aan=gebruiker.email,
            context={
                "gebruiker": gebruiker,
                "door": door,
                "url": maak_sleutel_url(gebruiker),
                "dagen": UITNODIGING_GELDIG.days,
            },
        )
        daad.over("gebruiker", gebruiker.pk)


def verstuur_wachtwoordlink(*, gebruiker: Gebruiker, url: str) -> None:
    """Send a user the link to a new password; a user who never had one gets the mail of an invitation.

    Anybody who types the address of the user can ask for it.
    """
    if not gebruiker.has_usable_password():
        verstuur_brief(
            "account/email/uitnodiging",
            aan=gebruiker.email,
            context={"gebruiker": gebruiker, "door": None, "url": url, "dagen": UITNODIGING_GELDIG.days},
        )
        return
    uren = int(settings.RESET_GELDIG.total_seconds() // 3600)
    verstuur_brief(
        "account/email/wachtwoord_vergeten",
        aan=gebruiker.email,
        context={"gebruiker": gebruiker, "url": url, "uren": uren},
    )


def maak_sleutel_url(gebruiker: Gebruiker) -> str:
    """Return a link by which this user can choose a password once.

    Its host is that of the installation (BASIS_URL), never that of a request.
    """
    sleutel = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(gebruiker)
    return sleutel_url(f"{user_pk_to_url_str(gebruiker)}-{sleutel}")


def sleutel_url(sleutel: str) -> str:
    """Return the link for a key as allauth writes it: `user-key`."""
    uid, _, key = sleutel.partition("-")
    pad = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": key})
    return f"{settings.BASIS_URL}{pad}"
