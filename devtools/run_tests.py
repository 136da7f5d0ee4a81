"""``./dev test``: the checks and then pytest, on a throw-away stack."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from devtools import check
from devtools.console import fail
from devtools.paths import PYTHON, ROOT
from devtools.processes import StopRequested, listen_for_stop_signals, run_in_foreground
from devtools.rooms import replace_rooms
from devtools.stack import throwaway_stack
from devtools.system_packages import ensure_system_packages
from devtools.template_database import prepare_template

PROCESSES = 4
"""Twice the two cores that a run is meant for: a test waits for the database or a browser half of its time."""
ALONE = {"--pdb", "--trace", "-s", "--capture=no"}
"""Options with which the user interacts with the test itself, so it needs one process."""


def main(arguments: list[str]) -> int:
    """Run the tests and return pytest's exit code (of the checks, when those fail first).

    Raises:
        DevError: a path or a room that does not exist, or a system package that is missing and cannot be installed here.
    """
    arguments = replace_rooms(arguments)
    missing = [argument for argument in arguments if _names_a_test(argument) and not _is_path(argument)]
    if missing:
        # Said first, not after all checks.
        fail(f"Dit pad bestaat niet: {', '.join(missing)}")
    command = [PYTHON, "-m", "pytest", *pytest_arguments(arguments)]
    browser = ensure_system_packages(proxy="--alles" in arguments)
    listen_for_stop_signals()
    try:
        with throwaway_stack("test") as stack, ThreadPoolExecutor(1) as beside:
            # Migrating and the longest check take a core each.
            template = beside.submit(prepare_template, stack)
            if not any(_is_path(argument) for argument in arguments):
                code = check.main([])
                if code:
                    return code
                listen_for_stop_signals()
            environment = stack.environment() | testing_environment(browser, template.result())
            return run_in_foreground(command, environment, ROOT)
    except StopRequested as stop:
        return 128 + stop.signum


def testing_environment(browser: Path, template: str) -> dict[str, str]:
    """Return the environment that tests need beside that of a stack: settings, role, template database and browser."""
    return {
        "DJANGO_SETTINGS_MODULE": "roermond_inburgering.settings.test",
        "DATABASE_ROL": "eigenaar",
        # Playwright's event loop runs in the thread of the test.
        "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
        "CHROMIUM": str(browser),
        "TESTDATABASE_SJABLOON": template,
    }


def pytest_arguments(arguments: Sequence[str]) -> list[str]:
    """Return pytest's arguments: those given, without the slow tests unless `--alles` or a test by name was given."""
    rest = [_from_root(argument) for argument in arguments if argument != "--alles"]
    paths = [argument for argument in arguments if _is_path(argument)]
    named = bool(paths) and all("::" in path for path in paths)
    chosen = [] if "--alles" in arguments or named or "-m" in rest else ["-m", "not langzaam"]
    return [*chosen, *_divided(paths, rest), *rest]


def _divided(paths: Sequence[str], options: Sequence[str]) -> list[str]:
    """Divide all of it, or a folder, file by file over processes; ``-n`` of the caller comes later and wins.

    Not a few files: a second process takes as long to begin as it saves.
    """
    if ALONE.intersection(options) or (paths and not any(Path(path).is_dir() for path in paths)):
        return []
    return ["-n", str(PROCESSES), "--dist", "loadfile", "--no-loadscope-reorder"]


def _names_a_test(argument: str) -> bool:
    path = argument.partition("::")[0]
    return path.endswith(".py") or path.startswith("tests/")


def _is_path(argument: str) -> bool:
    return not argument.startswith("-") and Path(argument.partition("::")[0]).exists()


def _from_root(argument: str) -> str:
    """Return a path relative to the project, where pytest runs, instead of to the caller's directory."""
    if not _is_path(argument):
        return argument
    path, separator, rest = argument.partition("::")
    return f"{os.path.relpath(Path(path).resolve(), ROOT)}{separator}{rest}"
