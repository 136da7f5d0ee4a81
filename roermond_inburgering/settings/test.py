"""Settings of the tests: real PostgreSQL, Valkey and Celery; the connection is that of `eigenaar`.

So factories see and write everything, while every request of a test client runs as `web` or `cijfers`.
"""

import os
from urllib.parse import urlsplit

os.environ.setdefault("DATABASE_ROL", "eigenaar")
if _proces := os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw"):
    # Each parallel process has its own Valkey database, also for the processes it starts; a single process uses 0.
    os.environ["REDIS_URL"] = urlsplit(os.environ["REDIS_URL"])._replace(path=f"/{int(_proces) + 1}").geturl()
os.environ.setdefault("SECRET_KEY", "alleen-voor-tests-en-nergens-anders-gebruikt-0123456789")
os.environ.setdefault("SLEUTELRING", "1:dGVzdHNsZXV0ZWwtdmFuLTMyLWJ5dGVzLW51bW1lci0=")
os.environ.setdefault("ZOEKSLEUTEL", "dGVzdHpvZWtzbGV1dGVsLXZhbi0zMi1ieXRlcy0wMDE=")
os.environ.setdefault("VIJFTALLENSLEUTEL", "dGVzdHZpamZ0YWxsZW4tdmFuLTMyLWJ5dGVzLTAwMDE=")

from roermond_inburgering.settings.basis import *  # noqa: F403  the environment comes first
from roermond_inburgering.settings.basis import DATABASES, TEMPLATES

DEBUG = False


class _Onbekend(str):
    """The text of a missing template variable: using it fails."""

    __slots__ = ()

    def __contains__(self, deel: object) -> bool:
        """Tell Django to insert the name of the variable."""
        return deel == "%s"

    def __mod__(self, variabele: object) -> str:
        """Fail with the name of the variable."""
        raise LookupError(f"a template shows {variabele}, which is not there")


TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = _Onbekend("%s")  # type: ignore[index]
# A live test server answers each request in a thread of its own, which without a pool would connect anew.
DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 0, "max_size": 20, "timeout": 10}  # type: ignore[index]
# The template is migrated already.
DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ.get("TESTDATABASE_SJABLOON"), "MIGRATE": False}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TEMPLATES[0]["OPTIONS"]["debug"] = True  # type: ignore[index]
# Static files are served from their sources: nothing is collected for a test.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# A test that lets the database be away says nothing about the next one.
RUST_NA_STORING = 0.0
# A test of access is refused by the hundred.
WEIGERINGEN_PER_UUR = 1_000_000
# Only its own test measures how long a request for a password link takes.
WACHTWOORDLINK_DUUR = 0.0
