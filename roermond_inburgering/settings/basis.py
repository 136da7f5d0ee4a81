"""Settings of every installation. Values that differ per installation come from the environment (docs/beheer)."""

import datetime as dt
import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pghistory
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from roermond_inburgering.settings.aanmelden import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parent.parent.parent


def omgeving(naam: str, standaard: str | None = None) -> str:
    """Return a variable of the environment.

    Raises:
        ImproperlyConfigured: it is absent and has no default.
    """
    waarde = os.environ.get(naam, standaard)
    if waarde is None:
        msg = f"environment variable {naam} is not set"
        raise ImproperlyConfigured(msg)
    return waarde


_POOL = {"min_size": 4, "max_size": 8, "timeout": 2, "reconnect_timeout": 2}
"""Each thread of the server has a connection ready: on a busy machine making one takes over a second. A request waits two,
since a process notices only then that a restarted database broke those it has. Without `reconnect_timeout` the pool tries
ever more seldom, and the site would come back long after the database."""
# Prepared statements find rows by index, whatever the key: planning them anew for each key costs more than it saves. Nor
# is anything compiled: by what policies may cost, a statement of some milliseconds looks long enough for it.
_SESSIE = {"plan_cache_mode": "force_generic_plan", "jit": "off"}
_GRENZEN = {
    # A user waits for the page, and a thread of the server with it.
    "web": {"lock_timeout": "2s", "statement_timeout": "10s", "idle_in_transaction_session_timeout": "60s"},
    # Nobody waits for the worker; a task has four minutes (CELERY_TASK_TIME_LIMIT).
    "taak": {"lock_timeout": "30s", "statement_timeout": "230s"},
    "eigenaar": {},
}
"""How long a database login waits for a lock, and may work on a statement; `transaction_timeout` stands at the role."""


def database(url: str, *, pool: bool, grenzen: dict[str, str]) -> dict[str, object]:
    """Return Django's settings for a `postgresql://user:password@host:port/name` address.

    Args:
        url: the address.
        pool: connections stay open for the next request; not for a process that does one thing at a time.
        grenzen: settings of PostgreSQL for each connection.
    """
    delen = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": delen.path.lstrip("/"),
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": delen.hostname or "",
        "PORT": str(delen.port or ""),
        # After a restart of the database no request gets a connection from before it.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 5,
            # A server whose machine is gone is noticed within seconds, not when the kernel gives up after minutes.
            "keepalives_idle": 5,
            "keepalives_interval": 1,
            "keepalives_count": 3,
            "tcp_user_timeout": 3000,
            "options": " ".join(f"-c {naam}={waarde}" for naam, waarde in {**_SESSIE, **grenzen}.items()),
            **({"pool": _POOL} if pool else {}),
        },
    }


_URL = {"web": "DATABASE_URL", "taak": "DATABASE_URL_TAAK", "eigenaar": "DATABASE_URL_EIGENAAR"}
DATABASE_ROL = omgeving("DATABASE_ROL", "web")
# Only web processes have threads that share a pool. A worker forks, and a pool does not survive that.
DATABASES = {
    "default": database(
        omgeving(_URL[DATABASE_ROL], "postgresql://localhost/inburgering"),
        pool=DATABASE_ROL == "web",
        grenzen=_GRENZEN[DATABASE_ROL],
    )
}
RUST_NA_STORING = 1.0
"""Seconds in which no request waits for a database that was away a moment ago."""

SECRET_KEY = omgeving("SECRET_KEY", "")
SLEUTELRING = omgeving("SLEUTELRING", "")
ZOEKSLEUTEL = omgeving("ZOEKSLEUTEL", "")
VIJFTALLENSLEUTEL = omgeving("VIJFTALLENSLEUTEL", "")
ALLOWED_HOSTS = omgeving("TOEGESTANE_HOSTS", "localhost").split(",")
DEMO = False
BASIS_URL = omgeving("BASIS_URL", "http://localhost:8000")
CSRF_TRUSTED_ORIGINS = [BASIS_URL]

INSTALLED_APPS = [
    "demodata",
    "dagwerk",
    "dossier",
    "vinden",
    "register",
    "rapportage",
    "trajecten",
    "participatie",
    "inburgeraars",
    "netwerk",
    "besluiten",
    "gebruikers",
    "wijken",
    "logboek",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_forms",
    "django_filters",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    # Last, so that its post_migrate grants come after every table is made.
    "roermond_inburgering",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kern.logs.LogMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "roermond_inburgering.poort.PoortMiddleware",
    "gebruikers.sessies.SessieMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "gebruikers.duur.GelijkeDuurMiddleware",
    "gebruikers.inactiviteit.InactiviteitMiddleware",
    # What follows runs in the transaction of the request, and what stands above asks the database nothing after it.
    "gebruikers.middleware.VerzoekMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "roermond_inburgering.fouten.MethodeMiddleware",
]

