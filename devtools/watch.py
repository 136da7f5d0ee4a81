"""Noticing that source files changed, for ``./dev demo --herlaad``."""

from pathlib import Path

from devtools.paths import ROOT

SUFFIXES = {".py", ".html", ".css", ".js", ".svg", ".csv", ".json", ".txt"}
SKIPPED = {"tests", "docs", "devtools", "media", "staticfiles"}


class SourceWatch:
    """Compares modification times of the product's files with those of the previous look."""

    def __init__(self) -> None:
        """Take the first look."""
        self._seen = _look()

    def changed(self) -> bool:
        """Tell whether a file was made, changed or removed since the last look."""
        now = _look()
        differs = now != self._seen
        self._seen = now
        return differs


def _look() -> dict[Path, int]:
    found: dict[Path, int] = {}
    folders = [
        path for path in ROOT.iterdir() if path.is_dir() and path.name[0] != "." and path.name not in SKIPPED
    ]
    for folder in folders:
        for directory, _, names in folder.walk():
            for name in names:
                path = directory / name
                if path.suffix in SUFFIXES:
                    try:
                        found[path] = path.stat().st_mtime_ns
                    except OSError:
                        continue
    return found
