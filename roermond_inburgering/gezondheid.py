"""Health (`/gezond/`): tells load balancers and monitoring which part works, and nothing about how or where."""

import datetime as dt
from http import HTTPStatus

import redis
from django.conf import settings
from django.db import Error, InterfaceError
from django.db.models import Subquery
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from redis.backoff import NoBackoff
from redis.retry import Retry

from gebruikers.models import Regelstand, Taakplanning
from gebruikers.tasks import HARTSLAG
from kern.beleid import beleid
from kern.klok import nu

GOED = "goed"
WEG = "weg"
ACHTER = "achter"
ONBEKEND = "onbekend"
MIS = "mis"
VERS = dt.timedelta(minutes=5)
"""Beat wakes the worker every minute: silence for longer than this means that beat, broker or worker does not work."""
BROKER_SECONDEN = 1


@beleid(openbaar=True)
@never_cache
@require_safe
def gezond(request: HttpRequest) -> JsonResponse:  # noqa: ARG001  Django's signature
    """Return the state of each part: 200 when pages can be served, 503 when the database is away."""
    database, achtergrond, gegevens = _database()
    status = HTTPStatus.OK if database == GOED else HTTPStatus.SERVICE_UNAVAILABLE
    return JsonResponse(
        {
            "database": database,
            "wachtrij": _wachtrij(),
            "achtergrond": achtergrond,
            "gegevens": gegevens,
        },
        status=status,
    )


gezond.zonder_database = True  # type: ignore[attr-defined]  # the middleware opens no transaction for it


def _database() -> tuple[str, str, str]:
    """Return the state of the database, and as recorded in it those of worker and beat, and of the data."""
    ergste = Regelstand.objects.order_by("-aantal").values("aantal")[:1]
    try:
        rij = (
            Taakplanning.objects.filter(naam=HARTSLAG)
            .annotate(mis=Subquery(ergste))
            .values_list("laatst_gelukt_op", "mis")
            .first()
        )
    except (Error, InterfaceError):
        return WEG, ONBEKEND, ONBEKEND
    gelukt, mis = rij or (None, None)
    gegevens = ONBEKEND if mis is None else MIS if mis else GOED
    if gelukt is None:
        return GOED, ONBEKEND, gegevens
    return GOED, GOED if nu() - gelukt < VERS else ACHTER, gegevens


def _wachtrij() -> str:
    try:
        with redis.Redis.from_url(
            settings.CELERY_BROKER_URL,
            socket_timeout=BROKER_SECONDEN,
            socket_connect_timeout=BROKER_SECONDEN,
            retry=Retry(NoBackoff(), 0),
        ) as broker:
            broker.ping()
    except redis.RedisError:
        return WEG
    return GOED
