"""The second step at sign-in (authenticator app or passkey): who must have one, and redirecting a user without.

The setting MFA_VERPLICHT_ROLLEN names the rollen that must; when empty, as in the demo, every user chooses.
"""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from gebruikers.models import Gebruiker

STAPPEN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
TE_KORT = "wachtwoord_te_kort"
"""Key in the session: the user signed in with a password that is too short without a second step."""

_INSTELLEN = frozenset(
    {
        "gebruikers:tweede_stap",
        "account_reauthenticate",
        "account_change_password",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "mfa_view_recovery_codes",
        "mfa_download_recovery_codes",
    }
)
_WACHTWOORD = frozenset({"account_change_password"})


def is_verplicht(gebruiker: Gebruiker) -> bool:
    """Tell whether a rol in force of this user requires a second step."""
    return not gebruiker.rollen.isdisjoint(settings.MFA_VERPLICHT_ROLLEN)


def heeft_tweede_stap(gebruiker: Gebruiker) -> bool:
    """Tell whether this user has set up an authenticator app or a passkey."""
    return bool(Authenticator.objects.filter(user_id=gebruiker.pk, type__in=STAPPEN).exists())


def eerst_nog(request: HttpRequest, gebruiker: Gebruiker) -> HttpResponse | None:
    """Return the redirect to what a user must do before anything else opens; None when there is nothing."""
    naam = request.resolver_match.view_name if request.resolver_match else ""
    if request.session.get(TE_KORT) and naam not in _WACHTWOORD:
        return _stuur(request, "account_change_password")
    if naam in _INSTELLEN or not is_verplicht(gebruiker):
        return None
    if any(r.get("method") == "mfa" for r in get_authentication_records(request, gebruiker)):
        return None
    return None if heeft_tweede_stap(gebruiker) else _stuur(request, "gebruikers:tweede_stap")


def _stuur(request: HttpRequest, naam: str) -> HttpResponse:
    if request.beleid.achtergrond:  # type: ignore[attr-defined]
        return JsonResponse({"fout": _("Stel eerst je account in.")}, status=403)
    antwoord = redirect(naam)
    if "HX-Request" in request.headers:
        return HttpResponseClientRedirect(antwoord["Location"])
    return antwoord
