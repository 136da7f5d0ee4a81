from typing import Self

import pytest

from devtools import check


def test_compose_file_is_read_where_there_is_compose() -> None:
    names = [one.name for one in check.static_checks(["docker", "compose"])]
    assert names == ["mypy", "ruff check", "ruff format", "import-linter", "djhtml", "docker compose config"]
    assert [one.name for one in check.static_checks(None)] == names[:-1]


def test_a_check_that_cannot_run_here_is_told_and_fails_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = [check.Outcome("a", passed=True, output="", seconds=1)]
    assert check.report(outcomes, ["b (geen b hier)"]) == 0
    assert capsys.readouterr().err.splitlines() == ["goed  a (1.0 s)", "niet gedaan  b (geen b hier)"]


def test_without_compose_the_verdicts_say_that_its_file_was_not_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("devtools.check.shutil.which", lambda _name: None)
    assert check.compose_command() is None
    monkeypatch.setattr(check, "throwaway_stack", FakeStack)
    monkeypatch.setattr(check, "static_checks", lambda _compose: [])
    monkeypatch.setattr(check, "django_checks", lambda _environment: [])
    monkeypatch.setattr(check, "listen_for_stop_signals", lambda: None)
    assert check.main([]) == 0
    last = capsys.readouterr().err.splitlines()[-1]
    assert last == "niet gedaan  docker compose config (geen Docker Compose hier)"


class FakeStack:
    """Stands in for the stack that only the checks of Django need."""

    def __init__(self, _owner: str) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def environment(self) -> dict[str, str]:
        """Give no addresses."""
        return {}
