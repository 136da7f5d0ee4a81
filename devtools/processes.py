"""Child processes that never outlive this one, and the signals that stop it."""

import atexit
import contextlib
import ctypes
import functools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from devtools.paths import PYTHON, ROOT

PR_SET_PDEATHSIG = 1
MAX_LOG_BYTES = 5_000_000
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


class StopRequested(Exception):
    """The user or the system asked this process to stop."""

    def __init__(self, signum: int) -> None:
        """Store the signal."""
        super().__init__(signum)
        self.signum = signum


def _request_stop(signum: int, _frame: object) -> None:
    ignore_stop_signals()
    raise StopRequested(signum)


def listen_for_stop_signals() -> None:
    """Make Ctrl-C, SIGTERM and a hangup raise StopRequested in the main thread.

    Set explicitly, because a shell starts a background job with SIGINT ignored, and nohup does so with SIGHUP.
    """
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, _request_stop)


def ignore_stop_signals() -> None:
    """Ignore stop signals: during stopping a second Ctrl-C must not leave children behind."""
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)


def die_with_parent(signum: int) -> Callable[[], None]:
    """Return a preexec step that has the kernel send ``signum`` to the child when this process is gone (Linux only)."""
    parent = os.getpid()

    def step() -> None:
        if _libc is None:
            return
        _libc.prctl(PR_SET_PDEATHSIG, int(signum), 0, 0, 0)
        if os.getppid() != parent:  # it died between fork and prctl
            os._exit(1)

    return step


@dataclass(frozen=True, kw_only=True)
class Program:
    """A program, and how to stop it.

    ``stop_signal`` asks for an orderly end; ``orphan_signal`` is sent to it and everything it started when this
    process was killed; ``grace`` is the time in seconds between the orderly end and SIGKILL.
    """

    name: str
    arguments: Sequence[str]
    environment: Mapping[str, str]
    log: Path
    stop_signal: signal.Signals = signal.SIGTERM
    orphan_signal: signal.Signals = signal.SIGTERM
    grace: float = 10.0
    directory: Path | None = None
    enter: Callable[[], None] | None = None
    pass_fds: Sequence[int] = ()
    feed: str | None = None


class Guard:
    """Our end of the pipe to :mod:`devtools.guard`; the kernel closes it however this process ends."""

    def __init__(self) -> None:
        """Start the guard in a session of its own, and isolated so that it imports nothing of the project."""
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [PYTHON, "-I", "-S", str(ROOT / "devtools" / "guard.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            text=True,
        )

    def tell(self, line: str) -> None:
        """Send a line. A guard that is gone is no error: the parent-death signal is left."""
        if self.process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self.process.stdin.write(f"{line}\n")
                self.process.stdin.flush()

    def close(self) -> None:
        """Close the pipe, and wait until the guard has ended all remaining processes."""
        with contextlib.suppress(BrokenPipeError):
            self.process.communicate()


@functools.cache
def guard() -> Guard:
    """Return the one guard of this process; it ends when this process ends by itself."""
    made = Guard()
    atexit.register(made.close)
    return made


class Child:
    """A running program in a session of its own, so Ctrl-C in the terminal reaches only its supervisor."""

    def __init__(self, program: Program) -> None:
        """Start the program; its output goes to its log."""
        self.program = program
        self.asked = False
        orphan = die_with_parent(program.orphan_signal)
        enter = program.enter

        def prepare() -> None:
            # The change of user comes first: the kernel forgets the parent-death signal when credentials change.
            if enter is not None:
                enter()
            orphan()

        with open_log(program.log) as log:
            self.process = subprocess.Popen(  # noqa: S603 - our own programs
                program.arguments,
                env=dict(program.environment),
                cwd=program.directory,
                stdin=subprocess.DEVNULL if program.feed is None else subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=prepare,  # noqa: PLW1509 - this process has one thread
                pass_fds=program.pass_fds,
                text=True,
            )
        guard().tell(f"+ {self.process.pid} {int(program.orphan_signal)}")
        if program.feed is not None and self.process.stdin is not None:
            with contextlib.suppress(BrokenPipeError), self.process.stdin as pipe:
                pipe.write(program.feed)

    @property
    def name(self) -> str:
        """The name for messages."""
        return self.program.name

    @property
    def returncode(self) -> int | None:
        """The exit code, or None while it runs."""
        return self.process.poll()

    def ask_to_stop(self) -> None:
        """Ask for an orderly end, without waiting for it."""
        if self.returncode is None and not self.asked:
            self.process.send_signal(self.program.stop_signal)
            self.asked = True

    def stop(self) -> None:
        """End the program and everything in its session."""
        self.ask_to_stop()
        if self.returncode is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(self.program.grace)
        # Also when the program ended by itself: processes it started may still be there.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        guard().tell(f"- {self.process.pid}")


@contextlib.contextmanager
def open_log(path: Path) -> Iterator[IO[str]]:
    """Open a log for appending; a long one is set aside first (one older generation is kept)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileNotFoundError):
        if path.stat().st_size > MAX_LOG_BYTES:
            path.replace(path.with_suffix(".log.1"))
    with path.open("a", encoding="utf-8") as log:
        yield log


def tail(path: Path, lines: int = 10, width: int = 500) -> str:
    """Return the last lines of a log, to show with an error; of a long line the end, which holds the cause."""
    try:
        found = path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
    except OSError:
        return ""
    return "\n".join(line if len(line) <= width else f"… {line[-width:]}" for line in found)


def wait_until(condition: Callable[[], bool], *, seconds: float, step: float = 0.02) -> bool:
    """Poll a condition; True as soon as it holds, False when the time is up."""
    deadline = time.monotonic() + seconds
    while True:
        if condition():
            return True
        if time.monotonic() >= deadline:
            return False
        time.sleep(step)


def run_in_foreground(arguments: Sequence[str], environment: Mapping[str, str], directory: Path) -> int:
    """Run a command on this terminal, with its streams, and return its exit code.

    Ctrl-C reaches the command by itself (same terminal); here it is only waited for. A SIGTERM or hangup of this
    process is passed on.

    Raises:
        StopRequested: SIGTERM or SIGHUP arrived; the command has ended.
    """
    signal.signal(signal.SIGINT, lambda _signum, _frame: None)  # a handler: SIG_IGN would be inherited
    process = subprocess.Popen(  # noqa: S603 - our own programs
        arguments,
        env=dict(environment),
        cwd=directory,
        preexec_fn=die_with_parent(signal.SIGTERM),  # noqa: PLW1509 - this process has one thread
    )
    try:
        code = process.wait()
    except StopRequested:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        raise
    return code if code >= 0 else 128 - code
