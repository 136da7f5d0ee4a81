"""``./dev manage``: any management command on the data of the demo, on a running stack or on one started for it.

Only the output of the command goes to stdout.
"""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from devtools.console import fail, say
from devtools.paths import state_dir
from devtools.preparation import is_of_before, is_prepared, prepare_database
from devtools.processes import StopRequested, listen_for_stop_signals, run_in_foreground
from devtools.programs import django_command
from devtools.stack import EmbeddedStack, Running, environment_of, external_environment

# These must work while migrations are being written, and need no rows.
WITHOUT_DATA = {"check", "help", "makemigrations", "migrate", "showmigrations", "sqlmigrate", "version"}


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code.

    Raises:
        DevError: the data cannot be kept, the stack does not start, or preparing an empty state directory failed.
    """
    state = state_dir()
    command = django_command(*arguments)
    external = external_environment(state)
    if external is not None:
        _become(command, external)
    stack = EmbeddedStack(state, owner="manage")
    running = _lock_or_join(stack)
    if running is not None:
        _become(command, environment_of(state, running))
    if before := is_of_before(state):
        fail(f"{before}\nOpnieuw beginnen: ./dev demo --vers")
    listen_for_stop_signals()
    try:
        with stack:
            environment = stack.environment()
            if not is_prepared(state) and arguments and arguments[0] not in WITHOUT_DATA:
                prepare_database(state, environment)
            return run_in_foreground(command, environment, Path.cwd())
    except StopRequested as stop:
        return 128 + stop.signum


def _lock_or_join(stack: EmbeddedStack) -> Running | None:
    """Take the lock and return None, or return the running demo that has it; wait while another call has it."""
    told = False
    while not stack.lock.acquire(stack.owner):
        running = Running.read(stack.state)
        if running is not None:
            return running
        if not told:
            say(f"Wachten op ./dev {stack.lock.holder()} ...")
            told = True
        time.sleep(0.1)
    return None


def _become(command: list[str], environment: Mapping[str, str]) -> NoReturn:
    """Replace this process by the command: nothing is left to stop afterwards."""
    sys.stdout.flush()
    os.execve(command[0], command, dict(environment))  # noqa: S606 - our own command
