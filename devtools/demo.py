"""``./dev demo``: the whole product on this machine, with demonstration data, until Ctrl-C."""

import argparse
import http.client
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from http import HTTPStatus

from devtools.console import DevError, fail, say
from devtools.paths import ROOT, SECRETS, state_dir
from devtools.preparation import Marks, collect_static, is_of_before, prepare_database, run_django
from devtools.processes import (
    Child,
    StopRequested,
    die_with_parent,
    listen_for_stop_signals,
    tail,
    wait_until,
)
from devtools.programs import beat_program, django_command, web_program, worker_program
from devtools.stack import EmbeddedStack
from devtools.system_packages import ensure_libraries
from devtools.watch import SourceWatch

FIRST_PORT = 8000
PORTS_TRIED = 100
WEB_SECONDS = 30.0
POLL_SECONDS = 0.5
RESTARTS, RESTART_SECONDS = 5, 60.0
"""How often in how long parts that end by themselves are started again; more often is no accident."""
# With one of these statuses waiting longer is of no use: the server works, or the code has an error.
SETTLED = {HTTPStatus.OK, HTTPStatus.INTERNAL_SERVER_ERROR}


def main(arguments: list[str]) -> int:
    """Run the demo until it is stopped; return 0 when the user stopped it, 1 when parts of it kept ending.

    Raises:
        DevError: the state directory is in use, the port is taken, or a part does not start.
    """
    options = _options(arguments)
    state = state_dir()
    stack = EmbeddedStack(state, owner="demo")
    stack.acquire()
    listen_for_stop_signals()
    try:
        before = is_of_before(state)
        if before:
            say(f"{before} De demo kan opnieuw beginnen.")
        if before or options.vers:
            start_afresh(stack, confirmed=options.vers and options.ja)
        with stack, _reserve_port(options.poort) as reserved:
            port = reserved.getsockname()[1]
            return Demo(stack, port=port, reload=options.herlaad).run()
    except StopRequested:
        say("Gestopt.")
        return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev demo", description="Start alles met voorbeeldgegevens.")
    parser.add_argument("--vers", action="store_true", help="wis eerst de gegevens van de demo")
    parser.add_argument("--ja", action="store_true", help="vraag bij --vers niet om bevestiging")
    parser.add_argument(
        "--poort", type=int, metavar="N", help=f"poort (anders de eerste vrije vanaf {FIRST_PORT})"
    )
    parser.add_argument("--herlaad", action="store_true", help="herstart bij elke wijziging in de code")
    return parser.parse_args(arguments)


def start_afresh(stack: EmbeddedStack, *, confirmed: bool) -> None:
    """Empty the state directory after asking; the lock stays.

    Raises:
        DevError: there is no terminal to ask on, or the answer is no.
    """
    if not (stack.state / SECRETS).exists():
        return
    if not confirmed:
        if not sys.stdin.isatty():
            fail("Er is niemand om het te vragen. Gebruik: ./dev demo --vers --ja")
        say(f"Alle gegevens van de demo in {stack.state} worden gewist. Doorgaan? [j/N]")
        if sys.stdin.readline().strip().lower() not in {"j", "ja"}:
            fail("Niets gewist.")
    stack.wipe()


def _reserve_port(wanted: int | None) -> socket.socket:
    """Return a socket that holds the requested port, or the first free one, until it is closed.

    It does not listen; granian shares the port with it. A second demo that starts meanwhile finds it taken, where two
    servers on one port would each get half of the requests.

    Raises:
        DevError: the requested port is taken.
    """
    ports = range(FIRST_PORT, FIRST_PORT + PORTS_TRIED) if wanted is None else [wanted]
    port = next(filter(_is_free, ports), None)
    if port is None and wanted is not None:
        fail(f"Poort {wanted} is bezet. Kies een andere met --poort.")
    if port is None:
        fail("Er is geen vrije poort. Kies er een met --poort.")
    holder = socket.socket()
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    holder.bind(("127.0.0.1", port))
    return holder


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


