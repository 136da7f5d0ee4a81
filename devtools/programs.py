"""The processes of the product beside PostgreSQL and Valkey: how they are started and stopped."""

import signal
from collections.abc import Mapping
from pathlib import Path

from devtools.paths import PYTHON, ROOT
from devtools.processes import Program

WEB_WORKERS = 2
WEB_THREADS = 4
WORKER_PROCESSES = 2


def web_program(port: int, logs: Path, environment: Mapping[str, str]) -> Program:
    """Return the web server: WSGI, because that is 2.5 times as fast here as ASGI."""
    return Program(
        name="De webserver",
        arguments=[
            *(PYTHON, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
            *("--workers", str(WEB_WORKERS), "--blocking-threads", str(WEB_THREADS)),
            # More waiting requests are refused at once, instead of growing a queue that nobody waits for.
            *("--backpressure", str(WEB_THREADS * 8), "--workers-kill-timeout", "5s", "--no-ws"),
            # A worker that dies is replaced, and the others go on.
            "--respawn-failed-workers",
            *("--log-config", str(ROOT / "roermond_inburgering" / "granian.json")),
            "roermond_inburgering.wsgi:application",
        ],
        environment=dict(environment) | {"DATABASE_ROL": "web"},
        directory=ROOT,
        log=logs / "web.log",
        # Killed without waiting for requests: a transaction that is not committed has not happened.
        orphan_signal=signal.SIGKILL,
    )


def worker_program(logs: Path, environment: Mapping[str, str]) -> Program:
    """Return the background worker."""
    return Program(
        name="De achtergrondwerker",
        arguments=[
            *(PYTHON, "-m", "celery", "--quiet", "--app", "roermond_inburgering", "worker"),
            # There is one worker, so it has no others to contact at its start.
            *("--loglevel", "INFO", "--without-gossip", "--without-mingle"),
            *("--concurrency", str(WORKER_PROCESSES)),
        ],
        environment=dict(environment) | {"DATABASE_ROL": "taak"},
        directory=ROOT,
        log=logs / "worker.log",
        # Even with SIGQUIT it would wait for tasks, and for a broker that is gone. Interrupted work is done again.
        orphan_signal=signal.SIGKILL,
    )


def beat_program(state: Path, logs: Path, environment: Mapping[str, str]) -> Program:
    """Return the clock that wakes the worker; by itself, so that it is started again when it ends."""
    return Program(
        name="De klok van de achtergrondwerker",
        arguments=[
            *(PYTHON, "-m", "celery", "--quiet", "--app", "roermond_inburgering", "beat"),
            *("--schedule", str(state / "celerybeat-schedule"), "--loglevel", "INFO", "--pidfile", ""),
        ],
        environment=dict(environment) | {"DATABASE_ROL": "taak"},
        directory=ROOT,
        log=logs / "beat.log",
        orphan_signal=signal.SIGKILL,
    )


def django_command(*arguments: str) -> list[str]:
    """Return the command line of a management command."""
    return [PYTHON, str(ROOT / "manage.py"), *arguments]
