"""The product runs on what it declares: the development tools, which are here too, must not hide that one is missing."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from typing import Any

from tests.devtools.processes import ROOT

START_ALL = """
import importlib, sys
forbidden = set(sys.argv[1:])

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in forbidden:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
import django
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
from roermond_inburgering.celery import app
app.loader.import_default_modules()
app.connection_for_write().transport
for name in ("roermond_inburgering.wsgi", "granian.cli", "celery.bin.worker", "celery.beat"):
    importlib.import_module(name)
"""


def runtime_packages() -> set[str]:
    """Give what `uv sync` installs without the development tools, followed through uv.lock."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    by_name: dict[str, dict[str, Any]] = {package["name"]: package for package in packages}
    found: set[tuple[str, str]] = set()
    todo = [("roermond-inburgering", "")]
    while todo:
        name, extra = todo.pop()
        if (name, extra) in found:
            continue
        found.add((name, extra))
        package = by_name[name]
        needs = (
            package.get("optional-dependencies", {}).get(extra, [])
            if extra
            else package.get("dependencies", [])
        )
        todo += [(need["name"], wanted) for need in needs for wanted in ["", *need.get("extra", [])]]
    return {name for name, _ in found}


def test_product_starts_without_the_development_tools() -> None:
    declared = runtime_packages()
    forbidden = sorted(
        module
        for module, distributions in packages_distributions().items()
        if not any(re.sub(r"[-_.]+", "-", name).lower() in declared for name in distributions)
    )
    assert "pytest" in forbidden
    assert not {"django", "celery", "psycopg"} & set(forbidden)
    result = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", START_ALL, *forbidden], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
