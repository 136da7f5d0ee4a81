"""Settings of the tests: real PostgreSQL, Valkey and Celery; the connection is that of `eigenaar`.

Factories so see and write everything, and every request of a client runs as `web` or `cijfers` all the same.
"""

import os
from urllib.parse import urlsplit

os.environ.setdefault("DATABASE_ROL", "eigenaar")
if _proces := os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw"):
    # Processes side by side have a Valkey database each, and hand it on to what they start; 0 is of a lone one.
    os.environ["REDIS_URL"] = urlsplit(os.environ["REDIS_URL"])._replace(path=f"/{int(_proces) + 1}").geturl()
os.environ.setdefault("SECRET_KEY", "alleen-voor-tests-en-nergens-anders-gebruikt-0123456789")
os.environ.setdefault("SLEUTELRING", "1:dGVzdHNsZXV0ZWwtdmFuLTMyLWJ5dGVzLW51bW1lci0=")
os.environ.setdefault("ZOEKSLEUTEL", "dGVzdHpvZWtzbGV1dGVsLXZhbi0zMi1ieXRlcy0wMDE=")

from roermond_inburgering.settings.basis import *  # noqa: F403  the environment comes first
from roermond_inburgering.settings.basis import DATABASES, TEMPLATES

DEBUG = False


class _Onbekend(str):
    """What a template shows for a variable that is not there: nothing, it fails."""

    __slots__ = ()

    def __contains__(self, deel: object) -> bool:
        """Tell Django that the name of the variable is wanted."""
        return deel == "%s"

    def __mod__(self, variabele: object) -> str:
        """Fail with the name of the variable."""
        raise LookupError(f"a template shows {variabele}, which is not there")


TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = _Onbekend("%s")  # type: ignore[index]
# A server that is tested answers each request in a thread of its own, which otherwise would connect anew.
DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 0, "max_size": 20, "timeout": 10}  # type: ignore[index]
# The template is migrated.
DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ.get("TESTDATABASE_SJABLOON"), "MIGRATE": False}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TEMPLATES[0]["OPTIONS"]["debug"] = True  # type: ignore[index]
# Static files straight from where they lie: nothing is collected for a test.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# Nobody measures how long a request for a password link takes, but the test of it.
WACHTWOORDLINK_DUUR = 0.0
