"""Taking a passkey away, which allauth does not check against the rol."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect


class PasskeyWegView(RemoveWebAuthnView):  # type: ignore[misc]  # allauth has no types
    """Asks, and takes a passkey away, unless it is the last second step of who must have one."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse beforehand, with the reason."""
        passkey = get_object_or_404(self.get_queryset(), pk=kwargs["pk"])
        adapter = get_adapter()
        if not adapter.can_delete_authenticator(passkey):
            messages.error(request, adapter.error_messages["cannot_delete_authenticator"])
            return redirect("gebruikers:account")
        antwoord: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return antwoord