class Demo:
    """The web server, the worker and its clock, on a running stack.

    A part that ends by itself is started again, with a limit.
    """

    def __init__(self, stack: EmbeddedStack, *, port: int, reload: bool) -> None:
        """Set the properties; nothing is started."""
        self.stack = stack
        self.port = port
        self.url = f"http://localhost:{port}"
        self.environment = stack.environment(self.url)
        self.watch = SourceWatch() if reload else None
        self.children: list[Child] = []
        self.restarts: list[float] = []

    def run(self) -> int:
        """Prepare, start, tell the user, and stay until a part ends or a stop is requested."""
        try:
            ensure_libraries()
            self._prepare()
            with self._read_users() as users:
                self.start()
                self._welcome(users)
            self.stack.publish(self.url)
            return self._stay()
        finally:
            self.stop()

    def _prepare(self) -> None:
        state = self.stack.state
        prepare_database(state, self.environment)
        collect_static(state, self.environment)
        marks = Marks(state)
        if not marks.has("demodata"):
            # People may have been added by `./dev manage`, or an earlier start was killed before the mark: they are
            # kept.
            made = ["demodata", "--alleen-leeg"]
            say(run_django(made, self.environment, "Voorbeeldgegevens worden gemaakt ...").strip())
            marks.set("demodata", "gemaakt")

    def start(self) -> None:
        """Start the web server, wait until it answers, start the worker and its clock."""
        web = Child(web_program(self.port, self.stack.logs, self.environment))
        self.children = [web]
        wait_until(
            lambda: web.returncode is not None or health(self.port) in SETTLED, seconds=WEB_SECONDS, step=0.05
        )
        if web.returncode is not None or health(self.port) != HTTPStatus.OK:
            fail(f"De webserver start niet. Uit {web.program.log}:\n{tail(web.program.log)}")
        self.children.append(Child(worker_program(self.stack.logs, self.environment)))
        self.children.append(Child(beat_program(self.stack.state, self.stack.logs, self.environment)))

    def stop(self) -> None:
        """Stop what runs beside the stack."""
        for child in self.children:
            child.ask_to_stop()
        for child in self.children:
            child.stop()
        self.children = []

    def _read_users(self) -> subprocess.Popen[str]:
        """Start the command that lists the demo users; it runs while the web server starts."""
        return subprocess.Popen(  # noqa: S603 - our own command
            django_command("demogebruikers"),
            env=self.environment,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=die_with_parent(signal.SIGTERM),  # noqa: PLW1509 - this process has one thread
        )

    def _welcome(self, users: subprocess.Popen[str]) -> None:
        table, errors = users.communicate()
        if users.returncode != 0:
            fail(f"De demogebruikers zijn niet te lezen:\n{errors}")
        say(f"Logboeken staan in {self.stack.logs}")
        say(
            "Er staat geen proxy voor: om uit te proberen op deze machine, niet om open te zetten voor anderen."
        )
        sys.stdout.write(f"\n{table.strip()}\n\n{self.url}\n\nStoppen: Ctrl-C\n")
        sys.stdout.flush()

    def _stay(self) -> int:
        while True:
            time.sleep(POLL_SECONDS)
            parts = [*self.children, *self.stack.children()]
            ended = next((child for child in parts if child.returncode is not None), None)
            if ended is not None:
                log = ended.program.log
                say(f"{ended.name} is gestopt (code {ended.returncode}). Uit {log}:\n{tail(log)}")
                if self.watch is not None and ended in self.children:
                    # During development this is most likely an error in the code, such as the start also meets.
                    self._await_change(self.watch)
                    self._reload(self.watch)
                elif self._may_restart():
                    self.restart(ended)
                else:
                    say(f"Dit gebeurde meer dan {RESTARTS} keer in een minuut. De demo stopt.")
                    return 1
            elif self.watch is not None and self.watch.changed():
                self._reload(self.watch)

    def _may_restart(self) -> bool:
        now = time.monotonic()
        self.restarts = [moment for moment in self.restarts if now - moment < RESTART_SECONDS]
        self.restarts.append(now)
        return len(self.restarts) <= RESTARTS

    def restart(self, ended: Child) -> None:
        """Start a part that ended by itself again, where it was."""
        if ended in self.children:
            # What it started may be there still.
            ended.stop()
            self.children[self.children.index(ended)] = Child(ended.program)
        else:
            self.stack.restart(ended)
        say(f"{ended.name} is opnieuw gestart.")

    def _await_change(self, watch: SourceWatch) -> None:
        say("Wachten op de volgende wijziging ...")
        wait_until(watch.changed, seconds=float("inf"), step=POLL_SECONDS)

    def _reload(self, watch: SourceWatch) -> None:
        """Start again with the new code; an error in it is shown, and the next change tries again."""
        while True:
            say("De code is gewijzigd: opnieuw starten ...")
            self.stop()
            try:
                self._prepare()
                self.start()
            except DevError as error:
                say(str(error))
                self._await_change(watch)
            else:
                say("Opnieuw gestart.")
                return


def health(port: int) -> int | None:
    """Return the status of the health page, or None while nothing answers."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/gezond/", headers={"Host": f"localhost:{port}"}
    )
    try:
        with urllib.request.urlopen(request, timeout=5) as response:  # noqa: S310 - our own server
            status: int = response.status
            return status
    except urllib.error.HTTPError as error:
        return error.code
    except (OSError, http.client.HTTPException):  # URLError is an OSError
        return None
