import io
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from devtools import check, demo, preparation, rooms, run_tests, watch
from devtools.console import DevError, fail
from devtools.geheimen import load_secrets
from devtools.preparation import Marks, is_of_before
from devtools.stack import EXTERNAL, EmbeddedStack, external_environment
from devtools.system_packages import ensure_libraries, ensure_system_packages
from tests.devtools.processes import ROOT, clean_environment


def dev(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [ROOT / "dev", *arguments],
        env=clean_environment() | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_alone_it_explains_every_subcommand() -> None:
    result = dev()
    assert result.returncode == 0
    for name in ("demo", "manage", "check", "test", "bench"):
        assert f"\n  {name} " in result.stdout


def test_it_runs_its_own_checkout_wherever_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "devtools").mkdir()
    (tmp_path / "devtools" / "__init__.py").touch()
    monkeypatch.chdir(tmp_path)
    assert dev().returncode == 0


def test_an_unknown_subcommand_is_refused() -> None:
    result = dev("dmeo")
    assert (result.returncode, result.stdout) == (2, "")
    assert "Onbekende opdracht: dmeo" in result.stderr


DIVIDED = ["-n", "4", "--dist", "loadfile", "--no-loadscope-reorder"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["-m", "not langzaam", *DIVIDED]),
        (["--alles"], DIVIDED),
        (["tests/devtools", "-x"], ["-m", "not langzaam", *DIVIDED, "tests/devtools", "-x"]),
        (["tests/devtools/test_dev.py::test_a"], ["tests/devtools/test_dev.py::test_a"]),
        (["-m", "e2e"], [*DIVIDED, "-m", "e2e"]),
    ],
)
def test_slow_tests_run_when_asked_or_named(
    arguments: list[str], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert run_tests.pytest_arguments(arguments) == expected


def test_paths_are_those_of_where_it_was_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "tests")
    assert run_tests.pytest_arguments(["devtools"])[-1] == "tests/devtools"


