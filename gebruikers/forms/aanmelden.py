"""Forms of signing in and of the password: those of allauth, with the texts of the product and fewer fields."""

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    UserTokenForm,
)
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.wachtwoorden import Sleutelmaker, minimale_lengte
from kern.formulieren import NetteBerichten

EMAIL = gettext_lazy("E-mailadres")
WACHTWOORD = gettext_lazy("Wachtwoord")


class _Netjes(NetteBerichten):
    """Mixin: labels of the product, without the placeholders and help texts of allauth."""

    fields: dict[str, forms.Field]
    labels: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            veld.label = self.labels.get(naam, veld.label)
            veld.help_text = ""
            veld.widget.attrs.pop("placeholder", None)
            veld.error_messages["required"] = _vul_in(naam, str(veld.label))


def _vul_in(naam: str, label: str) -> str:
    eigen = {"login": _("Vul je e-mailadres in"), "email": _("Vul je e-mailadres in")}
    return eigen.get(naam, _("Vul je %(label)s in") % {"label": label[:1].lower() + label[1:]})


class AanmeldForm(_Netjes, LoginForm):  # type: ignore[misc]  # allauth has no types
    """E-mail address and password."""

    labels = {"login": EMAIL, "password": WACHTWOORD}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class VergetenForm(_Netjes, ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """The e-mail address to send a link to."""

    labels = {"email": EMAIL}


class _NieuwWachtwoord(_Netjes):
    """Mixin: one field for the new password instead of two, since the password can be shown while typing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["password2"]
        minstens = minimale_lengte(getattr(self, "user", None))
        self.fields["password1"].help_text = _(
            "Minstens %(n)d tekens. Een zin die je onthoudt is sterk en makkelijk te typen."
        ) % {"n": minstens}


class KiesWachtwoordForm(_NieuwWachtwoord, ResetPasswordKeyForm):  # type: ignore[misc]  # allauth has no types
    """The new password of a user who followed the link in a mail."""

    labels = {"password1": gettext_lazy("Nieuw wachtwoord")}


class WijzigWachtwoordForm(_NieuwWachtwoord, ChangePasswordForm):  # type: ignore[misc]  # allauth has no types
    """Another password, for a user who knows the current one."""

    labels = {
        "oldpassword": gettext_lazy("Huidig wachtwoord"),
        "password1": gettext_lazy("Nieuw wachtwoord"),
    }


class BevestigForm(_Netjes, ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The password once more, before the means of signing in are changed."""

    labels = {"password": WACHTWOORD}


class SleutelForm(UserTokenForm):  # type: ignore[misc]  # allauth has no types
    """Checks the key of a link with `Sleutelmaker`, which made the key."""

    token_generator = Sleutelmaker()
