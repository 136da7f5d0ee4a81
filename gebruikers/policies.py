"""The policy of every URL, those of libraries included."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from roermond_inburgering.kern.beleid import Beleid, beleid_van

_OPENBAAR = Beleid(openbaar=True)
_EIGEN = Beleid(zonder_aanstelling=True)

VAN_BIBLIOTHEEK: dict[str, Beleid] = {
    "account_login": _OPENBAAR,
    "account_logout": _OPENBAAR,
    "account_inactive": _OPENBAAR,
    "account_reset_password": _OPENBAAR,
    "account_reset_password_done": _OPENBAAR,
    "account_reset_password_from_key": _OPENBAAR,
    "account_reset_password_from_key_done": _OPENBAAR,
    "account_change_password": _EIGEN,
    "account_reauthenticate": _EIGEN,
    "mfa_authenticate": _OPENBAAR,
    "mfa_login_webauthn": _OPENBAAR,
    "mfa_index": _EIGEN,
    "mfa_reauthenticate": _EIGEN,
    "mfa_activate_totp": _EIGEN,
    "mfa_deactivate_totp": _EIGEN,
    "mfa_view_recovery_codes": _EIGEN,
    "mfa_generate_recovery_codes": _EIGEN,
    "mfa_download_recovery_codes": _EIGEN,
    "mfa_list_webauthn": _EIGEN,
    "mfa_add_webauthn": _EIGEN,
    "mfa_reauthenticate_webauthn": _EIGEN,
    "mfa_edit_webauthn": _EIGEN,
    "mfa_remove_webauthn": _EIGEN,
    "usersessions_list": _EIGEN,
}
"""Policies of views that are not ours, by URL name."""


def beleid_voor(request: HttpRequest, view: Callable[..., Any]) -> Beleid | None:
    """Return the policy of the view of a request; None when it has none, and is refused."""
    match = request.resolver_match
    eigen = beleid_van(view)
    return eigen or (VAN_BIBLIOTHEEK.get(match.view_name) if match else None)
