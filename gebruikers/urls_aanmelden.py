"""The pages of allauth that this product uses, at Dutch addresses; there are no others (no sign-up, no e-mail page)."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.usersessions.views import ListUserSessionsView
from django.urls import path, re_path, reverse_lazy

from gebruikers.views.account import naar_account
from gebruikers.views.passkeys import PasskeyWegView

ACCOUNT = reverse_lazy("gebruikers:account")

urlpatterns = [
    path("aanmelden/", account.login, name="account_login"),
    path("afmelden/", account.logout, name="account_logout"),
    path("geblokkeerd/", account.account_inactive, name="account_inactive"),
    path("bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("wachtwoord/vergeten/", account.password_reset, name="account_reset_password"),
    path("wachtwoord/verstuurd/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/kiezen/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.PasswordResetFromKeyView.as_view(reset_url_key="nieuw"),
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/gekozen/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("code/", mfa.authenticate, name="mfa_authenticate"),
    path("code/bevestigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("aanmeldmiddelen/", naar_account, name="mfa_index"),
    path("app/toevoegen/", app.activate_totp, name="mfa_activate_totp"),
    path("app/verwijderen/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("herstelcodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("herstelcodes/nieuw/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("herstelcodes/bestand/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("passkeys/", naar_account, name="mfa_list_webauthn"),
    path("passkeys/toevoegen/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("passkeys/aanmelden/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("passkeys/bevestigen/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkeys/<int:pk>/naam/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/verwijderen/", PasskeyWegView.as_view(), name="mfa_remove_webauthn"),
    path(
        "sessies/beeindigen/",
        ListUserSessionsView.as_view(success_url=ACCOUNT, http_method_names=["post"]),
        name="usersessions_list",
    ),
]
