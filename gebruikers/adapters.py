"""Our choices for allauth: how guesses are counted, which acts are logged, and which mails are sent."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.conf import settings
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gebruikers.afremmen import APP, te_vaak, tel
from gebruikers.brieven import verstuur_brief
from gebruikers.browser import noem_browser
from gebruikers.models import Gebruiker
from gebruikers.qr import teken_qr
from gebruikers.services.uitnodigingen import sleutel_url, verstuur_wachtwoordlink
from gebruikers.terug import haal_terug
from gebruikers.toestel import bekend_toestel, onthoud_toestel
from gebruikers.tweede_stap import STAPPEN, TE_KORT, is_verplicht
from gebruikers.wachtwoorden import minimale_lengte
from kern.beleid import Onderwerp
from kern.identiteit import als
from kern.klok import nu
from kern.versleuteld import ontsleutel, versleutel
from logboek.enums import Handeling
from logboek.services import handeling, leg_vast

DOEL = "tweede stap"


class AccountAdapter(DefaultAccountAdapter):
    """Signing in with e-mail and password, for accounts that a beheerder made."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _(
            "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw."
        ),
        "too_many_login_attempts": _("Je probeerde het te vaak. Wacht een paar minuten."),
        "incorrect_password": _("Dit is niet je wachtwoord. Probeer het opnieuw."),
        "enter_current_password": _("Dit is niet je huidige wachtwoord. Probeer het opnieuw."),
        "incorrect_code": _("Deze code klopt niet. Vul de code in die er nu staat."),
        "rate_limited": _("Je probeerde het te vaak. Wacht een paar minuten."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  allauth's signature
        """Refuse signup: nobody makes an account for itself."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count this attempt; refuse it when there were too many.

        A browser on which this user signed in before is counted by itself. So guesses at one user, or from one office,
        never shut out the people who work there.
        """
        toestel = _toestel_voor(request, credentials.get("email", ""))
        key = toestel or self._get_login_attempts_cache_key(request, **credentials)
        actie = "login_failed_bekend" if toestel else "login_failed"
        if not toestel and not tel(request, "login_vloed"):
            wat = gettext("Vanaf dit netwerk wordt heel vaak achter elkaar geprobeerd aan te melden.")
            raise te_vaak(request, "login_vloed", wat=wat, uitweg=_uitweg(zonder_link=True))
        self._login_failed_rl_usage = tel(request, actie, key)
        if not self._login_failed_rl_usage:
            wat = gettext("Bij dit e-mailadres is te vaak een verkeerd wachtwoord ingevuld.")
            raise te_vaak(request, actie, key, wat=wat, uitweg=_uitweg(zonder_link=False))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """Check a password, and record in the session when it is too short without a second step."""
        gebruiker = super().authenticate(request, **credentials)
        if isinstance(gebruiker, Gebruiker):
            te_kort = len(credentials.get("password", "")) < minimale_lengte(gebruiker)
            request.session.pop(TE_KORT, None)
            if te_kort:
                request.session[TE_KORT] = True
        return gebruiker

    def post_login(self, request: HttpRequest, user: Gebruiker, **kwargs: Any) -> HttpResponse:
        """Log the act, remember the browser, and go on where this user was."""
        terug = haal_terug(request, user)
        antwoord: HttpResponse = super().post_login(
            request, user, **{**kwargs, "redirect_url": terug or kwargs.get("redirect_url")}
        )
        onthoud_toestel(request, antwoord, user)
        with transaction.atomic(), als(user):
            leg_vast(Handeling.AANGEMELD, door=user, over=(Onderwerp("gebruiker", user.pk),))
        return antwoord

    def logout(self, request: HttpRequest) -> None:
        """Log the act and end the session."""
        gebruiker = request.user
        if isinstance(gebruiker, Gebruiker):
            with transaction.atomic(), als(gebruiker):
                leg_vast(Handeling.AFGEMELD, door=gebruiker, over=(Onderwerp("gebruiker", gebruiker.pk),))
        super().logout(request)

    def set_password(self, user: Gebruiker, password: str) -> None:
        """Set a password: an act of its user, logged and kept in row history."""
        over = (Onderwerp("gebruiker", user.pk),)
        with (
            transaction.atomic(),
            als(user),
            handeling(Handeling.GEBRUIKER_GEWIJZIGD, door=user, onderdeel="wachtwoord", over=over),
        ):
            user.set_password(password)
            user.save(update_fields=["password"])
        if context.request is not None:
            context.request.session.pop(TE_KORT, None)
            # Whoever proved to read the mail of a user, does not wait for who guessed at it.
            key = self._get_login_attempts_cache_key(context.request, email=user.email)
            ratelimit.clear(context.request, app=APP, action="login_failed", key=key)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002  allauth's signature
        """Return the account page, shown after a change of password."""
        return reverse("gebruikers:account")

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the link for a mail; its host is that of the installation."""
        return sleutel_url(key)

    def send_password_reset_mail(self, user: Gebruiker, email: str, context: dict[str, Any]) -> None:  # noqa: ARG002
        """Send the link to choose a (new) password."""
        verstuur_wachtwoordlink(gebruiker=user, url=context["password_reset_url"])

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Gebruiker,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell a user by mail that its sign-in was changed."""
        bericht = {
            "gebruiker": user,
            "moment": nu(),
            "browser": noem_browser(self.get_http_user_agent(self.request)),
        }
        verstuur_brief(template_prefix, aan=email or user.email, context={**(context or {}), **bericht})

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Return the ways to confirm one's identity, with our names."""
        namen = {
            "reauthenticate": _("Met je wachtwoord"),
            "mfa_reauthenticate": _("Met een code"),
            "mfa_reauthenticate:webauthn": _("Met een passkey"),
        }
        return [
            {**wijze, "description": str(namen[wijze["id"]])}
            for wijze in super().get_reauthentication_methods(user)
        ]

    def is_reauthentication_required(self, **kwargs: Any) -> bool:
        """Tell whether the password must be typed again; not shortly after signing in."""
        if not super().is_reauthentication_required(**kwargs):
            return False
        stappen = get_authentication_records(self.request, self.request.user)
        return not stappen or nu().timestamp() - stappen[-1]["at"] > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def _uitweg(*, zonder_link: bool) -> str:
    """Return what somebody can do who does not want to wait."""
    if zonder_link:
        return gettext(
            "Wil je niet wachten? Meld je aan met een passkey, of op een computer of telefoon waarop je je eerder hebt "
            "aangemeld."
        )
    return gettext(
        "Wil je niet wachten? Kies een nieuw wachtwoord via Wachtwoord vergeten, of meld je aan met een passkey of op "
        "een computer of telefoon waarop je je eerder hebt aangemeld."
    )


def _toestel_voor(request: HttpRequest, email: str) -> str:
    """Return the key to count this browser's guesses at this user; empty when the user never signed in on it."""
    gebruiker = Gebruiker.objects.filter(email=email.lower()).first()
    toestel = bekend_toestel(request, gebruiker) if gebruiker else ""
    return f"{email.lower()}:{toestel}" if toestel else ""


class MFAAdapter(DefaultMFAAdapter):
    """The second step: secrets are encrypted, and no password-only sign-in where a rol requires the step."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": _(
            "Voor jouw rol is een tweede stap verplicht. Stel eerst een andere in, dan kan deze weg."
        ),
        "incorrect_code": _("Deze code klopt niet. Vul de code in die er nu staat."),
    }

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the database."""
        return base64.b64encode(versleutel(text, doel=DOEL)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a secret from the database."""
        return ontsleutel(base64.b64decode(encrypted_text), doel=DOEL)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Tell whether an authenticator may be removed; not the last second step of a user who must have one."""
        gebruiker = authenticator.user
        anderen = Authenticator.objects.filter(user_id=gebruiker.pk, type__in=STAPPEN).exclude(
            pk=authenticator.pk
        )
        return bool(anderen.exists()) or not is_verplicht(gebruiker)

    def build_totp_svg(self, url: str) -> str:
        """Draw the QR code."""
        return teken_qr(url)

    def generate_authenticator_name(self, user: Gebruiker, type: str) -> str:  # noqa: A002, ARG002
        """Suggest the name of the browser as the name of a passkey."""
        return noem_browser(context.request.META.get("HTTP_USER_AGENT", ""))


@receiver([authenticator_added, authenticator_removed, authenticator_reset])
def log_tweede_stap(*, user: Gebruiker, **_kwargs: Any) -> None:
    """Log that a user changed its second step, in a transaction of its own: some signals come after the request's."""
    with transaction.atomic(), als(user):
        over = (Onderwerp("gebruiker", user.pk),)
        leg_vast(Handeling.GEBRUIKER_GEWIJZIGD, door=user, over=over, onderdeel="tweede stap")
