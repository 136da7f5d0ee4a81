"""Removing a passkey, which allauth does not check against the rol."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect


class PasskeyWegView(RemoveWebAuthnView):  # type: ignore[misc]  # allauth has no types
    """Removes a passkey after confirmation, unless it is the last second step of a user who must have one."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse with the reason before anything is asked."""
        passkey = get_object_or_404(self.get_queryset(), pk=kwargs["pk"])
        adapter = get_adapter()
        if not adapter.can_delete_authenticator(passkey):
            messages.error(request, adapter.error_messages["cannot_delete_authenticator"])
            return redirect("gebruikers:account")
        antwoord: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return antwoord
