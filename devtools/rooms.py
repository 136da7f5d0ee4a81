"""Rooms of the house as what ``./dev test`` runs: the tests of a room, and its lines of the access table."""

from collections.abc import Sequence
from pathlib import Path

from devtools.console import fail
from devtools.paths import ROOT

TESTS = ROOT / "tests"
TABLE = TESTS / "toegang" / "tabel"
WALK = TESTS / "toegang" / "test_toegangstabel.py"
VALUED = {"-k", "-m", "-n", "-p", "-o", "-c", "-W", "-r"}
"""Options of pytest of which the next argument is the value."""


def replace_rooms(arguments: Sequence[str]) -> list[str]:
    """Put the tests of a room in place of its name; what names no room stays.

    Args:
        arguments: of ``./dev test``. A room is named by its folder (`trajecten/plan`), or by the end of that (`plan`).

    Raises:
        DevError: a word that is neither a test, a room nor the value of an option; it names the rooms there are.
    """
    rest, asked = [], []
    for before, word in zip(["", *arguments], arguments, strict=False):
        if word.startswith("-") or before in VALUED or _is_test(word):
            rest.append(word)
        elif found := [room for room in rooms() if f"/{room}".endswith(f"/{word.rstrip('/')}")]:
            asked += found
        elif before.startswith("-"):
            rest.append(word)
        else:
            fail(f"Deze kamer is er niet: {word}. Kies een test, of een van deze: {', '.join(rooms())}")
    return [*_paths(asked), *rest]


def rooms() -> list[str]:
    """Give the apps and rooms that have tests or lines of the access table: `vinden`, `trajecten/plan`."""
    folders = (file.parent.relative_to(TESTS) for file in TESTS.rglob("test_*.py"))
    lines = (file.relative_to(TABLE).with_suffix("") for file in TABLE.rglob("*.txt"))
    known = {room for name in (*folders, *lines) for room in (name, *name.parents) if room.parts}
    return sorted(str(room) for room in known if (ROOT / room).is_dir())


def _paths(asked: Sequence[str]) -> list[str]:
    """Give pytest's arguments for rooms: folders, and the walk over the table kept to their lines."""
    paths = [str(TESTS / room) for room in asked if (TESTS / room).is_dir()]
    lines = [
        file.relative_to(TABLE).with_suffix("").as_posix()
        for room in asked
        for file in (TABLE / f"{room}.txt", *sorted((TABLE / room).rglob("*.txt")))
        if file.is_file()
    ]
    if not lines:
        return paths
    return [*paths, str(WALK), "-k", " or ".join([f"not {WALK.name}", *(f"[{line}]" for line in lines)])]


def _is_test(word: str) -> bool:
    """Whether a word names a test, be it one that is not there."""
    path = word.partition("::")[0]
    return (
        path.endswith(".py")
        or path.startswith("tests/")
        or (Path(path).exists() and Path(path).resolve().is_relative_to(TESTS))
    )
