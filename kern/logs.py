"""The process log: one JSON object a line, for machines and for administrators, and never personal data.

No input of a user reaches a line: no query string, no path (the name of the route instead), no form data. Of an
exception the class and the places in the code are logged, not its text, which may quote a value. Messages of libraries
keep their words and numbers and lose their arguments. As a safety net the rest is scrubbed of everything that looks
like an address or a number of a person. Of a view that is `stil` there is no line but of an error of ours: when it was
asked says who asked.
"""

import json
import logging
import logging.config
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any
from uuid import uuid4

from celery import current_task
from django.http import HttpRequest, HttpResponse

from kern.beleid import beleid_van

logger = logging.getLogger(__name__)

WORTEL = Path(__file__).resolve().parents[1]
METHODEN = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
FRAMES = 20
OORZAKEN = 5
WEG = "…"

_verzoek: ContextVar[HttpRequest | None] = ContextVar("verzoek", default=None)

_SCHROB = (
    (re.compile(r"\b[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE), "[adres]"),
    (re.compile(r"[^\s@<>\"'(=]+@[^\s@<>\"')]+"), "[e-mail]"),
    (re.compile(r"\?\S*=\S*"), f"?{WEG}"),
    (re.compile(r"(?<![\w.-])\d(?:[ -]?\d){7,}(?![\w-])"), "[nummer]"),
)
_BEKEND = frozenset({"name", "id", "runtime", "hostname", "pid"})
"""Arguments of Celery's messages that are about the machine, not about a person."""


def stel_in(configuratie: dict[str, Any]) -> None:
    """Configure logging from the setting LOGGING (Django's LOGGING_CONFIG); Python's warnings become lines too."""
    logging.config.dictConfig(configuratie)
    logging.captureWarnings(capture=True)


class LogMiddleware:
    """Gives each request an id, and logs one line when it is answered, unless its view is `stil`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Handle a request and return its id in the header X-Request-ID."""
        # Always an id of our own: a header of the request would put a stranger's text in the log.
        request.verzoek_id = uuid4().hex  # type: ignore[attr-defined]
        bewijs = _verzoek.set(request)
        begin = time.perf_counter()
        try:
            response = self.get_response(request)
            ms = round((time.perf_counter() - begin) * 1000)
            if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR or not is_stil(request):
                logger.info("verzoek", extra={"feiten": {"status": response.status_code, "ms": ms}})
            response.headers["X-Request-ID"] = request.verzoek_id  # type: ignore[attr-defined]
            return response
        finally:
            _verzoek.reset(bewijs)


def is_stil(request: HttpRequest) -> bool:
    """Tell whether the view of a request asks for no line of its own (`kern.beleid.Beleid.stil`)."""
    verklaring = beleid_van(request.resolver_match.func) if request.resolver_match else None
    return verklaring is not None and verklaring.stil


class JsonFormatter(logging.Formatter):
    """Writes a log record as one JSON object.

    Args:
        eigen: first parts of the names of our own loggers. Their messages are ours, written without personal data;
            `extra={"feiten": {…}}` adds fields.
    """

    def __init__(self, eigen: tuple[str, ...] | list[str] = ()) -> None:
        super().__init__()
        self.eigen = frozenset(eigen)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without a line end."""
        is_eigen = record.name.partition(".")[0] in self.eigen
        regel: dict[str, Any] = {
            "tijd": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname,
            "logger": record.name,
            "bericht": schrob(record.getMessage() if is_eigen else vreemd_bericht(record)),
            **_van_verzoek(),
            **_van_taak(),
            **(getattr(record, "feiten", {}) if is_eigen else {}),
        }
        if isinstance(record.exc_info, tuple) and record.exc_info[1] is not None:
            regel["fouten"] = [*_fouten(record.exc_info[1])]
        return json.dumps(regel, ensure_ascii=False, default=lambda waarde: type(waarde).__name__)


def schrob(tekst: str) -> str:
    """Remove everything that looks like an address (of the web or of mail), a query string or a number of a person."""
    for patroon, plaats in _SCHROB:
        tekst = patroon.sub(plaats, tekst)
    return tekst


def vreemd_bericht(record: logging.LogRecord) -> str:
    """Return the message of a library with its words and numbers, but without its other arguments."""
    if record.name.startswith("django.security"):
        # Its message is the text of an exception, which may quote what somebody sent.
        return f"geweigerd: {record.name.rpartition('.')[2]}"
    if record.name == "py.warnings":
        # The format is "file:line: Kind: text", and the text may quote a value.
        plek = re.match(r"(.+?:\d+: \w+)", record.getMessage())
        return plek.group(1) if plek else WEG
    sjabloon = str(record.msg)
    if not record.args:
        return sjabloon
    try:
        if isinstance(record.args, Mapping):
            return sjabloon % {k: v if k in _BEKEND else _zonder_tekst(v) for k, v in record.args.items()}
        return sjabloon % tuple(_zonder_tekst(v) for v in record.args)
    except (TypeError, ValueError):
        return sjabloon


def _zonder_tekst(waarde: object) -> object:
    if isinstance(waarde, BaseException):
        return type(waarde).__name__
    return waarde if isinstance(waarde, int | float | None) else WEG


def _van_verzoek() -> dict[str, Any]:
    request = _verzoek.get()
    if request is None:
        return {}
    match = request.resolver_match
    return {
        "verzoek": getattr(request, "verzoek_id", None),
        "methode": request.method if request.method in METHODEN else "ANDERS",
        "route": match.view_name if match else None,
    }


def _van_taak() -> dict[str, Any]:
    if not current_task:
        return {}
    return {"taak": current_task.name, "taak_id": current_task.request.id}


def _fouten(fout: BaseException) -> Iterator[dict[str, Any]]:
    """Yield an exception and its causes, outermost first."""
    huidig: BaseException | None = fout
    for _keer in range(OORZAKEN):
        if huidig is None:
            return
        yield {"soort": _naam(type(huidig)), **_van_database(huidig), "waar": _plaatsen(huidig.__traceback__)}
        huidig = huidig.__cause__ or (None if huidig.__suppress_context__ else huidig.__context__)


def _naam(soort: type[BaseException]) -> str:
    return (
        soort.__qualname__ if soort.__module__ == "builtins" else f"{soort.__module__}.{soort.__qualname__}"
    )


def _van_database(fout: BaseException) -> dict[str, str]:
    """Return the parts of a PostgreSQL error that hold no value: its code, the table and the constraint."""
    diag = getattr(fout, "diag", None)
    gegevens = {
        "sqlstate": getattr(fout, "sqlstate", None),
        "tabel": getattr(diag, "table_name", None),
        "constraint": getattr(diag, "constraint_name", None),
    }
    return {naam: waarde for naam, waarde in gegevens.items() if isinstance(waarde, str)}


def _plaatsen(spoor: TracebackType | None) -> list[str]:
    frames = [
        f"{_pad(frame.f_code.co_filename)}:{regel} {frame.f_code.co_name}"
        for frame, regel in traceback.walk_tb(spoor)
    ]
    return frames[-FRAMES:]


def _pad(bestand: str) -> str:
    """Return the path of a file relative to the project, or to the directory of Python's packages."""
    mappen = sorted({str(WORTEL), *sys.path}, key=len, reverse=True)
    return next((bestand[len(m) + 1 :] for m in mappen if m and bestand.startswith(f"{m}/")), bestand)