@pytest.mark.parametrize(
    ("arguments", "divided"),
    [
        (["tests/devtools"], True),
        (["tests/devtools/test_dev.py", "tests/kern"], True),
        (["tests/devtools/test_dev.py"], False),
        (["tests/devtools/test_dev.py", "tests/devtools/test_stack.py"], False),
        (["tests/devtools/test_dev.py::test_a", "--alles"], False),
        (["tests/devtools", "--pdb"], False),
        (["-s"], False),
    ],
)
def test_files_are_divided_over_processes_unless_asked_by_name(
    arguments: list[str], divided: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert ("-n" in run_tests.pytest_arguments(arguments)) is divided


def test_the_number_of_processes_is_the_callers_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert run_tests.pytest_arguments(["tests/devtools", "-n0"])[-1] == "-n0"


def test_processes_side_by_side_have_a_valkey_database_each() -> None:
    code = (
        "from roermond_inburgering.settings.test import CACHES, CELERY_BROKER_URL; import os;"
        "print(*{CELERY_BROKER_URL, CACHES['default']['LOCATION'], os.environ['REDIS_URL']})"
    )
    lone = os.environ | {"REDIS_URL": "redis://:geheim@127.0.0.1:1/0"}
    lone.pop("PYTEST_XDIST_WORKER", None)
    for process, number in ((None, 0), ("gw0", 1), ("gw1", 2)):
        result = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", code],
            env=lone | ({"PYTEST_XDIST_WORKER": process} if process else {}),
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.stdout.split() == [f"redis://:geheim@127.0.0.1:1/{number}"], result.stderr


@pytest.mark.parametrize(
    "path", ["tests/kern/test_bestaat_niet.py", "test_dev.py::test_a", "tests/bestaat_niet"]
)
def test_a_path_that_does_not_exist_is_told_before_anything_runs(path: str) -> None:
    with pytest.raises(DevError, match=f"bestaat niet: {path}"):
        run_tests.main([path, "-q"])


WALK = str(ROOT / "tests/toegang/test_toegangstabel.py")


@pytest.mark.parametrize(
    ("arguments", "folders", "lines"),
    [
        (["handhaving", "-x"], ["trajecten/handhaving"], "[trajecten/handhaving]"),
        (["trajecten/plan/", "-k", "vinden"], ["trajecten/plan"], "[trajecten/plan]"),
        (
            ["ladder", "participatie"],
            ["trajecten/ladder", "participatie"],
            "[trajecten/ladder] or [participatie]",
        ),
        (["register"], ["register"], "[register/inlezingen] or [register/leveringen]"),
        (["taxatie"], [], "[trajecten/taxatie]"),
        (["kern"], ["kern"], ""),
        (["--durations", "5", "-m", "e2e"], [], ""),
        (["tests/kern", "tests/vinden"], [], ""),
    ],
)
def test_a_room_is_its_tests_and_its_lines_of_the_access_table(
    arguments: list[str], folders: list[str], lines: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    named = {"handhaving", "trajecten/plan/", "ladder", "participatie", "register", "taxatie", "kern"}
    walk = [WALK, "-k", f"not test_toegangstabel.py or {lines}"] if lines else []
    rest = [argument for argument in arguments if argument not in named]
    paths = [str(ROOT / "tests" / folder) for folder in folders]
    assert rooms.replace_rooms(arguments) == [*paths, *walk, *rest]


def test_a_room_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(DevError, match=r"Deze kamer is er niet: plannen\. .* trajecten/plan, "):
        run_tests.main(["plannen"])


def test_a_missing_browser_fails_and_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("devtools.system_packages.missing_packages", lambda: ["chromium-headless-shell"])
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(DevError, match=r"apt-get install .*chromium-headless-shell"):
        ensure_system_packages()


@pytest.mark.parametrize("user", [0, 1000])
def test_without_the_libraries_for_pdf_the_demo_says_so_and_goes_on(
    user: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also when root cannot install them, for there is no network."""
    monkeypatch.setattr("devtools.system_packages.missing_libraries", lambda: ["libpango-1.0-0"])
    monkeypatch.setattr("devtools.system_packages._apt", refuse)
    monkeypatch.setattr("os.geteuid", lambda: user)
    ensure_libraries()
    assert "  apt-get install --yes --no-install-recommends libpango-1.0-0" in capsys.readouterr().err


def refuse(_command: list[str], *, required: bool) -> None:
    if required:
        fail("geen netwerk")


def test_a_lock_file_of_another_index_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "ROOT", tmp_path)
    lock = tmp_path / "uv.lock"
    lock.write_text('source = { registry = "https://pypi.org/simple" }\n', encoding="utf-8")
    assert check.check_lock().passed
    lock.write_text('url = "https://pakketten.example.nl/a.whl"\n', encoding="utf-8")
    outcome = check.check_lock()
    assert not outcome.passed
    assert "pakketten.example.nl" in outcome.output


def test_every_failed_check_is_named_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = [
        check.Check(name, [command]).run()
        for name, command in (("a", "true"), ("b", "false"), ("c", "false"))
    ]
    assert check.report(outcomes) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "Niet goed: b, c"


def test_compose_file_gives_each_process_one_database_login() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    logins = [
        line.split(":")[0].strip() for line in text.splitlines() if line.strip().startswith("DATABASE_URL")
    ]
    assert logins == ["DATABASE_URL_EIGENAAR", "DATABASE_URL", "DATABASE_URL_TAAK"]


def test_compose_variables_stand_in_the_example() -> None:
    example = (ROOT / ".env.voorbeeld").read_text(encoding="utf-8")
    named = {line.partition("=")[0] for line in example.splitlines() if line and not line.startswith("#")}
    assert check.compose_variables() == named


def test_a_step_is_done_again_only_for_other_inputs(tmp_path: Path) -> None:
    assert not preparation.is_prepared(tmp_path)
    assert Marks(tmp_path).differs("migrate", "a")
    Marks(tmp_path).set("migrate", "a")
    Marks(tmp_path).set("referentie", "b")
    assert not Marks(tmp_path).differs("migrate", "a")
    assert Marks(tmp_path).differs("migrate", "c")
    assert preparation.is_prepared(tmp_path)


def test_a_change_of_a_template_is_noticed_and_of_a_test_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "ROOT", tmp_path)
    for name in ("templates", "tests"):
        (tmp_path / name).mkdir()
    looking = watch.SourceWatch()
    assert not looking.changed()
    (tmp_path / "tests" / "test_x.py").touch()
    assert not looking.changed()
    (tmp_path / "templates" / "x.html").touch()
    assert looking.changed()
    assert not looking.changed()


def test_own_addresses_count_only_when_all_four_are_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in EXTERNAL:
        monkeypatch.setenv(name, f"adres-{name}")
    monkeypatch.delenv("SECRET_KEY", raising=False)
    environment = external_environment(tmp_path)
    assert environment is not None
    assert environment["DATABASE_URL_TAAK"] == "adres-DATABASE_URL_TAAK"
    assert environment["SECRET_KEY"] == load_secrets(tmp_path)["secret_key"]
    monkeypatch.delenv("REDIS_URL")
    assert external_environment(tmp_path) is None


def test_afresh_removes_only_what_a_stack_made(tmp_path: Path) -> None:
    for name in ("postgres", "valkey", "staticfiles", "foto"):
        (tmp_path / name).mkdir()
    for name in ("geheimen.json", "stappen.json", "brief.txt"):
        (tmp_path / name).touch()
    stack = EmbeddedStack(tmp_path, owner="demo")
    stack.acquire()
    stack.wipe()
    stack.lock.release()
    assert {path.name for path in tmp_path.iterdir()} == {"foto", "brief.txt", "lock"}


def test_data_of_before_the_migrations_anew_are_told_and_left(tmp_path: Path) -> None:
    load_secrets(tmp_path)
    Marks(tmp_path).set("migrate", "een")
    for command in (["demo"], ["demo", "--ja"], ["manage", "migrate"]):
        result = dev(*command, STATE_DIR=str(tmp_path))
        assert result.returncode == 1
        assert "van voor de nieuwe indeling van het product, en kunnen niet mee" in result.stderr
        assert "./dev demo --vers" in result.stderr
        assert "Traceback" not in result.stderr
    assert Marks(tmp_path).has("migrate")
    assert not (tmp_path / "postgres").exists()


def test_data_of_before_go_when_that_is_confirmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_secrets(tmp_path)
    Marks(tmp_path).set("migrate", "een")
    monkeypatch.setattr(demo, "state_dir", lambda: tmp_path)
    monkeypatch.setattr(demo, "listen_for_stop_signals", lambda: None)
    monkeypatch.setattr(demo, "_reserve_port", lambda _wanted: fail("zover"))
    monkeypatch.setattr(EmbeddedStack, "__enter__", lambda stack: stack)
    monkeypatch.setattr(sys, "stdin", Terminal("j\n"))
    with pytest.raises(DevError, match="zover"):
        demo.main([])
    assert not is_of_before(tmp_path)
    assert not (tmp_path / "geheimen.json").exists()


def test_a_second_demo_that_starts_meanwhile_takes_another_port() -> None:
    with demo._reserve_port(None) as first, demo._reserve_port(None) as second:
        taken = first.getsockname()[1]
        assert second.getsockname()[1] != taken
        with pytest.raises(DevError, match="bezet"):
            demo._reserve_port(taken)
        with socket.socket() as server:
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            server.bind(("127.0.0.1", taken))
            server.listen()
            with socket.create_connection(("127.0.0.1", taken)):
                pass


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_afresh_asks_also_when_the_database_is_elsewhere(tmp_path: Path) -> None:
    demo.start_afresh(EmbeddedStack(tmp_path, owner="demo"), confirmed=False)  # nothing to lose
    load_secrets(tmp_path)
    with pytest.raises(DevError, match="--vers --ja"):
        demo.start_afresh(EmbeddedStack(tmp_path, owner="demo"), confirmed=False)
