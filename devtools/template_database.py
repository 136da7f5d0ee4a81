"""The migrated, empty database that every test database is copied from, kept between runs."""

import subprocess
from pathlib import Path

from devtools.console import fail
from devtools.paths import ROOT
from devtools.postgres import PostgresServer, find_binaries
from devtools.preparation import fingerprint, product_files, run_django
from devtools.stack import EmbeddedStack

KEPT = ROOT / ".testdatabase"
DATABASE = "inburgering"


def prepare_template(stack: EmbeddedStack) -> str:
    """Fill the database of a throw-away stack like that of an empty installation, and return its name.

    Migrating takes most of the start of a test run and gives the same each time, so its result is kept as a dump until
    one of its sources changes. Django's migrate still runs on the copies, and finds nothing to do.

    Raises:
        DevError: migrating failed, or the dump cannot be made or read.
    """
    assert stack.postgres is not None
    dump = KEPT / f"{_sources()}.dump"
    if dump.exists():
        _run(stack.postgres, "pg_restore", "--exit-on-error", "--jobs=2", f"--dbname={DATABASE}", str(dump))
    else:
        run_django(["migrate", "--no-input"], stack.environment(), "De testdatabase wordt gemaakt ...")
        _keep(stack.postgres, dump)
    return DATABASE


def _sources() -> str:
    """Return a fingerprint of all that makes an empty database: migrations, their code and SQL, models, grants, libraries."""
    migrations = [path for path in product_files("*.py") if "migrations" in path.parts]
    # The model declares its level, from which its policies are made.
    models = [path for path in product_files("*.py") if any(p.startswith("models") for p in path.parts)]
    project = ROOT / "roermond_inburgering"
    called = [
        *project.glob("*.py"),
        *ROOT.glob("kern/*.py"),
        *ROOT.glob("*/apps.py"),
        *product_files("*.sql"),
    ]
    return fingerprint(migrations, models, called, [ROOT / "uv.lock", ROOT / "devtools" / "rollen.sql"])


def _keep(server: PostgresServer, dump: Path) -> None:
    KEPT.mkdir(exist_ok=True)
    aside = dump.with_suffix(".nieuw")
    _run(server, "pg_dump", "--format=custom", "--compress=1", f"--file={aside}", DATABASE)
    for earlier in KEPT.glob("*.dump"):
        earlier.unlink(missing_ok=True)
    aside.replace(dump)


def _run(server: PostgresServer, program: str, *arguments: str) -> None:
    result = subprocess.run(  # noqa: S603
        [str(find_binaries() / program), *arguments],
        env=server.client_environment("eigenaar"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        fail(f"{program} is mislukt:\n{result.stderr.strip()}")
