"""``./dev storing``: users at work while processes are killed and the database goes away; what they were told is judged.

The stack is one of its own, with the durability and the settings of the demo, and the proxy in front. The users, the
ledger and the judgement are in ``tests/storing``.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import IO

from devtools.console import fail, say
from devtools.demo import Demo, health
from devtools.nginx import Proxy
from devtools.paths import PYTHON, ROOT
from devtools.postgres import free_port
from devtools.preparation import collect_static, prepare_database
from devtools.processes import Child, Program, StopRequested, listen_for_stop_signals, tail, wait_until
from devtools.stack import EmbeddedStack
from devtools.system_packages import ensure_proxy

AWAY_SECONDS = 10.0
"""How long the database stays away, once."""
POLL_SECONDS = 0.1
CLOSING_SECONDS = 60.0
"""How long the users may need at the end to hear what became of the last things they sent."""


def main(arguments: list[str]) -> int:
    """Run it; return 0 when nothing was lost, doubled or answered falsely.

    Raises:
        DevError: nginx is missing, or a part does not start.
    """
    parser = argparse.ArgumentParser(prog="./dev storing", description="Storingen terwijl er gewerkt wordt.")
    parser.add_argument("--seconden", type=float, default=300.0, help="hoe lang (standaard 300)")
    parser.add_argument("--gebruikers", type=int, default=20, help="hoeveel tegelijk (standaard 20)")
    options = parser.parse_args(arguments)
    ensure_proxy()
    listen_for_stop_signals()
    state = Path(tempfile.mkdtemp(prefix="inburgering-storing-"))
    try:
        with EmbeddedStack(state, owner="storing") as stack:
            return Run(stack, options.gebruikers, options.seconden).run()
    except StopRequested as stop:
        return 128 + stop.signum
    finally:
        shutil.rmtree(state, ignore_errors=True)


class Run:
    """One run: the parts of the demo with a proxy in front, the users, and the faults."""

    def __init__(self, stack: EmbeddedStack, users: int, seconds: float) -> None:
        """Set the properties; nothing is started but the stack."""
        self.stack = stack
        self.users, self.seconds = users, seconds
        self.demo = Demo(stack, port=free_port(), reload=False)
        self.proxy = Proxy(stack.state / "proxy", stack.logs, self.demo.port)
        self.demo.environment = stack.environment(self.proxy.url)
        self.ledger, self.faults = stack.state / "grootboek.jsonl", stack.state / "storingen.jsonl"
        self.paused: float | None = None

    def run(self) -> int:
        """Do all of it."""
        state, environment = self.stack.state, self.demo.environment
        prepare_database(state, environment)
        collect_static(state, environment)
        people = state / "gebruikers.json"
        self._python("tests.storing.vullen", str(self.users), str(people))
        try:
            self.demo.start()
            self.proxy.start()
            assert self.proxy.child is not None
            self.demo.children.append(self.proxy.child)
            certificate = str(self.proxy.directory / "certificaat.pem")
            load = Child(
                Program(
                    name="De gebruikers",
                    arguments=[
                        *(PYTHON, "-m", "tests.storing.last", self.proxy.url, certificate),
                        *(str(people), str(self.seconds), str(self.ledger)),
                    ],
                    environment=environment,
                    directory=ROOT,
                    log=self.stack.logs / "gebruikers.log",
                )
            )
            say(f"{self.users} gebruikers werken {self.seconds:.0f} seconden ...")
            self._disturb(load)
            load.stop()
            return self._python("tests.storing.oordeel", str(self.ledger), str(self.faults), check=False)
        finally:
            self.demo.stop()

    def _disturb(self, load: Child) -> None:
        """Inflict each fault once, evenly over the time, and start again what ends, until the users are done."""
        faults = list(self._faults())
        begun = time.monotonic()
        moments = [begun + self.seconds * (n + 1) / (len(faults) + 1) for n in range(len(faults))]
        deadline = begun + self.seconds + CLOSING_SECONDS
        with self.faults.open("w", encoding="utf-8") as log:
            while load.returncode is None and time.monotonic() < deadline:
                # One at a time: the next waits until the site is back from the one before.
                if faults and time.monotonic() >= moments[0] and self._is_up():
                    moments.pop(0)
                    name, inflict = faults.pop(0)
                    say(f"{time.monotonic() - begun:5.0f} s  {name}")
                    _note(log, name)
                    inflict()
                if self._restart():
                    _note(log, "hersteld")
                time.sleep(POLL_SECONDS)
        if load.returncode != 0:
            fail(f"De gebruikers zijn gestopt. Uit {load.program.log}:\n{tail(load.program.log)}")

    def _is_up(self) -> bool:
        ended = [
            child for child in [*self.demo.children, *self.stack.children()] if child.returncode is not None
        ]
        return self.paused is None and not ended and health(self.demo.port) == HTTPStatus.OK

    def _restart(self) -> bool:
        """Start again what ended, but for a database that is to stay away; tell whether anything was."""
        if self.paused is not None and time.monotonic() < self.paused:
            return False
        self.paused = None
        parts = [*self.demo.children, *self.stack.children()]
        ended = [child for child in parts if child.returncode is not None]
        for child in ended:
            self.demo.restart(child)
        return bool(ended)

    def _faults(self) -> list[tuple[str, Callable[[], None]]]:
        web, worker, beat = self.demo.children[:3]
        postgres, valkey = self.stack.children()
        named = {"web": web, "worker": worker, "beat": beat, "valkey": valkey, "postgres": postgres}

        def now(name: str) -> Child:
            """Return the process that has this part now: it may have been started again."""
            program = named[name].program.name
            parts = [*self.demo.children, *self.stack.children()]
            return next(child for child in parts if child.name == program)

        def kill(name: str) -> Callable[[], None]:
            return lambda: os.kill(now(name).process.pid, signal.SIGKILL)

        def kill_child(name: str, of: bytes) -> Callable[[], None]:
            return lambda: os.kill(random.choice(_children(now(name).process.pid, of)), signal.SIGKILL)  # noqa: S311

        def away() -> None:
            self.paused = time.monotonic() + AWAY_SECONDS
            now("postgres").process.send_signal(signal.SIGINT)

        return [
            ("webproces gedood", kill_child("web", b"granian")),
            ("verbinding met de database gedood", self._end_connections),
            ("kind van de worker gedood", kill_child("worker", b"celery")),
            ("Valkey gedood", kill("valkey")),
            ("PostgreSQL gedood", kill("postgres")),
            ("worker gedood", kill("worker")),
            ("beat gedood", kill("beat")),
            ("webserver gedood", kill("web")),
            (f"database {AWAY_SECONDS:.0f} s weg", away),
            ("serverproces van PostgreSQL gedood", kill_child("postgres", b"web inburgering")),
            ("proxy gedood", lambda: os.kill(self.demo.children[-1].process.pid, signal.SIGKILL)),
        ]

    def _end_connections(self) -> None:
        """End every connection of the web server, some in the middle of their work."""
        assert self.stack.postgres is not None
        sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'web'"
        subprocess.run(  # noqa: S603 - our own program
            [
                str(self.stack.postgres.placement.binaries / "psql"),
                "-X",
                "-q",
                "-d",
                "inburgering",
                "-c",
                sql,
            ],
            env=self.stack.postgres.client_environment("postgres"),
            stdout=subprocess.DEVNULL,
            check=True,
        )

    def _python(self, module: str, *arguments: str, check: bool = True) -> int:
        """Run a module as the owner of the database."""
        result = subprocess.run(  # noqa: S603 - our own program
            [PYTHON, "-m", module, *arguments],
            env=self.demo.environment | {"DATABASE_ROL": "eigenaar"},
            cwd=ROOT,
            check=False,
        )
        if check and result.returncode != 0:
            fail(f"{module} is mislukt.")
        return result.returncode


def _note(log: IO[str], what: str) -> None:
    log.write(json.dumps({"op": time.time(), "wat": what}) + "\n")
    log.flush()


def _children(parent: int, name: bytes) -> list[int]:
    """Return the processes that a process started and whose command line holds a name."""

    def found() -> list[int]:
        text = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
        return [int(pid) for pid in text.split() if name in Path(f"/proc/{pid}/cmdline").read_bytes()]

    wait_until(lambda: bool(found()), seconds=30)
    return found()
