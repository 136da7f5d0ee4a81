"""Settings of signing in: allauth, passwords, sessions (docs/adr/0006-signing-in.md)."""

import datetime as dt
import os

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "gebruikers.wachtwoorden.Lengte"},
    {"NAME": "gebruikers.wachtwoorden.Bekend"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("voornaam", "achternaam", "email")},
    },
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = int(dt.timedelta(days=7).total_seconds())
"""The longest time that a link to choose a password is valid: that of an invitation (gebruikers.wachtwoorden)."""
RESET_GELDIG = dt.timedelta(hours=2)
"""How long the link is valid for a user who has a password already."""

WACHTWOORDLINK_DUUR = 0.5
"""Seconds that every request for a link takes, whether or not there is a user with the address."""

AUTHENTICATION_BACKENDS = ["gebruikers.backends.Aanmelding"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "gebruikers.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# The invitation proves the address: only its reader can choose a password.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Nobody learns who has an account, and no mail goes to strangers.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "gebruikers.wachtwoorden.Sleutelmaker"  # noqa: S105  the name of a class
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_FORMS = {
    "login": "gebruikers.forms.aanmelden.AanmeldForm",
    "reset_password": "gebruikers.forms.aanmelden.VergetenForm",
    "reset_password_from_key": "gebruikers.forms.aanmelden.KiesWachtwoordForm",
    "change_password": "gebruikers.forms.aanmelden.WijzigWachtwoordForm",
    "reauthenticate": "gebruikers.forms.aanmelden.BevestigForm",
    "user_token": "gebruikers.forms.aanmelden.SleutelForm",
}
ACCOUNT_RATE_LIMITS = {
    # Never per address alone: a whole office signs in from one, and one colleague or virus would shut out all. Only
    # browsers that nobody signed in on before are held, for a minute, when a machine keeps the server busy.
    "login": None,
    "login_vloed": "300/m/ip",
    # Wrong guesses at a user, from browsers that never signed in as that user, whatever their address.
    "login_failed": "5/5m/key,50/d/key",
    # A browser that signed in as this user before is counted by itself, whatever others do to that user.
    "login_failed_bekend": "10/5m/key,100/d/key",
    "reset_password": "60/10m/ip,3/10m/key",
    "reset_password_from_key": "60/m/ip",
    "change_password": "10/m/user",
    "reauthenticate": "10/5m/user",
}

# The number of proxies before the product; the address of a visitor is taken from X-Forwarded-For behind them.
ALLAUTH_TRUSTED_PROXY_COUNT = int(
    os.environ.get(
        "VERTROUWDE_PROXIES", "1" if os.environ.get("BASIS_URL", "").startswith("https://") else "0"
    )
)

MFA_ADAPTER = "gebruikers.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Wijkgericht inburgeren"
MFA_FORMS = {
    "authenticate": "gebruikers.forms.tweede_stap.CodeForm",
    "reauthenticate": "gebruikers.forms.tweede_stap.BevestigCodeForm",
    "activate_totp": "gebruikers.forms.tweede_stap.ActiveerAppForm",
    "add_webauthn": "gebruikers.forms.tweede_stap.PasskeyForm",
    "edit_webauthn": "gebruikers.forms.tweede_stap.PasskeyNaamForm",
}
MFA_VERPLICHT_ROLLEN = frozenset(
    filter(None, os.environ.get("MFA_VERPLICHT", "").replace(" ", "").split(","))
)
"""The rollen that must sign in with a second step, by their value: `teamleider,beheerder`."""

WEIGERINGEN_PER_UUR = 30
"""From this many pages refused in an hour on, a user is slowed and its beheerder and teamleider told (docs/adr/0040)."""

SESSION_ENGINE = "gebruikers.sessies"
SESSION_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
INACTIEF_NA = dt.timedelta(minutes=30)
"""A session ends after this time without a page or a submit. Its row stays, so that a late submit loses nothing."""
