"""The demo as a user starts it: minutes rather than seconds, so all of it is slow."""

import contextlib
import http.client
import os
import re
import shutil
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from gebruikers.enums import Rol
from tests.devtools.processes import ROOT, alive, clean_environment, descendants, eventually
from tests.register.bestanden import EERSTE

pytestmark = [pytest.mark.langzaam, pytest.mark.timeout(900)]
LAST_LINE = "Stoppen: Ctrl-C"
WAITING = "Wachten op de volgende wijziging"
SIGN_IN = "/account/aanmelden/"
HEALTH = "/gezond/"


class Demo:
    """One run of `./dev demo`."""

    def __init__(self, process: subprocess.Popen[bytes], output: Path) -> None:
        self.process = process
        self.output = output

    @property
    def text(self) -> str:
        return self.output.read_text(encoding="utf-8")

    @property
    def url(self) -> str:
        found = re.search(r"http://localhost:\d+", self.text)
        assert found, self.text
        return found.group()

    def end(self, signum: signal.Signals) -> int:
        self.process.send_signal(signum)
        return self.process.wait(30)


@contextlib.contextmanager
def demo(project: Path, state: Path, *options: str) -> Iterator[Demo]:
    """Run the demo until it says how to stop it; kill it at the end."""
    output = state.with_suffix(".txt")
    with output.open("wb") as file:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [project / "dev", "demo", *options],
            env=clean_environment(STATE_DIR=str(state)),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    run = Demo(process, output)
    try:
        assert eventually(lambda: LAST_LINE in run.text or process.poll() is not None, seconds=600), run.text
        assert LAST_LINE in run.text, run.text
        yield run
    finally:
        process.kill()
        process.wait()


