"""Packages of the system that Python cannot bring: a browser and a proxy for the tests, text layout for PDF."""

import contextlib
import ctypes
import os
import shutil
import subprocess
from pathlib import Path

from devtools.console import DevError, fail, say

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
BROWSER_PACKAGES = ("chromium-headless-shell",)
LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}


def ensure_system_packages(*, proxy: bool = False) -> Path:
    """Return the browser; install it and the libraries when they are missing and this is root on Debian.

    Args:
        proxy: nginx too, which only slow tests start.

    Raises:
        DevError: something is missing and was not installed; the message holds the command to do it.
    """
    packages = missing_packages() + (missing_proxy() if proxy else [])
    if packages and not _may_install():
        fail(f"Voor de tests ontbreken systeempakketten. {_advice(packages)}")
    _install(packages)
    browser = find_browser()
    if browser is None or missing_packages():
        fail(f"Deze pakketten zijn nodig en ontbreken nog: {' '.join(missing_packages())}")
    return browser


def ensure_libraries() -> None:
    """Install the text layout library for PDF when it is missing and this is root on Debian; else say how.

    The product runs without it: only making a PDF then fails, with the reason.
    """
    packages = missing_libraries()
    if packages and _may_install():
        with contextlib.suppress(DevError):  # without a network, for example
            _install(packages)
        packages = missing_libraries()
    if packages:
        say(f"Zonder deze pakketten maakt de demo geen PDF. {_advice(packages)}")


def missing_proxy() -> list[str]:
    """Return the name of the Debian package of nginx when that is missing."""
    return [] if find_nginx() else ["nginx"]


def ensure_proxy() -> Path:
    """Return nginx; install it when it is missing and this is root on Debian.

    Raises:
        DevError: it is missing and was not installed; the message holds the command to do it.
    """
    if find_nginx() is None and _may_install():
        _install(missing_proxy())
    return find_nginx() or fail(f"Hiervoor ontbreekt nginx. {_advice(['nginx'])}")


def find_nginx() -> Path | None:
    """Return nginx, also where only root has its directory on PATH."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    return Path(found) if found else None


def find_browser() -> Path | None:
    """Return Chromium: the one that ``CHROMIUM`` names, else the first on PATH."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return Path(chosen)
    found = (shutil.which(name) for name in BROWSERS)
    return next((Path(path) for path in found if path), None)


def missing_packages() -> list[str]:
    """Return the names of the Debian packages to install."""
    browser = [] if find_browser() else list(BROWSER_PACKAGES)
    return browser + missing_libraries()


def missing_libraries() -> list[str]:
    """Return the names of the Debian packages whose libraries do not load."""
    return [package for library, package in LIBRARIES.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _command(packages: list[str]) -> str:
    return f"apt-get install --yes --no-install-recommends {' '.join(packages)}"


def _advice(packages: list[str]) -> str:
    return f"Installeer ze, op Debian als root met:\n  apt-get update\n  {_command(packages)}"


def _install(packages: list[str]) -> None:
    if packages:
        say(f"Systeempakketten worden geïnstalleerd: {' '.join(packages)}")
        _apt(["apt-get", "update", "--quiet"], required=False)
        _apt(_command(packages).split(), required=True)


def _apt(command: list[str], *, required: bool) -> None:
    # Another call may be installing the same at this moment.
    result = subprocess.run(  # noqa: S603
        [command[0], "-o", "DPkg::Lock::Timeout=300", *command[1:]],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode != 0 and required:
        fail(f"{result.stdout}\nDit is mislukt: {' '.join(command)}")
