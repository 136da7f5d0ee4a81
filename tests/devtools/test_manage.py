import re
import subprocess
from pathlib import Path

import pytest

from devtools.stack import EXTERNAL, throwaway_stack
from tests.devtools.processes import ROOT, clean_environment


def manage(state: Path, *arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [ROOT / "dev", "manage", *arguments],
        env=clean_environment(STATE_DIR=str(state), **extra),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_stdout_carries_the_command_alone(tmp_path: Path) -> None:
    result = manage(tmp_path / "een map" / "staat", "check")
    assert result.returncode == 0, result.stderr
    assert re.fullmatch(r"System check identified no issues \(\d+ silenced\)\.\n", result.stdout)


def test_exit_code_is_that_of_the_command(tmp_path: Path) -> None:
    result = manage(tmp_path, "check", "--tag", "bestaat-niet")
    assert (result.returncode, result.stdout) == (1, "")


def test_nothing_is_started_with_databases_and_broker_of_ones_own(tmp_path: Path) -> None:
    with throwaway_stack("demo") as stack:
        own = {name: stack.environment()[name] for name in EXTERNAL}
        result = manage(tmp_path, "check", "--database", "default", **own)
    assert result.returncode == 0, result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["geheimen.json"]


@pytest.mark.langzaam
def test_an_empty_state_gets_tables_and_reference_data_and_no_persons(tmp_path: Path) -> None:
    code = (
        "from wijken.models import Wijk; from inburgeraars.models import Inburgeraar; "
        "print(Wijk.objects.exists(), Inburgeraar.objects.exists())"
    )
    first = manage(tmp_path, "shell", "--verbosity", "0", "--command", code, DATABASE_ROL="taak")
    assert (first.returncode, first.stdout) == (0, "True False\n"), first.stderr
    assert "Referentiegegevens" in first.stderr
    again = manage(tmp_path, "shell", "--verbosity", "0", "--command", code, DATABASE_ROL="taak")
    assert (again.returncode, again.stdout, again.stderr) == (0, "True False\n", "")
