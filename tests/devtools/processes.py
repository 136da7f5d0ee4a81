"""Look at processes from outside, and run `./dev` or a small supervisor as one."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SUPERVISOR = """
import sys, time
from pathlib import Path
from devtools.processes import StopRequested, listen_for_stop_signals
from devtools.stack import EmbeddedStack

listen_for_stop_signals()
try:
    with EmbeddedStack(Path(sys.argv[1]), owner="demo") as stack:
        print(stack.postgres.port, stack.valkey.port, flush=True)
        time.sleep(120)
except StopRequested as stop:
    sys.exit(stop.signum)
"""
STUBBORN = """
import os, signal, sys, time
from pathlib import Path
from devtools.processes import Child, Program

command = "trap '' INT TERM HUP QUIT; sleep 120 & sleep 120"
Child(Program(
    name="", arguments=["/bin/sh", "-c", command], environment=os.environ, log=Path(sys.argv[1]) / "log",
    orphan_signal=signal.SIGKILL,
))
print("up", flush=True)
time.sleep(120)
"""

type Process = tuple[int, str]


def clean_environment(**extra: str) -> dict[str, str]:
    """Give an environment without what `./dev test` itself set, as a user would have it."""
    ours = {
        *(
            "DATABASE_URL",
            "DATABASE_URL_EIGENAAR",
            "DATABASE_URL_TAAK",
            "REDIS_URL",
            "DATABASE_ROL",
            "STATE_DIR",
        ),
        *("DJANGO_SETTINGS_MODULE", "SECRET_KEY", "SLEUTELRING", "ZOEKSLEUTEL", "VIJFTALLENSLEUTEL"),
        *("STATIC_ROOT", "BASIS_URL"),
    }
    return {name: value for name, value in os.environ.items() if name not in ours} | extra


@contextlib.contextmanager
def supervisor(state: Path, program: str = SUPERVISOR) -> Iterator[subprocess.Popen[str]]:
    """Run a stack, or another program, by itself; it is up inside the block, and killed at its end."""
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", program, str(state)],
        env=clean_environment(PYTHONPATH=str(ROOT)),
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline(), "the supervisor ended before its stack was up"
        yield process
    finally:
        process.kill()
        process.communicate()


def descendants(pid: int) -> set[Process]:
    """Give every process below one, with its start time, for a number can be given out again."""
    parents: dict[int, list[Process]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (found := _stat(int(entry.name))):
            parent, started, _state = found
            parents.setdefault(parent, []).append((int(entry.name), started))
    below: set[Process] = set()
    todo = [pid]
    while todo:
        children = parents.get(todo.pop(), [])
        below.update(children)
        todo += [child for child, _ in children]
    return below


def alive(processes: set[Process]) -> set[Process]:
    """Give those that still run; a zombie, waiting for a parent to ask for its exit code, does not."""
    return {
        (pid, started)
        for pid, started in processes
        if (found := _stat(pid)) and found[1] == started and found[2] != "Z"
    }


def eventually(condition: Callable[[], bool], seconds: float = 15) -> bool:
    """Wait until something holds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


def _stat(pid: int) -> tuple[int, str, str] | None:
    try:
        fields = (
            Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        )
    except OSError:
        return None
    return int(fields[1]), fields[19], fields[0]
