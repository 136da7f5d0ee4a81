"""The demo as a user starts it: minutes rather than seconds, so all of it is slow."""

import contextlib
import os
import re
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from gebruikers.enums import Rol
from tests.devtools.processes import ROOT, alive, clean_environment, descendants, eventually

pytestmark = [pytest.mark.langzaam, pytest.mark.timeout(900)]
LAST_LINE = "Stoppen: Ctrl-C"


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


def test_a_part_that_ends_stops_the_demo_and_is_named(state: Path) -> None:
    with demo(ROOT, state) as run:
        below = descendants(run.process.pid)
        valkey = next(pid for pid, _ in below if b"valkey" in Path(f"/proc/{pid}/cmdline").read_bytes())
        os.kill(valkey, signal.SIGKILL)
        assert run.process.wait(60) == 1
        assert "Valkey is gestopt (code -9)" in run.text
        assert eventually(lambda: not alive(below)), alive(below)


def test_afresh_asks_first(state: Path) -> None:
    refused = run_dev(ROOT, state, "demo", "--vers")
    assert refused.returncode == 1
    assert "--vers --ja" in refused.stderr
    persons = count_persons(state)
    with demo(ROOT, state, "--vers", "--ja") as run:
        assert "Voorbeeldgegevens" in run.text
        assert count_persons(state) == persons


def test_a_clone_in_a_path_with_spaces_starts_with_one_command(tmp_path: Path) -> None:
    clone = tmp_path / "een kloon met spaties"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)  # noqa: S603, S607
    started = time.monotonic()
    with demo(clone, clone / ".state") as run:
        print(f"cold start {time.monotonic() - started:.0f} s")  # noqa: T201 - shown with -s
        log = clone / ".state" / "logs" / "worker.log"
        assert eventually(lambda: " ready." in log.read_text(encoding="utf-8"), seconds=30), run.text
        assert run.end(signal.SIGINT) == 0
