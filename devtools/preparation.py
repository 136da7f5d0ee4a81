"""Bringing a state directory up to date before Django processes use it; steps whose inputs did not change are skipped."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from devtools.console import fail, say
from devtools.paths import MARKS, ROOT
from devtools.programs import django_command

MIGRATED = "migraties"
MIGRATED_BEFORE = "migrate"
"""The name of the migrate step before the migrations were made anew (docs/adr/0026)."""

NOT_PRODUCT = {"devtools", "tests", "docs", "staticfiles", "media"}


def prepare_database(state: Path, environment: Mapping[str, str]) -> None:
    """Migrate and load the reference data, each when its inputs changed. Never loads persons."""
    code = fingerprint(product_files("*.py"), [ROOT / "uv.lock"])
    marks = Marks(state)
    if marks.differs(MIGRATED, code):
        run_django(["migrate", "--no-input"], environment, "De database wordt bijgewerkt ...")
        marks.set(MIGRATED, code)
    data = fingerprint(product_files("*.py"), product_files("*.csv"), product_files("*.json"))
    if marks.differs("referentie", data):
        run_django(["laad_referentie"], environment, "Referentiegegevens worden geladen ...")
        marks.set("referentie", data)


def collect_static(state: Path, environment: Mapping[str, str]) -> None:
    """Collect the static files into the state directory when one of them changed."""
    sources = [path for folder in (ROOT / "static", *ROOT.glob("*/static")) for path in folder.rglob("*")]
    key = fingerprint(sources, [ROOT / "uv.lock"], product_files("settings/*.py"))
    marks = Marks(state)
    if marks.differs("static", key):
        run_django(
            ["collectstatic", "--no-input", "--clear"],
            environment,
            "Statische bestanden worden verzameld ...",
        )
        marks.set("static", key)


def is_prepared(state: Path) -> bool:
    """Tell whether this state directory was ever migrated and given its reference data."""
    return Marks(state).has("referentie")


def is_of_before(state: Path) -> str:
    """Return why the data of this state directory cannot be kept; empty when they can."""
    if not Marks(state).has(MIGRATED_BEFORE):
        return ""
    return f"De gegevens in {state} zijn van voor de nieuwe indeling van het product, en kunnen niet mee."


class Marks:
    """The steps done in a state directory, each with a fingerprint of its inputs: a small file beside the data."""

    def __init__(self, state: Path) -> None:
        """Set the path of the file."""
        self.path = state / MARKS

    def differs(self, step: str, key: str) -> bool:
        """Tell whether a step must be done (again) for these inputs."""
        return self._read().get(step) != key

    def has(self, step: str) -> bool:
        """Tell whether a step was ever done."""
        return step in self._read()

    def set(self, step: str, key: str) -> None:
        """Record that a step was done."""
        aside = self.path.with_suffix(".nieuw")
        aside.write_text(json.dumps(self._read() | {step: key}, indent=2), encoding="utf-8")
        aside.replace(self.path)

    def _read(self) -> dict[str, str]:
        try:
            marks: dict[str, str] = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return marks


def run_django(arguments: list[str], environment: Mapping[str, str], message: str | None = None) -> str:
    """Run a management command and return its output, which is shown on stderr only when it fails.

    Django's system checks are left to ``./dev check``: here they would cost a second each time.

    Raises:
        DevError: it failed.
    """
    if message:
        say(message)
    result = subprocess.run(  # noqa: S603
        django_command(*arguments, "--skip-checks"),
        env=dict(environment),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        sys.stderr.write(result.stdout)
        fail(f"manage.py {' '.join(arguments)} is mislukt.")
    return result.stdout


def fingerprint(*groups: Iterable[Path]) -> str:
    """Return one hash of the names and contents of these files of the project."""
    digest = hashlib.sha256()
    for path in sorted({path for group in groups for path in group if path.is_file()}):
        digest.update(f"{path.relative_to(ROOT)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def product_files(pattern: str) -> list[Path]:
    """Return the files of the product's packages that match a pattern."""
    packages = [
        path for path in ROOT.iterdir() if (path / "__init__.py").exists() and path.name not in NOT_PRODUCT
    ]
    return [path for package in packages for path in package.rglob(pattern)]
