"""``./dev check``: all checks of the code that need no test run. All of them run, then the verdict is printed."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from devtools.console import say
from devtools.paths import PYTHON, ROOT
from devtools.processes import StopRequested, listen_for_stop_signals
from devtools.stack import throwaway_stack

PARALLEL = 2
COMPOSE = "docker compose config"
LOCK_HOSTS = {"pypi.org", "files.pythonhosted.org"}


@dataclass(frozen=True)
class Outcome:
    """The result of one check."""

    name: str
    passed: bool
    output: str
    seconds: float


@dataclass(frozen=True)
class Check:
    """A command that must exit 0."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] | None = None

    def run(self) -> Outcome:
        """Run it."""
        started = time.monotonic()
        result = subprocess.run(  # noqa: S603 - the commands below
            self.command,
            cwd=ROOT,
            env=os.environ | (self.environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Outcome(self.name, result.returncode == 0, result.stdout.strip(), time.monotonic() - started)


def main(arguments: list[str]) -> int:
    """Run all checks; 1 when one failed."""
    if arguments:
        say("./dev check kent geen opties.")
        return 2
    listen_for_stop_signals()
    try:
        with throwaway_stack("check") as stack:
            environment = stack.environment() | {
                "DJANGO_SETTINGS_MODULE": "roermond_inburgering.settings.test",
                "DATABASE_ROL": "eigenaar",
            }
            with ThreadPoolExecutor(PARALLEL) as pool:
                compose = compose_command()
                checks = [*static_checks(compose), *django_checks(environment)]
                outcomes = [check_lock(), *pool.map(Check.run, checks)]
    except StopRequested as stop:
        return 128 + stop.signum
    return report(outcomes, [] if compose else [f"{COMPOSE} (geen Docker Compose hier)"])


def static_checks(compose: Sequence[str] | None) -> list[Check]:
    """Return the checks that need no database, the longest first; ``compose`` is the command of Docker Compose."""
    tools = Path(PYTHON).parent
    checks = [
        Check("mypy", [str(tools / "mypy"), "."]),
        Check("ruff check", [str(tools / "ruff"), "check", "--quiet", "."]),
        Check("ruff format", [str(tools / "ruff"), "format", "--check", "--quiet", "."]),
        Check("import-linter", [str(tools / "lint-imports")]),
        # Indents only: it moves no blank that is drawn.
        Check("djhtml", [str(tools / "djhtml"), "--check", "--tabwidth", "2", "templates"]),
    ]
    if compose:
        # With a value for every variable: the file cannot be read without its secrets.
        environment = dict.fromkeys(compose_variables(), "controle")
        checks.append(Check(COMPOSE, [*compose, "config", "--quiet"], environment))
    return checks


def compose_command() -> list[str] | None:
    """Return the command of Docker Compose, as plug-in or by itself, or None when it is not installed."""
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]) and Check("", [*command, "version"]).run().passed:
            return command
    return None


def django_checks(environment: Mapping[str, str]) -> list[Check]:
    """Return the checks of Django itself; a warning counts as an error."""
    manage = [PYTHON, "-W", "error", "manage.py"]
    production = dict(environment) | {
        "DJANGO_SETTINGS_MODULE": "roermond_inburgering.settings.productie",
        "BASIS_URL": "https://inburgering.example.nl",
    }
    return [
        Check("manage.py check", [*manage, "check", "--fail-level", "WARNING"], environment),
        Check(
            "manage.py check --deploy", [*manage, "check", "--deploy", "--fail-level", "WARNING"], production
        ),
        Check("makemigrations --check", [*manage, "makemigrations", "--check", "--dry-run"], environment),
    ]


def check_lock() -> Outcome:
    """Fail when the lock file names another index than PyPI: it would only install where that index can be reached."""
    started = time.monotonic()
    hosts = (
        set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text(encoding="utf-8"))) - LOCK_HOSTS
    )
    return Outcome(
        "uv.lock", not hosts, "Andere bron dan PyPI: " + ", ".join(sorted(hosts)), time.monotonic() - started
    )


def compose_variables() -> set[str]:
    """Return the names of the variables that docker-compose.yml requires."""
    return set(re.findall(r"\$\{(\w+)", (ROOT / "docker-compose.yml").read_text(encoding="utf-8")))


def report(outcomes: Sequence[Outcome], skipped: Sequence[str] = ()) -> int:
    """Print the verdicts, the skipped checks and the output of failed ones; return 1 when a check failed.

    ``skipped`` are checks that cannot run on this machine, each with the reason; they do not count as failed.
    """
    for outcome in outcomes:
        say(f"{'goed' if outcome.passed else 'FOUT'}  {outcome.name} ({outcome.seconds:.1f} s)")
    for name in skipped:
        say(f"niet gedaan  {name}")
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        say(f"\n--- {outcome.name}\n{outcome.output}")
    if failed:
        say(f"\nNiet goed: {', '.join(outcome.name for outcome in failed)}")
    return 1 if failed else 0