ROOT_URLCONF = "roermond_inburgering.urls"
WSGI_APPLICATION = "roermond_inburgering.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["kern.templatetags.componenten"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "gebruikers.context.kop",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"
CRISPY_ALLOWED_TEMPLATE_PACKS = ["nlds"]
CRISPY_TEMPLATE_PACK = "nlds"

AUTH_USER_MODEL = "gebruikers.Gebruiker"
# E-mail addresses are unique whatever their case, by a constraint on lower(email): stricter than this check asks.
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The days of the pilot, both included (DOMEIN 8): years outside it have no report.
PILOT_VAN = dt.date.fromisoformat(omgeving("PILOT_VAN", "2025-01-01"))
PILOT_TOT_EN_MET = dt.date.fromisoformat(omgeving("PILOT_TOT_EN_MET", "2027-12-31"))

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = Path(omgeving("STATIC_ROOT", str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
# A delivery of 100,000 people is some 14 MB. The worker holds a file of this size a few times over.
UPLOAD_MAX_BYTES = 16 * 1024 * 1024

LIJST_METEEN = 500
"""Up to how many rows a spreadsheet of a list is made while its user waits; a longer one is made by the worker."""
# Documents of dossiers, encrypted (kern.kluis): web and worker share this directory, and no web server serves it.
DOCUMENTEN_MAP = Path(omgeving("DOCUMENTEN_MAP", str(BASE_DIR / ".state" / "documenten")))
FILE_UPLOAD_HANDLERS = ["kern.uploads.InGeheugen"]

# Row history: its context is the id of a Logregel (kern.historie), so there is no middleware for it.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_CONTEXT_ID_FIELD = None
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGHISTORY_ADMIN_CLASS = None
PGHISTORY_INSTALL_CONTEXT_FUNC_ON_MIGRATE = False

CELERY_BROKER_URL = omgeving("REDIS_URL", "redis://localhost:6379/0")
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_TIME_LIMIT = 240
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "unacked_restore_interval": 1,
    "unacked_restore_throttle": 1,
    "socket_timeout": 3,
    "socket_connect_timeout": 2,
    # A publisher that finds the broker away does not try again, because a user waits for the page (a planned task
    # wakes the work later).
    "max_retries": 0,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE = {"tik": {"task": "gebruikers.tasks.tik", "schedule": 60.0}}

CACHES = {
    "default": {
        # With Valkey away users can still sign in: guesses are then counted in the process.
        "BACKEND": "kern.cache.VeerkrachtigeCache",
        "LOCATION": CELERY_BROKER_URL,
        "OPTIONS": {"socket_timeout": 1, "socket_connect_timeout": 1},
    }
}

# Every mail is stored as a row first (gebruikers.mail); the worker sends it with the transport named here.
MAILERS = {"default": {"BACKEND": "gebruikers.mail.BerichtBackend"}}
MAIL_TRANSPORT = "gebruikers.transport.Smtp"
DEFAULT_FROM_EMAIL = omgeving("MAIL_VAN", "inburgering@localhost")
# The sender at the head of a letter, its lines separated by bars; the first is the name of the municipality.
AFZENDER = omgeving("AFZENDER", "Gemeente Roermond|Team Inburgering|Postbus 900|6040 AX Roermond")
SMTP_HOST = omgeving("SMTP_HOST", "")
SMTP_POORT = int(omgeving("SMTP_POORT", "587"))
SMTP_GEBRUIKER = omgeving("SMTP_GEBRUIKER", "")
SMTP_WACHTWOORD = omgeving("SMTP_WACHTWOORD", "")
SMTP_TLS = omgeving("SMTP_TLS", "1")

LOGGING_CONFIG = "kern.logs.stel_in"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": "kern.logs.JsonFormatter",
            "eigen": [
                *(
                    "roermond_inburgering",
                    "demodata",
                    "dagwerk",
                    "dossier",
                    "vinden",
                    "register",
                    "kern",
                    "rapportage",
                    "trajecten",
                    "participatie",
                    "inburgeraars",
                    "netwerk",
                ),
                *("besluiten", "gebruikers", "wijken", "logboek"),
            ],
        }
    },
    # To stderr: stdout is for the output of a command.
    "handlers": {"json": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["json"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "INFO", "propagate": True},
        # A refusal stands in the line of the request already.
        "django.request": {"level": "ERROR"},
        # Messages of these loggers about their own work are of no use to an administrator.
        **{naam: {"level": "WARNING"} for naam in ("pikepdf", "fontTools", "weasyprint")},
    },
}

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "object-src": [CSP.NONE],
    # The editor of texts (static/vendor/trix) makes two style elements of its own; a page without a nonce allows none.
    "style-src": [CSP.SELF, CSP.NONCE],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "roermond_inburgering.fouten.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
