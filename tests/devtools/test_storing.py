"""The short form of `./dev storing`: every fault once, in a minute and a half."""

import subprocess
from collections import Counter

import pytest

from tests.devtools.processes import ROOT, clean_environment
from tests.storing.oordeel import oordeel, terug_na

FAULTS = 11


@pytest.mark.langzaam
@pytest.mark.timeout(600)
def test_nothing_is_lost_doubled_or_answered_falsely() -> None:
    run = subprocess.run(  # noqa: S603 - our own program
        [ROOT / "dev", "storing", "--seconden", "90", "--gebruikers", "8"],
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    print(run.stderr, run.stdout)  # noqa: T201 - shown with -s
    assert run.returncode == 0, run.stdout + run.stderr
    assert [line.split()[0] for line in run.stdout.splitlines()[-3:]] == ["0", "0", "0"]
    # The head of the table says "weg" too.
    assert sum(" gedood" in line or " s weg" in line for line in run.stdout.splitlines()) == FAULTS


def _daad(wat: str, uitslag: str, daad: str = "taak") -> dict[str, object]:
    return {"daad": daad, "wat": wat, "uitslag": uitslag}


@pytest.mark.parametrize(
    ("uitslag", "aantal", "fout"),
    [
        ("gedaan", 1, ""),
        ("gedaan", 0, "verloren"),
        ("gedaan", 2, "dubbel"),
        ("niet", 0, ""),
        ("niet", 1, "onwaar"),
        ("onbekend", 0, ""),
        ("onbekend", 1, ""),
        ("onbekend", 2, "dubbel"),
    ],
)
def test_what_was_told_is_held_beside_what_is_there(uitslag: str, aantal: int, fout: str) -> None:
    for daad in ("taak", "gedaan"):
        er = Counter({"a": aantal})
        tellingen = (er, Counter[str]()) if daad == "taak" else (Counter[str](), er)
        gevonden = oordeel([_daad("a", uitslag, daad)], *tellingen)
        assert {soort for soort, gevallen in gevonden.items() if gevallen} == ({fout} if fout else set())


def test_seconds_back_are_counted_from_the_fault_to_the_last_failure() -> None:
    peilingen = [{"begin": float(s), "duur": 0.5, "goed": s not in {3, 4, 6, 17}} for s in range(30)]
    x, hersteld, y = ({"op": 2.5, "wat": "x"}, {"op": 5.5, "wat": "hersteld"}, {"op": 22.5, "wat": "y"})
    assert terug_na([x], peilingen) == [("x", 4.0, 4.0, 0.5)]
    assert terug_na([x, hersteld, y], peilingen) == [("x", 4.0, 1.0, 0.5), ("y", 0.0, 0.0, 0.5)]
