"""A real Celery worker in processes of its own, on the test database and the broker of the tests."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit, urlunsplit

import redis
from celery import Celery, current_app
from django.conf import settings
from django.db import connection

from devtools.postgres import free_port
from devtools.processes import wait_until
from devtools.valkey import find_server

WORTEL = Path(__file__).resolve().parent.parent


class Werker:
    """Works as login `taak` with the settings of production as long as the block lasts.

    Args:
        map_: a folder for its log.
        beat: with the clock in it, as in the demo.
        omgeving: variables of the environment to add.
    """

    def __init__(self, map_: Path, *, beat: bool = False, omgeving: Mapping[str, str] | None = None) -> None:
        self.log = map_ / "werker.log"
        self.beat = ["--beat", "--schedule", str(map_ / "schedule")] if beat else []
        self.omgeving = {**werker_omgeving(), **(omgeving or {})}

    def __enter__(self) -> Self:
        with self.log.open("ab") as log:
            self.proces = subprocess.Popen(  # noqa: S603  our own program
                [
                    *(sys.executable, "-m", "celery", "--quiet", "--app", "roermond_inburgering", "worker"),
                    *("--concurrency", "2", "--without-gossip", "--without-mingle", "--without-heartbeat"),
                    *self.beat,
                ],
                cwd=WORTEL,
                env=self.omgeving,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self

    def __exit__(self, *_: object) -> None:
        self.dood()

    def dood(self) -> None:
        """Kill -9: the worker and everything it started, at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.proces.pid, signal.SIGKILL)
        self.proces.wait()

    def kinderen(self) -> list[int]:
        """The processes that do the work."""
        pid = self.proces.pid
        tekst = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
        return [int(kind) for kind in tekst.split()]


def werker_omgeving() -> dict[str, str]:
    """Return the environment of a worker on the database of the tests."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "roermond_inburgering.settings.productie",
        "DATABASE_ROL": "taak",
        "DATABASE_URL_TAAK": op_testdatabase(os.environ["DATABASE_URL_TAAK"]),
    }


def op_testdatabase(adres: str) -> str:
    """Return the address of the test database, for the login of another one."""
    return urlunsplit(urlsplit(adres)._replace(path=f"/{connection.settings_dict['NAME']}"))


def maak_wachtrij_leeg() -> None:
    """Forget every wake-up that other tests left, also those a killed worker did not confirm."""
    with redis.Redis.from_url(settings.CELERY_BROKER_URL) as broker:
        for sleutel in ("celery", "unacked", "unacked_index", "unacked_mutex"):
            broker.delete(sleutel)


def verbindingen_naar(pid: int, poort: int) -> set[str]:
    """Return the sockets (by inode) that a process has to a port of this machine."""
    tabel = Path(f"/proc/{pid}/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    naar = {v[9] for v in map(str.split, tabel) if v[2].endswith(f":{poort:04X}")}
    eigen = set()
    for fd in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):
            eigen.add(str(fd.readlink()))
    return {inode for inode in naar if f"socket:[{inode}]" in eigen}


class Wachtrij:
    """A Valkey of its own, without a memory on disk, that can be killed and started again.

    Args:
        map_: a folder for its log.
    """

    def __init__(self, map_: Path) -> None:
        self.map_ = map_
        self.poort = free_port()
        self.adres = f"redis://127.0.0.1:{self.poort}/0"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.dood()

    def start(self) -> None:
        """Start, and wait until it answers."""
        with (self.map_ / "valkey.log").open("ab") as log:
            self.proces = subprocess.Popen(  # noqa: S603  our own program
                [
                    *(str(find_server()), "--bind", "127.0.0.1", "--port", str(self.poort)),
                    *("--save", "", "--appendonly", "no"),
                ],
                stdout=log,
                stderr=log,
            )
        with redis.Redis.from_url(self.adres) as broker:
            assert wait_until(lambda: self._antwoordt(broker), seconds=15)

    def dood(self) -> None:
        """Kill -9: what it held is gone."""
        self.proces.kill()
        self.proces.wait()

    @contextmanager
    def als_broker(self) -> Iterator[None]:
        """Let this process send its wake-ups here."""
        echt = current_app._get_current_object()
        hier = Celery("hier")
        hier.config_from_object("django.conf:settings", namespace="CELERY")
        hier.conf.broker_url = self.adres
        hier.set_current()
        try:
            yield
        finally:
            echt.set_current()

    @staticmethod
    def _antwoordt(broker: redis.Redis) -> bool:
        try:
            return bool(broker.ping())
        except redis.ConnectionError:
            return False
