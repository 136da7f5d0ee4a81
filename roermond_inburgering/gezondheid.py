"""Health (`/gezond/`): tells load balancers and monitoring which part works, and nothing about how or where."""

import datetime as dt
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from queue import Empty, SimpleQueue

import redis
from django.conf import settings
from django.db import Error, InterfaceError, connection
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
GEDULD = 0.8
"""Seconds that health waits for a part; with what the rest takes it answers within one."""
HANGEND = 4
"""How many questions to one part may be without an answer; a part that hangs must not cost a thread at each check."""


class Peiling[T]:
    """A question to a part that may never answer, asked in a thread of its own.

    Args:
        vraag: asks it.
        geen: the outcome when there is no answer in time.
    """

    def __init__(self, vraag: Callable[[], T], *, geen: T) -> None:
        self._vraag = vraag
        self._geen = geen
        self._plaatsen = threading.BoundedSemaphore(HANGEND)

    def begin(self) -> "SimpleQueue[T]":
        """Ask, and return where the answer comes."""
        antwoord: SimpleQueue[T] = SimpleQueue()
        if self._plaatsen.acquire(blocking=False):
            threading.Thread(target=self._loop, args=(antwoord,), daemon=True).start()
        else:
            antwoord.put(self._geen)
        return antwoord

    def uitkomst(self, antwoord: "SimpleQueue[T]", *, voor: float) -> T:
        """Return the answer, awaited until the moment `voor` of the monotonic clock."""
        try:
            return antwoord.get(timeout=max(0.0, voor - time.monotonic()))
        except Empty:
            return self._geen

    def _loop(self, antwoord: "SimpleQueue[T]") -> None:
        try:
            antwoord.put(self._vraag())
        finally:
            connection.close()
            self._plaatsen.release()


@beleid(openbaar=True)
@never_cache
@require_safe
def gezond(request: HttpRequest) -> JsonResponse:  # noqa: ARG001  Django's signature
    """Return the state of each part: 200 when pages can be served, 503 when the database is away."""
    van_database, van_wachtrij = _DATABASE.begin(), _WACHTRIJ.begin()
    voor = time.monotonic() + GEDULD
    database, achtergrond, gegevens = _DATABASE.uitkomst(van_database, voor=voor)
    wachtrij = _WACHTRIJ.uitkomst(van_wachtrij, voor=voor)
    status = HTTPStatus.OK if database == GOED else HTTPStatus.SERVICE_UNAVAILABLE
    return JsonResponse(
        {"database": database, "wachtrij": wachtrij, "achtergrond": achtergrond, "gegevens": gegevens},
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
            socket_timeout=GEDULD,
            socket_connect_timeout=GEDULD,
            retry=Retry(NoBackoff(), 0),
        ) as broker:
            broker.ping()
    except redis.RedisError:
        return WEG
    return GOED


_DATABASE = Peiling(_database, geen=(WEG, ONBEKEND, ONBEKEND))
_WACHTRIJ = Peiling(_wachtrij, geen=WEG)