def run_dev(project: Path, state: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [project / "dev", *arguments],
        env=clean_environment(STATE_DIR=str(state)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("een map met spaties") / "staat"


def count_persons(state: Path) -> int:
    result = run_dev(ROOT, state, "manage", "dumpdata", "inburgeraars.inburgeraar", "--format", "jsonl")
    assert result.returncode == 0, result.stderr
    return len(result.stdout.splitlines())


def test_first_start_shows_address_and_a_user_for_every_rol(state: Path) -> None:
    with demo(ROOT, state) as run:
        for rol in Rol:
            assert str(rol.label) in run.text
        with urllib.request.urlopen(run.url, timeout=30) as page:  # noqa: S310 - our own server
            assert page.status == 200
            assert page.headers["Content-Type"].startswith("text/html")
        second = run_dev(ROOT, state, "demo")
        assert second.returncode == 1
        assert "al in gebruik door ./dev demo" in second.stderr
        assert run.url in second.stderr
        assert count_persons(state) > 0  # joins the running stack
        assert run.process.poll() is None


@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_later_start_finds_its_data_and_leaves_no_process(state: Path, signum: signal.Signals) -> None:
    persons = count_persons(state)
    with demo(ROOT, state) as run:
        assert "Voorbeeldgegevens" not in run.text
        assert count_persons(state) == persons
        below = descendants(run.process.pid)
        assert len(below) > 10
        assert run.end(signum) == (-9 if signum == signal.SIGKILL else 0)
        assert eventually(lambda: not alive(below)), alive(below)


PARTS = {
    "Valkey": b"valkey-server",
    "PostgreSQL": b"/postgres\0-D",
    "De webserver": b"granian",
    "De achtergrondwerker": b"worker",
    "De klok van de achtergrondwerker": b"beat",
}


def test_a_part_that_ends_is_started_again_and_the_demo_stops_when_that_goes_on(state: Path) -> None:
    with demo(ROOT, state) as run:
        for part, program in PARTS.items():
            os.kill(child(run, program), signal.SIGKILL)
            assert eventually(partial(told, run, f"{part} is opnieuw gestart."), seconds=60), run.text
            assert f"{part} is gestopt (code -9)" in run.text
        assert eventually(lambda: '"database": "goed"' in read(f"{run.url}{HEALTH}"), seconds=60), run.text
        below = descendants(run.process.pid)
        os.kill(child(run, PARTS["Valkey"]), signal.SIGKILL)
        assert run.process.wait(60) == 1
        assert "Dit gebeurde meer dan 5 keer in een minuut. De demo stopt." in run.text
        assert eventually(lambda: not alive(below)), alive(below)


def test_a_web_worker_that_dies_is_replaced_and_the_other_goes_on(state: Path) -> None:
    with demo(ROOT, state) as run:
        server = child(run, PARTS["De webserver"])
        workers = {pid for pid, _ in descendants(server)}
        os.kill(min(workers), signal.SIGKILL)
        assert all(SIGN_IN in read(run.url) for _ in range(5)), run.text
        assert eventually(lambda: len({pid for pid, _ in descendants(server)} - workers) == 1, seconds=30)
        assert "is gestopt" not in run.text


def told(run: Demo, text: str) -> bool:
    return text in run.text


def child(run: Demo, program: bytes) -> int:
    """Give the process of a part: the one that the demo itself started."""
    mine = (
        Path(f"/proc/{run.process.pid}/task/{run.process.pid}/children").read_text(encoding="ascii").split()
    )
    return next(int(pid) for pid in mine if program in Path(f"/proc/{pid}/cmdline").read_bytes())


def test_afresh_asks_first(state: Path) -> None:
    refused = run_dev(ROOT, state, "demo", "--vers")
    assert refused.returncode == 1
    assert "--vers --ja" in refused.stderr
    persons = count_persons(state)
    with demo(ROOT, state, "--vers", "--ja") as run:
        assert "Voorbeeldgegevens" in run.text
        assert count_persons(state) == persons


@pytest.mark.parametrize(
    ("command", "sign_in"),
    [
        (["importeer_bpi", str(EERSTE)], "./dev manage maak_beheerder"),
        (["demodata", "--inburgeraars", "20"], str(Rol.TEAMLEIDER.label)),
    ],
)
def test_it_starts_with_the_persons_that_are_there(tmp_path: Path, command: list[str], sign_in: str) -> None:
    state = tmp_path / "staat"
    filled = run_dev(ROOT, state, "manage", *command)
    assert filled.returncode == 0, filled.stderr
    persons = count_persons(state)
    assert persons > 0
    for told in (1, 0):
        with demo(ROOT, state) as run:
            assert run.text.count("Er staan al personen in deze database.") == told
            assert sign_in in run.text
            assert SIGN_IN in read(run.url)
            assert count_persons(state) == persons
            assert run.end(signal.SIGINT) == 0


def test_a_clone_in_a_path_with_spaces_starts_with_one_command(tmp_path: Path) -> None:
    clone = tmp_path / "een kloon met spaties"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)  # noqa: S603, S607
    started = time.monotonic()
    with demo(clone, clone / ".state") as run:
        print(f"cold start {time.monotonic() - started:.0f} s")  # noqa: T201 - shown with -s
        log = clone / ".state" / "logs" / "worker.log"
        assert eventually(lambda: " ready." in log.read_text(encoding="utf-8"), seconds=30), run.text
        assert run.end(signal.SIGINT) == 0


def test_while_building_a_change_is_seen_and_a_mistake_survived(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "een kopie met spaties")
    template, code = project / "templates" / "account" / "login.html", project / "roermond_inburgering"
    style = project / "static" / "css" / "base.css"
    health, worker = code / "gezondheid.py", code / "celery.py"
    with demo(project, tmp_path / "staat", "--herlaad") as run:
        below = descendants(run.process.pid)

        def seen(path: str, text: str) -> bool:
            return eventually(lambda: text in read(f"{run.url}{path}"), seconds=60)

        def told(text: str, times: int = 1) -> bool:
            return eventually(lambda: run.text.count(text) == times, seconds=25)

        replace(template, "Aanmelden", "Welkom terug")
        assert seen(SIGN_IN, "Welkom terug"), run.text
        replace(style, "body", ".een-nieuwe-regel,\nbody")
        assert eventually(lambda: "een-nieuwe-regel" in read_style(run.url), seconds=60), run.text
        replace(health, 'GOED = "goed"', 'GOED = "prima"')
        assert seen(HEALTH, "prima"), run.text

        # Each mistake is told before the next try; the first is seen by the web server, the second at once.
        replace(health, 'GOED = "prima"', "GOED = ")
        assert told(WAITING), run.text
        assert "SyntaxError" in run.text
        replace(worker, "import", "imbort")
        assert told(WAITING, 2), run.text
        replace(worker, "imbort", "import")
        assert told(WAITING, 3), run.text
        replace(health, "GOED = ", 'GOED = "weer goed"')
        assert seen(HEALTH, "weer goed"), run.text

        assert run.process.poll() is None
        below |= descendants(run.process.pid)
        assert run.end(signal.SIGINT) == 0
        assert eventually(lambda: not alive(below)), alive(below)


def test_while_building_a_worker_that_ends_is_started_again_after_a_change(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "kopie")
    with demo(project, tmp_path / "staat", "--herlaad") as run:
        worker = next(
            pid
            for pid, _ in descendants(run.process.pid)
            if b"celery" in Path(f"/proc/{pid}/cmdline").read_bytes()
        )
        os.kill(worker, signal.SIGKILL)
        assert eventually(lambda: WAITING in run.text), run.text
        assert "De achtergrondwerker is gestopt (code -9)" in run.text
        (project / "templates" / "nieuw.html").touch()
        assert eventually(lambda: "Opnieuw gestart." in run.text, seconds=60), run.text
        assert run.end(signal.SIGINT) == 0


def copy_project(target: Path) -> Path:
    """Copy what is here, uncommitted work too, and lend it the environment: its lock file is the same."""
    shutil.copytree(ROOT, target, ignore=shutil.ignore_patterns(".*", "__pycache__"), symlinks=True)
    (target / ".venv").symlink_to(ROOT / ".venv")
    return target


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def read(url: str) -> str:
    """Give a page; while the server starts again there is none, or it is broken off."""
    try:
        with urllib.request.urlopen(url, timeout=5) as page:  # noqa: S310 - our own server
            text: str = page.read().decode()
            return text
    except (OSError, http.client.HTTPException):
        return ""


def read_style(url: str) -> str:
    """Give the style sheet that the page names now: its name changes with what is in it."""
    found = re.search(r"/static/css/base\.\w+\.css", read(f"{url}{SIGN_IN}"))
    return read(f"{url}{found.group()}") if found else ""
