"""The embedded stack: PostgreSQL and Valkey in one state directory, and the environment that goes with them."""

import contextlib
import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from devtools.console import DevError
from devtools.geheimen import load_secrets
from devtools.paths import ELSEWHERE, MARKS, ROOT, SECRETS
from devtools.postgres import PostgresServer, find_binaries
from devtools.privileges import place
from devtools.processes import Child, ignore_stop_signals
from devtools.valkey import ValkeyServer

EXTERNAL = ("DATABASE_URL", "DATABASE_URL_EIGENAAR", "DATABASE_URL_TAAK", "REDIS_URL")
STATE_DIRECTORIES = {"postgres", "valkey", "logs", "staticfiles", "media", "documenten"}
STATE_FILES = (SECRETS, MARKS, "stack.json", "celerybeat-schedule", ELSEWHERE)


class StackBusyError(DevError):
    """Another process has this state directory in use."""


@dataclass(frozen=True)
class Running:
    """How to reach a running demo: the contents of ``stack.json``, written once it is ready for others."""

    pid: int
    postgres_port: int
    valkey_port: int
    base_url: str = ""

    def write(self, state: Path) -> None:
        """Write ``stack.json``."""
        aside = state / "stack.json.nieuw"
        aside.write_text(json.dumps(asdict(self)), encoding="utf-8")
        aside.replace(state / "stack.json")

    @classmethod
    def read(cls, state: Path) -> "Running | None":
        """Read ``stack.json`` of the holder of the lock; None when it wrote none (yet), or a killed process left it."""
        try:
            running = cls(**json.loads((state / "stack.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return running if StateLock(state).holder().endswith(f" {running.pid}") else None


class StateLock:
    """The lock on a state directory, held only by the supervisor: the kernel frees it however that process ends."""

    def __init__(self, state: Path) -> None:
        """Set the path; nothing is locked."""
        self.path = state / "lock"
        self.descriptor: int | None = None

    def acquire(self, owner: str) -> bool:
        """Take the lock and store who has it; False when another process has it."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{owner}, proces {os.getpid()}".encode(), 0)
        self.descriptor = descriptor
        return True

    def holder(self) -> str:
        """Return who has, or last had, the lock: subcommand and process number."""
        try:
            return self.path.read_text(encoding="utf-8")
        except OSError:
            return ""

    def release(self) -> None:
        """Release the lock."""
        if self.descriptor is not None:
            os.close(self.descriptor)
            self.descriptor = None


class EmbeddedStack:
    """PostgreSQL and Valkey, started in this order and stopped in reverse. Use as a context manager."""

    def __init__(self, state: Path, *, owner: str, throwaway: bool = False) -> None:
        """Set the properties; nothing is started.

        Args:
            state: state directory, made when absent.
            owner: the subcommand that runs it, for messages.
            throwaway: a test stack: fast, and not made to survive a crash.
        """
        self.state = state
        self.owner = owner
        self.throwaway = throwaway
        self.lock = StateLock(state)
        self.logs = state / "logs"
        self.postgres: PostgresServer | None = None
        self.valkey: ValkeyServer | None = None

    def acquire(self) -> None:
        """Lock the state directory.

        Raises:
            StackBusyError: another process has it.
        """
        if self.lock.descriptor is None and not self.lock.acquire(self.owner):
            running = Running.read(self.state)
            where = f"\nDe demo staat op {running.base_url}" if running and running.base_url else ""
            message = (
                f"De gegevens in {self.state} zijn al in gebruik door ./dev {self.lock.holder()}.{where}"
            )
            raise StackBusyError(message)

    def __enter__(self) -> Self:
        """Take the lock, unless taken, and start both servers."""
        self.acquire()
        try:
            (self.state / "stack.json").unlink(missing_ok=True)
            secrets = load_secrets(self.state)
            self.postgres = PostgresServer(self.state, self.logs, secrets, throwaway=self.throwaway)
            self.postgres.start()
            self.valkey = ValkeyServer(self.state, self.logs, secrets["wachtwoord_valkey"])
            self.valkey.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Stop both servers and release the lock."""
        self.stop()

    def publish(self, base_url: str = "") -> None:
        """Tell other ``./dev`` calls how to reach this stack, once it is ready for them."""
        self.running(base_url).write(self.state)

    def running(self, base_url: str = "") -> Running:
        """Return how to reach this stack."""
        assert self.postgres is not None
        assert self.valkey is not None
        return Running(os.getpid(), self.postgres.port, self.valkey.port, base_url)

    def environment(self, base_url: str = "") -> dict[str, str]:
        """Return the environment for a Django process on this stack."""
        return environment_of(self.state, self.running(base_url))

    def children(self) -> list[Child]:
        """Return the servers that were started."""
        servers = (self.postgres, self.valkey)
        return [server.child for server in servers if server is not None and server.child is not None]

    def restart(self, ended: Child) -> None:
        """Start a server that ended by itself again, where it was.

        Raises:
            DevError: it does not start.
        """
        for server in (self.postgres, self.valkey):
            if server is not None and server.child is ended:
                server.stop()
                server.start()

    def wipe(self) -> None:
        """Remove the files of a stack from the state directory; we must hold the lock, and nothing may run.

        By name, because ``STATE_DIR`` may be a directory that holds more than a stack.
        """
        place(self.state, find_binaries()).forget()
        for path in self.state.iterdir():
            if path.name in STATE_DIRECTORIES:
                shutil.rmtree(path)
            elif path.name.startswith(STATE_FILES):
                path.unlink()

    def stop(self) -> None:
        """Stop what runs, in reverse order. A second Ctrl-C meanwhile is ignored."""
        ignore_stop_signals()
        (self.state / "stack.json").unlink(missing_ok=True)
        if self.valkey is not None:
            self.valkey.stop()
        if self.postgres is not None:
            self.postgres.stop()
            if self.throwaway:
                self.postgres.placement.forget()
        self.lock.release()


def environment_of(state: Path, running: Running) -> dict[str, str]:
    """Return the environment that the settings read, for a running stack on this state directory."""
    secrets = load_secrets(state)
    database = f"@127.0.0.1:{running.postgres_port}/inburgering"
    urls = {
        "DATABASE_URL": f"postgresql://web:{secrets['wachtwoord_web']}{database}",
        "DATABASE_URL_EIGENAAR": f"postgresql://eigenaar:{secrets['wachtwoord_eigenaar']}{database}",
        "DATABASE_URL_TAAK": f"postgresql://taak:{secrets['wachtwoord_taak']}{database}",
        "REDIS_URL": f"redis://:{secrets['wachtwoord_valkey']}@127.0.0.1:{running.valkey_port}/0",
    }
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_ROL"}
    return (
        inherited
        | base_environment(state)
        | urls
        | ({"BASIS_URL": running.base_url} if running.base_url else {})
    )


def base_environment(state: Path) -> dict[str, str]:
    """Return the environment of every Django process of a state directory: secrets, settings module, directories."""
    secrets = load_secrets(state)
    return {
        "SECRET_KEY": secrets["secret_key"],
        "SLEUTELRING": secrets["sleutelring"],
        "ZOEKSLEUTEL": secrets["zoeksleutel"],
        "VIJFTALLENSLEUTEL": secrets["vijftallensleutel"],
        "DJANGO_SETTINGS_MODULE": "roermond_inburgering.settings.demo",
        "STATE_DIR": str(state),
        "STATIC_ROOT": str(state / "staticfiles"),
        "DOCUMENTEN_MAP": str(state / "documenten"),
        "TOEGESTANE_HOSTS": "localhost,127.0.0.1",
        "PG_BIN": str(find_binaries()),
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }


def external_environment(state: Path) -> dict[str, str] | None:
    """Return the caller's environment when it names its own databases and broker, else None.

    Keys and settings module that the caller leaves out come from the state directory, so that they stay the same.
    """
    if not all(os.environ.get(name) for name in EXTERNAL):
        return None
    return base_environment(state) | os.environ


@contextlib.contextmanager
def throwaway_stack(owner: str) -> Iterator[EmbeddedStack]:
    """Run a fresh stack in a temporary directory and remove all of it afterwards."""
    state = Path(tempfile.mkdtemp(prefix="inburgering-"))
    try:
        with EmbeddedStack(state, owner=owner, throwaway=True) as stack:
            yield stack
    finally:
        shutil.rmtree(state, ignore_errors=True)
