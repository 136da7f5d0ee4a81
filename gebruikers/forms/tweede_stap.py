"""Forms of the second step: those of allauth, with the texts of the product."""

from typing import Any

from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.afremmen import te_vaak
from kern.formulieren import NetteBerichten

CODE = gettext_lazy("Code")


class _MetCode(NetteBerichten):
    """Mixin: the field for a code, typed on a numeric keyboard."""

    fields: dict[str, forms.Field]
    user: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["code"]
        veld.label = CODE
        veld.error_messages["required"] = _("Vul de code in")
        veld.widget.attrs.pop("placeholder", None)
        veld.widget.attrs["inputmode"] = "numeric"

    def clean_code(self) -> str:
        """Check the code; after too many wrong ones, say how long to wait and what can be done at once."""
        try:
            code: str = super().clean_code()  # type: ignore[misc]  # of the form of allauth
        except forms.ValidationError as fout:
            if fout.code != "too_many_login_attempts":
                raise
            raise te_vaak(
                context.request,
                "login_failed",
                f"mfa-auth-user-{self.user.pk}",
                wat=_("Er is te vaak een verkeerde code ingevuld."),
                uitweg=_(
                    "Wil je niet wachten? Gebruik een passkey als je die hebt, of vraag de functioneel beheerder om hulp."
                ),
            ) from fout
        return code


class CodeForm(_MetCode, AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code at sign-in: from the app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = set(Authenticator.objects.filter(user_id=self.user.pk).values_list("type", flat=True))
        self.heeft_app = Authenticator.Type.TOTP in soorten
        self.heeft_passkey = Authenticator.Type.WEBAUTHN in soorten


class BevestigCodeForm(_MetCode, ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code once more, before the means of signing in are changed."""


class ActiveerAppForm(_MetCode, ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """The first code of an app, which proves that the app works."""


class _MetNaam(NetteBerichten):
    """Mixin: a name to recognise a passkey by."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["name"]
        veld.label = _("Naam van deze passkey")
        veld.help_text = _("Zo herken je hem later, bijvoorbeeld: mijn telefoon.")
        veld.error_messages["required"] = _("Geef de passkey een naam")
        veld.widget.attrs["maxlength"] = "60"


class PasskeyForm(_MetNaam, AddWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """A new passkey. Every passkey can sign in without a password, so the form does not ask for that."""

    passwordless = forms.BooleanField(required=False, widget=forms.HiddenInput, initial=True)


class PasskeyNaamForm(_MetNaam, EditWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """Another name for a passkey."""
